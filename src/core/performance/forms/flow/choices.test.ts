import { expect, test } from 'vitest'
import { readChoice } from './choices.ts'
import { flowPieces, spaced } from './fixtures/flow-text.ts'

const read = (text: string) =>
  readChoice('项目类别', flowPieces(text)).entries.map(
    ({ rowName, text: value, doubt }) => `${rowName} ${value}${doubt === undefined ? '' : '?'}`,
  )

test.each([
  [spaced('1.运转类 ☑ 2.特定目标类 □ 3.转移支出\n□'), ['项目类别 1.运转类']],
  ['1.运转类 □ 2.特定目标类 3.转移支出 □', ['项目类别 2.特定目标类?']],
  ['1.运转类 2.特定目标类 3.转移支出 □', []],
  ['1、部门预算项目 ☑ 资金量：22.5 2、专项资金 □ 资金量：', ['项目类别 1、部门预算项目', '资金量 22.5']],
  ['其他运转类', ['项目类别 其他运转类']],
])('%j', (text, expected) => expect(read(text)).toEqual(expected))
