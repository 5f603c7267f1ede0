import { expect, test } from 'vitest'
import { headcount } from './headcount.ts'
import { form, found } from './testing/made-part.ts'

test('parts within the whole', () => {
  expect(
    found(headcount, { forms: [form({ fields: { 编制情况: '总编制人数13人，其中：事业编制13人。' } })] }),
  ).toEqual([])
})

test('a part larger than the whole', () => {
  expect(
    found(headcount, { forms: [form({ fields: { 编制情况: '在职实有人数6人，其中：事业编制11人。' } })] }),
  ).toEqual(['error 事业编制11人 → ≤6人（6）'])
})

test('retired people go on with the sentence', () => {
  expect(
    found(headcount, {
      forms: [form({ fields: { 编制情况: '在职实有人数6人，其中：事业编制6人,退休39人。' } })],
    }),
  ).toEqual([])
})
