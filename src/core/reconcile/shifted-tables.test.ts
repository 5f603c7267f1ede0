import { describe, expect, test } from 'vitest'
import { writtenPart } from '../../testing/written-part.ts'
import { reconcile } from './reconcile.ts'

const NAMES = [
  '205 | 教育支出',
  '20502 | 普通教育',
  '2050202 | 小学教育',
  '2050203 | 初中教育',
  '221 | 住房保障支出',
  '22102 | 住房改革支出',
  '2210201 | 住房公积金',
  '2210203 | 购房补贴',
]
const AMOUNTS = [
  '20.00 | 14.00 | 6.00',
  '20.00 | 14.00 | 6.00',
  '13.00 | 9.00 | 4.00',
  '7.00 | 5.00 | 2.00',
  '10.00 | 10.00 |',
  '10.00 | 10.00 |',
  '8.00 | 8.00 |',
  '2.00 | 2.00 |',
]
const BLANK = ' | | '

function findings(amounts: readonly string[], ...more: readonly string[]) {
  const rows = NAMES.map((name, at) => `${name} | ${amounts[at] ?? BLANK}`)
  const lines = [
    '2023年度支出决算表',
    '单位：万元',
    '科目编码 | 科目名称 | 本年支出合计 | 基本支出 | 项目支出',
    ' | 合计 | 30.00 | 24.00 | 6.00',
    ...rows,
    ...more,
  ]
  return reconcile([{ file: 'a.txt', part: writtenPart(`\n${lines.join('\n')}\n`) }]).findings
}
const rules = (amounts: readonly string[]) => findings(amounts).map(({ rule }) => rule)
/** The amounts from one row on, one row further down; the last are gone. */
const slidFrom = (at: number, instead = BLANK) =>
  [...AMOUNTS.slice(0, at), instead, ...AMOUNTS.slice(at)].slice(0, AMOUNTS.length)

describe('amounts that slid down', () => {
  test('are one finding, with the rows and what should stand in each', () => {
    const [only, ...others] = findings(slidFrom(1))
    expect(others).toEqual([])
    expect(only).toMatchObject({
      rule: 'REC-015',
      place: { table: '支出决算表', row: '20502 普通教育' },
      printed: '',
      expected: '20.00、14.00、6.00',
    })
    expect(only?.message.zh).toContain('自“20502 普通教育”至“2210201 住房公积金”各行')
    expect(only?.message.zh).toContain('“2050203 初中教育”应为 7.00、5.00、2.00')
    expect(only?.message.zh).toContain('“2210203 购房补贴”行原来的金额已看不出来')
    expect(only?.evidence[0]).toMatchObject({
      place: { row: '20502 普通教育' },
      printed: '20.00',
      words: { zh: '这个数应在“20502 普通教育”行' },
    })
  })
  test('over a part of the table', () => {
    const amounts = [...AMOUNTS.slice(0, 2), BLANK, ...AMOUNTS.slice(2, 6), AMOUNTS[7] ?? '']
    expect(findings(amounts).map(({ rule, place }) => `${rule} ${place.row}`)).toEqual([
      'REC-015 2050202 小学教育',
    ])
  })
  test('and left their first row as it was', () => {
    expect(rules(slidFrom(2, AMOUNTS[1]))).toEqual(['REC-015'])
  })
})

test('amounts that slid up', () => {
  const [only, ...others] = findings([...AMOUNTS.slice(1), BLANK])
  expect(others).toEqual([])
  expect(only?.rule).toBe('REC-015')
  expect(only?.message.zh).toContain('印在应在位置的上一行')
  expect(only?.message.zh).toContain('“2210203 购房补贴”应为 2.00、2.00')
})

describe('no slide is told', () => {
  test('where nothing is wrong', () => expect(rules(AMOUNTS)).toEqual([]))
  test('where a row is blank that has nothing', () => {
    const none = [...AMOUNTS.slice(0, 6), '10.00 | 10.00 |', BLANK]
    expect(rules(none)).toEqual([])
  })
  test('where one amount is wrong', () => {
    expect(rules(AMOUNTS.with(2, '31.00 | 9.00 | 4.00'))).toEqual(['REC-001'])
  })
  test('where two rows are exchanged', () => {
    const [three = '', four = ''] = AMOUNTS.slice(2, 4)
    expect(rules(AMOUNTS.with(2, four).with(3, three))).not.toContain('REC-015')
  })
  test('where the amounts of many rows are wrong in other ways', () => {
    const wrong = AMOUNTS.with(2, '13.50 | 9.00 | 4.00')
      .with(3, BLANK)
      .with(4, '1.00 | 10.00 |')
      .with(6, '9.99 | 8.00 |')
    expect(rules(wrong)).not.toContain('REC-015')
    expect(rules(wrong).length).toBeGreaterThan(1)
  })
})

describe('where the slide begins', () => {
  const subjects = [
    '301 | 工资福利支出',
    '30101 | 基本工资',
    '30102 | 津贴补贴',
    '30103 | 奖金',
    '30107 | 绩效工资',
  ]
  const others = ['302 | 商品和服务支出', '30201 | 办公费', '30202 | 印刷费']
  const told = (amounts: readonly string[]) => {
    const rows = [...subjects, ...others].map((name, at) => `${name} | ${amounts[at] ?? ''}`)
    const text = `
      2023年度一般公共预算财政拨款基本支出决算表
      单位：万元
      科目编码 | 科目名称 | 决算数
       | 合计 | 19.00
      ${rows.join('\n      ')}
    `
    return reconcile([{ file: 'a.txt', part: writtenPart(text) }]).findings
  }
  test('is not guessed where more than one row is blank', () => {
    expect(told(['14.00', '', '', '8.00', '6.00', '5.00', '3.00', '2.00'])).toEqual([])
    // 30101 or 30102 may be the row that never had an amount.
    const [only, ...rest] = told(['14.00', '', '', '8.00', '', '6.00', '5.00', '3.00'])
    expect(rest).toEqual([])
    expect(only?.rule).toBe('REC-015')
    expect(only?.message.zh).toContain('“302 商品和服务支出”应为 5.00')
    expect(only?.message.zh).toContain('仅凭合计不能确定')
    expect(only?.message.zh).not.toContain('“30102 津贴补贴”应为')
  })
})
