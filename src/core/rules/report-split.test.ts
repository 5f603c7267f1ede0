import { expect, test } from 'vitest'
import { reportSplit } from './report-split.ts'
import { found } from './testing/made-part.ts'
import { REPORTED_FORMS } from './testing/reported-forms.ts'

test('parts of the forms', () => {
  expect(
    found(reportSplit, {
      forms: REPORTED_FORMS,
      prose: `# 绩效评价报告
整体调整后预算数为823.24万元，其中，基本支出707.24万元，项目支出116.00万元。`,
    }),
  ).toEqual([])
})

test('a project budget that nobody evaluated', () => {
  expect(
    found(reportSplit, {
      forms: REPORTED_FORMS,
      prose: `# 绩效评价报告
整体调整后预算数为823.24万元，其中，基本支出487.17万元，项目支出336.07万元。`,
    }),
  ).toEqual(['warning 336.07万元 → 116.00万元'])
})

test('of what was spent the overall form knows the parts', () => {
  expect(
    found(reportSplit, {
      forms: REPORTED_FORMS,
      prose: `# 绩效评价报告
支出决算数624.81万元，其中：基本支出392.43万元，项目支出230.00万元。`,
    }),
  ).toEqual(['error 230.00万元 → 232.38万元'])
})
