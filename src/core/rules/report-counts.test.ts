import { expect, test } from 'vitest'
import { reportCounts } from './report-counts.ts'
import { form, found } from './testing/made-part.ts'
import { REPORTED_FORMS } from './testing/reported-forms.ts'

test('as many as are published', () => {
  expect(
    found(reportCounts, {
      forms: REPORTED_FORMS,
      prose: `# 绩效评价报告
全面开展绩效自评，共涉及项目1个，资金110.16万元。`,
    }),
  ).toEqual([])
})

test('another number, and another amount', () => {
  expect(
    found(reportCounts, {
      forms: REPORTED_FORMS,
      prose: `# 绩效评价报告
全面开展绩效自评，共涉及项目2个，资金232.38万元。`,
    }),
  ).toEqual(['error 2 个 → 1 个', 'error 232.38万元 → 110.16万元'])
})

test('indicators are counted', () => {
  expect(
    found(reportCounts, {
      forms: [
        form({
          kind: 'projectTargets',
          fields: { 项目2020年本级财政预算金额: '16万元' },
          goals: '产出数量//甲 | 5人\n产出数量//乙 | 5人',
        }),
      ],
      prose:
        '## 绩效目标设置情况\n所有项目支出均编制预算绩效目标，涉及一般公共预算16万元，共设立项目绩效指标3条。',
    }),
  ).toEqual(['error 3 条 → 2 条（2）'])
})

test('a hundredth is rounding', () => {
  expect(
    found(reportCounts, {
      forms: REPORTED_FORMS,
      prose: `# 绩效评价报告
全面开展绩效自评，共涉及项目1个，资金110.15万元。`,
    }),
  ).toEqual(['rounding 110.15万元 → 110.16万元'])
})

test('a sentence on the general public budget does not speak of the unit’s own money', () => {
  const of = (amount: string) =>
    found(reportCounts, {
      forms: [
        form({
          kind: 'basicInformation',
          title: '基本信息表',
          amounts: `收入构成/财政拨款 | 总体资金情况/当年金额 | 400.00
收入构成/其他资金 | 总体资金情况/当年金额 | 82.63
收入构成/合计 | 总体资金情况/当年金额 | 482.63`,
        }),
      ],
      prose: `# 预算绩效
整体支出编制了绩效目标，涉及一般公共预算${amount}万元。`,
    })
  expect(of('400.00')).toEqual([])
  expect(of('482.63')).toEqual([])
  expect(of('410.00')).toEqual(['error 410.00万元 → 400.00万元'])
})
