import { expect, test } from 'vitest'
import { fiscalYear } from '../../kernel/fiscal-year.ts'
import { describe } from '../../kernel/problem.ts'
import { standardAbove } from './above-standard.ts'
import { readCostBasis } from './cost-basis.ts'

const found = (text: string, { region = '420103', year = 2023 } = {}) =>
  standardAbove(readCostBasis(text), { region, year: fiscalYear(year) })
const codes = (text: string, scope?: { readonly region?: string; readonly year?: number }) =>
  found(text, scope).map(({ remark }) => remark.problem.code)

test.each([
  ['伙食补助费120元/人/天*5天*3人=1800元', ['CB-015']],
  ['伙食补助费100元/人/天*5天*3人=1500元', []],
  ['赴新疆，伙食补助费120元/人/天*5天*3人=1800元', []],
  ['市内交通费100元/人·天*5天*3人', ['CB-015']],
  ['住宿费500元/人/天*5天', []],
  ['武汉住宿费500元/人/天*5天', ['CB-022']],
  ['差旅费700/人/天（包含住宿费500/人/天+伙食补贴费100元/人/天+市内交通费100元/人/天）*5天*3人', ['CB-015']],
  ['会议费800元/人/天*2天*50人', ['CB-022']],
  ['三类会议，会议费600元/人/天*2天*50人', ['CB-022']],
  ['会议费600元/人/天*2天*50人', []],
  ['讲课费2000元/课时*4课时', ['CB-022']],
  ['会议资料费20/人/天*1人*96单位', []],
  ['伙食补助费500元/天', []],
])('%s', (text, expected) => expect(codes(text)).toEqual(expected))

test('the central organs are bound by what is only a model for others; before a rule was in force nothing is said', () => {
  expect(codes('会议费800元/人/天*2天*50人', { region: '000000' })).toEqual(['CB-015'])
  expect(codes('会议费800元/人/天*2天*50人', { year: 2015 })).toEqual([])
})

test('names the document', () => {
  const [above] = found('伙食补助费120元/人/天*5天*3人=1800元')
  expect(above === undefined ? '' : describe(above.remark.problem, 'zh')).toBe(
    '“120元/人/天*5天*3人=1800元”：差旅伙食补助费 120.00 元，高于现行标准 100.00 元（财行〔2013〕531号）。请压减，或写明依据。（CB-015）',
  )
})
