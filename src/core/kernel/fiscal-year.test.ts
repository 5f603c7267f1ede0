import { expect, test } from 'vitest'
import { fiscalYear, parseFiscalYear } from './fiscal-year.ts'

test.each([['2023'], ['2023年'], ['2023年度'], ['２０２３'], [' 2023 ']])('%s is the year 2023', (text) => {
  expect(parseFiscalYear(text)).toEqual({ ok: true, value: 2023 })
})
test.each([['23'], ['1993'], ['2100'], ['二〇二三'], ['2023.0'], ['']])('%s is no year', (text) => {
  const read = parseFiscalYear(text)
  expect(read.ok ? read.value : read.problem.code).toBe('YEAR-001')
})
test('a year out of range is a bug of the caller', () => {
  expect(() => fiscalYear(1990)).toThrow(RangeError)
  expect(() => fiscalYear(2023.5)).toThrow(RangeError)
})
