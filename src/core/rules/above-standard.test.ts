import { expect, test } from 'vitest'
import { aboveStandard } from './above-standard.ts'
import { form, found } from './testing/made-part.ts'

test('a price within the standard', () => {
  expect(
    found(
      aboveStandard,
      { forms: [form({ year: 2023, costs: '差旅 | 伙食补助费100元/人/天*5天*3人=1500元 | 本级=0.15' })] },
      { region: '420103' },
    ),
  ).toEqual([])
})

test('a price above it', () => {
  expect(
    found(
      aboveStandard,
      { forms: [form({ year: 2023, costs: '差旅 | 伙食补助费180元/人/天*5天*3人=2700元 | 本级=0.27' })] },
      { region: '420103' },
    ),
  ).toEqual([expect.stringMatching(/^(?:error|note) 180\.00元 → ≤100\.00元$/)])
})

test('without a year nothing is in force', () => {
  expect(
    found(aboveStandard, {
      forms: [form({ costs: '差旅 | 伙食补助费180元/人/天*5天*3人=2700元 | 本级=0.27' })],
    }),
  ).toEqual([])
})
