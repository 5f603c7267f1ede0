import { describe, expect, test } from 'vitest'
import { fc } from '../../testing/properties.ts'
import { writtenPart } from '../../testing/written-part.ts'
import { reconcile } from './reconcile.ts'

const audit = (...texts: string[]) => reconcile([{ file: 'a.txt', part: writtenPart(texts.join('\n')) }])

/** `rule row·column printed→expected` */
const told = (...texts: string[]): readonly string[] =>
  audit(...texts)
    .findings.filter((one) => one.severity !== 'rounding')
    .map(
      ({ rule, place, printed, expected }) =>
        `${rule} ${place.row ?? ''}·${place.column ?? ''} ${printed}→${expected}`,
    )
const notes = (...texts: string[]): number =>
  audit(...texts).findings.filter((one) => one.severity === 'rounding').length

const REVENUE = `
  2023年度收入决算表
  单位：万元
  科目编码 | 科目名称 | 本年收入合计 | 财政拨款收入 | 事业收入
   | 合计 | 30.00 | 28.00 | 2.00
  205 | 教育支出 | 20.00 | 18.00 | 2.00
  20502 | 普通教育 | 20.00 | 18.00 | 2.00
  2050202 | 小学教育 | 13.00 | 13.00 |
  2050203 | 初中教育 | 7.00 | 5.00 | 2.00
  221 | 住房保障支出 | 10.00 | 10.00 |
  22102 | 住房改革支出 | 10.00 | 10.00 |
  2210201 | 住房公积金 | 10.00 | 10.00 |
`
const EXPENDITURE = `
  2023年度支出决算表
  单位：万元
  科目编码 | 科目名称 | 本年支出合计 | 基本支出 | 项目支出
   | 合计 | 30.00 | 24.00 | 6.00
  205 | 教育支出 | 20.00 | 14.00 | 6.00
  20502 | 普通教育 | 20.00 | 14.00 | 6.00
  2050202 | 小学教育 | 13.00 | 9.00 | 4.00
  2050203 | 初中教育 | 7.00 | 5.00 | 2.00
  221 | 住房保障支出 | 10.00 | 10.00 |
  22102 | 住房改革支出 | 10.00 | 10.00 |
  2210201 | 住房公积金 | 10.00 | 10.00 |
`
const TOTALS = `
  2023年度收入支出决算总表
  单位：万元
  收入 |  | 支出 |
  项目 | 金额 | 项目 | 金额
  一、一般公共预算财政拨款收入 | 28.00 | 五、教育支出 | 20.00
  五、事业收入 | 2.00 | 十九、住房保障支出 | 10.00
  本年收入合计 | 30.00 | 本年支出合计 | 30.00
  年初结转和结余 |  | 年末结转和结余 |
  总计 | 30.00 | 总计 | 30.00
`
const swap = (text: string, from: string, to: string): string => {
  if (!text.includes(from)) throw new Error(`${from} does not stand in the text`)
  return text.replace(from, to)
}

describe('what is in order', () => {
  test('has no finding, and every cell is in an exact relation', () => {
    const { findings, coverage } = audit(TOTALS, REVENUE, EXPENDITURE)
    expect(findings).toEqual([])
    expect(coverage.relations).toMatchObject({ rounding: 0, broken: 0 })
    expect(coverage.unrelated).toEqual([])
    expect(coverage.determinedTwice).toBe(coverage.determined)
    expect(coverage.unresolved).toEqual([])
  })
  test('also where a table is not there, or the order is another', () => {
    expect(told(REVENUE)).toEqual([])
    expect(told(TOTALS, EXPENDITURE)).toEqual([])
    expect(told(EXPENDITURE, REVENUE, TOTALS)).toEqual([])
  })
})

