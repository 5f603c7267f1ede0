/** 往返 — what is written as DOCX, XLSX, HTML and PDF is read back by the product's own readers: every amount with what it counts. */

import { beforeAll, describe, expect, test } from 'vitest'
import { readDocument } from '../core/disclosure/reading/read-document.ts'
import type { Reading } from '../core/disclosure/reading/reading.ts'
import type { Ledger } from '../core/disclosure/year-view.ts'
import type { Disclosure } from '../core/document/disclosure.ts'
import { withoutSpace } from '../core/document/printed-words.ts'
import { splitGrids } from '../core/document/split-grid.ts'
import { fiscalYear } from '../core/kernel/fiscal-year.ts'
import { readForms } from '../core/performance/forms/read-forms.ts'
import { readDocx } from '../files/docx/read-docx.ts'
import { writeDocx } from '../files/docx/write-docx.ts'
import { readHtml } from '../files/html/read-html.ts'
import { writeHtml } from '../files/html/write-html.ts'
import { readPdf } from '../files/pdf/read-pdf.ts'
import { writePdf } from '../files/pdf/write-pdf.ts'
import type { Reader } from '../files/reader.ts'
import { readXlsx } from '../files/xlsx/read-xlsx.ts'
import { writeXlsx } from '../files/xlsx/write-xlsx.ts'
import { documentOf } from '../files/zip/testing/make-package.ts'
import { exampleLedgers } from './examples.ts'
import { fc } from './properties.ts'
import { randomDepartment } from './random-department.ts'
import { printedFacts, readFacts } from './read-back.ts'
import { SAMPLE_FILES, sampleLedger } from './sample-department.ts'
import { chartPictures, tablesDisclosure } from './sample-disclosure.ts'
import { tableBlocks } from './table-blocks.ts'

const FORMATS: Readonly<
  Record<string, { readonly write: (of: Disclosure) => Uint8Array; readonly read: Reader }>
> = {
  docx: { write: (of) => bytesOf(writeDocx(of, { charts: chartPictures(of) })), read: readDocx },
  xlsx: { write: (of) => bytesOf(writeXlsx(of)), read: readXlsx },
  html: { write: (of) => Buffer.from(writeHtml(of)), read: readHtml },
  pdf: { write: (of) => writePdf(of).bytes, read: readPdf },
}

function bytesOf(written: ReturnType<typeof writeDocx>): Uint8Array {
  if (!written.ok) throw new Error(written.problem.code)
  return written.value
}

/** Two tests look at the same readings of the examples. */
const readings = new WeakMap<Disclosure, Map<string, Promise<Reading>>>()

function readBack(disclosure: Disclosure, format: string, ledger: Ledger): Promise<Reading> {
  const known = readings.get(disclosure) ?? new Map<string, Promise<Reading>>()
  readings.set(disclosure, known)
  const reading = known.get(format) ?? readAnew(disclosure, format, ledger)
  known.set(format, reading)
  return reading
}

async function readAnew(disclosure: Disclosure, format: string, ledger: Ledger): Promise<Reading> {
  const of = FORMATS[format]
  if (of === undefined) throw new Error(format)
  const file = { name: `published.${format}`, bytes: of.write(disclosure) }
  const document = documentOf(await of.read(file))
  const faults = document.problems.filter(({ code }) => !REMARKS.has(code))
  expect(faults, `${disclosure.title} ${format}`).toEqual([])
  return readDocument(document, ledger.profiles)
}

/** A picture may hold what no reader sees; charts are pictures. A page has a head and a viewer that are not read. */
const REMARKS = new Set<string>(['RDG-032', 'RDG-021'])

const documents: { readonly name: string; readonly disclosure: Disclosure; readonly ledger: Ledger }[] = []

beforeAll(async () => {
  const examples = exampleLedgers()
  for (const key of await examples.list()) {
    const ledger = await examples.get(key)
    if (ledger === undefined) throw new Error(`no ledger ${key.code}`)
    for (const { unit, year, kind } of ledger.department.unitYears) {
      const hasProfile = ledger.profiles.some(
        (one) => one.statements.length > 0 && one.id === `${ledger.department.locality}-${year}-${kind}`,
      )
      if (!hasProfile) continue
      const disclosure = tablesDisclosure(ledger, { unit, year, kind })
      documents.push({ name: `${unit} ${year} ${kind}`, disclosure, ledger })
    }
  }
})

describe.each(Object.keys(FORMATS))('%s', (format) => {
  const readings = new Map<Disclosure, Reading>()
  const readOnce = async (disclosure: Disclosure, ledger: Ledger): Promise<Reading> => {
    const reading = readings.get(disclosure) ?? (await readBack(disclosure, format, ledger))
    readings.set(disclosure, reading)
    return reading
  }

  test('every figure of the examples comes back with what it counts', async () => {
    expect(documents.length).toBeGreaterThan(8)
    for (const { name, disclosure, ledger } of documents) {
      const reading = await readOnce(disclosure, ledger)
      const printed = printedFacts(disclosure)
      // Words in brackets behind a name may be anybody's: 某馆（虚构）.
      const isPlain = !/[（(]/.test(disclosure.unit.name)
      expect(readFacts(reading), name).toEqual(
        isPlain ? printed : { ...printed, unit: readFacts(reading).unit },
      )
      expect(reading.unplaced, name).toEqual([])
    }
  }, 60_000)

  test('every cell of their forms is read as if the form itself were at hand', async () => {
    const withForms = documents.filter(({ disclosure }) => formsOf(disclosure).length > 0)
    expect(withForms.length).toBeGreaterThan(3)
    for (const { name, disclosure, ledger } of withForms) {
      const { parts } = await readOnce(disclosure, ledger)
      const read = parts.flatMap(({ forms }) =>
        forms.map(({ kind, entries }) => [kind, entries.map(entryWords)]),
      )
      expect(read, name).toEqual(formsOf(disclosure))
    }
  }, 60_000)

  test('so do those of any department', async () => {
    const numRuns = process.env.MINGZHANG_SOAK === '1' ? 1_000 : 10
    await fc.assert(
      fc.asyncProperty(randomDepartment(), async ({ ledger, choice }) => {
        const disclosure = tablesDisclosure(ledger, choice)
        const reading = await readBack(disclosure, format, ledger)
        expect(readFacts(reading)).toEqual(printedFacts(disclosure))
        expect(reading.unplaced).toEqual([])
      }),
      { numRuns, seed: 2024 },
    )
  }, 3_600_000)

  test('a department without lines has its tables, empty', async () => {
    const files = [...SAMPLE_FILES].filter(([path]) => path === 'department.yaml')
    const ledger = sampleLedger(new Map(files))
    const disclosure = tablesDisclosure(ledger, { unit: '990', year: fiscalYear(2023), kind: 'accounts' })
    const reading = await readBack(disclosure, format, ledger)
    expect(readFacts(reading).statements.map(({ id }) => id)).toEqual(
      printedFacts(disclosure).statements.map(({ id }) => id),
    )
  })
})

/** Where a line ends on paper is not told from where its words end. */
const entryWords = (entry: {
  readonly rowName: string
  readonly column: string
  readonly text: string
}): string => [entry.rowName, entry.column, entry.text].map(withoutSpace).join('|')

const formsOf = ({ blocks }: Disclosure) =>
  blocks.flatMap((block) => {
    if (block.kind !== 'table' || !block.isForm) return []
    const { forms } = readForms(splitGrids(tableBlocks(block.table, 'marked')))
    return forms.map(({ kind, entries }) => [kind, entries.map(entryWords)])
  })
