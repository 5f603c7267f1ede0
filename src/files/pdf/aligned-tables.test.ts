import { describe, expect, test } from 'vitest'
import { drawn, grids, paragraphs } from './testing/drawn.ts'
import { readContent, readPages } from './testing/sample-table.ts'
import { strokeLine, words } from './testing/tiny-pdf.ts'

describe('tables without lines between columns', () => {
  const rows = [
    ['201', '一般公共服务支出', '2,106.66', '1,503.52'],
    ['20106', '财政事务', '2,106.66', '1,503.52'],
    ['2010601', '行政运行', '1,511.89', ''],
    ['208', '社会保障和就业支出', '326.72', '326.72'],
  ]
  const placed = (from: number, list: readonly (readonly string[])[]): string =>
    list
      .flatMap(([code = '', name = '', ...amounts], at) => [
        words(60, from - 18 * at, code),
        words(120, from - 18 * at, name),
        ...amounts.map((amount, column) =>
          words(340 + 100 * column - 5 * amount.length, from - 18 * at, amount),
        ),
      ])
      .join('')
  const head =
    words(66, 720, '编码') +
    words(130, 720, '科目名称') +
    words(310, 720, '合计') +
    words(400, 720, '基本支出')

  test('have their columns from what stands one below the other', async () => {
    const above =
      words(230, 780, '支出决算表', 16) + words(60, 745, '部门：某局') + words(420, 745, '单位：万元')
    const document = await readContent(
      above + head + placed(700, rows) + words(60, 600, '注：本表为决算数。'),
    )
    const [grid] = grids(document)
    expect(grid?.origin).toBe('aligned')
    expect(drawn(grid)).toEqual(['编码 | 科目名称 | 合计 | 基本支出', ...rows.map((row) => row.join(' | '))])
    expect(paragraphs(document).map(({ text, role }) => `${role} ${text}`)).toEqual([
      'heading 支出决算表',
      'text 部门：某局',
      'text 单位：万元',
      'footnote 注：本表为决算数。',
    ])
  })

  test('go on over pages', async () => {
    const document = await readPages(
      { content: head + placed(700, rows) },
      { content: placed(780, rows.slice(1)) },
    )
    expect(grids(document).map(({ rows: all }) => all.length)).toEqual([8])
  })

  test('put the lines of a label together with the amounts between them', async () => {
    const wrapped =
      words(120, 628, '机关事业单位基本') +
      words(120, 616, '养老保险缴费支出') +
      words(60, 622, '2080505') +
      words(305, 622, '160.75')
    const [grid] = grids(await readContent(head + placed(700, rows.slice(0, 3)) + wrapped))
    expect(drawn(grid).at(-1)).toBe('2080505 | 机关事业单位基本/养老保险缴费支出 | 160.75 | ')
  })

  test('may have lines between their rows', async () => {
    const lines = [738, 714, 696, 678, 660, 642].map((y) => strokeLine(55, y, 450, y)).join('')
    expect(drawn(grids(await readContent(lines + head + placed(700, rows)))[0])).toHaveLength(5)
  })

  test('know empty columns by their labels, labels over several by their place, and lines of a label by their distance', async () => {
    const header =
      words(60, 740, '编码') +
      words(130, 740, '科目名称') +
      words(285, 740, '合计') +
      words(400, 746, '本年支出') +
      words(385, 728, '基本支出') +
      words(470, 733, '项目') +
      words(470, 723, '支出')
    const document = await readContent(
      header +
        ['201', '20106', '2010601']
          .map((code, at) => {
            const y = 704 - 18 * at
            return (
              words(60, y, code) +
              words(130, y, '行政运行') +
              words(290, y, '1,511.89') +
              words(400, y, '326.72')
            )
          })
          .join(''),
    )
    expect(drawn(grids(document)[0])).toEqual([
      '编码(1×2) | 科目名称(1×2) | 合计(1×2) | 本年支出(2×1)',
      '基本支出 | 项目/支出',
      '201 | 行政运行 | 1,511.89 | 326.72 | ',
      '20106 | 行政运行 | 1,511.89 | 326.72 | ',
      '2010601 | 行政运行 | 1,511.89 | 326.72 | ',
    ])
  })

  test('a header that the next page repeats is known there by its words', async () => {
    const rest = words(130, 700, '支出') + placed(680, rows.slice(1))
    const document = await readPages({ content: head + placed(700, rows) }, { content: head + rest })
    const [grid, ...others] = grids(document)
    expect(others).toEqual([])
    expect(grid?.rows).toHaveLength(8)
    expect(drawn(grid)[4]).toBe('208 | 社会保障和就业支出/支出? | 326.72 | 326.72')
  })
})