describe('as other places print it', () => {
  const thousands = (text: string, comma: string): string =>
    text.replace(/(\d)(\d\d\.\d\d)/g, `$1${comma}0$2`)
  const atBottom = (text: string): string => text.replace(/(\n +\| 合计[^\n]*)([\s\S]*)\n/, '$2$1\n')
  const WAYS: Readonly<Record<string, (text: string) => string>> = {
    元: (text) => text.replace('万元', '元').replace(/(\d+)\.00/g, '$10000.00'),
    亿元: (text) => text.replace('万元', '亿元'),
    全角数字: (text) =>
      text.replace(/\d+\.\d\d/g, (amount) =>
        amount.replace(/\d/g, (digit) => '０１２３４５６７８９'.charAt(Number.parseInt(digit, 10))),
      ),
    英文逗号: (text) => thousands(text, ','),
    中文逗号: (text) => thousands(text, '，'),
    合计在最后一行: atBottom,
  }
  test.each(Object.entries(WAYS))('%s: nothing is wrong, and a slip is found', (_, way) => {
    const slip = swap(EXPENDITURE, '住房公积金 | 10.00 | 10.00 |', '住房公积金 | 10.00 | 12.00 |')
    expect(told(way(TOTALS), way(REVENUE), way(EXPENDITURE))).toEqual([])
    expect(told(way(TOTALS), way(REVENUE), way(slip))).toHaveLength(1)
  })
  test.each(['(5.00)', '（5.00）', '-5.00', '－5.00'])('a deficit as %s', (deficit) => {
    const totals = (closing: string) => `
      2023年度收入支出决算总表
      单位：万元
      收入 |  | 支出 |
      项目 | 金额 | 项目 | 金额
      一、一般公共预算财政拨款收入 | 28.00 | 五、教育支出 | 25.00
      五、事业收入 | 2.00 | 十九、住房保障支出 | 10.00
      本年收入合计 | 30.00 | 本年支出合计 | 35.00
      年初结转和结余 |  | 年末结转和结余 | ${closing}
      总计 | 30.00 | 总计 | 30.00
    `
    expect(told(totals(deficit))).toEqual([])
    expect(told(totals(deficit.replace('5', '3')))).toHaveLength(1)
    expect(told(totals('5.00'))).toHaveLength(1)
  })
})

describe('one wrong amount', () => {
  test('is named with what should stand there', () => {
    const wrong = swap(EXPENDITURE, '小学教育 | 13.00', '小学教育 | 31.00')
    expect(told(TOTALS, REVENUE, wrong)).toEqual(['REC-001 2050202 小学教育·本年支出合计 31.00→13.00'])
    expect(audit(TOTALS, REVENUE, wrong).findings[0]?.message.zh).toContain('颠倒')
  })
  test('in a total of one table is told by the other', () => {
    expect(told(TOTALS, swap(REVENUE, '合计 | 30.00', '合计 | 30.50'))).toEqual([
      'REC-001 合计·本年收入合计 30.50→30.00',
    ])
  })
  test('that is printed as a nought is named, whatever would follow from there being none', () => {
    const whole = `${TOTALS}${REVENUE}${EXPENDITURE}`
    const amounts = [...whole.matchAll(/\d+\.\d\d/g)]
    expect(amounts.length).toBeGreaterThan(40)
    for (const { 0: amount, index } of amounts) {
      const wrong = `${whole.slice(0, index)}0.00${whole.slice(index + amount.length)}`
      const found = audit(wrong).findings.map(({ printed, expected }) => [printed, expected])
      expect(found, wrong).toEqual([['0.00', amount]])
    }
  })
  test('beside the only source of its row is named as well', () => {
    const projects = (total: string, own: string) => `
      2023年项目支出预算表
      单位：万元
      项目编码 | 项目名称 | 合计 | 本年拨款 | | | 财政拨款结转结余 | |
       | | | 一般公共预算 | 政府性基金预算 | 国有资本经营预算 | 一般公共预算 | 政府性基金预算 | 国有资本经营预算
       | 合计 | 53.00 | 53.00 | | | | |
      31 | 本级支出项目 | 53.00 | 53.00 | | | | |
      42010322403T000000112 | 稳定工作经费 | 50.00 | 50.00 | | | | |
      42010322403T000000113 | 党建经费 | ${total} | ${own} | | | | |
    `
    expect(told(projects('3.00', '3.00'))).toEqual([])
    expect(told(projects('3.00', '0.00'))).toHaveLength(1)
    expect(told(projects('0.00', '3.00'))).toHaveLength(1)
  })
  test('of sources and uses', () => {
    expect(told(swap(TOTALS, '总计 | 30.00 | 总计', '总计 | 36.00 | 总计'))).toEqual([
      'REC-001 总计·收入/金额 36.00→30.00',
    ])
  })
  test('is told from its siblings where they would have to be negative', () => {
    const basic = (rest: string) => `
      六、一般公共预算财政拨款基本支出决算表
      单位：万元
      科目编码 | 科目名称 | 决算数
      302 | 商品和服务支出 | 20.00
      30201 | 办公费 | 11.00
      30231 | 公务用车运行维护费 | 8.00
      30299 | 其他商品和服务支出 | ${rest}
       | 公用经费合计 | 20.00
    `
    expect(told(basic('1.00'))).toEqual([])
    expect(told(basic('20.00'))).toEqual(['REC-001 30299 其他商品和服务支出·决算数 20.00→1.00'])
  })
  test('of a source that is printed as a nought, or of those beside it, where one table alone lists them', () => {
    const balance = (carried: string, fiscal: string) => `
      2023年收支预算总表
      单位：万元
      收入 | | 支出 |
      项目 | 预算数 | 项目 | 预算数
      一、一般公共预算拨款收入 | ${fiscal} | 五、教育支出 | 33.00
      九、其他收入 | 2.00 | |
      上年结转 | ${carried} | |
      收入总计 | 33.00 | 支出总计 | 33.00
    `
    expect(told(balance('3.00', '28.00'))).toEqual([])
    for (const [text, source] of [
      [balance('0.00', '28.00'), '上年结转·收入/预算数” 0.00→3.00'],
      [balance('3.00', '0.00'), '一、一般公共预算拨款收入·收入/预算数” 0.00→28.00'],
    ] as const) {
      const [only, ...others] = audit(text).findings
      expect(others).toEqual([])
      expect(only?.message.zh).toContain('无法判断')
      expect(only?.message.zh).toContain(source)
    }
  })
  test('of 结转下年 below a 总计 that is printed', () => {
    const budget = (closing: string) => `
      2023年收支预算总表
      单位：万元
      收入 | | 支出 |
      项目 | 预算数 | 项目 | 预算数
      一、一般公共预算拨款收入 | 28.00 | 五、教育支出 | 20.00
      九、其他收入 | 2.50 | 十九、住房保障支出 | 10.00
      本年收入合计 | 30.50 | 本年支出合计 | 30.00
      上年结转 | 6.88 | 结转下年 | ${closing}
      收入总计 | 37.38 | 支出总计 | 37.38
    `
    expect(told(budget('7.38'))).toEqual([])
    expect(told(budget('7.18'))).toEqual(['REC-001 结转下年·支出/预算数 7.18→7.38'])
  })
  test('cannot be told from its siblings where it stands in one sum only', () => {
    const basic = (amount: string) => `
      2023年度一般公共预算财政拨款基本支出决算明细表
      单位：万元
      科目编码 | 科目名称 | 决算数
      301 | 工资福利支出 | 9.00
      30101 | 基本工资 | ${amount}
      30102 | 津贴补贴 | 3.00
      30103 | 奖金 | 1.00
       | 人员经费合计 | 9.00
    `
    expect(told(basic('5.00'))).toEqual([])
    const { findings } = audit(basic('5.50'))
    expect(findings.map((one) => one.rule)).toEqual(['REC-002'])
    expect(findings[0]?.message.zh).toContain('无法判断')
    expect(findings[0]?.message.zh).toContain('3 处')
  })
})

