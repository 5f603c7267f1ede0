import { expect, test } from 'vitest'
import { goalLabel } from './goal-label.ts'
import { form, found } from './testing/made-part.ts'

const MADE = form({ goals: '# 年度绩效目标1 (16) x' })

test('one word', () => {
  expect(found(goalLabel, { forms: [form({ goals: '# 年度绩效目标1 (16) x' })] })).toEqual([])
})

test('another word is said', () => {
  expect(
    found(goalLabel, {
      forms: [
        {
          ...MADE,
          content: {
            ...MADE.content,
            goals: MADE.content.goals.map((goal) => ({ ...goal, printedLabel: '年度目标1' })),
          },
        },
      ],
    }),
  ).toEqual(['note 年度目标1 → 年度绩效目标1'])
})

test('white space is no other word', () => {
  expect(
    found(goalLabel, {
      forms: [
        {
          ...MADE,
          content: {
            ...MADE.content,
            goals: MADE.content.goals.map((goal) => ({ ...goal, printedLabel: '年度绩效目标 1' })),
          },
        },
      ],
    }),
  ).toEqual([])
})
