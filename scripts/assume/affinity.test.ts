/** Holds which pairs are natural: a contribution with its own item before anything else. */
import { describe, expect, it } from 'vitest'
import { affinity } from './affinity.ts'

describe('affinity', () => {
  it.each([
    ['2080505', '30108', '2150899', '30108'],
    ['2101102', '30110', '2101103', '30110'],
    ['2101103', '30111', '2101103', '30307'],
    ['2101199', '30307', '2101103', '30307'],
    ['2210203', '30102', '2150701', '30102'],
    ['2080502', '30302', '2080599', '30302'],
    ['2150701', '30201', '2080599', '30201'],
    ['2080599', '30299', '2080599', '30201'],
    ['2080801', '30304', '2080502', '30304'],
  ])(
    'likes %s with %s better than %s with %s',
    (likedFunction, likedEconomic, otherFunction, otherEconomic) => {
      expect(affinity(likedFunction, likedEconomic)).toBeGreaterThan(affinity(otherFunction, otherEconomic))
    },
  )
})
