import { expect, it } from 'vitest'
import { parseRoute } from '../../route.ts'
import { isAt, stepsOf, TOURS, tourOf } from './tours.ts'

const FACTS = { year: 2023, unit: 'jianghan-403001', project: 'P1' }

it.each(TOURS)('%s: three steps, each at a page that there is', (id) => {
  for (const facts of [FACTS, { year: 2023, unit: 'jianghan-403' }]) {
    const steps = stepsOf(id, facts)
    expect(steps).toHaveLength(3)
    for (const { address, targets } of steps) {
      const { page } = parseRoute(address, '')
      expect(page).not.toBe('unknown')
      expect(targets.length).toBeGreaterThan(0)
      expect(isAt(address, { address, targets })).toBe(true)
    }
  }
})

it('administrators have none', () => {
  expect(tourOf('system-admin')).toBeUndefined()
  expect(tourOf(undefined)).toBeUndefined()
  expect(tourOf('leader')).toBe('leader')
})

it('a statement that the list leads to is the list’s page', () => {
  const [, amount] = stepsOf('public', FACTS)
  expect(amount && isAt('/statements/jianghan-403/2023/budget/budget.totals', amount)).toBe(true)
  expect(amount && isAt('/office', amount)).toBe(false)
})
