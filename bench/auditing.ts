/** A document that was read, held against itself: relations derived, checked and repaired; one amount edited; all rules; and a folder of a thousand. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { readDocument } from '../src/core/disclosure/reading/read-document.ts'
import type { Reading } from '../src/core/disclosure/reading/reading.ts'
import type { Document } from '../src/core/document/document.ts'
import { assert } from '../src/core/kernel/assert.ts'
import { type Reconciled, reconcile, reconcileEdited } from '../src/core/reconcile/reconcile.ts'
import { auditReading } from '../src/core/rules/audit/audit.ts'
import { readFile } from '../src/files/read-file.ts'
import { publishedDocuments } from '../src/testing/published-documents/documents.ts'
import { printedPage } from '../src/testing/published-documents/printed-page.ts'
import { benchBatch } from './audit-batch.ts'
import type { BenchOptions, Measurement, Report } from './report.ts'
import { type Timing, timed } from './timing.ts'

/** For a document of some thirty pages, on one core. */
const WHOLE_AIM = { underMs: 30 }
const EDIT_AIM = { underMs: 5 }
/** Documents as they were published, where they are there; else those of invented places that the tests read. */
const PUBLISHED = ['corpus/', 'seeds/'].map((folder) => new URL(`../../shared/${folder}`, import.meta.url))
const BATCH = { whole: 1000, quick: 2 }

interface Sample {
  readonly name: string
  readonly bytes: Uint8Array
  readonly document: Document
  readonly reading: Reading
}

export async function benchAuditing({ isQuick }: BenchOptions): Promise<Report> {
  const often = isQuick ? { warmUp: 1, runs: 2 } : { warmUp: 6, runs: 20 }
  const samples = await samplesOf(isQuick ? 2 : undefined)
  const measurements: Measurement[] = []
  const notes: Record<string, string> = {}
  for (const { name, document, reading } of samples) {
    const parts = reading.parts.map((part) => ({ file: name, part }))
    const before = reconcile(parts)
    const edit = editIn(before)
    const what = `${name}, ${before.related.relations.length} relations`
    assert(
      countBroken(reconcileEdited(before, edit.id, edit.text)) > countBroken(before),
      `${name}: an edited amount breaks nothing`,
    )
    const relations = timed(
      often,
      () => undefined,
      () => void reconcile(parts),
    )
    // Read anew each time: what rules find out of a form is kept as long as the form is.
    const whole = timed(
      often,
      () => readDocument(document),
      (fresh) => void auditReading(fresh, name),
    )
    measurements.push(
      { what: `${what}: derived, checked, repaired`, timing: relations, aim: WHOLE_AIM },
      {
        what: `${what}: one amount edited`,
        timing: timed(
          often,
          () => undefined,
          () => void reconcileEdited(before, edit.id, edit.text),
        ),
        aim: EDIT_AIM,
      },
      { what: `${what}: with sentences and rules`, timing: whole, aim: WHOLE_AIM },
    )
    notes[`least processor time, ${name}`] =
      `relations ${inMs(relations)}, with sentences and rules ${inMs(whole)}`
  }
  const batch = await benchBatch(samples, isQuick ? BATCH.quick : BATCH.whole)
  measurements.push(...batch.measurements)
  Object.assign(notes, batch.notes)
  return {
    name: 'auditing',
    subject: `${samples.length} documents with ${samples.reduce((sum, { reading }) => sum + amountsIn(reading), 0)} amounts`,
    measurements,
    notes,
  }
}

async function samplesOf(most: number | undefined): Promise<readonly Sample[]> {
  const files = PUBLISHED.filter((folder) => existsSync(folder)).flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => /\.(?:pdf|txt)$/.test(name))
      .map((name) => ({ name, bytes: new Uint8Array(readFileSync(new URL(name, folder))) })),
  )
  const invented = publishedDocuments().map((document) => ({
    name: `${document.name}.html`,
    bytes: new TextEncoder().encode(printedPage(document)),
  }))
  const samples: Sample[] = []
  for (const { name, bytes } of (files.length > 0 ? files : invented).slice(0, most ?? MOST)) {
    const file = await readFile({ name, bytes: bytes.slice() })
    assert(file.ok, `${name} is not read`)
    const reading = readDocument(file.document)
    if (amountsIn(reading) > 0) samples.push({ name, bytes, document: file.document, reading })
  }
  return samples
}

/** As many differ enough from one another. */
const MOST = 8

const amountsIn = ({ parts }: Reading): number =>
  parts.reduce(
    (sum, { statements }) => sum + statements.reduce((count, { cells }) => count + cells.length, 0),
    0,
  )

const countBroken = ({ coverage }: Reconciled): number => coverage.relations.broken

/** The largest amount with another first digit. */
function editIn({ related }: Reconciled): { readonly id: number; readonly text: string } {
  const [largest] = related.collected.cells.toSorted((a, b) => ((a.amount ?? 0n) < (b.amount ?? 0n) ? 1 : -1))
  assert(largest !== undefined, 'there is an amount')
  return { id: largest.id, text: largest.printed.replace(/^\d/, (digit) => (digit === '9' ? '1' : '9')) }
}

const inMs = ({ leastProcessorMs = 0 }: Timing): string => `${Math.round(leastProcessorMs)} ms`
