import { expect, test } from 'vitest'
import { formerClass } from './former-class.ts'
import { accounts, said } from './testing/read-text.ts'

const found = (text: string) => said(formerClass, accounts(`三、名词解释\n${text}`))

test('names of the year', () => {
  expect(found('功能分类包括教育、科学技术、文化旅游体育与传媒、卫生健康等大类。')).toEqual([])
})

test('a name of earlier years', () => {
  expect(found('功能分类包括教育、科学技术、文化体育与传媒、社会保障和就业等大类。')).toEqual([
    'line 6 warning 文化体育与传媒 → 文化旅游体育与传媒',
  ])
})

test('one that is said to be former, and one that is named by its level', () => {
  expect(found('该类由原文化体育与传媒支出更名而来。')).toEqual([])
  expect(found('文化体育与传媒支出（类）反映文化方面的支出。')).toEqual([])
})
