import { expect, it } from 'vitest'
import type { CeilingsResponse } from '../../../api/ceilings/contract.ts'
import { draftedIssue, keyOfCeiling } from './issue-draft.ts'

type Row = CeilingsResponse['rows'][number]

const row = (unit: string, amountFen: string, isDepartment = false): Row => ({
  unit,
  unitName: unit,
  isDepartment,
  fund: 'generalPublic',
  fundName: '一般公共预算',
  nature: 'projectSpending',
  natureName: '项目支出',
  version: 1,
  amountFen,
  document: '江财预〔2022〕88 号',
  issuedAt: '2022-10-28T01:00:00Z',
  versions: [],
})
const UNITS = ['jianghan-403001', 'jianghan-403002', 'jianghan-403003'] as const
const OF: CeilingsResponse = {
  year: 2023,
  canIssue: 'unit',
  rows: [row('jianghan-403', '179190000', true), row(UNITS[0], '74690000'), row(UNITS[1], '51500000')],
  funds: [{ id: 'generalPublic', name: '一般公共预算' }],
  natures: [{ id: 'projectSpending', name: '项目支出' }],
  units: UNITS.map((unit) => ({ unit, unitName: unit, isDepartment: false })),
}
const LINES = UNITS.map((unit) => ({ unit, fund: 'generalPublic', nature: 'projectSpending' }))
const key = (unit: string) => keyOfCeiling({ unit, fund: 'generalPublic', nature: 'projectSpending' })

it('takes what is typed, and what stands where nothing is', () => {
  const drafted = draftedIssue(OF, LINES, new Map([[key(UNITS[2]), '53.00']]))
  expect(drafted.ceilings).toEqual([{ ...LINES[2], amount: '53.00' }])
  expect(drafted.over).toEqual([])
})

it('refuses a sum over the department’s ceiling, and says by how much', () => {
  const drafted = draftedIssue(OF, LINES, new Map([[key(UNITS[2]), '53.01']]))
  expect(drafted.over).toEqual([{ fund: 'generalPublic', nature: 'projectSpending', amount: 10_000n }])
})

it('says which text is no amount', () => {
  const drafted = draftedIssue(OF, LINES, new Map([[key(UNITS[2]), '约53万']]))
  expect(drafted.unread).toEqual(['约53万'])
})
