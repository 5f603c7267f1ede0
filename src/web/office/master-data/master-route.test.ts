import { expect, test } from 'vitest'
import { masterAddress, masterPath } from './master-route.ts'

const USUAL = { year: 2023, unit: 'jianghan-403001' }
const at = (steps: readonly string[], query = '') => masterAddress(steps, new URLSearchParams(query), USUAL)

test.each([
  [[], '', { book: 'units', year: 2023 }],
  [['staff'], '', { book: 'staff', year: 2023, unit: 'jianghan-403001' }],
  [['staff'], 'year=2022&unit=jianghan-403002', { book: 'staff', year: 2022, unit: 'jianghan-403002' }],
  [['standards'], 'year=2022&unit=jianghan-403002', { book: 'standards', year: 2022 }],
  [['staff'], 'year=soon', { book: 'staff', year: 2023, unit: 'jianghan-403001' }],
  [['nothing'], '', undefined],
  [['staff', 'more'], '', undefined],
] as const)('%j?%s', (steps, query, expected) => expect(at(steps, query)).toEqual(expected))

test('an address that is written is read as the same', () => {
  const address = { book: 'assets', year: 2022, unit: 'jianghan-403002' } as const
  const url = new URL(masterPath(address), 'http://localhost')
  expect(at(url.pathname.split('/').slice(3), url.search)).toEqual(address)
})
