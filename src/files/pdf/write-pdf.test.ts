/** Published PDFs: what programs find in them, what a hostile text does to them, and that they are the same each time. */
import { createHash } from 'node:crypto'
import { inflateSync } from 'node:zlib'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Disclosure } from '../../core/document/disclosure.ts'
import type { Document } from '../../core/document/document.ts'
import { ODD_TEXTS, oddDisclosure, oddTexts, plainTable, tableBlock } from '../../testing/odd-disclosures.ts'
import { sampleDisclosure } from '../../testing/sample-disclosure.ts'
import { typeset } from '../typst/typeset.ts'
import { readPdf } from './read-pdf.ts'
import { UPRIGHT } from './write-page-formats.ts'
import { type WrittenPdf, writePdf } from './write-pdf.ts'
import { planDocument } from './write-plan.ts'
import { DOCUMENT_TEMPLATE } from './write-template.ts'

async function read(written: WrittenPdf): Promise<Document> {
  const reading = await readPdf({ name: 'published.pdf', bytes: written.bytes })
  if (!reading.ok) throw new Error(reading.problems.map((one) => one.code).join())
  return reading.document
}

const wordsOf = ({ blocks }: Document): string =>
  blocks
    .map((block) =>
      block.kind === 'paragraph'
        ? block.text
        : block.rows.flatMap((row) => row.cells.map((one) => one.text)).join(' '),
    )
    .join(' ')

/** The file with the objects that lie packed in it. */
function unpacked(bytes: Uint8Array): string {
  const source = Buffer.from(bytes).toString('latin1')
  const packed = [...source.matchAll(/\/Type \/ObjStm[^>]*>>\nstream\n([\s\S]*?)\nendstream/g)]
  return [
    source,
    ...packed.map(([, one = '']) => inflateSync(Buffer.from(one, 'latin1')).toString('latin1')),
  ].join()
}

const hash = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')
const pagesOf = (document: Document, text: string): readonly (number | undefined)[] =>
  document.blocks.flatMap((block) =>
    block.kind === 'paragraph' &&
    block.role !== 'contents' &&
    block.text.replace(/\s/g, '') === text.replace(/\s/g, '')
      ? [block.place.page]
      : [],
  )

describe('a document as PDF', () => {
  const disclosure = sampleDisclosure()
  let written: WrittenPdf
  let document: Document
  beforeAll(async () => {
    written = writePdf(disclosure)
    document = await read(written)
  })

  test('is tagged PDF/A of its title and language, with bookmarks and all its fonts', () => {
    const source = unpacked(written.bytes)
    expect(source).toContain('/Marked true')
    expect(source).toMatch(/\/Lang \(zh-CN\)/i)
    expect(source).toContain('/Outlines')
    expect(source).toContain('<pdfaid:part>2</pdfaid:part>')
    expect(source).not.toContain('/JavaScript')
    expect(written.problems).toEqual([])
  })

  test('would be accepted by those who cannot see it: PDF/UA', () => {
    const { charts, problems: _, ...data } = planDocument(disclosure)
    const universal = typeset({
      template: DOCUMENT_TEMPLATE,
      data: { ...data, upright: UPRIGHT },
      files: charts,
      standard: 'ua-1',
    })
    expect(universal.pageCount).toBe(written.pageCount)
  })

  test('has each heading on the page that its contents tell', () => {
    const headings = disclosure.blocks.filter((block) => block.kind === 'heading')
    const [first] = headings
    // The cover and the contents come before the page with the number 1.
    const before = (pagesOf(document, first?.text ?? '').at(-1) ?? 0) - 1
    expect(written.pageOf(first?.anchor ?? '')).toBe(1)
    for (const { text, anchor } of headings)
      expect(pagesOf(document, text), text).toContain((written.pageOf(anchor) ?? 0) + before)
    expect(written.pageOf('absent')).toBeUndefined()
  })

  test('is the same byte for byte, also after another document', () => {
    const again = writePdf(sampleDisclosure())
    writePdf(oddTexts())
    expect([again, writePdf(sampleDisclosure())].map(({ bytes }) => hash(bytes))).toEqual([
      hash(written.bytes),
      hash(written.bytes),
    ])
  })
})

