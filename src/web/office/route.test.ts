import { describe, expect, it } from 'vitest'
import {
  budgetPath,
  officeRoute,
  plainStatement,
  reviewPath,
  roundPath,
  roundStatementPath,
} from './route.ts'

function parsed(address: string) {
  const url = new URL(address, 'http://office.test')
  const [, ...steps] = url.pathname
    .split('/')
    .filter((step) => step !== '')
    .map(decodeURIComponent)
  return officeRoute(steps, url.searchParams)
}

const ROUND = { year: 2023, unit: 'jianghan-403001', round: 'second-up' } as const

describe('addresses of the office', () => {
  it.each([
    ['/office', 'home'],
    ['/office/jobs', 'jobs'],
    ['/office/notifications', 'notifications'],
    ['/office/budgets', 'budgets'],
    ['/office/reviews', 'reviews'],
    ['/office/ceilings/2023', 'ceilings'],
    ['/office/projects/42010322403T000000107/2023', 'area'],
    ['/office/admin/accounts', 'area'],
    ['/office/nothing', 'unknown'],
    ['/office/jobs/1', 'unknown'],
    ['/office/budgets/23/jianghan-403001', 'unknown'],
    ['/office/budgets/2023/jianghan-403001/third-up/staff', 'unknown'],
    ['/office/budgets/2023/jianghan-403001/second-up', 'budget'],
    ['/office/budgets/2023/jianghan-403001/second-up/nothing', 'unknown'],
    ['/office/budgets/2023/jianghan-403001/second-up/staff/more', 'unknown'],
    ['/office/ceilings/abc', 'unknown'],
  ])('%s is %s', (address, page) => expect(parsed(address).page).toBe(page))

  it('are read as they are written', () => {
    expect(parsed(budgetPath(ROUND))).toEqual({
      page: 'budget',
      address: { year: 2023, unit: 'jianghan-403001' },
    })
    expect(parsed(roundPath(ROUND, 'staff', { row: 'a-1', field: 'amount' }))).toEqual({
      page: 'round',
      address: ROUND,
      part: 'staff',
      cell: { row: 'a-1', field: 'amount' },
    })
    const statement = {
      ...plainStatement(ROUND, 'budget.general-by-unit'),
      against: 'submission:1',
      isOnlyChanged: true,
      isBeside: true,
      explain: ['unit:403,year:2023', 'unit:403001,year:2023'],
      side: 'uses' as const,
      line: 'a-1',
    }
    expect(parsed(roundStatementPath(statement))).toEqual({ page: 'statement', address: statement })
    expect(parsed(roundStatementPath(plainStatement(ROUND)))).toEqual({
      page: 'statement',
      address: plainStatement(ROUND),
    })
    expect(parsed(reviewPath('s-2', 's-1'))).toEqual({ page: 'review', submission: 's-2', against: 's-1' })
    expect(parsed('/office/ceilings')).toEqual({ page: 'ceilings' })
  })
})
