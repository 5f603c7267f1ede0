import { expect, test } from 'vitest'
import { copiedDuty } from './copied-duty.ts'
import { found } from './testing/made-part.ts'

const GOAL = '绩效目标：推广新工艺和新材料，帮助老企业更新设备，带动产品升级。'

test('measures of their own', () => {
  expect(
    found(copiedDuty, {
      prose: `# 一、技术改造\n${GOAL}\n绩效指标：技术改造投资增长10%，更新设备20台以上，新建平台一个。`,
    }),
  ).toEqual([])
})

test('the goal of another duty', () => {
  expect(
    found(copiedDuty, {
      prose: `# 一、技术改造\n${GOAL}\n# 二、项目管理\n绩效目标：每季度走访企业一次，及时解决问题。\n${GOAL.replace('目标', '指标')}`,
    }),
  ).toEqual(['warning 推广新工艺和新材料,帮助老企业更新设备,带动产品升级。 → “二、项目管理”的可衡量指标'])
})
