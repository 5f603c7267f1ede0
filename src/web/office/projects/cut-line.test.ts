import { describe, expect, it } from 'vitest'
import { cutAt, reordered } from './cut-line.ts'

const PROJECTS = [
  { code: 'stability', amountFen: '62000000' },
  { code: 'party', amountFen: '11000000' },
  { code: 'retired', amountFen: '1690000' },
]

describe('the cut line', () => {
  it('covers all where the ceiling is as high as the sum', () => {
    expect(cutAt(PROJECTS, 74_690_000n).map((one) => one.isAbove)).toEqual([true, true, true])
  })
  it('leaves everything below the first that is not covered', () => {
    const cuts = cutAt(PROJECTS, 70_000_000n)
    expect(cuts.map((one) => one.isAbove)).toEqual([true, false, false])
    expect(cuts.at(-1)?.runningFen).toBe('74690000')
  })
  it('is nowhere without a ceiling', () => {
    expect(cutAt(PROJECTS, undefined).every((one) => one.isAbove)).toBe(true)
  })
})

it('a project is taken up or down, and no other is lost', () => {
  const codes = (list: readonly { readonly code: string }[]) => list.map((one) => one.code)
  expect(codes(reordered(PROJECTS, 'retired', 0))).toEqual(['retired', 'stability', 'party'])
  expect(codes(reordered(PROJECTS, 'stability', 2))).toEqual(['party', 'retired', 'stability'])
  expect(codes(reordered(PROJECTS, 'unknown', 0))).toEqual(codes(PROJECTS))
})