describe('blanks and rows', () => {
  test('a blank cell that sums speak against is named', () => {
    const blank = swap(EXPENDITURE, '初中教育 | 7.00 | 5.00 | 2.00', '初中教育 | 7.00 | 5.00 |')
    expect(told(TOTALS, REVENUE, blank)).toEqual(['REC-004 2050203 初中教育·项目支出 →2.00'])
  })
  // Without it the row seems to have one source only, so that more than its own sums fail.
  test('a blank on which other relations rest is found', () => {
    const blank = swap(REVENUE, '初中教育 | 7.00 | 5.00 | 2.00', '初中教育 | 7.00 | 5.00 |')
    expect(told(TOTALS, blank, EXPENDITURE)).toHaveLength(1)
  })
  test('a row left out is one finding', () => {
    const lost = swap(EXPENDITURE, '2050203 | 初中教育 | 7.00 | 5.00 | 2.00', '')
    const found = told(TOTALS, REVENUE, lost)
    expect(found).toEqual(['REC-004 2050203·本年支出合计 →7.00'])
  })
  test('a parent without the only row below it', () => {
    expect(told(REVENUE, swap(EXPENDITURE, '2210201 | 住房公积金 | 10.00 | 10.00 |', '')).length).toBe(1)
  })
  test('rows whose parent is left out', () => {
    expect(told(REVENUE, swap(EXPENDITURE, '20502 | 普通教育 | 20.00 | 14.00 | 6.00', ''))).toEqual([
      'REC-006 20502·本年支出合计 →20.00',
    ])
  })
  test('a table that says that there is nothing is zero', () => {
    const none = `
      2023年度政府性基金预算财政拨款收入支出决算表
      单位：万元
      说明：本部门无政府性基金预算财政拨款收入、支出。
    `
    expect(told(TOTALS, REVENUE, none)).toEqual([])
  })
})

