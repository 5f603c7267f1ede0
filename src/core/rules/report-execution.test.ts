import { expect, test } from 'vitest'
import { reportExecution } from './report-execution.ts'
import { found } from './testing/made-part.ts'
import { REPORTED_FORMS } from './testing/reported-forms.ts'

test('figures of the form', () => {
  expect(
    found(reportExecution, {
      forms: REPORTED_FORMS,
      prose: `# 绩效评价报告
整体调整后预算数为823.24万元，实际执行金额为624.81万元，执行率为75.9%。`,
    }),
  ).toEqual([])
})

test('other figures', () => {
  expect(
    found(reportExecution, {
      forms: REPORTED_FORMS,
      prose: `# 绩效评价报告
“改制企业工作经费”项目预算金额为120万元，实际执行金额为110.16万元，预算执行率为98.99%。`,
    }),
  ).toEqual(['error 120万元 → 116.00万元', 'error 98.99% → 94.97%'])
})

test('amounts that nobody says what they are of', () => {
  expect(
    found(reportExecution, {
      forms: REPORTED_FORMS,
      prose: `# 绩效评价报告
全年支出120万元。`,
    }),
  ).toEqual([])
})
