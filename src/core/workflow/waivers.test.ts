/** What may be waived, and when a waiver that was granted holds no more. */
import { expect, test } from 'vitest'
import { type DecidedWaiver, holds, isWaivable, waiverOf } from './waivers.ts'

const finding = { checkId: 'IND-001:row', printed: '根据实际情况' }
const waiver = (more: Partial<DecidedWaiver> = {}): DecidedWaiver => ({
  ...finding,
  state: 'granted',
  endsOn: '2022-12-31',
  ...more,
})

test.each([
  ['IND-001', true],
  ['GOL-002', true],
  ['DRF-011', true],
  ['CB-015', true],
  ['DRF-012', false],
  ['CL-001', false],
  ['CB-004', false],
  ['DRF-013', false],
  ['PRV-001', false],
  ['BUD-001', false],
  ['NEW-001', false],
])('%s may be waived: %s', (rule, expected) => {
  expect(isWaivable(rule)).toBe(expected)
})

test('it holds to its last day, for what stood there', () => {
  expect(holds(waiver(), finding, '2022-12-31')).toBe(true)
  expect(holds(waiver(), finding, '2023-01-01')).toBe(false)
  expect(holds(waiver(), { ...finding, printed: '≥30 例' }, '2022-12-01')).toBe(false)
  expect(holds(waiver({ state: 'refused' }), finding, '2022-12-01')).toBe(false)
})

test('of several the one that holds counts, then the one that is asked for, then the last that was decided', () => {
  const [over, refused, asked] = [
    waiver({ endsOn: '2022-01-01' }),
    waiver({ state: 'refused' }),
    waiver({ state: 'asked' }),
  ]
  const good = waiver()
  expect(waiverOf(finding, [asked, refused, good], '2022-12-01')).toBe(good)
  expect(waiverOf(finding, [over, refused, asked], '2022-12-01')).toBe(asked)
  expect(waiverOf(finding, [over, refused], '2022-12-01')).toBe(refused)
  expect(waiverOf(finding, [waiver({ state: 'withdrawn' })], '2022-12-01')).toBeUndefined()
  expect(waiverOf({ ...finding, checkId: 'other' }, [good], '2022-12-01')).toBeUndefined()
})
