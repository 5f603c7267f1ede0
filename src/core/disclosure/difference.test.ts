/** What makes up a difference: parts of both years, the largest first, and what cannot be divided said to be so. */
import { describe, expect, test } from 'vitest'
import { fc } from '../../testing/properties.ts'
import { sampleLedger } from '../../testing/sample-department.ts'
import type { Kind } from '../budget/department.ts'
import type { Region } from '../figures/region.ts'
import { formatAmount } from '../kernel/fen.ts'
import { fiscalYear } from '../kernel/fiscal-year.ts'
import type { ComparisonBase } from './compare.ts'
import { type Difference, differenceOf } from './difference.ts'
import { yearView } from './year-view.ts'

const ledger = sampleLedger()

function difference(
  unit: string,
  region: Region,
  { year, kind = 'budget', of = unit }: { readonly year: number; readonly kind?: Kind; readonly of?: string },
): Difference | undefined {
  const view = yearView(ledger, { unit, year: fiscalYear(2023), kind: 'budget' })
  if (!view.ok) throw new Error(view.problem.code)
  const base: ComparisonBase = { ledger, unit: of, year: fiscalYear(year), kind }
  return differenceOf(view.value, { ...view.value.context, ...region }, 'uses', base)
}

const tenThousand = (amount: bigint | null): string =>
  amount === null
    ? '?'
    : formatAmount(amount as Parameters<typeof formatAmount>[0], { unit: 'tenThousandYuan', decimals: 2 })

/** `name own against`, of one cut. */
const parts = (of: Difference | undefined, name: string): readonly string[] =>
  of?.cuts
    .find((cut) => cut.name === name)
    ?.parts.map((part) => `${part.name} ${tenThousand(part.amount)} ${tenThousand(part.against)}`) ?? []

describe('a unit against its year before', () => {
  const found = difference('990001', { flow: 'expenditure' }, { year: 2022 })

  test('both amounts, and the parts by what both tell', () => {
    expect([tenThousand(found?.amount ?? null), tenThousand(found?.against ?? null)]).toEqual([
      '30.00',
      '28.80',
    ])
    expect(parts(found, '支出性质')).not.toEqual([])
  })
  test('what only one of the two tells is named, not drawn up against nothing', () => {
    expect(parts(found, '功能分类')).toEqual([])
    expect(found?.undivided).toContainEqual({ dimension: 'function', name: '功能分类' })
  })
  test('the largest contribution comes first', () => {
    for (const { parts } of found?.cuts ?? []) {
      const sizes = parts.map((part) => {
        const by = part.amount - part.against
        return by < 0n ? -by : by
      })
      expect(sizes).toEqual(sizes.toSorted((a, b) => (a === b ? 0 : a > b ? -1 : 1)))
    }
  })
})

test('of a base of which a unit is missing nothing is said', () => {
  expect(difference('990', { flow: 'expenditure' }, { year: 2021 })).toMatchObject({
    against: null,
    cuts: [],
  })
})

test('a figure of a unit that the base does not have has no difference', () => {
  expect(
    difference('990', { flow: 'expenditure', unit: '990002' }, { year: 2022, of: '990001' }),
  ).toBeUndefined()
})

test('against its own year nothing differs, line by line', () => {
  const same = difference('990001', { flow: 'expenditure' }, { year: 2023 })
  const lines = same?.cuts.find((cut) => cut.dimension === 'line')?.parts ?? []
  expect(lines.map((line) => line.amount - line.against)).toEqual(lines.map(() => 0n))
  expect(lines.every((line) => line.line !== undefined)).toBe(true)
  expect(lines.some((line) => line.name.startsWith('印刷费'))).toBe(true)
})

test('the parts of every cut make up both amounts', () => {
  const region = fc.record(
    {
      nature: fc.constantFrom('basic', 'personnel', 'projectSpending'),
      fund: fc.constantFrom('fiscal', 'generalPublic'),
      function: fc.constantFrom('208', '215', '2150501'),
    },
    { requiredKeys: [] },
  )
  fc.assert(
    fc.property(
      region,
      fc.constantFrom('990', '990001', '990002'),
      fc.constantFrom([2022, 'budget'] as const, [2023, 'budget'] as const, [2023, 'accounts'] as const),
      (asked, unit, [year, kind]) => {
        const found = difference(unit, { flow: 'expenditure', ...asked }, { year, kind })
        for (const { parts } of found?.cuts ?? []) {
          expect(parts.reduce((all, part) => all + part.amount, 0n)).toBe(found?.amount)
          expect(parts.reduce((all, part) => all + part.against, 0n)).toBe(found?.against)
        }
      },
    ),
  )
})
