import { expect, test } from 'vitest'
import { dateInChina, daysAfter, officeClock } from './office-clock.ts'

const EARLY_IN_CHINA = new Date('2026-11-21T17:30:00.250Z')

test('outside the demonstration it is today', () => {
  expect(officeClock(undefined, () => EARLY_IN_CHINA).now()).toEqual(EARLY_IN_CHINA)
})

test('in the demonstration the day is its moment’s, the time of day is China’s present one', () => {
  const clock = officeClock('2022-11-18', () => EARLY_IN_CHINA)
  expect(clock.now().toISOString()).toBe('2022-11-17T17:30:00.250Z')
  expect(dateInChina(clock.now())).toBe('2022-11-18')
  clock.moveTo('2024-12-01')
  expect(dateInChina(clock.now())).toBe('2024-12-01')
  expect(clock.moment()).toBe('2024-12-01')
})

test('a day in China begins eight hours before Greenwich’s', () => {
  expect(dateInChina(new Date('2022-11-24T15:59:59.999Z'))).toBe('2022-11-24')
  expect(dateInChina(new Date('2022-11-24T16:00:00Z'))).toBe('2022-11-25')
})

test('days are counted over the ends of months and years', () => {
  expect(daysAfter('2024-02-27', 3)).toBe('2024-03-01')
  expect(daysAfter('2022-12-30', 7)).toBe('2023-01-06')
})
