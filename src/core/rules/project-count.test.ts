import { expect, test } from 'vitest'
import { projectCount } from './project-count.ts'
import { form, found, statement } from './testing/made-part.ts'

const statements = [
  statement(
    'budget.projects',
    '项目支出预算表',
    '| 合计 | 合计 | 60.00\n | 河道管护 | 合计 | 35.00\n | 河道管护 | 本年拨款/一般公共预算 | 35.00\n | 水库移民服务 | 合计 | 25.00',
  ),
]
const said = (text: string, forms = [form({})]) =>
  found(projectCount, { statements, forms, prose: `# 预算绩效情况\n${text}` }, { year: 2025 })

test('as many as the table has, or as many as have forms', () => {
  expect(said('2025年本单位2个项目纳入绩效目标管理。')).toEqual([])
  expect(said('编报绩效目标的2025年度项目2个，涉及预算金额60万元。')).toEqual([])
  const three = ['甲', '乙', '丙'].map((project) => form({ kind: 'projectTargets', project }))
  expect(said('2025年本单位3个项目纳入绩效目标管理。', three)).toEqual([])
})

test('more, and fewer', () => {
  expect(said('2025年本单位5个项目纳入绩效目标管理。')).toEqual(['warning 5个 → 2个'])
  expect(said('编报绩效目标的2025年度项目1个，涉及预算金额35万元。')).toEqual(['note 1个 → 2个'])
})

test('those of another year, and goals and indicators, are others', () => {
  expect(said('2024年度对5个项目开展全过程绩效管理。')).toEqual([])
  expect(said('共设置5个绩效目标，组织对3个项目开展绩效自评。')).toEqual([])
})
