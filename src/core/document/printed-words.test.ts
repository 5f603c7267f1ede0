import { expect, it } from 'vitest'
import { isPrintedAmount, plainWords, withoutSpace } from './printed-words.ts'

it('takes words that differ in width, white space, brackets, quotes and dashes for the same', () => {
  expect(plainWords('“三公”经费 支出（含 结转）')).toBe(plainWords('"三公"经费支出(含结转)'))
  expect(plainWords('97%—100%')).toBe(plainWords('９７％-１００％'))
  expect(plainWords('收入')).not.toBe(plainWords('支出'))
})

it('takes nothing but white space away from what is printed', () => {
  expect(withoutSpace(' 一、 一般公共\n服务\u00a0支出 ')).toBe('一、一般公共服务支出')
})

it.each(['482.63', '1,346.04', '-3.20', '(3.20)', '（3.20）', '−5', '0', '0.00', '1 346.04'])(
  'is an amount: %s',
  (text) => expect(isPrintedAmount(text)).toBe(true),
)

it.each([
  '',
  '-',
  '1,34.04',
  '12.65¹',
  '12.65₂',
  '12.65①',
  '3⒈',
  '100%',
  '3.5万元',
  '2080505号',
  '=1+1',
  '12.3.4',
])('is none: %s', (text) => expect(isPrintedAmount(text)).toBe(false))
