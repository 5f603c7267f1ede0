import { expect, test } from 'vitest'
import { glossaryMissing } from './glossary-missing.ts'
import { EXPENDITURE } from './testing/accounts-text.ts'
import { accounts, said } from './testing/read-text.ts'

const ITEMS = `1. 社会保障和就业支出（类）民政管理事务（款）行政运行（项）：反映基本支出。
2. 社会保障和就业支出（类）民政管理事务（款）其他民政管理事务支出（项）：反映其他支出。`
const document = (text: string) => accounts(`${EXPENDITURE}\n第四部分 名词解释\n${text}`)

test('all items are explained', () => {
  expect(
    said(
      glossaryMissing,
      document(`${ITEMS}\n3. 卫生健康支出（类）行政事业单位医疗（款）行政单位医疗（项）：反映医疗支出。`),
    ),
  ).toEqual([])
})

test('one is not', () => {
  expect(said(glossaryMissing, document(ITEMS))).toEqual([
    'line 19 warning  → 行政事业单位医疗（款）行政单位医疗（项）',
  ])
})

test('a glossary of terms only does not set out to explain subjects', () => {
  expect(said(glossaryMissing, document('一、基本支出：指保障机构运转的支出。'))).toEqual([])
})
