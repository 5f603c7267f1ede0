/** Torn, mixed-up and hostile Office files: each is read or refused, quickly, and never crashes a reader. */
import { readFileSync } from 'node:fs'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { PROBLEM_TEXTS } from '../../core/kernel/problem-texts.ts'
import { fc } from '../../testing/properties.ts'
import { readDocx } from '../docx/read-docx.ts'
import { makeDocx, p } from '../docx/testing/make-docx.ts'
import type { FileReading, Reader } from '../reader.ts'
import { readXlsx } from '../xlsx/read-xlsx.ts'
import { makeXlsx, text } from '../xlsx/testing/make-xlsx.ts'
import { codesOf, makePackage, relationsXml } from './testing/make-package.ts'

const RUNS = process.env.MINGZHANG_SOAK === undefined ? 60 : 2_500
/** Far more than any of these takes, also on a busy machine. */
const LONGEST_MILLISECONDS = 10_000

const fixture = (path: string) => new Uint8Array(readFileSync(new URL(path, import.meta.url)))
const SAMPLES: readonly (readonly [string, Reader, Uint8Array])[] = [
  ['a DOCX', readDocx, fixture('../docx/fixtures/nine-tables.docx')],
  ['an XLSX', readXlsx, fixture('../xlsx/fixtures/nine-sheets.xlsx')],
]

async function outcome(reader: Reader, bytes: Uint8Array): Promise<FileReading> {
  const start = performance.now()
  const reading = await reader({ name: '怪.docx', bytes })
  expect(performance.now() - start).toBeLessThan(LONGEST_MILLISECONDS)
  for (const code of codesOf(reading)) expect(PROBLEM_TEXTS).toHaveProperty(code)
  if (!reading.ok) expect(reading.problems.length).toBeGreaterThan(0)
  return reading
}

/** Where to change, and with what. */
const change = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  to: fc.double({ min: 0, max: 1, noNaN: true }),
  kind: fc.constantFrom('flip', 'cut', 'drop', 'repeat', 'swap'),
  byte: fc.nat(255),
})
type Change = typeof change extends fc.Arbitrary<infer T> ? T : never

function mutate(bytes: Uint8Array, { at, to, kind, byte }: Change): Uint8Array {
  const [start, end] = [at, to]
    .map((part) => Math.floor(part * bytes.length))
    .sort((left, right) => left - right)
  const [before, within, behind] = [bytes.subarray(0, start), bytes.subarray(start, end), bytes.subarray(end)]
  if (kind === 'cut') return bytes.slice(0, end)
  if (kind === 'drop') return Buffer.concat([before, behind])
  if (kind === 'repeat') return Buffer.concat([before, within, within, behind])
  if (kind === 'swap') return Buffer.concat([before, Buffer.from(within).reverse(), behind])
  const copy = bytes.slice()
  copy[start ?? 0] = byte
  return copy
}

/** Changes the XML of a part, and packs it again as it should be. */
function mutatePart(bytes: Uint8Array, part: number, changes: readonly Change[]): Uint8Array {
  const parts = unzipSync(bytes)
  const names = Object.keys(parts).filter((name) => name.endsWith('.xml') || name.endsWith('.rels'))
  const name = names[part % names.length] ?? ''
  return zipSync({ ...parts, [name]: changes.reduce(mutate, parts[name] ?? new Uint8Array()) })
}

/** Puts elements and values of the part where others were, so that it stays well-formed. */
function shuffle(bytes: Uint8Array, part: number, seed: number): Uint8Array {
  const parts = unzipSync(bytes)
  const names = Object.keys(parts).filter((name) => /document|sheet\d|styles|shared|workbook/.test(name))
  const name = names[part % names.length] ?? ''
  const values = ['0', '-1', '999999999', '', 'true', 'A1', 'constructor', '__proto__', '%1%9', ';;;']
  let turn = seed
  const next = (count: number) => {
    turn = (turn * 1_103_515_245 + 12_345) % 2_147_483_648
    return turn % count
  }
  const xml = strFromU8(parts[name] ?? new Uint8Array()).replace(/="([^":/]*)"/g, (all) =>
    next(12) === 0 ? `="${values[next(values.length)]}"` : all,
  )
  return zipSync({ ...parts, [name]: strToU8(xml) })
}

