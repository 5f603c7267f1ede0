import { expect, test } from 'vitest'
import { fc } from '../../../testing/properties.ts'
import { cardNumbers, identityNumbers, masked } from './personal-numbers.ts'

const digits = (length: number) =>
  fc
    .array(fc.integer({ min: 0, max: 9 }), { minLength: length, maxLength: length })
    .map((all) => all.join(''))

test('of the ten last digits of a card exactly one is right', () => {
  fc.assert(
    fc.property(digits(14), (middle) => {
      const right = Array.from({ length: 10 }, (_, last) => `62${middle}${last}`).filter(
        (number) => cardNumbers(`卡号${number}`).length === 1,
      )
      expect(right).toHaveLength(1)
    }),
  )
})

test('of the eleven last characters of an identity number exactly one is right', () => {
  fc.assert(
    fc.property(digits(3), (order) => {
      const right = [...'0123456789X'].filter(
        (last) => identityNumbers(`42010319800229${order}${last}`).length === 1,
      )
      expect(right).toHaveLength(1)
    }),
  )
})

test('a masked number keeps its ends and hides the rest', () => {
  expect(masked('13800138000')).toBe('138****8000')
  expect(masked('11010519491231002X')).toBe('1101**********002X')
})
