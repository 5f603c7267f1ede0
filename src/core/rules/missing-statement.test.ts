import { expect, test } from 'vitest'
import { runRules } from './audit/run-rules.ts'
import { missingStatement } from './missing-statement.ts'
import { part, statement } from './testing/made-part.ts'

const EIGHT = [
  'accounts.totals',
  'accounts.revenue',
  'accounts.expenditure',
  'accounts.appropriation-totals',
  'accounts.general-expenditure',
  'accounts.general-basic',
  'accounts.three-public',
  'accounts.government-fund',
]

const missing = (definitions: readonly string[], year: number): readonly string[] => {
  const made = part({ statements: definitions.map((one) => statement(one, one, '')) })
  const known = { certainty: 'sure', others: [], evidence: [] } as const
  const identity = {
    ...made.identity,
    kind: { ...known, value: 'accounts' as const },
    year: { ...known, value: year },
  }
  return runRules(
    {
      document: { name: '决算', format: 'text', pages: [], blocks: [], problems: [] },
      parts: [{ ...made, identity }],
      unplaced: [],
      coverage: { blocks: 0, statements: 0, forms: 0, sections: 0, furniture: 0, unplaced: 0 },
    },
    '决算',
    [missingStatement],
  ).map(({ expected }) => expected)
}

test('all nine', () => {
  expect(missing([...EIGHT, 'accounts.state-capital'], 2023)).toEqual([])
})

test('one is missing', () => {
  expect(missing(EIGHT, 2023)).toEqual(['国有资本经营预算财政拨款支出决算表'])
  expect(missing(EIGHT.slice(0, -1), 2019)).toEqual(['政府性基金预算财政拨款收入支出决算表'])
})

test('before there was a ninth eight were all; a file with two tables has the others elsewhere', () => {
  expect(missing(EIGHT, 2019)).toEqual([])
  expect(missing(EIGHT.slice(0, 2), 2023)).toEqual([])
})
