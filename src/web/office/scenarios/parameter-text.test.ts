import { expect, test } from 'vitest'
import { basisPointsOf, percentText } from './parameter-text.ts'

test('percentages are read as people type them', () => {
  expect(['-5', '−5 %', '2.5', '+12.25%', '－５', '0'].map(basisPointsOf)).toEqual([
    -500, -500, 250, 1225, -500, 0,
  ])
  expect(['', '五', '-101', '1.234', '1,000'].map(basisPointsOf)).toEqual(
    Array.from({ length: 5 }, () => undefined),
  )
})

test('and written with their sign', () => {
  expect([-500, 250, 1225, 0].map(percentText)).toEqual(['−5%', '+2.5%', '+12.25%', '0%'])
})
