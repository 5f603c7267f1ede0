import { describe, expect, test } from 'vitest'
import { readPdf } from './read-pdf.ts'
import { readPages, TABLE } from './testing/sample-table.ts'
import { strokeLine, type TinyPage, tinyPdf, words } from './testing/tiny-pdf.ts'

const problemsOf = async (bytes: Uint8Array): Promise<readonly string[]> => {
  const reading = await readPdf({ name: 'a.pdf', bytes })
  return (reading.ok ? reading.document.problems : reading.problems).map(({ code }) => code)
}

const IS_SOAK = process.env.MINGZHANG_SOAK !== undefined

describe('files that cannot be read, or not wholly', () => {
  test('are scans without text, as a whole or by page', async () => {
    const scan: TinyPage = { content: 'q 500 0 0 700 50 50 cm /Picture Do Q', hasPicture: true }
    const whole = await readPages(scan, scan)
    expect(whole.blocks).toEqual([])
    expect(whole.problems).toEqual([{ code: 'RDG-012', params: {} }])
    const partly = await readPages({ content: TABLE }, scan, { content: '' }, scan)
    expect(partly.problems).toEqual([{ code: 'RDG-011', params: { pages: '2、4' } }])
  })

  test('have a picture where a table may be', async () => {
    const page: TinyPage = {
      content: `${words(60, 800, '收入支出决算总表')} q 400 0 0 300 60 400 cm /Picture Do Q`,
      hasPicture: true,
    }
    expect((await readPages(page)).problems).toEqual([{ code: 'RDG-061', params: { pages: '1' } }])
    const behind: TinyPage = { content: `q 595 0 0 842 0 0 cm /Picture Do Q ${TABLE}`, hasPicture: true }
    expect((await readPages(behind)).problems).toEqual([])
  })

  test('have form fields that are filled in, which are read where they stand', async () => {
    const page: TinyPage = {
      content: words(60, 700, '年度资金总额（万元）'),
      field: { content: words(2, 4, '482.63'), x: 300, y: 696 },
    }
    const { blocks } = await readPages(page)
    expect(blocks.map((block) => block.kind === 'paragraph' && block.text)).toEqual([
      '年度资金总额（万元）',
      '482.63',
    ])
    expect(blocks[1]?.place).toMatchObject({ page: 1, box: { left: expect.closeTo(302, 0) } })
  })

  test('have form fields that only hold a value, which is read and told', async () => {
    const { blocks, problems } = await readPages({
      content: words(60, 700, '年度资金总额（万元）'),
      bareField: { value: '482.63', x: 300, y: 696 },
    })
    expect(blocks.map((block) => block.kind === 'paragraph' && block.text)).toEqual([
      '年度资金总额（万元）',
      '482.63',
    ])
    expect(problems).toEqual([{ code: 'RDG-066', params: { pages: '1', count: '1' } }])
    const empty = await readPages({
      content: words(60, 700, '年度资金总额'),
      bareField: { value: '', x: 300, y: 696 },
    })
    expect(empty.problems).toEqual([])
  })

  test('have layers that are switched off, which are not read and not passed over in silence', async () => {
    const page = (isOn: boolean): TinyPage => ({
      content: words(60, 700, '收入合计'),
      layer: { content: words(60, 600, '482.63'), name: '草稿', isOn },
    })
    const shown = await readPages(page(true))
    expect(shown.blocks).toHaveLength(2)
    expect(shown.problems).toEqual([])
    const hidden = await readPages(page(false))
    expect(hidden.blocks).toHaveLength(1)
    expect(hidden.problems).toEqual([{ code: 'RDG-064', params: { pages: '1', count: '6' } }])
  })

  test('have words that nobody sees, which are not read and not passed over in silence', async () => {
    const shown = words(60, 700, '收入合计')
    const hidden = [
      `3 Tr ${words(60, 600, '482.63')} 0 Tr `,
      `1 1 1 rg ${words(60, 600, '482.63')} 0 g `,
      words(60, 600, '482.63', 0.1),
    ]
    for (const content of hidden) {
      const { blocks, problems } = await readPages({ content: shown + content })
      expect(blocks).toHaveLength(1)
      expect(problems).toEqual([{ code: 'RDG-064', params: { pages: '1', count: '6' } }])
    }
    // A white shadow hides nothing, and white words on a dark ground are seen.
    const outlined = `1 1 1 rg ${words(60.5, 699.5, '收入合计')} 0 g ${shown}`
    const inverted = `0 0 0 rg 50 590 100 30 re f 1 1 1 rg ${words(60, 600, '482.63')}`
    for (const [content, count] of [
      [outlined, 1],
      [shown + inverted, 2],
    ] as const) {
      const { blocks, problems } = await readPages({ content })
      expect(blocks).toHaveLength(count)
      expect(problems).toEqual([])
    }
  })

  test('are torn, empty of pages, or something else', async () => {
    const good = tinyPdf([{ content: TABLE }])
    expect(await problemsOf(new Uint8Array())).toEqual(['RDG-005'])
    expect(await problemsOf(good.slice(0, 200))).toEqual(['RDG-005'])
    expect(await problemsOf(new TextEncoder().encode('<html>'))).toEqual(['RDG-005'])
    expect(await problemsOf(tinyPdf([]))).toEqual(['RDG-005'])
    expect(await problemsOf(good)).toEqual([])
  })

  test('have a password', async () => {
    const trailer = `/Encrypt << /Filter /Standard /V 1 /R 2 /O <${'11'.repeat(32)}> /U <${'22'.repeat(32)}> /P -44 >> /ID [<${'33'.repeat(16)}> <${'33'.repeat(16)}>]`
    expect(await problemsOf(tinyPdf([{ content: TABLE }], { trailer }))).toEqual(['RDG-006'])
  })

  test('have too many pages, and are not looked through', async () => {
    const start = performance.now()
    const reading = await readPdf({
      name: 'a.pdf',
      bytes: tinyPdf(Array.from({ length: 10_000 }, () => ({ content: '' }))),
    })
    expect(reading).toEqual({
      ok: false,
      problems: [{ code: 'RDG-007', params: { found: '10000', limit: '2000' } }],
    })
    expect(performance.now() - start).toBeLessThan(10_000)
  })

  test.skipIf(!IS_SOAK)(
    'draw a form within itself',
    async () => {
      const form = { content: '/Form Do '.repeat(50), matrix: [1, 0, 0, 1, 0, 0] }
      // The module stops when it has asked for too much memory, and the next file finds a new one.
      expect(await problemsOf(tinyPdf([{ content: '/Form Do', form }]))).toEqual(['RDG-005'])
      expect(await problemsOf(tinyPdf([{ content: TABLE }]))).toEqual([])
    },
    60_000,
  )

  test('draw without end', async () => {
    const endless = Array.from({ length: 100_000 }, (_, at) => strokeLine(at % 500, 0, at % 500, 800)).join(
      '',
    )
    expect(await problemsOf(tinyPdf([{ content: endless + TABLE }]))).toEqual(['RDG-063'])
  })
})
