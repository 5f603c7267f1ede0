/** Holds the example of the welfare home: what stands in it is what the script writes, exact on every margin. */
import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { type Fen, sum } from '../../src/core/kernel/fen.ts'
import { amountOf, codeMargins, type DataLine, withSection } from './fit-margins.ts'
import { BUDGET_FILE, expenditureLines, margins, revenueLines, sections } from './putuo-welfare.ts'

const total = (lines: readonly DataLine[], of: (line: DataLine) => boolean): Fen =>
  sum(lines.filter(of).map((line) => line.amount))

it('writes what stands in the example', () => {
  const text = readFileSync(BUDGET_FILE, 'utf8')
  expect(sections().reduce(withSection, text)).toBe(text)
})

it('is exact on every printed margin', () => {
  const lines = expenditureLines()
  for (const { code, printed } of codeMargins(margins.基本支出按功能)) {
    const spent = total(lines, (line) => line.function?.code === code && line.nature !== '项目支出')
    expect([code, spent]).toEqual([code, amountOf(printed, 'yuan')])
  }
  for (const { code, printed } of codeMargins(margins.基本支出按经济)) {
    expect([code, total(lines, (line) => line.economic === code)]).toEqual([code, amountOf(printed, 'yuan')])
  }
  const sums = {
    财政拨款收入: total(revenueLines(), (line) => line.fund === '一般公共预算'),
    事业收入: total(lines, (line) => line.fund === '事业收入'),
    人员经费: total(lines, (line) => line.nature === '人员经费'),
    公用经费: total(lines, (line) => line.nature === '公用经费'),
  }
  expect(sums).toEqual(
    Object.fromEntries(
      Object.entries(margins.合计).map(([name, printed]) => [name, amountOf(printed, 'yuan')]),
    ),
  )
})
