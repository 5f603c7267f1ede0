/** A department's folder as a list of files that can be read: on disk, or in memory. */
import { closeSync, lstatSync, openSync, readdirSync, readSync, realpathSync, statSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { type Problem, problem } from '../../core/kernel/problem.ts'
import { MAX_FILE_BYTES } from '../bytes/decode-text.ts'

export interface FolderFiles {
  /** The paths of all files, with `/` between their steps. */
  list(): readonly string[]
  read(path: string): Uint8Array
  /** What is wrong with the folder itself. */
  readonly problems?: readonly Problem[]
}

const README = /^readme(\.[a-z-]+)?\.md$/i
const MAX_FOLDER_DEPTH = 8

/** Files of a folder on disk. Files whose names begin with a dot and README.md are passed over. */
export function folderOnDisk(directory: string): FolderFiles {
  if (!statSync(directory, { throwIfNoEntry: false })?.isDirectory()) {
    return {
      list: () => [],
      read: () => new Uint8Array(),
      problems: [problem('DAT-010', {}, { file: directory })],
    }
  }
  const root = realpathSync(directory)
  const found: string[] = []
  const problems: Problem[] = []

  function walk(folder: string, depth: number): void {
    for (const name of readdirSync(join(root, folder)).sort()) {
      if (name.startsWith('.') || README.test(name)) continue
      const path = folder === '' ? name : `${folder}/${name}`
      const status = lstatSync(join(root, path))
      if (status.isDirectory() && depth < MAX_FOLDER_DEPTH) walk(path, depth + 1)
      else if (status.isFile() || isLinkInside(root, path, status.isSymbolicLink())) found.push(path)
      else problems.push(problem(status.isSymbolicLink() ? 'DAT-008' : 'DAT-007', {}, { file: path }))
    }
  }
  walk('', 0)
  return { list: () => found, read: (path) => readAtMost(join(root, path), MAX_FILE_BYTES + 1), problems }
}

/** A link may stand for a file of the same folder; one that leads elsewhere could bring in anything. */
function isLinkInside(root: string, path: string, isLink: boolean): boolean {
  if (!isLink || statSync(join(root, path), { throwIfNoEntry: false })?.isFile() !== true) return false
  const target = relative(root, realpathSync(join(root, path)))
  return target !== '..' && !target.startsWith(`..${sep}`)
}

/** No more bytes than are needed to see that a file is too large. */
function readAtMost(path: string, limit: number): Uint8Array {
  const descriptor = openSync(path, 'r')
  try {
    const bytes = new Uint8Array(Math.min(limit, statSync(path).size))
    let length = 0
    for (let more = 1; more > 0 && length < bytes.length; length += more)
      more = readSync(descriptor, bytes, length, bytes.length - length, null)
    return bytes.subarray(0, length)
  } finally {
    closeSync(descriptor)
  }
}

export function folderInMemory(files: ReadonlyMap<string, Uint8Array | string>): FolderFiles {
  const bytesOf = (content: Uint8Array | string) =>
    typeof content === 'string' ? new TextEncoder().encode(content) : content
  return { list: () => [...files.keys()], read: (path) => bytesOf(files.get(path) ?? '') }
}
