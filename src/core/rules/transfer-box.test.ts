import { expect, test } from 'vitest'
import { form, found } from './testing/made-part.ts'
import { transferBox } from './transfer-box.ts'

test('transfers that are ticked', () => {
  expect(
    found(transferBox, {
      forms: [
        form({
          amounts: '来源项目/2.财政拨款收入（上级转移支付） | 申报数 | 154.16',
          choices: { 项目类别: '☐1.运转类 ☑2.特定目标类本级支出 ☑3.特定目标类上级转移支出' },
        }),
      ],
    }),
  ).toEqual([])
})

test('transfers that are not', () => {
  expect(
    found(transferBox, {
      forms: [
        form({
          amounts: '来源项目/2.财政拨款收入（上级转移支付） | 申报数 | 154.16',
          choices: { 项目类别: '☐1.运转类 ☑2.特定目标类本级支出 ☐3.特定目标类上级转移支出' },
        }),
      ],
    }),
  ).toEqual(['warning 154.16 → 勾选“3.特定目标类上级转移支出”（上级转移）'])
})

test('a lost mark tells nothing', () => {
  expect(
    found(transferBox, {
      forms: [
        form({
          amounts: '来源项目/2.财政拨款收入（上级转移支付） | 申报数 | 154.16',
          choices: { 项目类别: '☐1.运转类 ☑2.特定目标类本级支出 3.特定目标类上级转移支出' },
        }),
      ],
    }),
  ).toEqual([])
})

test('no transfers, no box', () => {
  expect(
    found(transferBox, {
      forms: [
        form({
          amounts: '来源项目/2.财政拨款收入（上级转移支付） | 申报数 | 0',
          choices: { 项目类别: '☐1.运转类 ☑2.特定目标类本级支出 ☐3.特定目标类上级转移支出' },
        }),
      ],
    }),
  ).toEqual([])
})
