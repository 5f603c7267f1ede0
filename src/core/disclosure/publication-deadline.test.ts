import { expect, test } from 'vitest'
import { fc } from '../../testing/properties.ts'
import { publicationDeadline } from './publication-deadline.ts'

test.each([
  ['2023-02-20', '2023-02-20', 0, '2023-03-12', 0],
  ['2023-02-20', '2023-03-04', 12, '2023-03-12', 0],
  ['2023-02-20', '2023-03-12', 20, '2023-03-12', 0],
  ['2023-02-20', '2023-03-13', 21, '2023-03-12', 1],
  ['2024-02-20', '2024-03-11', 20, '2024-03-11', 0],
  ['2023-12-25', '2024-01-14', 20, '2024-01-14', 0],
])('approved on %s, %s is day %i of those up to %s, %i over', (approved, on, day, last, over) => {
  expect(publicationDeadline(approved, on)).toEqual({ day, of: 20, last, over })
})

test('before the approval no day is counted', () => {
  expect(publicationDeadline('2023-02-20', '2023-02-19')).toBeUndefined()
})

test('the last day is the twentieth, and a whole year of such steps stays in step with the calendar', () => {
  const two = (part: number): string => String(part).padStart(2, '0')
  const date = fc
    .tuple(
      fc.integer({ min: 1990, max: 2090 }),
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 1, max: 28 }),
    )
    .map(([year, month, day]) => [year, `${two(month)}-${two(day)}`] as const)
  fc.assert(
    fc.property(date, ([year, day]) => {
      let at = `${year}-${day}`
      for (let step = 0; step < 18; step++) {
        const last = publicationDeadline(at, at)?.last ?? ''
        expect(publicationDeadline(at, last)).toMatchObject({ day: 20, over: 0 })
        at = last
      }
      const whole = publicationDeadline(`${year}-${day}`, `${year + 1}-${day}`)?.day ?? 0
      expect([365, 366]).toContain(whole)
      expect(publicationDeadline(at, `${year + 1}-${day}`)?.day).toBe(whole - 360)
    }),
  )
})
