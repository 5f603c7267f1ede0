import { describe, expect, test } from 'vitest'
import { drawn, grids } from './testing/drawn.ts'
import { DRAWN, readContent, readPages, TABLE, TEXTS, XS, YS } from './testing/sample-table.ts'
import { cellTexts, ruledLines, strokeLine, type TinyPage, words } from './testing/tiny-pdf.ts'

describe('a table with lines', () => {
  test('has its cells, each with the page and the box between its lines', async () => {
    const [grid] = grids(await readContent(TABLE))
    expect(drawn(grid)).toEqual(DRAWN)
    expect(grid?.origin).toBe('ruled')
    expect(grid?.rows[1]?.cells[1]?.place).toEqual({
      page: 1,
      box: { left: 200, top: 162, right: 300, bottom: 182 },
    })
  })

  test.each([
    ['as thin filled rectangles', thinRectangles(XS, YS)],
    ['cell by cell as stroked rectangles', cellRectangles(XS, YS, 0)],
    ['as the borders of cells that stand a little apart', cellRectangles(XS, YS, 1)],
    ['as dashes', `[3 2] 0 d 0.5 w\n${dashes(XS, YS, 3, 2)}`],
    [
      'twice, side by side',
      ruledLines(XS, YS) +
        ruledLines(
          XS.map((x) => x + 1.6),
          YS.map((y) => y - 1.6),
        ),
    ],
    ['in white', `1 G ${ruledLines(XS, YS)} 0 G `],
    ['in a broad pen', `2.5 w ${ruledLines(XS, YS)} 1 w `],
    ['piece by piece', pieces(XS, YS)],
  ])('is the same when they are drawn %s', async (_, lines) => {
    expect(drawn(grids(await readContent(lines + cellTexts(XS, YS, TEXTS)))[0])).toEqual(DRAWN)
  })

  test('is the same without the border on one side', async () => {
    for (const side of [0, 3])
      expect(
        drawn(
          grids(
            await readContent(
              [
                ...XS.filter((_, at) => at !== side).map((x) => strokeLine(x, 640, x, 700)),
                ...YS.map((y) => strokeLine(60, y, 400, y)),
              ].join('') + cellTexts(XS, YS, TEXTS),
            ),
          )[0],
        ),
      ).toEqual(DRAWN)
  })

  test('is the same whichever way the page is turned, cut or drawn, with boxes on the page as it is shown', async () => {
    const turned = [0, 90, 180, 270].map((rotate): TinyPage => ({ content: TABLE, rotate }))
    const document = await readPages(
      ...turned,
      { content: TABLE, cropBox: [50, 600, 450, 800] },
      { content: '/Form Do', form: { content: TABLE, matrix: [0.5, 0, 0, 0.5, 100, 200] } },
      // Text that runs upwards on an upright page, as a landscape table bound into it.
      { content: `0 1 -1 0 750 0 cm ${TABLE}` },
    )
    const found = grids(document)
    // Pages that follow one another with the same columns are one table; headers that come again are dropped.
    const texts = found.flatMap((grid) => drawn(grid))
    expect(texts.filter((row) => row === DRAWN[1])).toHaveLength(7)
    expect(document.pages.map(({ width, height }) => [width, height])).toEqual([
      [595, 842],
      [842, 595],
      [595, 842],
      [842, 595],
      [400, 200],
      [595, 842],
      [595, 842],
    ])
    const boxes = found
      .flatMap(({ rows }) => rows.flatMap(({ cells }) => cells))
      .filter(({ text }) => text === '1,511.89')
    expect(boxes.map(({ place }) => place)).toEqual([
      { page: 1, box: { left: 200, top: 162, right: 300, bottom: 182 } },
      { page: 2, box: { left: 660, top: 200, right: 680, bottom: 300 } },
      { page: 3, box: { left: 295, top: 660, right: 395, bottom: 680 } },
      { page: 4, box: { left: 162, top: 295, right: 182, bottom: 395 } },
      { page: 5, box: { left: 150, top: 120, right: 250, bottom: 140 } },
      { page: 6, box: { left: 200, top: 302, right: 250, bottom: 312 } },
      { page: 7, box: { left: 70, top: 542, right: 90, bottom: 642 } },
    ])
  })
})

function thinRectangles(xs: readonly number[], ys: readonly number[]): string {
  return [...xs.map((x) => `${x} 640 0.6 60 re f\n`), ...ys.map((y) => `60 ${y} 340 0.6 re f\n`)].join('')
}

function cellRectangles(xs: readonly number[], ys: readonly number[], apart: number): string {
  return ys
    .slice(1)
    .flatMap((y, row) =>
      xs.slice(1).map((right, column) => {
        const left = xs[column] ?? 0
        return `${left + apart} ${y + apart} ${right - left - 2 * apart} ${(ys[row] ?? 0) - y - 2 * apart} re S\n`
      }),
    )
    .join('')
}

function dashes(xs: readonly number[], ys: readonly number[], length: number, gap: number): string {
  const along = (from: number, to: number): readonly number[] =>
    Array.from({ length: Math.ceil((to - from) / (length + gap)) }, (_, at) => from + at * (length + gap))
  return [
    ...xs.flatMap((x) => along(640, 700).map((y) => strokeLine(x, y, x, Math.min(y + length, 700)))),
    ...ys.flatMap((y) => along(60, 400).map((x) => strokeLine(x, y, Math.min(x + length, 400), y))),
  ].join('')
}

function pieces(xs: readonly number[], ys: readonly number[]): string {
  return [
    ...xs.flatMap((x) => ys.slice(1).map((y, at) => strokeLine(x, y, x, ys[at] ?? 0))),
    ...ys.flatMap((y) => xs.slice(1).map((x, at) => strokeLine(xs[at] ?? 0, y, x, y))),
  ].join('')
}

