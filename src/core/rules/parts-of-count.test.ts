import { expect, test } from 'vitest'
import { partsOfCount } from './parts-of-count.ts'
import { accounts, said } from './testing/read-text.ts'

test('kinds that make the whole', () => {
  expect(
    said(
      partsOfCount,
      accounts(
        '我局编制60人，其中：行政编制45人、事业编制15人；在职人员58人，其中：行政人员43人、事业人员15人（其中参公事业人员0人）。',
      ),
    ),
  ).toEqual([])
})

test('kinds that do not', () => {
  expect(
    said(
      partsOfCount,
      accounts(
        '我局编制60人，其中：行政编制42人、事业编制15人。\n共有公务用车12辆，其中：轿车5辆、越野车7辆、载客汽车2辆。',
      ),
    ),
  ).toEqual(['line 5 warning 60人 → 57人', 'line 6 error 12辆 → 14辆'])
})

test('groups that overlap or leave people out', () => {
  expect(
    said(
      partsOfCount,
      accounts('在职人员58人，其中：党员40人、女职工30人。\n在职人员58人，其中：事业人员15人。'),
    ),
  ).toEqual([])
})
