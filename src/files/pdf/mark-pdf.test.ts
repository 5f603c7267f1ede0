import { describe, expect, it } from 'vitest'
import { SAMPLE_DOCUMENT } from '../../testing/sample-document.ts'
import { samplePdf } from '../../testing/sample-pdf.ts'
import { markPdf, type PdfMark } from './mark-pdf.ts'
import { readPdf } from './read-pdf.ts'
import { renderPage } from './render-page.ts'

const SOURCE = samplePdf(SAMPLE_DOCUMENT)
const mark = (more: Partial<PdfMark> = {}): PdfMark => ({
  page: 1,
  box: { left: 100, top: 100, right: 180, bottom: 120 },
  look: 'error',
  author: '明账',
  contents: '印出 15.87 → 应为 15.18',
  ...more,
})

async function marked(...marks: readonly PdfMark[]): Promise<Uint8Array> {
  const outcome = await markPdf(SOURCE, marks)
  return outcome.ok ? outcome.bytes : expect.fail(outcome.problem.code)
}

describe('a marked PDF', () => {
  it('begins with the bytes that it was made from, and the marks follow', async () => {
    const { box: _, ...note } = mark({ look: 'note' })
    const bytes = await marked(mark(), note)
    expect(Buffer.from(bytes.subarray(0, SOURCE.length)).equals(Buffer.from(SOURCE))).toBe(true)
    const added = Buffer.from(bytes.subarray(SOURCE.length)).toString('latin1')
    expect(added.match(/\/Subtype\/Square/g)).toHaveLength(1)
    expect(added.match(/\/Subtype\/Text/g)).toHaveLength(1)
    // UTF-16 of 应, as PDF writes texts.
    expect(added.toUpperCase()).toContain(
      Buffer.from('应', 'utf16le').swap16().toString('latin1').toUpperCase(),
    )
  })

  it('shows the mark where the box is', async () => {
    const [before, after] = await Promise.all(
      [SOURCE, await marked(mark())].map((bytes) => renderPage(bytes, 1, { width: 600 })),
    )
    expect(before?.ok && after?.ok && Buffer.compare(before.png, after.png)).not.toBe(0)
  })

  it('reads as it did before', async () => {
    const bytes = await marked(mark(), mark({ page: 99 }), mark({ look: 'evidence' }))
    const [before, after] = await Promise.all(
      [SOURCE, bytes].map((one) => readPdf({ name: 'a.pdf', bytes: one })),
    )
    expect(after).toEqual(before)
  })

  it('without marks is whole', async () => {
    expect((await readPdf({ name: 'a.pdf', bytes: await marked() })).ok).toBe(true)
  })
})

it('what is no PDF is told', async () => {
  expect(await markPdf(new TextEncoder().encode('%PDF-1.7 torn'), [mark()])).toMatchObject({
    ok: false,
    problem: { code: 'RDG-005' },
  })
})
