/** Documents of invented places, set as many provinces and years set theirs, are read whole from every kind of file. */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readDocument } from '../../core/disclosure/reading/read-document.ts'
import type { Reading } from '../../core/disclosure/reading/reading.ts'
import { readFile } from '../../files/read-file.ts'
import { type SampleFormat, sampleFile } from '../sample-files.ts'
import {
  type PublishedDocument,
  printedDocuments,
  publishedDocuments,
  type Truth,
  unruledDocuments,
} from './documents.ts'
import { type Judgement, judgeReading } from './judge-reading.ts'
import { printedPage } from './printed-page.ts'

const FORMATS = ['html', 'docx', 'xlsx', 'txt'] as const satisfies readonly SampleFormat[]

const bytesOf = (document: PublishedDocument, format: SampleFormat): Uint8Array =>
  format === 'html'
    ? new TextEncoder().encode(printedPage(document))
    : sampleFile(
        format,
        document.blocks.map((block) => block.content),
      )

async function reading(bytes: Uint8Array, format: string): Promise<Reading> {
  const file = await readFile({ name: `document.${format}`, bytes })
  if (!file.ok) throw new Error(JSON.stringify(file.problems))
  return readDocument(file.document)
}

/** Every amount right and sure, and nothing more; every table, its regions, its forms and whose it is. */
const whole = (truth: Truth): Judgement => {
  const cells = truth.parts.reduce((sum, part) => sum + part.cells.length, 0)
  return { cells, right: cells, doubtful: 0, missing: [], extra: [], wrong: [], formFaults: [] }
}

describe.each(publishedDocuments().map((document) => ({ name: document.name, document })))(
  '$name',
  ({ document }) => {
    it.each(FORMATS)('is read whole from %s', async (format) => {
      const read = await reading(bytesOf(document, format), format)
      expect(judgeReading(read, document.truth)).toEqual(whole(document.truth))
    })
  },
)

describe.each(printedDocuments().map((document) => ({ name: document.name, document })))(
  '$name.pdf',
  ({ document }) => {
    const fixture = new URL(`fixtures/${document.name}.pdf`, import.meta.url)

    it('is read whole from the PDF that was printed of it, as from every other file', async () => {
      for (const format of ['pdf', ...FORMATS] as const) {
        const bytes = format === 'pdf' ? readFileSync(fixture) : bytesOf(document, format)
        expect(judgeReading(await reading(bytes, format), document.truth), format).toEqual(
          whole(document.truth),
        )
      }
    })
  },
)

/** Of tables without lines between their columns so many amounts are right and sure, and hardly one is wrong in silence. */
const LEAST_RIGHT = 0.95
const MOST_WRONG = 0.005

describe.each(unruledDocuments().map((document) => ({ name: document.name, document })))(
  '$name',
  ({ document }) => {
    const fixture = new URL(`fixtures/${document.name}.pdf`, import.meta.url)

    it('is read by what stands one below the other', async () => {
      const read = judgeReading(await reading(readFileSync(fixture), 'pdf'), document.truth)
      expect(read.right).toBeGreaterThanOrEqual(LEAST_RIGHT * read.cells)
      expect(read.extra.length).toBeLessThanOrEqual(MOST_WRONG * read.cells)
      expect(read.wrong).toEqual([])
    })
  },
)

it('documents have amounts that add up, and each its own', () => {
  const documents = publishedDocuments()
  expect(documents.map(({ truth }) => truth.parts.length)).toContain(3)
  for (const { truth } of documents)
    for (const { cells } of truth.parts)
      for (const cell of cells) expect(cell.value).toMatch(/^-?\d+(?:\.\d+)?$/)
  expect(new Set(documents.map(({ name }) => name)).size).toBe(documents.length)
})
