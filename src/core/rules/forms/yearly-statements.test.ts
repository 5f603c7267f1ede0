import { expect, test } from 'vitest'
import { formatBrief } from '../../kernel/rational.ts'
import { yearlyStatements } from './yearly-statements.ts'

const told = (text: string): readonly string[] =>
  yearlyStatements(text).map(({ year, kind, amount }) => `${year} ${kind} ${amount.text}`)

test('budgets and spending of two years', () => {
  expect(told('2021年年初预算15万元，全年执行14.4万元。2022年年初预算16万元，1-8月执行10万元。')).toEqual([
    '2021 budget 15万元',
    '2021 executed 14.4万元',
    '2022 budget 16万元',
    '2022 executedSoFar 10万元',
  ])
})

test('numbered, run together, without a stop', () => {
  expect(
    told('1.2021年年初预算支出12.5万元；执行率100%2.2022年年初预算安排10.5万元，1-8月执行6万元'),
  ).toEqual(['2021 budget 12.5万元', '2022 budget 10.5万元', '2022 executedSoFar 6万元'])
})

test('changes within the year are neither', () => {
  expect(told('2022年年初预算23万元，中期收回4万元，1-8月执行11万元。')).toEqual([
    '2022 budget 23万元',
    '2022 executedSoFar 11万元',
  ])
  expect(told('无变动')).toEqual([])
})

test('yuan, and digits in groups of three', () => {
  const amounts = yearlyStatements('2021年年初预算1,250.5万元，执行900000元').map(({ amount }) =>
    formatBrief(amount.value),
  )
  expect(amounts).toEqual(['1250.5', '90'])
})

test('a year after a comma begins a clause', () => {
  expect(told('2022年年初预算65.5万元，2022年1-8月份预算执行数43万元')).toEqual([
    '2022 budget 65.5万元',
    '2022 executedSoFar 43万元',
  ])
})
