import { expect, test } from 'vitest'
import { fullMarksLate } from './full-marks-late.ts'
import { form, found } from './testing/made-part.ts'

test('nothing late is silent', () => {
  expect(
    found(fullMarksLate, {
      forms: [
        form({
          fields: { 偏差大或目标未完成原因分析: '无偏差。' },
          goals:
            '# 年度绩效目标1 (10) x\n产出指标/时效指标/站点人员工资发放及时性 | 及时 | actual=及时; score=10',
        }),
      ],
    }),
  ).toEqual([])
})

test('what was paid later is no full mark for timeliness', () => {
  expect(
    found(fullMarksLate, {
      forms: [
        form({
          fields: { 偏差大或目标未完成原因分析: '第四季度站点人员奖金未支付，于2023年1月份支付。' },
          goals:
            '# 年度绩效目标1 (10) x\n产出指标/时效指标/站点人员工资发放及时性 | 及时 | actual=及时; score=10',
        }),
      ],
    }),
  ).toEqual(['warning 及时 10 → 部分达成，相应扣分'])
})

test('another payment that was late does not touch it', () => {
  expect(
    found(fullMarksLate, {
      forms: [
        form({
          fields: { 偏差大或目标未完成原因分析: '部分律师费未支付。' },
          goals:
            '# 年度绩效目标1 (10) x\n产出指标/时效指标/站点人员工资发放及时性 | 及时 | actual=及时; score=10',
        }),
      ],
    }),
  ).toEqual([])
})
