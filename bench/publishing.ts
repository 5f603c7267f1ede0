/** One document in the formats that people read, beside Chromium printing the same page and LibreOffice converting the same DOCX. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { publishDisclosure } from '../src/app/publishing/publish-disclosure.ts'
import { readFolder } from '../src/app/read-folder.ts'
import { EXAMPLES_FOLDER, exampleDocument } from '../src/cli/examples.ts'
import { disclosureOf } from '../src/core/disclosure/disclosure-of.ts'
import type { Disclosure, DisclosureBlock } from '../src/core/document/disclosure.ts'
import { assert } from '../src/core/kernel/assert.ts'
import { describe } from '../src/core/kernel/problem.ts'
import { chartPictures } from '../src/files/charts/chart-png.ts'
import { folderOnDisk } from '../src/files/department/folder.ts'
import { writeDocx } from '../src/files/docx/write-docx.ts'
import { writeHtml } from '../src/files/html/write-html.ts'
import { writePdf } from '../src/files/pdf/write-pdf.ts'
import { writeXlsx } from '../src/files/xlsx/write-xlsx.ts'
import { openBrowser } from '../src/testing/browser.ts'
import { fc } from '../src/testing/properties.ts'
import { randomDocument } from '../src/testing/random-document.ts'
import type { BenchOptions, Measurement, Report } from './report.ts'
import { type Timing, timed, timedAsync } from './timing.ts'

/** The final accounts of an office: the document with most kinds of things in it. */
const DOCUMENT = '001'
const AIMED_PAGES = 25
const AIMS = { pdf: 150, html: 20, docx: 60, xlsx: 60 } as const

/** `besides`: the other tools are run as well; starting them takes longer than all that is measured. */
export async function benchPublishing(
  { isQuick }: BenchOptions,
  { besides = true }: { readonly besides?: boolean } = {},
): Promise<Report> {
  const disclosure = exampleDisclosure()
  const ours = isQuick ? { warmUp: 1, runs: 2 } : { warmUp: 8, runs: 30 }
  const theirs = isQuick ? { warmUp: 0, runs: 1 } : { warmUp: 1, runs: 8 }
  const charts = await chartPictures(disclosure)
  const writers = {
    pdf: (of: Disclosure) => writePdf(of).bytes,
    html: (of: Disclosure) => Buffer.from(writeHtml(of)),
    docx: (of: Disclosure) => written(writeDocx(of, { charts })),
    xlsx: (of: Disclosure) => written(writeXlsx(of)),
  }
  const notes: Record<string, string> = {}
  const measure = (format: keyof typeof writers): Timing => {
    let least = Number.POSITIVE_INFINITY
    // Every run writes another document, since the engine remembers what it has set.
    const timing = timed(
      ours,
      (run) => changed(disclosure, run),
      (of) => {
        const before = process.cpuUsage()
        writers[format](of)
        const { user, system } = process.cpuUsage(before)
        least = Math.min(least, (user + system) / 1000)
      },
    )
    // Other work on the machine lengthens what the clock says; this it hardly touches.
    notes[`processor, ${format}`] = `${Math.round(least)} ms in the best run`
    notes[`size, ${format}`] = `${Math.round(writers[format](disclosure).length / 1024)} KB`
    return timing
  }
  const timings = { pdf: measure('pdf'), html: measure('html'), docx: measure('docx'), xlsx: measure('xlsx') }
  const pages = writePdf(disclosure).pageCount
  // The aims are for documents of this size; what a page takes is not quite the same for each.
  for (const [format, { medianMs }] of Object.entries(timings))
    notes[`${AIMED_PAGES} pages, ${format}`] =
      `${Math.round((medianMs * AIMED_PAGES) / pages)} ms, in proportion`
  const measurements: Measurement[] = Object.entries(AIMS).map(([format, underMs]) => ({
    what: `${format.toUpperCase()}, ${pages} pages`,
    timing: timings[format as keyof typeof AIMS], // the keys of AIMS are these formats
    aim: { underMs },
  }))
  const batch = await timedBatch(isQuick ? 2 : UNITS)
  measurements.push({
    what: 'a unit of a batch: composed, checked, written in every format, read back',
    timing: batch,
  })
  if (besides) {
    const what = `PDF, ${pages} pages`
    const chromium = await timedChromium(writeHtml(disclosure), theirs)
    measurements.push({
      what,
      timing: timings.pdf,
      other: { tool: 'Chromium printing the HTML', timing: chromium },
    })
    const office = timedOffice(writers.docx(disclosure), isQuick ? 1 : 3)
    if (office === undefined) notes.LibreOffice = 'not installed here'
    else
      measurements.push({
        what,
        timing: timings.pdf,
        other: { tool: `LibreOffice converting the DOCX, in batches of ${BATCH}`, timing: office },
      })
  }
  return {
    name: 'publishing',
    subject: `${disclosure.title}, ${disclosure.blocks.length} blocks`,
    measurements,
    notes,
  }
}

