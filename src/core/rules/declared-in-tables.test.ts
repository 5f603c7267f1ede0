import { expect, test } from 'vitest'
import { declaredInTables } from './declared-in-tables.ts'
import { form, found, statement } from './testing/made-part.ts'

const statements = [
  statement(
    'budget.projects',
    '项目支出预算表',
    ' | 合计 | 合计 | 194.11\n42010322403T000000107 | 甲 | 合计 | 62',
  ),
]
const prose = (amount: string): string =>
  `# 预算绩效情况\n2023年所有项目支出均纳入绩效管理并编制预算绩效目标，涉及预算支出${amount}万元。`

test('the total of the table', () => {
  expect(found(declaredInTables, { statements, prose: prose('194.11') })).toEqual([])
})

test('another amount, and why', () => {
  const forms = [
    form({
      kind: 'projectDeclaration',
      project: '乙',
      amounts: '来源项目/2.财政拨款收入（上级转移支付） | 预算申报数 | 154.16',
    }),
  ]
  expect(found(declaredInTables, { statements, prose: prose('348.27') })).toEqual([
    'warning 348.27万元 → 194.11万元',
  ])
  expect(found(declaredInTables, { statements, forms, prose: prose('348.27') })).toHaveLength(1)
})

test('without the tables nothing is known', () => {
  expect(found(declaredInTables, { prose: prose('348.27') })).toEqual([])
})

test('projects that are counted, in a table in yuan without a total', () => {
  const rows = ' | 公共文化服务体系建设 | 合计 | 13,816,235.74\n | 体育场馆免费开放 | 合计 | 2,831,890.53'
  const statements = [{ ...statement('budget.projects', '项目支出预算表', rows), currency: 'yuan' as const }]
  const prose = (amount: string) =>
    `# 预算绩效情况\n2025年本单位2个项目纳入绩效目标管理，涉及财政拨款${amount}万元。`
  expect(found(declaredInTables, { statements, prose: prose('1664.81') })).toEqual([])
  expect(found(declaredInTables, { statements, prose: prose('1646.81') })).toEqual([
    'warning 1646.81万元 → 1664.81万元',
  ])
  // One of the two: which money that is, nobody can say.
  expect(found(declaredInTables, { statements, prose: prose('283.19').replace('2个', '1个') })).toEqual([])
})
