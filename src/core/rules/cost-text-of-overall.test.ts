import { expect, test } from 'vitest'
import { costTextOfOverall } from './cost-text-of-overall.ts'
import { form, found } from './testing/made-part.ts'

const BASIS = '1、法律意见书9万元：3000元/笔*30笔=90000元；2、办公费0.6万元；3、积案化解38.5万元'
const forms = (own: string) => [
  form({
    kind: 'overallDeclaration',
    projects: `稳定工作经费 | 项目本年度预算=48.1 | 项目主要支出方向和用途=${BASIS}`,
  }),
  form({
    kind: 'projectDeclaration',
    project: '稳定工作经费',
    fields: { 项目当年预算: '48.1' },
    costs: `各项 | ${own} | 金额=48.1`,
  }),
]

test('the same amounts, whatever the words and zeros', () => {
  expect(
    found(costTextOfOverall, {
      forms: forms(BASIS.replace('38.5万元', '38.50万元').replace('办公', '文具')),
    }),
  ).toEqual([])
})

test('an amount that only the project form has', () => {
  expect(found(costTextOfOverall, { forms: forms(`${BASIS}，其中重点企业30万元`) })).toEqual([
    'note  → 30万元',
  ])
})

test('two descriptions of their own are not compared', () => {
  expect(found(costTextOfOverall, { forms: forms('人工费48.1万元') })).toEqual([])
})
