import { expect, test } from 'vitest'
import { planOfYear } from './plan-of-year.ts'
import { said } from './testing/read-text.ts'

const budget = (text: string) =>
  `某区民政局 2026 年部门预算\n第一部分 概况\n发展民政事业。\n第二部分 项目经费情况说明\n一、项目概述\n改造养老院。\n二、年度预算安排\n${text}`

test('the amount of the year, however it is called', () => {
  expect(
    said(planOfYear, budget('总投资 1,352.60 万元，2025 年安排 500 万元，2026 年安排 300 万元。')),
  ).toEqual([])
  expect(said(planOfYear, budget('本年度安排 300 万元，累计安排 800 万元。'))).toEqual([])
})

test('that of all years, or of another one', () => {
  expect(said(planOfYear, budget('概算批复总投资 1,352.60 万元。2025 年安排建设资金 500 万元。'))).toEqual([
    'line 8 warning 概算批复总投资 1,352.60 万元。2025 年安排建设资金 500 万元。 → 2026年安排的金额',
  ])
})

test('a plan without years, or that provides nothing more, is one of the year', () => {
  expect(said(planOfYear, budget('设备购置 300 万元，培训 20 万元。'))).toEqual([])
  expect(said(planOfYear, budget('总投资 500 万元，2025 年已经付清，不再安排资金。'))).toEqual([])
})
