/** The example of RFC 9562, and what holds of every id. */

import { expect, test } from 'vitest'
import { fc } from '../testing/properties.ts'
import { uuidV7 } from './uuid-v7.ts'

test('gives the example of RFC 9562, appendix A.6', () => {
  const random = Uint8Array.from([0x0c, 0xc3, 0x18, 0xc4, 0xdc, 0x0c, 0x0c, 0x07, 0x39, 0x8f])
  expect(uuidV7(0x017f22e279b0, random)).toBe('017f22e2-79b0-7cc3-98c4-dc0c0c07398f')
})

test('is a uuid of version 7, and a later one sorts later', () => {
  const time = fc.integer({ min: 0, max: 2 ** 48 - 2 })
  const random = fc.uint8Array({ minLength: 10, maxLength: 10 })
  fc.assert(
    fc.property(time, random, random, (timeMs, first, second) => {
      const id = uuidV7(timeMs, first)
      expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
      expect(id < uuidV7(timeMs + 1, second)).toBe(true)
    }),
  )
})

test('refuses a time that does not fit and too little chance', () => {
  expect(() => uuidV7(-1, new Uint8Array(10))).toThrow(/no time/)
  expect(() => uuidV7(0, new Uint8Array(9))).toThrow(/random bytes/)
})
