import { describe, expect, test } from 'vitest'
import { drawn, grids, paragraphs } from './testing/drawn.ts'
import { DRAWN, HEADER, readPages, TABLE, XS, YS } from './testing/sample-table.ts'
import { cellTexts, ruledLines, strokeLine, words } from './testing/tiny-pdf.ts'

describe('tables on several pages', () => {
  const next =
    ruledLines(XS, [800, 780, 760]) +
    cellTexts(
      XS,
      [800, 780, 760],
      [
        ['住房公积金', '187.19', ''],
        ['购房补贴', '258.50', ''],
      ],
    )

  test('are one, whether or not the header comes again and a page number stands between', async () => {
    const number = words(295, 30, '- 1 -')
    const without = await readPages({ content: TABLE + number }, { content: next })
    const again =
      ruledLines(XS, [800, 780, 760, 740]) +
      cellTexts(XS, [800, 780, 760, 740], [HEADER, ['住房公积金', '187.19', ''], ['购房补贴', '258.50', '']])
    const repeated = await readPages({ content: TABLE + number }, { content: again })
    for (const document of [without, repeated]) {
      expect(grids(document).map(drawn)).toEqual([
        [...DRAWN, '住房公积金 | 187.19 | ', '购房补贴 | 258.50 | '],
      ])
      expect(grids(document)[0]?.rows.map(({ place }) => place.page)).toEqual([1, 1, 1, 2, 2])
      expect(paragraphs(document).map(({ role }) => role)).toEqual(['pageNumber'])
    }
  })

  test('are one where each page repeats the title with the header', async () => {
    const title = words(258, 750, '支出决算表', 16) + words(400, 720, '单位：万元')
    const again = cellTexts(XS, YS, [HEADER, ['住房公积金', '187.19', ''], ['购房补贴', '258.50', '']])
    const document = await readPages(
      { content: title + TABLE },
      { content: title + ruledLines(XS, YS) + again },
    )
    expect(grids(document).map(drawn)).toEqual([[...DRAWN, '住房公积金 | 187.19 | ', '购房补贴 | 258.50 | ']])
    expect(paragraphs(document).map(({ role }) => role)).toEqual([
      'heading',
      'text',
      'runningHead',
      'runningHead',
    ])
    const other = title.replace(words(400, 720, '单位：万元'), words(400, 720, '单位：元'))
    expect(grids(await readPages({ content: title + TABLE }, { content: other + TABLE }))).toHaveLength(2)
  })

  test('have rows and cells that the end of the page cut in two', async () => {
    const xs = [60, 120, 200, 300]
    const first =
      ruledLines(xs, [700, 670]) +
      strokeLine(60, 640, 300, 640) +
      [60, 120, 200, 300].map((x) => strokeLine(x, 670, x, 640)).join('')
    const page1 =
      first +
      cellTexts(
        xs,
        [700, 670, 640],
        [
          ['产出指标', '质量', '100%'],
          ['', '系统运行正常及', '100%'],
        ],
      )
    const rest =
      ruledLines(xs, [800, 780, 760]) +
      cellTexts(
        xs,
        [800, 780, 760],
        [
          ['', '时响应', ''],
          ['', '时效', '90%'],
        ],
      )
    const document = await readPages({ content: page1 }, { content: rest })
    expect(drawn(grids(document)[0])).toEqual([
      '产出指标 | 质量 | 100%',
      ' | 系统运行正常及/时响应 | 100%',
      ' | 时效 | 90%',
    ])
  })

  test('have amounts that the end of the page cut in two', async () => {
    const xs = [60, 120, 150]
    const cell = (top: number, texts: readonly string[]) =>
      ruledLines(xs, [top, top - 20]) + cellTexts(xs, [top, top - 20], [texts])
    const head =
      ruledLines(xs, [740, 720, 700]) +
      cellTexts(
        xs,
        [740, 720, 700],
        [
          ['科目', '合计'],
          ['教育', '66.05'],
        ],
      )
    const document = await readPages(
      { content: head + cell(700, ['农村最低', '1,66']) },
      { content: cell(800, ['生活保障', '9.26']) },
    )
    expect(drawn(grids(document)[0]).at(-1)).toMatch(/^农村最低\/?生活保障 \| 1,66\/?9\.26$/)
  })

  test('are two where a title stands between, or the columns differ', async () => {
    const titled = await readPages({ content: TABLE }, { content: words(200, 815, '项目支出表', 16) + next })
    expect(grids(titled)).toHaveLength(2)
    const ys = [700, 680, 660, 640]
    const full = [HEADER, ['行政运行', '1,511.89', '1,503.52'], ['信息化建设', '135.25', '2.00']]
    const another = [
      ['项目', '年初结余', '年末结余'],
      ['合计', '1.00', '2.00'],
      ['一般公共预算', '1.00', '2.00'],
    ]
    const drawnLines = ruledLines(XS, ys)
    const anew = await readPages(
      { content: drawnLines + cellTexts(XS, ys, full) },
      { content: drawnLines + cellTexts(XS, ys, another) },
    )
    expect(grids(anew)).toHaveLength(2)
    const other = await readPages(
      { content: TABLE },
      { content: ruledLines([60, 230, 400], [700, 680]) + words(64, 685, '其他') },
    )
    expect(grids(other)).toHaveLength(2)
  })

  test('are one where other tables in the same frame have other columns', async () => {
    const above = [60, 160, 260, 400]
    const own = [60, 120, 200, 300, 400]
    const page1 =
      ruledLines(above, [700, 680]) +
      cellTexts(above, [700, 680], [['单位', '编制', '实有']]) +
      ruledLines(own, [680, 660]) +
      cellTexts(own, [680, 660], [['办公费', '50201', '29.88', '29.88']])
    const below = [60, 230, 400]
    const page2 =
      ruledLines(own, [800, 780]) +
      cellTexts(own, [800, 780], [['水费', '50201', '1.20', '1.20']]) +
      ruledLines(below, [780, 760]) +
      cellTexts(below, [780, 760], [['备注', '无']])
    const document = await readPages({ content: page1 }, { content: page2 })
    expect(grids(document).map(drawn)).toHaveLength(1)
    expect(grids(document)[0]?.rows.map(({ cells }) => cells.map(({ text }) => text))).toEqual([
      ['单位', '编制', '实有'],
      ['办公费', '50201', '29.88', '29.88'],
      ['水费', '50201', '1.20', '1.20'],
      ['备注', '无'],
    ])
  })

  test('have codes and amounts that the end of the page cut in two', async () => {
    const xs = [60, 72, 84, 96]
    const narrow = (ys: readonly number[], rows: readonly (readonly string[])[]): string =>
      ruledLines(xs, ys) +
      rows
        .flatMap((row, at) =>
          row.map((text, column) =>
            [...text]
              .map((one, line) => words((xs[column] ?? 0) + 1, (ys[at] ?? 0) - 12 - 12 * line, one))
              .join(''),
          ),
        )
        .join('')
    const page1 = narrow(
      [760, 700, 640, 622],
      [
        ['208', '就业', '18.20'],
        ['210', '卫生', '24.90'],
        ['2', '住', '3'],
      ],
    )
    const page2 = narrow(
      [800, 740, 680],
      [
        ['21', '房', '1.50'],
        ['229', '其他', '10.40'],
      ],
    )
    const document = await readPages({ content: page1 }, { content: page2 })
    const texts = grids(document)[0]?.rows.map(({ cells }) =>
      cells.map(({ text }) => text.replaceAll('\n', '')),
    )
    expect(texts).toEqual([
      ['208', '就业', '18.20'],
      ['210', '卫生', '24.90'],
      ['221', '住房', '31.50'],
      ['229', '其他', '10.40'],
    ])
  })
})
