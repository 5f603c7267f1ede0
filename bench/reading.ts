/** Published PDFs read into figures with their places, beside two tools that read their text alone. */
import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { readDocument } from '../src/core/disclosure/reading/read-document.ts'
import type { Document, Grid } from '../src/core/document/document.ts'
import { withoutSpace } from '../src/core/document/printed-words.ts'
import { assert } from '../src/core/kernel/assert.ts'
import { readPdf } from '../src/files/pdf/read-pdf.ts'
import type { BenchOptions, Measurement, Report } from './report.ts'
import { timedAsync } from './timing.ts'

/** For a document of some thirty pages, on one core. */
const AIM = { underMs: 120 }
/** Documents as they were published; where they are absent, the small files of the tests are read. */
const PUBLISHED = new URL('../../shared/corpus/', import.meta.url)
const SMALL = new URL('../src/files/pdf/fixtures/', import.meta.url)

interface Sample {
  readonly name: string
  readonly path: string
  readonly bytes: Uint8Array
}

export async function benchReading({ isQuick }: BenchOptions): Promise<Report> {
  const folder = existsSync(PUBLISHED) ? PUBLISHED : SMALL
  const ours = isQuick ? { warmUp: 1, runs: 2 } : { warmUp: 10, runs: 40 }
  const theirs = isQuick ? { warmUp: 0, runs: 1 } : { warmUp: 3, runs: 10 }
  const hasPoppler = spawnSync('pdftotext', ['-v']).error === undefined
  const measurements: Measurement[] = []
  const notes: Record<string, string> = hasPoppler ? {} : { pdftotext: 'not installed here' }
  let pages = 0
  let amounts = 0
  for (const sample of samplesIn(folder).slice(0, isQuick ? 1 : undefined)) {
    const document = await documentOf(sample)
    const printed = amountsOf(document)
    pages += document.pages.length
    amounts += printed.length
    assertContained(sample.name, printed, 'pdfjs-dist', await textByPdfJs(sample))
    const what = `${sample.name}, ${document.pages.length} pages`
    const before = process.cpuUsage()
    const timing = await timedAsync(ours, async () => void readDocument(await documentOf(sample)))
    const { user, system } = process.cpuUsage(before)
    // Other work on the machine lengthens what the clock says more than this.
    notes[`processor, ${what}`] = `${Math.round((user + system) / 1000 / (ours.warmUp + ours.runs))} ms a run`
    measurements.push({
      what,
      timing,
      other: {
        tool: 'pdfjs-dist, text alone',
        timing: await timedAsync(theirs, async () => void (await textByPdfJs(sample))),
      },
      aim: AIM,
    })
    measurements.push({
      what: `${what}: as a document, not recognised`,
      timing: await timedAsync(ours, async () => void (await documentOf(sample))),
    })
    if (!hasPoppler) continue
    assertContained(sample.name, printed, 'pdftotext', textByPoppler(sample))
    measurements.push({
      what,
      timing,
      other: {
        tool: 'pdftotext -layout, a process',
        timing: await timedAsync(theirs, async () => void textByPoppler(sample)),
      },
    })
  }
  return {
    name: 'reading',
    subject: `${pages} pages with ${amounts} amounts in tables`,
    measurements,
    notes,
  }
}

const samplesIn = (folder: URL): readonly Sample[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.pdf'))
    .map((name) => {
      const path = fileURLToPath(new URL(name, folder))
      return { name: name.replace(/\.pdf$/, ''), path, bytes: new Uint8Array(readFileSync(path)) }
    })

async function documentOf({ name, bytes }: Sample): Promise<Document> {
  const reading = await readPdf({ name, bytes })
  assert(reading.ok, `${name} is not read`)
  return reading.document
}

/** Amounts with decimals or separators in all tables. */
function amountsOf({ blocks }: Document): readonly string[] {
  const textsIn = (grid: Grid): readonly string[] =>
    grid.rows.flatMap(({ cells }) =>
      cells.flatMap(({ text, nested }) => [text, ...(nested ?? []).flatMap(textsIn)]),
    )
  return blocks
    .flatMap((block) => (block.kind === 'grid' ? textsIn(block) : []))
    .map(withoutSpace)
    .filter((text) => /^-?\d[\d,]*[.,]\d+$/.test(text))
}

function assertContained(name: string, amounts: readonly string[], tool: string, text: string): void {
  const missing = amounts.filter((amount) => !text.includes(amount))
  assert(missing.length === 0, `${name}: ${tool} does not find ${missing.slice(0, 5).join(', ')}`)
}

async function textByPdfJs({ bytes }: Sample): Promise<string> {
  // The bytes are handed over to its worker and lost to us.
  const task = getDocument({ data: bytes.slice(), verbosity: VerbosityLevel.ERRORS, disableFontFace: true })
  const pdf = await task.promise
  let text = ''
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number)
    const { items } = await page.getTextContent()
    text += items.map((item) => ('str' in item ? item.str : '')).join('')
  }
  await task.destroy()
  return withoutSpace(text)
}

const textByPoppler = ({ path }: Sample): string =>
  withoutSpace(
    execFileSync('pdftotext', ['-layout', path, '-'], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
      maxBuffer: 64 * 1024 * 1024,
    }),
  )
