import { expect, test } from 'vitest'
import { doubledWords } from './doubled-words.ts'
import { accounts, said } from './testing/read-text.ts'

test('words once', () => {
  expect(said(doubledWords, accounts('公务接待费减少 0.5 万元，减少 50%。'))).toEqual([])
})

test('words twice', () => {
  expect(
    said(
      doubledWords,
      accounts(`公务接待费减少减少 0.5 万元。
用于一些不不确定的支出。
从评价情况来看，从绩效情况来看，项目完成较好。
对该项目的的评价。
没有没有使用政府性基金。`),
    ),
  ).toEqual([
    'line 5 error 公务接待费减少减少0.5万元 → 公务接待费减少0.5万元',
    'line 6 error 用于一些不不确定的支出 → 用于一些不确定的支出',
    'line 7 error 从评价情况来看，从绩效情况来看 → 从评价情况来看',
    'line 8 error 对该项目的的评价 → 对该项目的评价',
    'line 9 error 没有没有使用政府性基 → 没有使用政府性基',
  ])
})

test('words that belong to two terms, and doublings that mean something', () => {
  expect(
    said(
      doubledWords,
      accounts('党建工作工作经费 2 万元，项目支出支出决算 3 万元，的的确确发挥了作用，方方面面都好。'),
    ),
  ).toEqual([])
})

test('nouns and clauses twice', () => {
  expect(
    said(
      doubledWords,
      accounts(`年初列入经济目标目标下达。
我局承担全区养老服务工作，我局承担全区养老服务工作，成效明显。
组织组织专项检查。`),
    ),
  ).toEqual([
    'line 5 error 年初列入经济目标目标下达 → 年初列入经济目标下达',
    'line 6 error 我局承担全区养老服务工作，我局承担全区养老服务工作 → 我局承担全区养老服务工作',
    'line 7 error 组织组织专项检查 → 组织专项检查',
  ])
  expect(said(doubledWords, accounts('核对绩效目标目标值。\n数量指标，质量指标，时效指标。'))).toEqual([])
})