describe.each(SAMPLES)('%s', (_, reader, bytes) => {
  const options = { numRuns: RUNS }
  it('whose bytes were changed', { timeout: 600_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 4 }), async (changes) => {
        await outcome(reader, changes.reduce(mutate, bytes))
      }),
      options,
    )
  })
  it('whose XML was changed', { timeout: 600_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.nat(50),
        fc.array(change, { minLength: 1, maxLength: 3 }),
        async (part, changes) => {
          await outcome(reader, mutatePart(bytes, part, changes))
        },
      ),
      options,
    )
  })
  it('whose values were changed', { timeout: 600_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(50), fc.nat(1_000_000), async (part, seed) => {
        await outcome(reader, shuffle(bytes, part, seed))
      }),
      options,
    )
  })
  it('one changed byte of which is refused or changes nothing', async () => {
    const read = JSON.stringify(await reader({ name: 'a', bytes }))
    await fc.assert(
      fc.asyncProperty(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), async (at, by) => {
        const copy = bytes.slice()
        copy[at] = ((copy[at] ?? 0) + by) % 256
        const reading = await outcome(reader, copy)
        if (
          reading.ok &&
          JSON.stringify(reading.document.blocks) !== JSON.stringify(JSON.parse(read).document.blocks)
        )
          // What may go missing unseen is a part that nobody must have, when its name in the directory is hit.
          expect(isNameOfPart(bytes, at)).toBe(true)
      }),
      { numRuns: 60 },
    )
  })
})

/** Whether the byte stands in the directory, which has no checksum. */
const isNameOfPart = (bytes: Uint8Array, at: number): boolean =>
  at >= Buffer.from(bytes).indexOf('PK\x01\x02')

describe('what is made to do harm', () => {
  const deep = (tag: string, count: number) => `<${tag}>`.repeat(count) + `</${tag}>`.repeat(count)
  const withDocument = (xml: string) =>
    makePackage({
      '_rels/.rels': relationsXml([{ id: 'a', kind: 'officeDocument', target: 'word/document.xml' }]),
      'word/document.xml': xml,
    })
  it.each([
    [
      'entities that grow',
      withDocument(
        `<!DOCTYPE a [<!ENTITY x0 "ha">${Array.from({ length: 30 }, (_, at) => `<!ENTITY x${at + 1} "&x${at};&x${at};">`).join('')}]><a>&x30;</a>`,
      ),
      'RDG-030',
    ],
    [
      'an entity of another file',
      withDocument('<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/hostname">]><a>&x;</a>'),
      'RDG-030',
    ],
    ['a hundred thousand elements in one another', withDocument(deep('a', 100_000)), 'RDG-009'],
    [
      'tables in one another',
      makeDocx({
        body: Array.from({ length: 300 }).reduce<string>(
          (inner) => `<w:tbl><w:tr><w:tc>${inner}</w:tc></w:tr></w:tbl>`,
          p('内'),
        ),
      }),
      'RDG-009',
    ],
    [
      'names that climb out of their folder',
      makePackage({
        '_rels/.rels': relationsXml([{ id: 'a', kind: 'officeDocument', target: '../../../etc/passwd' }]),
        '../../etc/passwd': 'x',
      }),
      'RDG-005',
    ],
    ['no package at all', strToU8('PK\x03\x04 and no more'), 'RDG-005'],
  ])('%s', { timeout: 60_000 }, async (_, bytes, code) => {
    for (const reader of [readDocx, readXlsx]) expect(codesOf(await outcome(reader, bytes))).toEqual([code])
  })

  it('a table with spans of a billion, and a million elements', { timeout: 60_000 }, async () => {
    const wide =
      '<w:tbl><w:tr><w:trPr><w:gridBefore w:val="999999999"/></w:trPr><w:tc><w:tcPr><w:gridSpan w:val="999999999"/></w:tcPr><w:p/></w:tc></w:tr></w:tbl>'
    expect(codesOf(await outcome(readDocx, makeDocx({ body: p('文') + wide })))).toEqual(['RDG-038'])
    expect(codesOf(await outcome(readDocx, makeDocx({ body: '<w:p/>'.repeat(3_100_000) })))).toEqual([
      'RDG-014',
    ])
  })

  it('a text of forty million characters', { timeout: 60_000 }, async () => {
    const body = p('文'.repeat(40_000_000))
    expect(codesOf(await outcome(readDocx, makeDocx({ body })))).toEqual(['RDG-014'])
  })

  it('a hundred thousand merges that overlap', { timeout: 60_000 }, async () => {
    const behind = `<mergeCells>${Array.from({ length: 100_000 }, (_, at) => `<mergeCell ref="A${at + 1}:XFD1048576"/>`).join('')}</mergeCells>`
    const data = `<row r="1">${text('A1', '甲')}${text('XFD1', '乙')}</row><row r="50">${text('A50', '丙')}</row>`
    expect(codesOf(await outcome(readXlsx, makeXlsx({ sheets: [{ data, behind }] })))).toEqual([
      'RDG-038',
      'RDG-035',
    ])
  })
})
