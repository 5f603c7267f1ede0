/** Opens a file to be read: what is no regular file or is too large is refused before one byte of it is read. */
import { constants } from 'node:fs'
import { type FileHandle, open, stat } from 'node:fs/promises'
import { type Problem, problem } from '../../core/kernel/problem.ts'
import { type InputFile, READING_LIMITS } from '../../files/reader.ts'

export type Opened =
  | { readonly ok: true; readonly file: InputFile }
  | { readonly ok: false; readonly problem: Problem }

const MEGABYTE = 1024 * 1024

export async function openFile({
  path,
  name,
}: {
  readonly path: string
  readonly name: string
}): Promise<Opened> {
  const refuse = (found: Problem): Opened => ({ ok: false, problem: { ...found, place: { file: name } } })
  let handle: FileHandle | undefined
  try {
    // Opening a pipe would wait for somebody to write into it, so that nothing is opened before it is looked at.
    const before = problemOf(path, await stat(path))
    if (before !== undefined) return refuse(before)
    handle = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0))
    // Another file may stand there by now.
    const state = await handle.stat()
    const now = problemOf(path, state)
    if (now !== undefined) return refuse(now)
    return { ok: true, file: { name, bytes: await wholeContent(handle, state.size) } }
  } catch (fault) {
    return refuse(problem('RDG-018', { reason: reasonOf(fault) }))
  } finally {
    await handle?.close()
  }
}

type State = Awaited<ReturnType<typeof stat>>

function problemOf(path: string, state: State): Problem | undefined {
  if (state.isDirectory()) return problem('RDG-040', { example: `${path.replace(/[/\\]$/, '')}/*.pdf` })
  if (!state.isFile()) return problem('RDG-041', { found: kindOf(state) })
  const size = BigInt(state.size)
  if (size <= BigInt(READING_LIMITS.fileBytes)) return undefined
  return problem('RDG-004', {
    size: String(size / BigInt(MEGABYTE)),
    limit: String(READING_LIMITS.fileBytes / MEGABYTE),
  })
}

function kindOf(state: State): string {
  if (state.isFIFO()) return 'FIFO'
  if (state.isSocket()) return 'socket'
  return 'device'
}

/** In memory of its own, that can be handed to another thread; no more than was announced, if the file grows meanwhile. */
async function wholeContent(handle: FileHandle, size: number): Promise<Uint8Array> {
  const bytes = new Uint8Array(size)
  let at = 0
  while (at < size) {
    const { bytesRead } = await handle.read(bytes, at, size - at, at)
    if (bytesRead === 0) break
    at += bytesRead
  }
  return at === size ? bytes : bytes.slice(0, at)
}

const reasonOf = (fault: unknown): string =>
  fault instanceof Error && 'code' in fault ? String(fault.code) : String(fault)
