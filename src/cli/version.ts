/** The version of the product, as its package says. */
import { readFile } from 'node:fs/promises'

/** The sources and the built commands lie at the same depth below the package. */
const PACKAGE = new URL('../../package.json', import.meta.url)

export async function version(): Promise<string> {
  return /"version": "([^"]+)"/.exec(await readFile(PACKAGE, 'utf8'))?.[1] ?? ''
}
