import { expect, test } from 'vitest'
import { reportScores } from './report-scores.ts'
import { found } from './testing/made-part.ts'
import { REPORTED_FORMS } from './testing/reported-forms.ts'

test('points of the form', () => {
  expect(
    found(reportScores, {
      forms: REPORTED_FORMS,
      prose: `# 绩效评价报告
整体绩效自评得分为93.18分，其中预算执行情况自评分15.18分，年度绩效目标自评分78分。`,
    }),
  ).toEqual([])
})

test('other points', () => {
  expect(
    found(reportScores, {
      forms: REPORTED_FORMS,
      prose: `# 绩效评价报告
整体预算数823.24万元，执行率75.9%。此项得分为15.87分。`,
    }),
  ).toEqual(['error 15.87分 → 15.18分'])
})

test('of a class', () => {
  expect(
    found(reportScores, {
      forms: REPORTED_FORMS,
      prose: `# 绩效评价报告
“改制企业工作经费”项目自评总分98.99分，产出指标得分50分。`,
    }),
  ).toEqual(['error 50分 → 60分'])
})

test('points of an indicator are not those of execution', () => {
  expect(
    found(reportScores, {
      forms: REPORTED_FORMS,
      prose: `# 绩效评价报告
全年解决6家，该项得分为78分。`,
    }),
  ).toEqual([])
})