describe('pages', () => {
  const rows = (count: number) =>
    Array.from({ length: count }, (_, at) => [`第${at + 1}项支出的名称`, `${at},123.45`])

  test('no heading is left behind by its table, and no note, however long tables are', async () => {
    const counts = [3, 30, 8, 41, 90, 25, 36, 2, 33]
    const disclosure = oddDisclosure(
      counts.flatMap((count, at): Disclosure['blocks'] => [
        { kind: 'heading', level: at === 0 ? 1 : 2, text: `第${at}个标题`, anchor: `h-${at}` },
        tableBlock({ ...plainTable(`第${at}张表`, ['项目', '金额'], rows(count)), notes: [`第${at}条注`] }),
      ]),
    )
    const document = await read(writePdf(disclosure))
    const grids = document.blocks.filter((block) => block.kind === 'grid')
    expect(grids).toHaveLength(counts.length)
    for (const [at, count] of counts.entries()) {
      const places = grids[at]?.rows.flatMap((row) => row.cells.map((one) => one.place.page ?? 0)) ?? []
      const [first, last] = [Math.min(...places), Math.max(...places)]
      expect(pagesOf(document, `第${at}个标题`), `heading ${at}`).toContain(first)
      expect(pagesOf(document, `第${at}张表`), `title ${at}`).toContain(first)
      expect(pagesOf(document, `第${at}条注`), `note ${at}`).toContain(last)
      if (count < 40) expect(last, `table ${at}`).toBe(first)
    }
  })

  test('a broad table lies on a page of its own, and prose goes on upright', async () => {
    const header = Array.from({ length: 14 }, (_, at) => `第${at + 1}栏`)
    const document = await read(
      writePdf(
        oddDisclosure([
          { kind: 'paragraph', role: 'text', runs: [{ text: '表前的话。' }] },
          tableBlock(plainTable('宽表', header, [header.map(() => '12,345,678.90')])),
          { kind: 'paragraph', role: 'text', runs: [{ text: '表后的话。' }] },
        ]),
      ),
    )
    const shapes = document.pages.map(({ width, height }) => (width > height ? 'broad' : 'upright'))
    expect(shapes).toEqual(['upright', 'upright', 'broad', 'upright'])
  })
})

describe('bad input', () => {
  test('markup is printed as it stands, and what has no letters stands marked', async () => {
    const written = writePdf(oddTexts())
    const words = wordsOf(await read(written)).replace(/\s/g, '')
    for (const text of ODD_TEXTS.filter((one) => /^[!-~\s]*$/.test(one)))
      expect(words).toContain(text.replace(/\s/g, ''))
    for (const text of ['#eval("1+1")', '$x^2$', '*b*', '`raw`', '@label', '<label>', '#include"/data.json"'])
      expect(wordsOf(await read(writePdf(sentence(text)))).replace(/\s/g, '')).toContain(text)
    expect(words).toContain('〓')
    expect(written.problems).toEqual([])
  })

  test('forty columns find a paper, two hundred are refused', () => {
    const wide = (count: number) => {
      const header = Array.from({ length: count }, (_, at) => `栏${at}`)
      return oddDisclosure([tableBlock(plainTable('宽表', header, [header.map(() => '123,456,789.01')]))])
    }
    expect(writePdf(wide(40)).problems).toEqual([])
    expect(writePdf(wide(200)).problems.map(({ code, params }) => [code, params.columns])).toEqual([
      ['PUB-201', '200'],
    ])
  })

  test('nothing, tables without rows or columns, and words without end', async () => {
    const endless = '很长的一段话，'.repeat(3_000)
    const written = writePdf(
      oddDisclosure([
        tableBlock(plainTable('空表', ['甲', '乙'], []), 'a'),
        tableBlock(plainTable('无栏', [], []), 'b'),
        { kind: 'heading', level: 3, text: '', anchor: '' },
        { kind: 'paragraph', role: 'text', runs: [] },
        tableBlock(plainTable('长格', ['甲', '乙'], [[endless, 'x'.repeat(5_000)]]), 'c'),
      ]),
    )
    const words = wordsOf(await read(written)).replace(/\s/g, '')
    expect(words.split('很长的一段话').length - 1).toBe(3_000)
    expect(words.match(/x{5,}/g)?.join('').length).toBe(5_000)
    expect(writePdf(oddDisclosure([])).problems).toEqual([])
  })
})

const sentence = (text: string): Disclosure =>
  oddDisclosure([{ kind: 'paragraph', role: 'text', runs: [{ text }] }])