describe('a table with lines between its columns only', () => {
  const lines = [
    ...XS.map((x) => strokeLine(x, 600, x, 700)),
    ...[700, 680, 600].map((y) => strokeLine(60, y, 400, y)),
  ].join('')

  test('has its rows from the amounts', async () => {
    const ys = [700, 680, 664, 648, 632, 616, 600]
    const rows = [
      ['科目', '合计', '基本支出'],
      ['一般公共服务支出', '1,647.15', '1,503.52'],
      ['行政运行', '1,511.90', '1,503.52'],
      ['信息化建设', '135.25', ''],
      ['社会保障和就业支出', '', ''],
      ['合计', '1,647.15', '1,503.52'],
    ]
    const [grid] = grids(await readContent(lines + cellTexts(XS, ys, rows)))
    expect(drawn(grid)).toEqual(rows.map((row) => row.join(' | ')))
  })

  test('keeps together what is written over lines in a form', async () => {
    const ys = [700, 680, 664, 648, 632, 616, 600]
    const rows = [
      ['事项', '说明', '金额'],
      ['采购服务', '按合同执行', '12.00'],
      ['', '分两次支付', ''],
      ['', '以发票为准', ''],
    ]
    const [grid] = grids(await readContent(lines + cellTexts(XS, ys, rows)))
    expect(drawn(grid)).toEqual(['事项 | 说明 | 金额', '采购服务 | 按合同执行/分两次支付/以发票为准 | 12.00'])
  })
})

describe('cells', () => {
  test('span rows and columns where no line parts them', async () => {
    const lines = [
      ...XS.map((x) => strokeLine(x, 640, x, x === 60 || x === 400 ? 700 : 680)),
      ...YS.map((y) => strokeLine(y === 660 ? 200 : 60, y, 400, y)),
    ].join('')
    const texts = [
      ['支出预算', '', ''],
      ['基本支出', '1,511.89', '12.00'],
      ['', '135.25', ''],
    ]
    expect(drawn(grids(await readContent(lines + cellTexts(XS, YS, texts)))[0])).toEqual([
      '支出预算(3×1)',
      '基本支出(1×2) | 1,511.89 | 12.00',
      '135.25 | ',
    ])
  })

  test('keep the lines of their text apart, whatever order the file has them in', async () => {
    const text = words(206, 668, '3.50') + words(64, 663, '养老保险缴费') + words(64, 672, '机关事业单位', 8)
    const lines = ruledLines([60, 200, 300], [690, 660])
    expect(drawn(grids(await readContent(text + lines))[0])).toEqual(['机关事业单位/养老保险缴费 | 3.50'])
  })

  test('hold a word that runs over their border, and say so where half of it is beyond', async () => {
    const lines = ruledLines([60, 100, 200, 300], [690, 660])
    const slightly = await readContent(lines + words(63, 670, '信息化建') + words(203, 670, '1.00'))
    expect(drawn(grids(slightly)[0])).toEqual(['信息化建 |  | 1.00'])
    const half = await readContent(lines + words(70, 670, '信息化建设费') + words(203, 670, '1.00'))
    expect(drawn(grids(half)[0])).toEqual(['信息化建设费? |  | 1.00'])
  })

  test('do not mix with what stands close to them beyond the line', async () => {
    const lines = ruledLines([60, 105, 200], [690, 660])
    const text = words(64, 670, '1,234.56') + words(108, 670, '行政运行')
    expect(drawn(grids(await readContent(lines + text))[0])).toEqual(['1,234.56 | 行政运行'])
  })

  test('are not cut by an underline, a check box or a stripe of shading', async () => {
    const lines = ruledLines([60, 200, 300], [690, 660])
    const drawings = `${strokeLine(64, 668, 120, 668)} 210 668 8 8 re S 0.9 g 60 672 140 2.5 re f 0 g\n`
    const text = words(64, 670, '信息化建设') + words(222, 669, '是')
    expect(drawn(grids(await readContent(drawings + lines + text))[0])).toEqual(['信息化建设 | 是'])
  })

  test('hold the tables that are drawn inside them', async () => {
    const outer = ruledLines([60, 150, 400], [700, 600])
    const inner = ruledLines([160, 250, 390], [690, 670, 650])
    const text =
      words(64, 640, '成本') +
      cellTexts(
        [160, 250],
        [690, 670, 650],
        [
          ['工资', '12.00'],
          ['津贴', '3.00'],
        ],
      )
    const [grid] = grids(await readContent(outer + inner + text))
    expect(drawn(grid)).toEqual(['成本 | '])
    expect(drawn(grid?.rows[0]?.cells[1]?.nested?.[0])).toEqual(['工资 | 12.00', '津贴 | 3.00'])
  })

  test('may hold text that runs upwards or downwards', async () => {
    const lines = ruledLines([60, 80, 100, 200], [700, 600])
    const up = 'BT /F1 10 Tf 0 1 -1 0 74 620 Tm <4ea751fa63076807> Tj ET\n'
    const down = 'BT /F1 10 Tf 0 -1 1 0 86 680 Tm <4ea751fa63076807> Tj ET\n'
    const [grid] = grids(await readContent(lines + up + down + words(104, 640, '质量和效果都很好')))
    expect(drawn(grid)).toEqual(['产出指标 | 产出指标 | 质量和效果都很好'])
  })

  test('are no table where there is only one', async () => {
    const document = await readContent(ruledLines([40, 550], [800, 100]) + TABLE)
    expect(grids(document).map(drawn)).toEqual([DRAWN])
  })
})
