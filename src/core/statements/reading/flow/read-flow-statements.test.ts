import { describe, expect, test } from 'vitest'
import type { Block } from '../../../document/document.ts'
import { regionKey } from '../../../figures/region.ts'
import type { ReadStatement } from '../read-statement.ts'
import { readFlowStatements } from './read-flow-statements.ts'

const blocksOf = (text: string): readonly Block[] =>
  text.split('\n').flatMap((line, at) => {
    const words = line.trim()
    const place = { line: at + 1 }
    return words === ''
      ? []
      : [{ kind: 'paragraph', role: 'text', text: words, lines: [{ text: words, place }], place }]
  })
const read = (text: string): readonly ReadStatement[] => readFlowStatements(blocksOf(text)).statements

function only(text: string): ReadStatement {
  const [one, ...others] = read(text)
  if (one === undefined || others.length > 0) throw new Error(`${others.length + 1} statements were read`)
  return one
}

/** `code name | column | text`, with `?` and the other columns where the place is open. */
const cells = (one: ReadStatement): readonly string[] =>
  one.cells.map((cell) =>
    [
      `${cell.rowCode} ${cell.rowName}`.trim(),
      cell.column,
      cell.text,
      ...(cell.doubt === undefined ? [] : [`? ${cell.doubt.columns?.join(' ') ?? ''}`.trim()]),
    ].join(' | '),
  )

const TOTALS = `
  2025年部门收支总表
  单位：万元
  收 入 支 出
  项 目 预算数 项 目 预算数
  一、一般公共预算拨款收入 90.00 一、教育支出 80.00
  二、政府性基金预算拨款收入 二、住房保障支出 20.00
  三、财政专户管理资金收入
  四、事业收入 10.00
  本年收入合计 100.00 本年支出合计 100.00
  上年结转 结转下年
  收 入 总 计 100.00 支 出 总 计 100.00`
const GENERAL = `
  2025年一般公共预算支出表
  单位：万元
  科目编码 科目名称 合计
  基本支出
  项目支出
  小计 人员经费 公用经费
  合计 90.00 75.00 60.00 15.00 15.00
  205 教育支出 70.00 55.00 40.00 15.00 15.00
  20502
  普通教
  育
  70.00 55.00 40.00 15.00 15.00
  2050201 学前教育 55.00 55.00 40.00 15.00
  2050299 其他普通教育支出 15.00 15.00
  221 住房保障支出 20.00 20.00 20.00
  22102 住房改革支出 20.00 20.00 20.00
  2210201 住房公积金 20.00 20.00 20.00`

