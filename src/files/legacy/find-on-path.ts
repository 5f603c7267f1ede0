/** Finds a program in the folders of PATH, as a shell would, without one. */
import { access, constants } from 'node:fs/promises'
import { delimiter, isAbsolute, join } from 'node:path'

/** The first of the names in the first folder that has one; folders that are relative are no place for programs. */
export async function findOnPath(names: readonly string[], path: string): Promise<string | undefined> {
  for (const folder of path.split(delimiter).filter(isAbsolute))
    for (const name of names) {
      const program = join(folder, process.platform === 'win32' ? `${name}.exe` : name)
      const isThere = await access(program, constants.X_OK).then(
        () => true,
        () => false,
      )
      if (isThere) return program
    }
  return undefined
}
