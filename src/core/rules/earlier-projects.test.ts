import { expect, test } from 'vitest'
import { earlierProjects } from './earlier-projects.ts'
import { form, found } from './testing/made-part.ts'

const overall = (amount: string) =>
  form({
    kind: 'overallDeclaration',
    unit: '甲中心',
    amounts: `支出构成/特定目标类项目支出 | 近两年收支金额/2022年 | ${amount}`,
  })
const project = (name: string, text: string) =>
  form({ kind: 'projectDeclaration', project: name, fields: { 项目前两年预算及变动情况: text } })

test('the same sum', () => {
  expect(
    found(earlierProjects, {
      forms: [overall('18'), project('乙', '2022年年初预算3万元'), project('丙', '2022年年初预算15万元')],
    }),
  ).toEqual([])
})

test('another sum', () => {
  expect(
    found(earlierProjects, {
      forms: [overall('85'), project('乙', '2022年年初预算3万元'), project('丙', '2022年年初预算15.5万元')],
    }),
  ).toEqual(['note 85 → 18.50'])
})

test('a project that says nothing of the year', () => {
  expect(
    found(earlierProjects, {
      forms: [overall('85'), project('乙', '2022年年初预算3万元'), project('丙', '新增项目')],
    }),
  ).toEqual([])
})
