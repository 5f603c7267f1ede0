/** 发布文件夹 — the files of a publication on disk, all of them or none; what is there already is never changed. */
import { randomUUID } from 'node:crypto'
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { type Problem, problem } from '../../core/kernel/problem.ts'
import type { DisclosureFile } from './disclosure-files.ts'
import { MANIFEST_NAME } from './manifest.ts'

/** `written`, `same` where the very files stand there already, or a problem: PUB-305, PUB-306. */
export type FolderOutcome = 'written' | 'same' | Problem

export async function writePublication(
  folder: string,
  files: readonly DisclosureFile[],
): Promise<FolderOutcome> {
  const target = resolve(folder)
  const draft = `${target}.${randomUUID()}`
  try {
    const there = await namesIn(target)
    if (there.length > 0) {
      if (await isSame(target, files)) return 'same'
      return problem('PUB-305', { folder, found: there.slice(0, 3).join('、') })
    }
    for (const { path, bytes } of files) {
      const place = join(draft, path)
      await mkdir(dirname(place), { recursive: true })
      await writeFile(place, bytes)
    }
    // An empty folder gives way; one that has been filled in between does not.
    await rename(draft, target)
    return 'written'
  } catch (fault) {
    await rm(draft, { recursive: true, force: true }).catch(() => undefined)
    return problem('PUB-306', { folder, reason: reasonOf(fault) })
  }
}

async function namesIn(folder: string): Promise<readonly string[]> {
  try {
    return await readdir(folder)
  } catch (fault) {
    if (codeOf(fault) === 'ENOENT') return []
    throw fault
  }
}

/** By the manifest, which has the hash of every other file. */
async function isSame(folder: string, files: readonly DisclosureFile[]): Promise<boolean> {
  const manifest = files.find((one) => one.path === MANIFEST_NAME)
  if (manifest === undefined) return false
  try {
    const stored = await Promise.all(files.map(async (one) => readFile(join(folder, one.path))))
    return files.every((one, at) => stored[at]?.equals(one.bytes) === true)
  } catch {
    return false
  }
}

const codeOf = (fault: unknown): string | undefined =>
  fault instanceof Error && 'code' in fault && typeof fault.code === 'string' ? fault.code : undefined

const reasonOf = (fault: unknown): string => codeOf(fault) ?? String(fault)
