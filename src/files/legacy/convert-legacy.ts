/** Turns old Office formats into DOCX and XLSX with LibreOffice, if this machine has it: as a process of its own that can be stopped. */

import { mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { type Problem, type ProblemCode, problem } from '../../core/kernel/problem.ts'
import { documentName, type InputFile, READING_LIMITS } from '../reader.ts'
import { findOnPath } from './find-on-path.ts'
import { isLegacyEncrypted } from './legacy-encryption.ts'
import { QUIET_PROFILE } from './quiet-profile.ts'
import { runProcess } from './run-process.ts'

export type LegacyConversion =
  | { readonly ok: true; readonly file: InputFile }
  | { readonly ok: false; readonly problems: readonly Problem[] }

export interface ConversionSetting {
  /** Ends the process; the conversion then fails with the signal's reason. */
  readonly signal: AbortSignal
  /** Folders in which the program is looked for, as PATH has them. */
  readonly path?: string
  readonly seconds?: number
}

const PROGRAMS = ['soffice', 'libreoffice']
const LONGEST_SECONDS = 90

/** By extension, the format that LibreOffice is asked for. WPS has formats of its own for the same three kinds. */
const TARGETS: ReadonlyMap<string, 'docx' | 'xlsx'> = new Map([
  ['doc', 'docx'],
  ['dot', 'docx'],
  ['wps', 'docx'],
  ['wpt', 'docx'],
  ['rtf', 'docx'],
  ['odt', 'docx'],
  ['xls', 'xlsx'],
  ['xlt', 'xlsx'],
  ['xlsb', 'xlsx'],
  ['et', 'xlsx'],
  ['ett', 'xlsx'],
  ['ods', 'xlsx'],
])

export const isLegacyExtension = (extension: string): boolean => TARGETS.has(extension.toLowerCase())

/** The name of the file reaches neither the disk nor the command line: only its extension does, if it is one of ours. */
export async function convertLegacy(
  file: InputFile,
  { signal, path = process.env.PATH ?? '', seconds = LONGEST_SECONDS }: ConversionSetting,
): Promise<LegacyConversion> {
  signal.throwIfAborted()
  const extension = (/\.([^.]*)$/.exec(file.name)?.[1] ?? '').toLowerCase()
  const target = TARGETS.get(extension)
  if (target === undefined) return refused(file, 'RDG-001', { found: extension.slice(0, 20) })
  const expected = target.toUpperCase()
  if (file.bytes.length === 0) return refused(file, 'RDG-003', {})
  const program = await findOnPath(PROGRAMS, path)
  if (program === undefined) return refused(file, 'RDG-015', { format: extension.toUpperCase(), expected })
  const folder = await mkdtemp(join(tmpdir(), 'mingzhang-convert-'))
  try {
    const outcome = await convertIn(folder, file.bytes, { program, extension, target, signal, seconds, path })
    if (outcome.bytes !== undefined)
      return { ok: true, file: { name: `${documentName(file.name)}.${target}`, bytes: outcome.bytes } }
    if (outcome.reason === 'time') return refused(file, 'RDG-013', { limit: String(seconds) })
    // Some files are encrypted with a password that every program knows, so that this is asked only now.
    return isLegacyEncrypted(file.bytes)
      ? refused(file, 'RDG-006', {})
      : refused(file, 'RDG-016', { reason: outcome.reason, expected })
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 3 })
  }
}

interface Conversion {
  readonly program: string
  readonly extension: string
  readonly target: 'docx' | 'xlsx'
  readonly signal: AbortSignal
  readonly seconds: number
  readonly path: string
}

type Outcome = { readonly bytes: Uint8Array } | { readonly bytes?: undefined; readonly reason: string }

async function convertIn(folder: string, bytes: Uint8Array, conversion: Conversion): Promise<Outcome> {
  const { program, extension, target, signal, seconds, path } = conversion
  const source = join(folder, `source.${extension}`)
  await writeFile(source, bytes)
  const profile = join(folder, 'profile')
  await mkdir(join(profile, 'user'), { recursive: true })
  await writeFile(join(profile, 'user', 'registrymodifications.xcu'), QUIET_PROFILE)
  const ended = await runProcess({
    program,
    args: [
      '--headless',
      '--norestore',
      '--nologo',
      '--nolockcheck',
      '--nodefault',
      `-env:UserInstallation=${pathToFileURL(profile).href}`,
      '--convert-to',
      target,
      '--outdir',
      join(folder, 'out'),
      source,
    ],
    folder,
    environment: { PATH: path, HOME: folder, TMPDIR: folder, LANG: 'C.UTF-8', SAL_USE_VCLPLUGIN: 'svp' },
    seconds,
    signal,
  })
  if (ended.kind === 'time') return { reason: 'time' }
  if (ended.kind === 'failed') return { reason: ended.reason }
  // It ends well even where it could not read the file, so that only what it wrote tells.
  return written(join(folder, 'out', `source.${target}`), ended.said)
}

async function written(path: string, said: string): Promise<Outcome> {
  const found = await stat(path).catch(() => undefined)
  if (found === undefined) return { reason: said || 'no output' }
  if (found.size > READING_LIMITS.fileBytes) return { reason: `${Math.round(found.size / 1024 / 1024)} MB` }
  return { bytes: await readFile(path) }
}

function refused(
  file: InputFile,
  code: ProblemCode,
  params: Readonly<Record<string, string>>,
): LegacyConversion {
  return { ok: false, problems: [problem(code, params, { file: file.name })] }
}
