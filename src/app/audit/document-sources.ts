/** The documents that somebody means who names files, folders and ZIP files: folders with all that is below them, archives unpacked for as long as they are checked. */
import { mkdir, mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Problem } from '../../core/kernel/problem.ts'
import { extensionOf, printableName } from '../../files/bytes/printable-name.ts'
import {
  archiveContent,
  isDocumentName,
  isLeftover,
  isPlainArchive,
} from '../../files/zip/archive-documents.ts'
import { openFile } from '../reading/open-file.ts'

export interface DocumentSource {
  /** Where its bytes are. */
  readonly path: string
  /** As people find it: of a folder with the path to it, of an archive with the archive’s name before it. */
  readonly name: string
  /** Another one when the file has changed. */
  readonly stamp: string
}

export interface DocumentSources {
  readonly sources: readonly DocumentSource[]
  /** What stands in folders and archives and is no document by its name. */
  readonly skipped: readonly string[]
  readonly problems: readonly Problem[]
  /** Removes what was unpacked. */
  close(): Promise<void>
}

/** A file that was named is always meant, whatever it is called. */
export async function documentSources(operands: readonly string[]): Promise<DocumentSources> {
  const sources: DocumentSource[] = []
  const skipped: string[] = []
  const problems: Problem[] = []
  const unpacked: string[] = []

  async function take(path: string, isNamed: boolean): Promise<void> {
    const state = await stat(path).catch(() => undefined)
    if (state?.isDirectory()) {
      for (const name of (await readdir(path)).toSorted())
        if (!isLeftover(name)) await take(join(path, name), false)
      return
    }
    const stamp = state === undefined ? '' : `${state.size} ${state.mtimeMs}`
    if (state?.isFile() && extensionOf(path) === 'zip') return takeArchive(path, stamp)
    if (isNamed || isDocumentName(path)) sources.push({ path, name: path, stamp })
    else skipped.push(path)
  }

  async function takeArchive(path: string, stamp: string): Promise<void> {
    const opened = await openFile({ path, name: path })
    // What is no archive, or cannot be read at all, is told as every other file.
    if (!opened.ok || !isPlainArchive(opened.file.bytes, path)) {
      sources.push({ path, name: path, stamp })
      return
    }
    const content = archiveContent(opened.file.bytes)
    if (!content.ok) {
      problems.push({ ...content.problem, place: { file: path } })
      return
    }
    skipped.push(...content.skipped.map((name) => `${path}/${name}`))
    const folder = await mkdtemp(join(tmpdir(), 'mingzhang-zip-'))
    unpacked.push(folder)
    for (const [at, one] of content.documents.entries()) {
      const name = `${path}/${one.name}`
      const unpackedOne = one.content()
      if (!unpackedOne.ok) {
        problems.push({ ...unpackedOne.problem, place: { file: name } })
        continue
      }
      // Each in a folder of ours, so that no name of the archive says where it goes.
      const own = join(folder, String(at))
      await mkdir(own)
      await writeFile(join(own, printableName(one.name)), unpackedOne.bytes)
      sources.push({ path: join(own, printableName(one.name)), name, stamp: `${stamp} ${one.name}` })
    }
  }

  for (const operand of operands) await take(operand, true)
  return {
    sources,
    skipped,
    problems,
    close: async () => {
      for (const folder of unpacked) await rm(folder, { recursive: true, force: true })
    },
  }
}
