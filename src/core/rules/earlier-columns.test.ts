import { expect, test } from 'vitest'
import { earlierColumns } from './earlier-columns.ts'
import { form, found } from './testing/made-part.ts'

const overall = (...years: readonly string[]) =>
  form({
    kind: 'overallDeclaration',
    amounts: years.map((year) => `收入构成/财政拨款 | 近两年收支金额/${year} | 5`).join('\n'),
  })

test('one order, or only one form', () => {
  expect(
    found(earlierColumns, { forms: [overall('2021年', '2022年'), overall('2021年', '2022年')] }),
  ).toEqual([])
  expect(found(earlierColumns, { forms: [overall('2022年', '2021年')] })).toEqual([])
})

test('one form the other way round', () => {
  const forms = [overall('2022年', '2021年'), overall('2021年', '2022年'), overall('2022年', '2021年')]
  expect(found(earlierColumns, { forms })).toEqual(['note 2021年、2022年 → 2022年、2021年'])
})