describe('one table', () => {
  test('codes, names and headers over several lines; the sums decide the columns', () => {
    const one = only(GENERAL)
    expect(one).toMatchObject({
      definition: 'budget.general-by-function',
      title: '一般公共预算支出表',
      year: 2025,
      currency: 'tenThousandYuan',
      foundBy: ['title', 'headers', 'rows'],
    })
    expect(cells(one).slice(10, 21)).toEqual([
      '20502 普通教育 | 合计 | 70.00',
      '20502 普通教育 | 基本支出/小计 | 55.00',
      '20502 普通教育 | 基本支出/人员经费 | 40.00',
      '20502 普通教育 | 基本支出/公用经费 | 15.00',
      '20502 普通教育 | 项目支出 | 15.00',
      '2050201 学前教育 | 合计 | 55.00',
      '2050201 学前教育 | 基本支出/小计 | 55.00',
      '2050201 学前教育 | 基本支出/人员经费 | 40.00',
      '2050201 学前教育 | 基本支出/公用经费 | 15.00',
      '2050299 其他普通教育支出 | 合计 | 15.00',
      '2050299 其他普通教育支出 | 项目支出 | 15.00',
    ])
    expect(one.cells.every((cell) => cell.doubt === undefined)).toBe(true)
    expect(regionKey(one.cells[20]?.region ?? {})).toBe(
      'flow:expenditure,fund:generalPublic,nature:projectSpending,function:2050299',
    )
  })
  test('two sides', () => {
    expect(cells(only(TOTALS))).toEqual([
      '一、一般公共预算拨款收入 | 收入/预算数 | 90.00',
      '一、教育支出 | 支出/预算数 | 80.00',
      '二、住房保障支出 | 支出/预算数 | 20.00',
      '四、事业收入 | 收入/预算数 | 10.00',
      '本年收入合计 | 收入/预算数 | 100.00',
      '本年支出合计 | 支出/预算数 | 100.00',
      '收入总计 | 收入/预算数 | 100.00',
      '支出总计 | 支出/预算数 | 100.00',
    ])
  })
  test('by economic class the ties decide', () => {
    const one = only(`
      一般公共预算基本支出表
      部门预算支出经济分类科目 本年一般公共预算基本支出
      科目编码 科目名称 合计 人员经费 公用经费
      合计 9.00 6.00 3.00
      301 工资福利支出 6.00 6.00
      30101 基本工资 6.00 6.00
      302 商品和服务支出 3.00 3.00
      30201 办公费 3.00 3.00
      注：金额单位为万元。`)
    expect(cells(one).slice(-2)).toEqual([
      '30201 办公费 | 本年一般公共预算基本支出/合计 | 3.00',
      '30201 办公费 | 本年一般公共预算基本支出/公用经费 | 3.00',
    ])
    expect(one.notes.map((note) => note.text)).toEqual(['注：金额单位为万元。'])
  })
  test('projects below their units, codes in pieces, the unit behind the name', () => {
    const one = only(`
      项目支出表
      项目编码 项目名称 项目单位 合计
      本年拨款 财政拨款结转结余
      一般公共预算 政府性基金预算 一般公共预算 政府性基金预算
      12.00 7.00 5.00
      610
      某区图
      书馆
      12.00 7.00 5.00
      31 本级支出项目 12.00 7.00 5.00
      6100
      03T000001
      图书购置
      某区图书馆
      7.00 7.00
      6100
      03T000002
      馆舍维修
      某区图书馆
      5.00 5.00`)
    expect(cells(one).map((cell) => cell.split(' | ')[0])).toEqual([
      ...Array.from({ length: 3 }, () => '(合计)'),
      ...Array.from({ length: 3 }, () => '610 某区图书馆'),
      ...Array.from({ length: 3 }, () => '31 本级支出项目'),
      ...Array.from({ length: 2 }, () => '610003T000001 图书购置'),
      ...Array.from({ length: 2 }, () => '610003T000002 馆舍维修'),
    ])
  })
  test('funds below the revenue and again below what was brought forward', () => {
    const one = only(`
      2025年部门收入总表
      部门（单位）代码 部门（单位）名称 合计
      本年收入 上年结转结余
      小计 一般公共预算 政府性基金预算 事业收入
      小计 一般公共预算 政府性基金预算 单位资金
      合计 25.00 20.00 10.00 10.00 5.00 5.00
      610 某区文化局 25.00 20.00 10.00 10.00 5.00 5.00
      610001 某区图书馆 5.00 5.00 5.00
      610002 某区文化馆 20.00 15.00 5.00 10.00 5.00 5.00`)
    expect(one.definition).toBe('budget.revenue-by-unit')
    expect(cells(one).slice(12)).toEqual([
      '610001 某区图书馆 | 合计 | 5.00',
      '610001 某区图书馆 | 本年收入/小计 | 5.00',
      '610001 某区图书馆 | 本年收入/一般公共预算 | 5.00 | ? 本年收入/一般公共预算 本年收入/政府性基金预算',
      '610002 某区文化馆 | 合计 | 20.00',
      '610002 某区文化馆 | 本年收入/小计 | 15.00',
      '610002 某区文化馆 | 本年收入/一般公共预算 | 5.00 | ? 本年收入/一般公共预算 本年收入/政府性基金预算',
      '610002 某区文化馆 | 本年收入/政府性基金预算 | 10.00 | ? 本年收入/政府性基金预算 本年收入/事业收入',
      '610002 某区文化馆 | 上年结转结余/小计 | 5.00',
      '610002 某区文化馆 | 上年结转结余/一般公共预算 | 5.00 | ? 上年结转结余/一般公共预算 上年结转结余/政府性基金预算 上年结转结余/单位资金',
    ])
  })
  test('an empty table has its note and no amounts', () => {
    const one = only(`
      2025年政府性基金预算支出表
      科目编码 科目名称 合计 基本支出 项目支出
      注：本部门无政府性基金预算支出。`)
    expect(one).toMatchObject({ definition: 'budget.government-fund', isEmpty: true, cells: [] })
  })
})

