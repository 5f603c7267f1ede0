import { expect, test } from 'vitest'
import { staleSentence } from './stale-sentence.ts'
import { TOTALS } from './testing/accounts-text.ts'
import { accounts, said } from './testing/read-text.ts'

const document = (text: string): string =>
  accounts(
    `${TOTALS}\n第三部分 武陵市临江区民政局2023年度部门决算情况说明\n一、收入支出决算总体情况说明\n${text}`,
  )

test('the year of the document', () => {
  expect(
    said(staleSentence, document('2023年度收、支总计30.00万元。与2022年度相比，增加1.00万元。')),
  ).toEqual([])
})

test('last year compared with itself, and this year’s total under last year’s name', () => {
  expect(
    said(staleSentence, document('2022年度收、支总计28.00万元。与2022年度相比，增加1.00万元。')),
  ).toEqual(['line 18 error 2022年 → 2023年'])
  expect(said(staleSentence, document('2022年度收、支总计30.00万元。'))).toEqual([
    'line 18 warning 2022年 → 2023年',
  ])
})

test('last year on purpose', () => {
  expect(said(staleSentence, document('2022年决算数为29.00万元，本年增加1.00万元。'))).toEqual([])
})
