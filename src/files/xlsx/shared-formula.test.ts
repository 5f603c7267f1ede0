/** A formula moved to another cell keeps what is fixed and moves the rest. */
import { expect, it } from 'vitest'
import { movedFormula } from './shared-formula.ts'

it.each([
  ['A1+$B$1', 'C2+$B$1'],
  ['$A1*B$1', '$A2*D$1'],
  ['SUM(A1:B9)', 'SUM(C2:D10)'],
  ['SUM(A:B)', 'SUM(C:D)'],
  ['SUM(1:3)', 'SUM(2:4)'],
  ['\'A1 表\'!A1&"A1"', '\'A1 表\'!C2&"A1"'],
  ['预算!A1', '预算!C2'],
  ['LOG10(A1)', 'LOG10(C2)'],
  ['XFD1', '#REF!'],
  ['ROUND(A1/10000,2)', 'ROUND(C2/10000,2)'],
])('%s becomes %s', (formula, expected) => expect(movedFormula(formula, 1, 2)).toBe(expected))
