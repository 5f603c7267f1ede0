import { expect, test } from 'vitest'
import { foreignWord } from './foreign-word.ts'
import { accounts, said } from './testing/read-text.ts'

test('Chinese words', () => {
  expect(said(foreignWord, accounts('加强监管和服务。'))).toEqual([])
})

test('an English word among them', () => {
  expect(said(foreignWord, accounts('杜绝个人行为 and 暗箱操作。'))).toEqual([
    'line 5 error 杜绝个人行为and暗箱操作 → 杜绝个人行为和暗箱操作',
  ])
})

test('names with letters stay', () => {
  expect(said(foreignWord, accounts('建设 Brand and Culture 展厅，开通 APP 和 LED 屏。'))).toEqual([])
})
