import { describe, expect, it } from 'vitest'
import type { ProjectEntryResponse } from '../../../api/projects/contract.ts'
import { filterCount, filterOf, filterQuery, fits, NO_FILTER, totalsOf } from './project-filter.ts'

const project = (part: Partial<ProjectEntryResponse>): ProjectEntryResponse => ({
  code: '42010322403T000000107',
  name: '稳定、企业改制工作专项经费',
  unit: 'jianghan-403001',
  unitName: '国资局本级',
  category: '特定目标类本级支出',
  frequency: '常年项目',
  function: '2150702',
  functionName: '一般行政管理事务',
  fund: 'generalPublic',
  fundName: '一般公共预算',
  state: 'in-library',
  stateName: '已入库',
  isReturned: false,
  findings: { error: 0, warning: 0 },
  canDraft: false,
  ...part,
})

describe('the list of projects', () => {
  it('is filtered by words in any order, unit, kind and state', () => {
    const one = project({ roundStateName: '编制中' })
    expect(fits(one, { ...NO_FILTER, words: '改制 000107' })).toBe(true)
    expect(fits(one, { ...NO_FILTER, words: '党建' })).toBe(false)
    expect(fits(one, { ...NO_FILTER, state: '编制中' })).toBe(true)
    expect(fits(one, { ...NO_FILTER, state: '已入库' })).toBe(true)
    expect(fits(one, { ...NO_FILTER, state: '单位审核' })).toBe(false)
    expect(fits(one, { ...NO_FILTER, unit: 'jianghan-403002' })).toBe(false)
  })
  it('has its filters in the address', () => {
    const filter = { ...NO_FILTER, words: '稳定', unit: 'jianghan-403001' }
    expect(filterOf(new URLSearchParams(filterQuery(filter, 2023)))).toEqual(filter)
    expect(filterQuery(NO_FILTER, undefined)).toBe('')
    expect(filterCount(filter)).toBe(2)
  })
  it('adds up what is shown, and nothing where nothing is known', () => {
    const list = [project({ thisYearFen: '62000000' }), project({ thisYearFen: '1690000' })]
    expect(totalsOf(list)).toEqual({
      thisYearFen: '63690000',
      lastYearFen: undefined,
      executedFen: undefined,
    })
  })
})
