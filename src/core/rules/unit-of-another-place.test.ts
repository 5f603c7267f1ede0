import { expect, test } from 'vitest'
import { accounts, said } from './testing/read-text.ts'
import { unitOfAnotherPlace } from './unit-of-another-place.ts'

test('the unit’s own place, and its level alone', () => {
  expect(
    said(
      unitOfAnotherPlace,
      accounts('武陵市临江区民政局设办公室、财务科。\n由区民政局负责，并接受武陵市民政局指导。'),
    ),
  ).toEqual([])
})

test('another county', () => {
  expect(said(unitOfAnotherPlace, accounts('武陵市白鹤县民政局共有车辆2辆。'))).toEqual([
    'line 5 error 白鹤县民政局 → 临江区民政局',
  ])
})

test('another county’s body that one works with', () => {
  expect(said(unitOfAnotherPlace, accounts('与武陵市白鹤县民政局开展结对共建。'))).toEqual([])
})
