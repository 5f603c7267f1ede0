import { expect, test } from 'vitest'
import { labelsOfKind } from './labels-of-kind.ts'
import { form, found } from './testing/made-part.ts'

test('one template', () => {
  expect(
    found(labelsOfKind, {
      forms: ['a', 'b', 'c', 'd'].map((project) => form({ project, amounts: '总额 | 调整后预算数(A) | 1' })),
    }),
  ).toEqual([])
})

test('one form from another template', () => {
  expect(
    found(labelsOfKind, {
      forms: ['a', 'b', 'c', 'd'].map((project) =>
        form({ project, amounts: `总额 | ${project === 'b' ? '预算数(A)' : '调整后预算数(A)'} | 1` }),
      ),
    }),
  ).toEqual(['note 预算数(A) → 调整后预算数(A)'])
})

test('two forms have no custom', () => {
  expect(
    found(labelsOfKind, {
      forms: ['a', 'b'].map((project) =>
        form({ project, amounts: `总额 | ${project === 'b' ? '预算数(A)' : '调整后预算数(A)'} | 1` }),
      ),
    }),
  ).toEqual([])
})
