/** Holds the example of the finance bureau: what stands in it is what the script writes, and all but three figures come out. */
import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { withSection } from './fit-margins.ts'
import { fittedAccounts, originalBudget, writtenFiles } from './putuo-finance.ts'

it.each(writtenFiles())('writes what stands in $file', ({ file, sections }) => {
  const text = readFileSync(file, 'utf8')
  expect(sections.reduce(withSection, text)).toBe(text)
})

it('meets every figure of the accounts but the three that are printed otherwise twelve times', () => {
  const { byFunction, byEconomic } = fittedAccounts()
  const unmet = [...byFunction.unmet, ...byEconomic.unmet]
  expect(unmet.map(({ figure, why }) => [figure.place, figure.printed, why])).toEqual(
    [
      '收入支出决算总表 · 八、社会保障和就业支出 · 支出/决算数',
      '财政拨款收入支出决算总表 · 八、社会保障和就业支出 · 支出/合计',
      '财政拨款收入支出决算总表 · 八、社会保障和就业支出 · 支出/一般公共预算财政拨款',
    ].map((place) => [place, '326.71', { kind: 'printedOtherwise', elsewhere: '326.72', times: 12 }]),
  )
})

it('meets every figure of the original budget', () => {
  expect(originalBudget().unmet).toEqual([])
})
