import { expect, test } from 'vitest'
import { said } from './testing/read-text.ts'
import { unlistedHeading } from './unlisted-heading.ts'

const document = (entries: string) => `武陵市临江区民政局
2023年度部门决算
目录
${entries}
第一部分 概况
负责全区民政工作。
第二部分 情况说明
收支增加。
第三部分 名词解释
一、基本支出：指保障机构运转的支出。`

test('all parts are listed', () => {
  expect(said(unlistedHeading, document('第一部分 概况\n第二部分 情况说明\n第三部分 名词解释'))).toEqual([])
})

test('a part is not', () => {
  expect(said(unlistedHeading, document('第一部分 概况\n第二部分 情况说明'))).toEqual([
    'line 10 warning 第三部分 名词解释 → 目录补列“第三部分 名词解释”',
  ])
})

test('without a contents page nothing is missing from it', () => {
  expect(said(unlistedHeading, document('').replace('目录', ''))).toEqual([])
})
