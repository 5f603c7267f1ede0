import { expect, test } from 'vitest'
import { fc } from '../../../testing/properties.ts'
import { coreWords, likeness, mostAlike } from './likeness.ts'

test('the same words are alike whatever their year and marks', () => {
  expect(likeness('2022年春节解困支出', '春节、解困支出')).toBe(100)
  expect(coreWords('（2023年度）稳定专项资金。')).toBe('稳定专项资金')
  expect(likeness('稳定专项资金', '房屋出租税金')).toBe(0)
})

test('likeness does not depend on the order, and is 100 of oneself', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom(...'项目资金稳定专项改制') }),
      fc.string({ unit: fc.constantFrom(...'项目资金稳定专项改制') }),
      (a, b) => {
        expect(likeness(a, b)).toBe(likeness(b, a))
        expect(likeness(a, a)).toBe(100)
      },
    ),
  )
})

test('of two as much alike none is chosen', () => {
  const name = (one: string) => one
  expect(mostAlike('稳定资金', ['稳定专项资金', '党建经费'], { name, least: 30 })).toBe('稳定专项资金')
  expect(mostAlike('稳定资金', ['稳定资金甲', '稳定资金乙'], { name, least: 30 })).toBeUndefined()
})
