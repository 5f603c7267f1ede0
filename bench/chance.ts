/** Chance that repeats: the same seed gives the same numbers, so that two runs measure the same work. */

export type Chance = (below: number) => number

/** Mulberry32: whole numbers from 0 up to and without `below`. */
export function chance(seed: number): Chance {
  let state = seed >>> 0
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below)
  }
}
