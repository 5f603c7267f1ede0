import { expect, test } from 'vitest'
import { reportIndicators } from './report-indicators.ts'
import { found } from './testing/made-part.ts'
import { REPORTED_FORMS } from './testing/reported-forms.ts'

test('the value and the points of the form', () => {
  expect(
    found(reportIndicators, {
      forms: REPORTED_FORMS,
      prose: `# 绩效评价报告
① 解决信访企业数（78分）
全年解决6家企业信访，该项指标得分为78分。`,
    }),
  ).toEqual([])
})

test('another value, seen from both sides', () => {
  expect(
    found(reportIndicators, {
      forms: REPORTED_FORMS,
      prose: `# 绩效评价报告
① 解决信访企业数（78分）
全年解决4家企业信访，该项指标得分为78分。`,
    }),
  ).toEqual(['error 4家 → 6家', 'note 6家 → 4家'])
})

test('other points', () => {
  expect(
    found(reportIndicators, {
      forms: REPORTED_FORMS,
      prose: `# 绩效评价报告
① 解决信访企业数（70分）
全年解决6家企业信访。`,
    }),
  ).toEqual(['error 70分 → 78分'])
})

test('numbers of something else', () => {
  expect(
    found(reportIndicators, {
      forms: REPORTED_FORMS,
      prose: `# 绩效评价报告
① 解决信访企业数（78分）
召开会议4次，走访100人。`,
    }),
  ).toEqual([])
})