describe('what is not certain', () => {
  const EXPENDITURE = `
    2025年部门支出总表
    单位：万元
    科目编码 科目名称 合计 基本支出 项目支出 事业单位经营支出
    合计 100.00 85.00 15.00
    205 教育支出 80.00 65.00 15.00
    221 住房保障支出 20.00 20.00`

  test('columns that no sum tells apart are named', () => {
    expect(cells(only(EXPENDITURE)).slice(0, 3)).toEqual([
      '合计 | 合计 | 100.00',
      '合计 | 基本支出 | 85.00 | ? 基本支出 项目支出',
      '合计 | 项目支出 | 15.00 | ? 项目支出 事业单位经营支出',
    ])
    expect(only(EXPENDITURE).cells[1]?.region).toBeUndefined()
  })
  test('another table of the document tells them apart', () => {
    const one = read(`${TOTALS}\n${EXPENDITURE}\n${GENERAL}`)[1]
    expect(one === undefined ? [] : cells(one)).toEqual([
      '合计 | 合计 | 100.00',
      '合计 | 基本支出 | 85.00',
      '合计 | 项目支出 | 15.00',
      '205 教育支出 | 合计 | 80.00',
      '205 教育支出 | 基本支出 | 65.00',
      '205 教育支出 | 项目支出 | 15.00',
      '221 住房保障支出 | 合计 | 20.00',
      '221 住房保障支出 | 基本支出 | 20.00',
    ])
  })
  test('but not that of another unit', () => {
    const [first] = read(`${EXPENDITURE}\n${EXPENDITURE}\n${GENERAL}`)
    expect(first === undefined ? '' : cells(first)[1]).toContain('?')
  })
  test('header words among the rows say that the order is not that of the page', () => {
    const one = only(`
      2025年部门支出总表
      科目编码 科目名称 合计 基本支出
      合计 100.00 85.00
      205 教育支出 80.00 65.00
      项目支出
      15.00 15.00`)
    expect(one.cells.every((cell) => cell.doubt !== undefined)).toBe(true)
  })
  test('a code that comes twice and a name of another class are doubted', () => {
    const one = only(`
      2025年一般公共预算支出表
      科目编码 科目名称 合计 基本支出 项目支出
      合计 100.00 80.00 20.00
      205 教育支出 80.00 80.00
      221 卫生健康支出 20.00 20.00`)
    expect(
      cells(one)
        .filter((cell) => cell.startsWith('221'))
        .every((cell) => cell.includes('?')),
    ).toBe(true)
  })
  test('a number that belongs to no row is told', () => {
    const one = only(GENERAL.replace('2210201 住房公积金', '2210201 住房公积金 38'))
    expect(one.unplaced.map((one) => one.text)).toEqual(['38'])
  })
})

describe('titles', () => {
  test('a table on two pages under the same title is one', () => {
    const lines = GENERAL.split('\n')
    const again = [...lines.slice(0, 7), ...lines.slice(15)].join('\n').replace('支出表', '支出表（续）')
    for (const second of [again, again.replace('（续）', '')]) {
      const one = only(`${lines.slice(0, 15).join('\n')}\n${second}`)
      expect(cells(one)).toEqual(cells(only(GENERAL)))
    }
  })
  test('characters of a narrow column above it are no part of it', () => {
    expect(only(`检\n测\n中\n心\n${GENERAL.trim()}`).title).toBe('一般公共预算支出表')
  })
  test('in the contents, in a heading and in a sentence are no statements', () => {
    const text = `
      一、部门收支总表
      二、一般公共预算支出表
      一般公共预算支出表
      详见一般公共预算支出表。
      ${GENERAL}`
    expect(read(text).map((one) => one.place.line)).toEqual([7])
  })
  test('the title over two lines, the number before it and what stands around it is used', () => {
    const blocks = blocksOf(
      `公开05表\n2025年一般公共\n预算支出表\n${GENERAL.split('\n').slice(2).join('\n')}\n第三部分 说明`,
    )
    const { statements, used } = readFlowStatements(blocks)
    expect(statements).toMatchObject([{ title: '一般公共预算支出表', number: '公开05表' }])
    expect(blocks.filter((block) => !used.has(block)).map((block) => block.place.line)).toEqual([
      blocks.at(-1)?.place.line,
    ])
  })
})

describe('one row for all columns', () => {
  const header = `
    2025年一般公共预算“三公”经费支出情况表
    单位：万元
    单位编码 单位名称（项目） “三公”经费合计 因公出国（境）费 公务用车购置及运行费 公务接待费
    小计 公务用车购置费 公务用车运行费`
  test('goes by the unit that is printed before its amounts, also over several lines', () => {
    for (const label of ['172 某市水利局 ', '172\n某市水\n利局 '])
      expect(cells(only(`${header}\n${label}9.00 5.00 2.00 3.00 4.00`))[0]).toBe(
        '172 某市水利局 | “三公”经费合计 | 9.00',
      )
  })
})
