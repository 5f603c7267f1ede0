import { describe, expect, test } from 'vitest'
import { grids, paragraphs } from './testing/drawn.ts'
import { readContent, readPages, XS, YS } from './testing/sample-table.ts'
import { cellTexts, ruledLines, type TinyPage, words } from './testing/tiny-pdf.ts'

describe('text', () => {
  test('that is drawn twice for bold type is there once, and numerals that come twice are there twice', async () => {
    const text = words(60, 700, '合计1,122.00') + words(60.3, 700, '合计1,122.00')
    expect(paragraphs(await readContent(text)).map((one) => one.text)).toEqual(['合计1,122.00'])
  })

  test('that comes again below is there again', async () => {
    const text = [700, 680, 660].map((y) => words(60, y, '万元')).join('')
    expect(
      paragraphs(await readContent(text)).flatMap(({ lines }) => lines.map((line) => line.text)),
    ).toEqual([...['万元', '万元', '万元']])
  })

  test('that nobody sees is not there', async () => {
    const hidden = [
      `3 Tr ${words(60, 600, '看不见')} 0 Tr`,
      words(900, 600, '页外'),
      `1 g ${words(60, 580, '白字')} 0 g`,
      `q 0 0 100 100 re W n ${words(60, 560, '剪去')} Q`,
    ]
    const shown = `\n0.2 g 50 500 200 30 re f 1 g ${words(60, 510, '深底白字')} 0 g`
    expect(paragraphs(await readContent(hidden.join('\n') + shown)).map((one) => one.text)).toEqual([
      '深底白字',
    ])
  })

  test('without a meaning makes its cell uncertain', async () => {
    const text = cellTexts(XS, YS, [['科目', '\ue123\ue124', '1.00']])
    const document = await readContent(ruledLines(XS, YS) + text)
    const [grid] = grids(document)
    expect(grid?.rows[0]?.cells.map(({ isUncertain }) => isUncertain ?? false)).toEqual([false, true, false])
    expect(document.problems).toEqual([{ code: 'RDG-060', params: { pages: '1', count: '2' } }])
  })

  test('in radicals is written with the usual characters', async () => {
    expect(paragraphs(await readContent(words(60, 700, '⼀般公共预算⻅附表')))[0]?.text).toBe(
      '一般公共预算见附表',
    )
  })
})

describe('paragraphs', () => {
  const full =
    '本部门二〇二四年度收入支出总计与上年相比有所减少主要原因是基本支出中人员进出及退休变化以及项目支出'

  test('go on over lines and pages, and end with a short line or before an indent', async () => {
    const document = await readPages(
      {
        content:
          words(80, 700, full.slice(0, 38)) +
          words(60, 684, full.slice(0, 40)) +
          words(60, 668, '合同进度。') +
          words(80, 652, full.slice(0, 38)) +
          words(60, 636, full.slice(0, 40)),
      },
      {
        content:
          words(60, 780, '付款减少。') + words(80, 764, full.slice(0, 38)) + words(60, 748, '到此为止。'),
      },
    )
    expect(paragraphs(document).map(({ lines, text }) => `${lines.length} ${text.slice(-5)}`)).toEqual([
      '3 合同进度。',
      '3 付款减少。',
      '2 到此为止。',
    ])
    expect(paragraphs(document)[1]?.lines.map(({ place }) => place.page)).toEqual([1, 1, 2])
  })

  test('are told apart by what they are for', async () => {
    const page = (number: number, content: string): TinyPage => ({
      content: words(60, 815, '某区财政局2024年度部门决算', 8) + words(290, 25, String(number)) + content,
    })
    const prose = [0, 1, 2, 3, 4].map((at) => words(60, 500 - 16 * at, full.slice(0, 40))).join('')
    const document = await readPages(
      page(
        1,
        words(270, 700, '目 录', 16) +
          words(60, 660, '一、主要职能 ………………… 2') +
          words(60, 640, '二、名词解释 ………………… 3'),
      ),
      page(2, words(60, 700, '一、主要职能') + prose),
      page(3, words(60, 700, '二、名词解释') + prose + words(60, 60, '① 含退休人员', 7)),
    )
    expect(paragraphs(document).map(({ role }) => role)).toEqual([
      ...['runningHead', 'heading', 'contents', 'contents', 'pageNumber'],
      ...['runningHead', 'heading', 'text', 'pageNumber'],
      ...['runningHead', 'heading', 'text', 'footnote', 'pageNumber'],
    ])
  })
})
