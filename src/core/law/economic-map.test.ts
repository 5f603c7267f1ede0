import { describe, expect, it } from 'vitest'
import { fiscalYear } from '../kernel/fiscal-year.ts'
import { lookUp } from './book.ts'
import { BOOKS } from './books.ts'
import { correspondence, governmentCode, type MappedUnitKind } from './economic-map.ts'

function mapped(code: string, kind: MappedUnitKind, year: number): string {
  const found = governmentCode(code, kind, fiscalYear(year))
  return found.ok ? found.value : found.problem.code
}

describe('the governmental section that a departmental one is reported under', () => {
  it.each([
    ['30101', 'administrative', 2023, '50101'],
    ['30101', 'civilServiceLaw', 2023, '50101'],
    ['30101', 'institution', 2023, '50501'],
    ['30201', 'administrative', 2020, '50201'],
    ['30201', 'institution', 2020, '50502'],
    ['30302', 'institution', 2020, '50905'],
    ['30302', 'administrative', 2020, '50905'],
    ['31201', 'institution', 2020, '50801'],
    ['31201', 'institution', 2021, '50803'],
    ['30311', 'administrative', 2019, 'LAW-004'],
    ['301', 'administrative', 2023, 'LAW-003'],
    ['30998', 'institution', 2023, 'LAW-003'],
  ] as const)('%s of an %s unit in %i: %s', (code, kind, year, expected) => {
    expect(mapped(code, kind, year)).toBe(expected)
  })

  it('says how sure it is', () => {
    const found = correspondence('30107', 'administrative', fiscalYear(2023))
    expect(found.ok && found.value.confidence).toBe('likely')
    expect(found.ok && found.value.note).toContain('行政单位不列绩效工资')
  })

  it('answers for every section in force, with a section that is in force', () => {
    const unanswered: string[] = []
    for (const year of [2018, 2020, 2021, 2024].map(fiscalYear)) {
      for (const code of BOOKS.departmentEconomic.entries.keys()) {
        if (code.length !== 5 || !lookUp(BOOKS.departmentEconomic, code, year).ok) continue
        for (const kind of ['administrative', 'institution'] as const) {
          const found = governmentCode(code, kind, year)
          if (!found.ok) unanswered.push(`${code} ${kind} ${year}`)
          else
            expect(
              lookUp(BOOKS.governmentEconomic, found.value, year).ok,
              `${code} → ${found.value} ${year}`,
            ).toBe(true)
        }
      }
    }
    expect(unanswered).toEqual([])
  })
})
