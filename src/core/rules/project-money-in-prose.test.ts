import { expect, test } from 'vitest'
import { projectMoneyInProse } from './project-money-in-prose.ts'
import { executed, form, found, remarks, statement } from './testing/made-part.ts'

const forms = [
  form({ project: '河道管护专项资金', amounts: executed('9.80', '9.80') }),
  form({ project: '水库移民服务工作经费', amounts: executed('2.94', '2.94') }),
]
const prose = (text: string) => ({ forms, prose: `# 情况说明\n${text}` })

test('what the form has, and the same with fewer digits', () => {
  expect(found(projectMoneyInProse, prose('项目支出主要用于河道管护专项资金9.8万元。'))).toEqual([])
  expect(found(projectMoneyInProse, prose('项目支出主要用于水库移民服务工作经费2.9万元。'))).toEqual([])
})

test('another amount, also under nearly its name', () => {
  expect(found(projectMoneyInProse, prose('项目支出主要用于河道管护专项资金8.9万元。'))).toEqual([
    'warning 8.9万元 → 9.80万元',
  ])
  expect(found(projectMoneyInProse, prose('项目支出主要用于河道管护专项经费8.9万元。'))).toEqual([
    'warning 8.9万元 → 9.80万元',
  ])
})

test('the last digit is rounding, and all places are named', () => {
  const made = prose(
    '项目支出主要用于水库移民服务工作经费2.95万元。\n1、水库移民服务工作经费项目绩效自评综述：项目全年预算数为2.94万元，执行数为2.94万元，完成预算的100%。',
  )
  expect(found(projectMoneyInProse, made)).toEqual(['rounding 2.95万元 → 2.94万元'])
  expect(remarks(projectMoneyInProse, made)[0]?.evidence?.map(({ printed }) => printed)).toEqual([
    '2.94',
    '2.94万元',
  ])
})

test('what was bought for a project is not what it costs', () => {
  expect(found(projectMoneyInProse, prose('政府采购预算包括：河道管护专项资金8.9万元。'))).toEqual([])
})

test('money of another year, and of projects that nobody knows', () => {
  expect(found(projectMoneyInProse, prose('2022年河道管护专项资金8.9万元。'), { year: 2023 })).toEqual([])
  expect(found(projectMoneyInProse, prose('其中：山洪灾害防治经费8.9万元。'))).toEqual([])
})

test('the row of the table of projects is as good, in whatever unit', () => {
  const table = {
    ...statement(
      'budget.projects',
      '项目支出预算表',
      '42010323403T000000114 | 河道管护专项资金 | 合计 | 225,361.40',
    ),
    currency: 'yuan' as const,
  }
  const made = (amount: string) => ({ statements: [table], prose: `# 说明\n用于河道管护专项资金${amount}。` })
  expect(found(projectMoneyInProse, made('22.54万元'))).toEqual([])
  expect(found(projectMoneyInProse, made('225361.40元'))).toEqual([])
  expect(found(projectMoneyInProse, made('25.24万元'))).toEqual(['warning 25.24万元 → 22.54万元'])
})