function exampleDisclosure(): Disclosure {
  const { folder, unit, year, kind } = exampleDocument(DOCUMENT)
  const { ledger } = readFolder(folderOnDisk(join(EXAMPLES_FOLDER, folder)))
  assert(ledger !== undefined, `no ledger in ${folder}`)
  const composed = disclosureOf(ledger, { unit, year, kind })
  if (!composed.ok) throw new Error(describe(composed.problem, 'en'))
  return composed.value.disclosure
}

function written(of: ReturnType<typeof writeDocx>): Uint8Array {
  if (!of.ok) throw new Error(describe(of.problem, 'en'))
  return of.value
}

/** The same document with other digits everywhere; charts are new objects, so that they are drawn anew. */
function changed(disclosure: Disclosure, run: number): Disclosure {
  const shift = (text: string): string =>
    text.replace(/\d/g, (digit) => String((Number.parseInt(digit, 10) + run) % 10))
  const block = (one: DisclosureBlock): DisclosureBlock => {
    if (one.kind === 'paragraph')
      return { ...one, runs: one.runs.map((of) => (of.figure ? { ...of, text: shift(of.text) } : of)) }
    if (one.kind !== 'table') return { ...one }
    const rows = one.table.rows.map((row) => ({
      ...row,
      cells: row.cells.map((cell) => (cell.figure ? { ...cell, text: shift(cell.text) } : cell)),
    }))
    return { ...one, table: { ...one.table, rows } }
  }
  return { ...disclosure, blocks: disclosure.blocks.map(block) }
}

const UNITS = 100

/** Made-up units one after the other; every one of them is fit to be published. */
function timedBatch(count: number): Promise<Timing> {
  const units = fc.sample(randomDocument, { numRuns: count, seed: 2024 }).values()
  return timedAsync({ warmUp: 0, runs: count }, async () => {
    const { value } = units.next()
    assert(value !== undefined, 'a unit for each run')
    const outcome = await publishDisclosure(value.ledger, value.choice, { isDraft: false })
    assert(outcome.ok, `${value.choice.unit} is published`)
  })
}

type Repetition = Parameters<typeof timedAsync>[0]

async function timedChromium(html: string, repetition: Repetition): Promise<Timing> {
  const browser = await openBrowser()
  const page = await browser.newPage()
  await page.setContent(html)
  const timing = await timedAsync(repetition, async () => void (await page.pdf({ preferCSSPageSize: true })))
  await browser.close()
  return timing
}

const BATCH = 10

/** One start of the program for ten files, and a tenth of its time for each. */
function timedOffice(docx: Uint8Array, runs: number): Timing | undefined {
  if (spawnSync('soffice', ['--version']).error !== undefined) return undefined
  const folder = mkdtempSync(join(tmpdir(), 'mingzhang-bench-'))
  const files = Array.from({ length: BATCH }, (_, at) => join(folder, `${at}.docx`))
  for (const file of files) writeFileSync(file, docx)
  const profile = `-env:UserInstallation=file://${folder}/profile`
  const whole = timed(
    { warmUp: 0, runs },
    () => undefined,
    () => {
      const { status } = spawnSync('soffice', [
        profile,
        '--headless',
        '--convert-to',
        'pdf',
        '--outdir',
        folder,
        ...files,
      ])
      assert(status === 0, 'LibreOffice did not convert')
    },
  )
  rmSync(folder, { recursive: true, force: true })
  return { ...whole, medianMs: whole.medianMs / BATCH, p90Ms: whole.p90Ms / BATCH }
}
