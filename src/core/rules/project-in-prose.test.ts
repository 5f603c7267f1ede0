import { expect, test } from 'vitest'
import { projectInProse } from './project-in-prose.ts'
import { found } from './testing/made-part.ts'
import { REPORTED_FORMS } from './testing/reported-forms.ts'

test('its own name', () => {
  expect(
    found(projectInProse, {
      forms: REPORTED_FORMS,
      prose: `# 绩效评价报告
1、改制企业工作经费项目绩效自评综述：执行良好。`,
    }),
  ).toEqual([])
})

test('a shortened name', () => {
  expect(
    found(projectInProse, {
      forms: REPORTED_FORMS,
      prose: `# 绩效评价报告
1、改制企业工作项目绩效自评综述：执行良好。`,
    }),
  ).toEqual(['warning 改制企业工作 → 改制企业工作经费'])
})

test('a project that has no form here', () => {
  expect(
    found(projectInProse, {
      forms: REPORTED_FORMS,
      prose: `# 绩效评价报告
1、房屋维修项目绩效自评综述：执行良好。`,
    }),
  ).toEqual([])
})
