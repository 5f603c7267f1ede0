/** Conversion with programs that stand in for LibreOffice on PATH, and with LibreOffice itself where there is one. */
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { readDocx } from '../docx/read-docx.ts'
import { makeDocx, p } from '../docx/testing/make-docx.ts'
import { oleFile } from '../zip/testing/make-ole.ts'
import { documentOf, page } from '../zip/testing/make-package.ts'
import { type ConversionSetting, convertLegacy, isLegacyExtension } from './convert-legacy.ts'
import { findOnPath } from './find-on-path.ts'
import { isLegacyEncrypted } from './legacy-encryption.ts'

const RTF = Buffer.from('{\\rtf1\\ansi Budget 12.65\\par}')
const never = new AbortController().signal

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'mingzhang-test-'))
  vi.stubEnv('TMPDIR', folder)
})
afterEach(() => {
  vi.unstubAllEnvs()
  rmSync(folder, { recursive: true })
})

/** Puts a program of that name on a PATH of its own; it knows its arguments as a shell does. */
function withProgram(script: string): Pick<ConversionSetting, 'path'> {
  writeFileSync(join(folder, 'soffice'), `#!/bin/sh\n${script}\n`, { mode: 0o755 })
  return { path: `${folder}:/usr/bin:/bin` }
}

const convert = (
  setting: Partial<ConversionSetting>,
  name = '旧 $(touch x) 表.doc',
  bytes: Uint8Array = RTF,
) => convertLegacy({ name, bytes }, { signal: never, ...setting })

/** Folders that a conversion left behind. */
const leftovers = () => readdirSync(folder).filter((name) => name.startsWith('mingzhang-convert-'))

/** The argument after `--outdir`, and the last. */
const TARGET = 'while [ $# -gt 1 ]; do [ "$1" = --outdir ] && out="$2"; shift; done; mkdir -p "$out"'

describe.skipIf(process.platform === 'win32')('an old file', () => {
  it('becomes a new one by the name of the old', async () => {
    const setting = withProgram(
      `${TARGET}; cp "$1" "$out/source.docx"; [ -f "$HOME/profile/user/registrymodifications.xcu" ]`,
    )
    expect(await convert(setting)).toEqual({ ok: true, file: { name: '旧 $(touch x) 表.docx', bytes: RTF } })
    expect(leftovers()).toEqual([])
  })

  it.each([
    [
      'LibreOffice is absent',
      { path: '/nowhere:relative' },
      { code: 'RDG-015', params: { format: 'DOC', expected: 'DOCX' } },
    ],
    [
      'it writes nothing',
      'echo "Error: source file could not be loaded" >&2',
      { code: 'RDG-016', params: { reason: 'Error: source file could not be loaded' } },
    ],
    ['it fails', 'exit 77', { code: 'RDG-016', params: { reason: 'exit 77' } }],
    ['it dies', 'kill -9 $$', { code: 'RDG-016', params: { reason: 'SIGKILL' } }],
  ])('has a problem when %s', async (_, program, expected) => {
    const setting = typeof program === 'string' ? withProgram(program) : program
    expect(await convert(setting)).toMatchObject({ ok: false, problems: [expected] })
    expect(leftovers()).toEqual([])
  })

  it('is given up after a time, with all that was started for it', async () => {
    const alive = join(folder, 'alive')
    const setting = withProgram(`(sleep 2; touch '${alive}') & sleep 60`)
    expect(await convert({ ...setting, seconds: 0.5 })).toMatchObject({
      problems: [{ code: 'RDG-013', params: { limit: '0.5' } }],
    })
    await new Promise((resolve) => setTimeout(resolve, 2_000))
    expect(existsSync(alive)).toBe(false)
  })

  it('is given up when it is no longer wanted', async () => {
    const wanted = new AbortController()
    const conversion = convert({ ...withProgram('sleep 60'), signal: wanted.signal })
    setTimeout(() => wanted.abort(), 200)
    await expect(conversion).rejects.toThrow('aborted')
    await expect(convert({ signal: wanted.signal })).rejects.toThrow('aborted')
    expect(leftovers()).toEqual([])
  })

  it('with a password is said to have one', async () => {
    const doc = new Uint8Array(5000)
    doc[11] = 1
    const bytes = oleFile({ WordDocument: doc })
    expect(await convert(withProgram('true'), 'a.doc', bytes)).toMatchObject({
      problems: [{ code: 'RDG-006' }],
    })
  })
})

describe('what an old workbook says of its password', () => {
  const workbook = (...records: readonly number[]) =>
    oleFile({
      Workbook: Buffer.concat([Buffer.from([0x09, 0x08, 2, 0, 0, 6, ...records]), Buffer.alloc(5000)]),
    })
  it.each([
    ['there is one', workbook(0x2f, 0, 2, 0, 1, 0), true],
    ['there is one behind the mark against writing', workbook(0x86, 0, 0, 0, 0x2f, 0, 2, 0, 1, 0), true],
    ['there is none', workbook(0xe1, 0, 2, 0, 0xb0, 4), false],
    ['nothing, since it is no workbook', new Uint8Array(100), false],
  ])('%s', (_, bytes, expected) => expect(isLegacyEncrypted(bytes)).toBe(expected))
})

it('only old formats are converted', async () => {
  expect(['doc', 'XLS', 'wps', 'et', 'rtf'].every(isLegacyExtension)).toBe(true)
  expect(isLegacyExtension('pdf')).toBe(false)
  expect(await convert({}, 'a.exe')).toMatchObject({
    problems: [{ code: 'RDG-001', params: { found: 'exe' } }],
  })
  expect(await convert({}, 'a.doc', new Uint8Array())).toMatchObject({ problems: [{ code: 'RDG-003' }] })
})

const hasOffice = (await findOnPath(['soffice', 'libreoffice'], process.env.PATH ?? '')) !== undefined

describe.skipIf(!hasOffice)('LibreOffice', () => {
  it('turns RTF into a DOCX that says the same', { timeout: 120_000 }, async () => {
    const conversion = await convert({}, '预算.rtf')
    if (!conversion.ok) throw new Error(JSON.stringify(conversion.problems))
    expect(page(documentOf(await readDocx(conversion.file)))).toBe('text: Budget 12.65')
  })

  it('cannot read what is torn', { timeout: 120_000 }, async () => {
    const torn = makeDocx({ body: p('文') }).subarray(0, 300)
    expect(await convert({}, '预算.doc', torn)).toMatchObject({ ok: false })
  })
})
