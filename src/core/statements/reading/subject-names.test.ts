import { expect, test } from 'vitest'
import { isPieceOfName } from './subject-names.ts'

test('a name that a page broke over lines is known by its code as a piece of the whole', () => {
  expect(isPieceOfName('2080505', '老保险缴费支出')).toBe(true)
  expect(isPieceOfName('2130101', '行政')).toBe(true)
})

test('a whole name is no piece, nor is one without the words that names end in, nor another name', () => {
  expect(isPieceOfName('2130101', '行政运行')).toBe(false)
  expect(isPieceOfName('208', '社会保障和就业')).toBe(false)
  expect(isPieceOfName('2130101', '本单位行政运行')).toBe(false)
  expect(isPieceOfName('', '行政')).toBe(false)
})
