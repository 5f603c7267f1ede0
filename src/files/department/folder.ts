/** A department's folder as a list of files that can be read: on disk, or in memory. */
import { closeSync, lstatSync, openSync, readdirSync, readSync, realpathSync, statSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { type Problem, problem } from '../../core/kernel/problem.ts'
import { MAX_FILE_BYTES } from '../bytes/decode-text.ts'

export interface FolderFiles {
  /** The paths of all files, with `/` between their steps. */
  list(): readonly string[]
  read(path: string): Uint8Array
  /** Where it is, as the user wrote it. */
  readonly path?: string
  /** What is wrong with the folder itself. */
  readonly problems?: readonly Problem[]
}

const README = /^readme(\.[a-z-]+)?\.md$/i
/** What operating systems and editors leave beside the files of people. */
const LEFT_BEHIND = /^(\.|~\$|thumbs\.db$|desktop\.ini$)/i
const FILE_NAME = /\.(ya?ml|csv)$/i
const MAX_FOLDER_DEPTH = 8

/** Files of a folder on disk. Dot files, README.md and what editors and systems leave are passed over. */
export function folderOnDisk(directory: string): FolderFiles {
  const root = rootOf(directory)
  if (typeof root === 'string') return filesBelow(root, directory)
  return { list: () => [], read: () => new Uint8Array(), path: directory, problems: [root] }
}

function filesBelow(root: string, directory: string): FolderFiles {
  const found: string[] = []
  const problems: Problem[] = []

  function walk(folder: string, depth: number): void {
    // One path that cannot be read does not keep the others from being told about.
    tell(folder === '' ? directory : folder, () => {
      for (const name of readdirSync(join(root, folder)).sort()) {
        if (LEFT_BEHIND.test(name) || README.test(name)) continue
        const path = folder === '' ? name : `${folder}/${name}`
        tell(path, () => visit(path, depth))
      }
    })
  }

  function visit(path: string, depth: number): void {
    const status = lstatSync(join(root, path))
    if (status.isDirectory() && FILE_NAME.test(path)) problems.push(problem('DAT-080', {}, { file: path }))
    else if (status.isDirectory() && depth < MAX_FOLDER_DEPTH) walk(path, depth + 1)
    else if (status.isFile() || isLinkInside(root, path, status.isSymbolicLink())) found.push(path)
    else problems.push(problem(status.isSymbolicLink() ? 'DAT-008' : 'DAT-007', {}, { file: path }))
  }

  function tell(file: string, attempt: () => void): void {
    try {
      attempt()
    } catch (fault) {
      problems.push(problem('DAT-006', { reason: reasonOf(fault) }, { file }))
    }
  }

  walk('', 0)
  const read = (path: string) => readAtMost(join(root, path), MAX_FILE_BYTES + 1)
  return { list: () => found, read, path: directory, problems }
}

const REASONS: ReadonlyMap<string, string> = new Map([
  ['EACCES', '没有权限'],
  ['EPERM', '没有权限'],
  ['ENOENT', '已经不在'],
  ['EBUSY', '正被别的程序占用'],
  ['ELOOP', '链接指向自己'],
])

/** Files come and go, and may be locked: the user can mend that. Anything but a system error is a bug. */
export function reasonOf(fault: unknown): string {
  if (!(fault instanceof Error && 'code' in fault)) throw fault
  const code = String(fault.code)
  return REASONS.has(code) ? `${REASONS.get(code)}，${code}` : code
}

function rootOf(directory: string): string | Problem {
  try {
    if (statSync(directory, { throwIfNoEntry: false })?.isDirectory()) return realpathSync(directory)
    return problem('DAT-010', {}, { file: directory })
  } catch (fault) {
    return problem('DAT-006', { reason: reasonOf(fault) }, { file: directory })
  }
}

/** A link may stand for a file of the same folder; one that leads elsewhere could bring in anything. */
function isLinkInside(root: string, path: string, isLink: boolean): boolean {
  if (!isLink || !leadsToFile(join(root, path))) return false
  const target = relative(root, realpathSync(join(root, path)))
  return target !== '..' && !target.startsWith(`..${sep}`)
}

/** A link that leads to itself leads to no file. */
function leadsToFile(path: string): boolean {
  try {
    return statSync(path, { throwIfNoEntry: false })?.isFile() === true
  } catch (fault) {
    if (fault instanceof Error && 'code' in fault && fault.code === 'ELOOP') return false
    throw fault
  }
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
