/** Broken files of every kind must end in a document or a problem, soon; the whole number of them is for the soak run. */
import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { fc } from '../../testing/properties.ts'
import { readPdf } from './read-pdf.ts'
import { cellTexts, ruledLines, tinyPdf, words } from './testing/tiny-pdf.ts'

const XS = [60, 200, 300, 400]
const YS = [700, 680, 660]
const CONTENT =
  words(200, 780, '支出决算表', 16) +
  ruledLines(XS, YS) +
  cellTexts(XS, YS, [
    ['科目', '合计', '基本支出'],
    ['行政运行', '1,511.89', '1,503.52'],
  ])

const FIXTURES = new URL('fixtures/', import.meta.url)
const FILES: readonly Uint8Array[] = [
  tinyPdf([
    { content: CONTENT },
    { content: '/Form Do', form: { content: CONTENT, matrix: [1, 0, 0, 1, 0, 0] } },
  ]),
  ...readdirSync(FIXTURES)
    .filter((name) => name.endsWith('.pdf'))
    .map((name) => new Uint8Array(readFileSync(new URL(name, FIXTURES)))),
]
const IS_SOAK = process.env.MINGZHANG_SOAK !== undefined

/** Where, as a share of the file, and what is done there. */
const change = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  kind: fc.constantFrom('flip', 'cut', 'remove', 'repeat', 'number'),
  byte: fc.integer({ min: 0, max: 255 }),
  length: fc.integer({ min: 1, max: 400 }),
})

function changed(
  bytes: Uint8Array,
  { at, kind, byte, length }: typeof change extends fc.Arbitrary<infer T> ? T : never,
): Uint8Array {
  const start = Math.floor(at * (bytes.length - 1))
  const rest = bytes.slice(Math.min(bytes.length, start + length))
  switch (kind) {
    case 'cut':
      return bytes.slice(0, start)
    case 'remove':
      return joined(bytes.slice(0, start), rest)
    case 'repeat':
      return joined(bytes.slice(0, start + length), bytes.slice(start))
    case 'number':
      return joined(bytes.slice(0, start), new TextEncoder().encode(` ${byte * 16_843_009} `), rest)
    default:
      return bytes.map((one, index) => (index === start ? one ^ byte : one))
  }
}

const joined = (...parts: readonly Uint8Array[]): Uint8Array => new Uint8Array(Buffer.concat(parts))

test(
  'mutated files are read or refused',
  async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...FILES),
        fc.array(change, { minLength: 1, maxLength: 4 }),
        async (bytes, changes) => {
          const start = performance.now()
          const reading = await readPdf({ name: 'a.pdf', bytes: changes.reduce(changed, bytes) })
          expect(reading.ok || reading.problems.length > 0).toBe(true)
          expect(performance.now() - start).toBeLessThan(20_000)
        },
      ),
      { numRuns: IS_SOAK ? 10_000 : 30 },
    )
  },
  IS_SOAK ? 3_600_000 : 60_000,
)

test(
  'a mutated content is read',
  async () => {
    const operators = fc.constantFrom(
      'q',
      'Q',
      'BT',
      'ET',
      '9e99 0 0 9e99 0 0 cm',
      '/F1 1e9 Tf',
      '-1 w',
      're f',
      '<ffff> Tj',
      'W n',
      '/Form Do',
      '0 0 0 0 0 0 Tm',
    )
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(operators, fc.nat({ max: CONTENT.length })), { minLength: 1, maxLength: 6 }),
        async (inserted) => {
          const content = inserted.reduce(
            (text, [operator, at]) => `${text.slice(0, at)} ${operator} ${text.slice(at)}`,
            CONTENT,
          )
          const reading = await readPdf({
            name: 'a.pdf',
            bytes: tinyPdf([{ content, form: { content, matrix: [1, 0, 0, 1, 0, 0] } }]),
          })
          expect(reading.ok || reading.problems.length > 0).toBe(true)
        },
      ),
      { numRuns: IS_SOAK ? 5_000 : 30 },
    )
  },
  IS_SOAK ? 3_600_000 : 60_000,
)
