import { expect, test } from 'vitest'
import { reportClasses } from './report-classes.ts'
import { found } from './testing/made-part.ts'
import { REPORTED_FORMS } from './testing/reported-forms.ts'

test('what the form has', () => {
  expect(
    found(reportClasses, {
      forms: REPORTED_FORMS,
      prose: `# 改制企业工作经费项目绩效评价报告
数量指标设置1个三级指标：协助改制企业户数5家。该指标得分为60分。
效益指标设置1个二级指标（含社会效益指标）。`,
    }),
  ).toEqual([])
})

test('another value, seen from both sides', () => {
  expect(
    found(reportClasses, {
      forms: REPORTED_FORMS,
      prose: `# 改制企业工作经费项目绩效评价报告
数量指标设置1个三级指标：改制企业数量2个。`,
    }),
  ).toEqual(['error 改制企业数量2个 → 协助改制企业户数 5家', 'note 5家 → 改制企业数量2个'])
})

test('other classes than the form has', () => {
  expect(
    found(reportClasses, {
      forms: REPORTED_FORMS,
      prose: `# 改制企业工作经费项目绩效评价报告
效益指标设置1个二级指标（含经济效益指标、可持续影响指标）。`,
    }),
  ).toEqual(['error 1 个二级指标（经济效益指标、可持续影响指标） → 1 个二级指标（社会效益指标）'])
})

test('other points', () => {
  expect(
    found(reportClasses, {
      forms: REPORTED_FORMS,
      prose: `# 改制企业工作经费项目绩效评价报告
数量指标设置1个三级指标：协助改制企业户数5家。该指标得分为50分。`,
    }),
  ).toEqual(['error 50分 → 60分'])
})

test('sentences that speak of no class', () => {
  expect(
    found(reportClasses, {
      forms: REPORTED_FORMS,
      prose: `# 改制企业工作经费项目绩效评价报告
产出指标完成较好，评价结果为好。`,
    }),
  ).toEqual([])
})
