import { expect, test } from 'vitest'
import { fc } from '../../../testing/properties.ts'
import { type CurrencyUnit, fen } from '../../kernel/fen.ts'
import { describe as describeProblem } from '../../kernel/problem.ts'
import { cellText, echoOf, readTypedAmount, suspectedUnit } from './typed-amount.ts'

test.each([
  ['3.5', '= 35,000.00 元'],
  ['3.5万', '= 35,000.00 元'],
  ['35000元', '= 35,000.00 元'],
  ['35,000', '= 350,000,000.00 元'],
  ['３．５', '= 35,000.00 元'],
  ['(3.5)', '= -35,000.00 元'],
  ['-3.5', '= -35,000.00 元'],
  ['¥35,000', '= 350,000,000.00 元'],
  ['3.123456', '= 31,234.56 元'],
  ['0', '= 0.00 元'],
])('%s in a column of 万元', (text, echo) => {
  expect(echoOf(readTypedAmount(text, 'tenThousandYuan'))).toBe(echo)
})

test.each([
  ['35,000', '= 3.50 万元'],
  ['3.5万', '= 3.50 万元'],
  ['34992', '= 3.4992 万元'],
])('%s in a column of 元', (text, echo) => {
  expect(echoOf(readTypedAmount(text, 'yuan'))).toBe(echo)
})

test.each([
  ['约3万', 'tenThousandYuan', 'AMT-001'],
  ['3.1234567', 'tenThousandYuan', 'AMT-002'],
  ['3.125', 'yuan', 'AMT-002'],
  ['99999999999999', 'tenThousandYuan', 'AMT-003'],
] as const)('%s is kept with its fault', (text, unit, code) => {
  const read = readTypedAmount(text, unit)
  expect([read.text, read.amount, read.problem?.code]).toEqual([text, undefined, code])
})

test('nothing typed is nothing', () => {
  expect(readTypedAmount(' ', 'yuan')).toEqual({ text: ' ', unit: 'yuan' })
})

const beside = ['9.00', '1.00', '38.50', '3.00'].map(
  (text) => readTypedAmount(text, 'tenThousandYuan').amount,
)

test.each([
  ['35000', '3.50'],
  ['385000', '38.50'],
  ['3.5', undefined],
  ['350', undefined],
  ['35000元', undefined],
  ['0', undefined],
])('%s among 1.00 to 38.50 万元', (text, meant) => {
  expect(suspectedUnit(readTypedAmount(text, 'tenThousandYuan'), beside)?.text).toBe(meant)
})

test('the suspicion says what was meant', () => {
  const found = suspectedUnit(readTypedAmount('35000', 'tenThousandYuan'), beside)
  expect(found === undefined ? '' : describeProblem(found.problem, 'zh')).toBe(
    '35000.00 万元大约是相邻各数（1.00～38.50 万元）的一万倍。是否把元填成了万元？按元是 3.50 万元。（DRF-001）',
  )
  const small = suspectedUnit(readTypedAmount('3.5', 'yuan'), [fen(3_000_000n)])
  expect(small?.text).toBe('35000.00')
})

test('what a cell says of an amount reads as the amount', () => {
  fc.assert(
    fc.property(
      fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }),
      fc.constantFrom<CurrencyUnit>('yuan', 'tenThousandYuan'),
      (amount, unit) => {
        expect(readTypedAmount(cellText(fen(amount), unit), unit).amount).toBe(amount)
      },
    ),
  )
})