describe('what is not known', () => {
  test('an amount that cannot be read is no blank: nothing is wrong, and its sums are not checked', () => {
    const unread = swap(EXPENDITURE, '小学教育 | 13.00 | 9.00 | 4.00', '小学教育 | 13.00 | 9.00 | 4.O0')
    const { findings, coverage } = audit(TOTALS, unread)
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([])
    expect(coverage.unresolved.map(({ because }) => because)).toContain('unreadable')
  })
  test('a 合计 that a list leaves out is told by the other tables', () => {
    expect(told(TOTALS, REVENUE, swap(EXPENDITURE, ' | 合计 | 30.00 | 24.00 | 6.00', ''))).toEqual([
      'REC-006 合计·本年支出合计 →30.00',
    ])
  })
  test('a 合计 that nothing tells is said to be unknown, not passed', () => {
    const untold = (text: string) =>
      audit(text).coverage.unresolved.map((one) => `${one.because} ${one.missing}`)
    expect(untold(EXPENDITURE)).toEqual([])
    expect(untold(swap(EXPENDITURE, ' | 合计 | 30.00 | 24.00 | 6.00', ''))).toEqual([
      'totalLeftOut 《支出决算表》“合计”',
    ])
    const byUnit = (total: string) => `
      2023年部门收入总表
      单位：万元
      部门（单位）代码 | 部门（单位）名称 | 合计 | 本年收入 | 上年结转结余
      ${total}
      403 | 某市某局 | 30.00 | 30.00 |
    `
    expect(untold(byUnit('| 合计 | 30.00 | 30.00 |'))).toEqual([])
    expect(untold(byUnit(''))).toEqual(['totalLeftOut 《部门收入总表》“合计”'])
  })
  test('revenue without any source', () => {
    const lost = swap(
      swap(TOTALS, '一、一般公共预算财政拨款收入 | 28.00', ' | '),
      '五、事业收入 | 2.00',
      ' | ',
    )
    expect(told(lost)).toEqual(['REC-004 本年收入合计·收入/金额 30.00→'])
  })
  test('a row that no other table prints is told by what its parent has too much', () => {
    const lost = `
      2023年度一般公共预算财政拨款基本支出表
      单位：万元
      科目编码 | 科目名称 | 合计 | 人员经费 | 公用经费
       | 合计 | 12.00 | 9.00 | 3.00
      301 | 工资福利支出 | 9.00 | 9.00 |
      30101 | 基本工资 | 5.00 | 5.00 |
      30102 | 津贴补贴 | 3.00 | 3.00 |
      302 | 商品和服务支出 | 3.00 | | 3.00
      30201 | 办公费 | 3.00 | | 3.00
    `
    const { findings } = audit(lost)
    expect(findings.map(({ rule, expected }) => `${rule} ${expected}`)).toEqual(['REC-004 1.00'])
    expect(findings[0]?.message.zh).toContain('漏列了一行')
  })
})

describe('rounding', () => {
  const sums = (total: string) => `
    2023年度支出决算表
    单位：万元
    科目编码 | 科目名称 | 本年支出合计 | 基本支出 | 项目支出
    205 | 教育支出 | ${total} | 1.11 | 1.11
  `
  test('within the slack is a note, both ends included', () => {
    expect([told(sums('2.23')), notes(sums('2.23'))]).toEqual([[], 1])
  })
  test('beyond it is an error', () => expect(told(sums('2.24'))).toHaveLength(1))
  test('zero has no slack', () => {
    expect(told(swap(sums('1.12'), '1.11 | 1.11', '1.11 | 0.00'))).toEqual([])
    expect(told(swap(sums('1.13'), '1.11 | 1.11', '1.11 | 0.00'))).toHaveLength(1)
  })
})

test('every change beyond the slack is found, at the place or among the places it could be', () => {
  const whole = `${TOTALS}${REVENUE}${EXPENDITURE}`
  const amounts = [...whole.matchAll(/\d+\.\d\d/g)].map((match) => match.index)
  fc.assert(
    fc.property(fc.nat(amounts.length - 1), fc.integer({ min: 10, max: 9_999 }), (which, cents) => {
      const at = amounts[which] ?? 0
      const length = whole.slice(at).search(/[^\d.]/)
      const printed = whole.slice(at, at + length)
      const hundredths = BigInt(printed.replace('.', '')) + BigInt(cents)
      const text = `${hundredths / 100n}.${String(hundredths % 100n).padStart(2, '0')}`
      const { findings } = audit(whole.slice(0, at) + text + whole.slice(at + length))
      const named = findings.filter((one) => one.severity === 'error')
      expect(named.length).toBe(1)
      expect([named[0]?.printed, named[0]?.expected]).toEqual([text, printed])
    }),
    { numRuns: 40 },
  )
})
