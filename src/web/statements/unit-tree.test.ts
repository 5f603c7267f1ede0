import { expect, it } from 'vitest'
import type { DepartmentResponse, UnitResponse } from '../../api/contract.ts'
import { WORDS } from '../words.ts'
import { comparisonChoices, withChosen } from './comparison-choices.ts'
import { findUnit, firstDocument, nearestYear, unitTree } from './unit-tree.ts'

const year = (year: number, kind: 'budget' | 'accounts') => ({ year, kind, profile: 'p', profileName: 'P' })
const unit = (code: string, years: UnitResponse['years']): UnitResponse => ({
  id: `jianghan-${code}`,
  code,
  name: `单位${code}`,
  depth: 1,
  years,
  performanceYears: [],
})
const department = (code: string, units: readonly UnitResponse[]): DepartmentResponse => ({
  id: `jianghan-${code}`,
  divisionCode: '420103',
  name: `部门${code}`,
  isInvented: false,
  units: [...units],
})

const OWN = unit('403', [year(2023, 'budget')])
const CENTRE = unit('403002', [year(2020, 'budget'), year(2023, 'accounts'), year(2023, 'budget')])
const DEPARTMENTS = [
  department('471', []),
  department('403', [OWN, CENTRE]),
  department('900', [unit('900001', [year(2022, 'accounts')])]),
  department('500', [unit('500001', [year(2022, 'budget')]), unit('500002', [year(2022, 'budget')])]),
]

it('shows a department over its units, and a single unit alone', () => {
  expect(
    unitTree(DEPARTMENTS, WORDS.zh).map((one) => [
      one.value,
      one.selectable,
      one.children.map((child) => child.title),
    ]),
  ).toEqual([
    ['jianghan-403', true, ['403002 单位403002']],
    ['jianghan-900001', true, []],
    ['jianghan-500', false, ['500001 单位500001', '500002 单位500002']],
  ])
})

it('shows a unit without a year to show in grey, and says why, in both languages', () => {
  const departments = [department('403', [OWN, unit('403009', [])])]
  const [zh] = unitTree(departments, WORDS.zh)
  expect(zh).toMatchObject({ title: '403 单位403', selectable: true, disabled: false })
  expect(zh?.children).toMatchObject([
    {
      title: '403009 单位403009（没有可看的年度：数据不全，或没有地区口径）',
      selectable: false,
      disabled: true,
    },
  ])
  expect(unitTree(departments, WORDS.en)[0]?.children[0]?.title).toContain('no profile of its locality')
})

it('opens the nearest document of a unit', () => {
  expect(nearestYear(CENTRE, { year: 2023, kind: 'accounts' })).toMatchObject({
    year: 2023,
    kind: 'accounts',
  })
  expect(nearestYear(CENTRE, { year: 2019, kind: 'budget' })).toMatchObject({ year: 2023, kind: 'budget' })
  expect(nearestYear(OWN, { year: 2023, kind: 'accounts' })).toMatchObject({ year: 2023, kind: 'budget' })
  expect(nearestYear(unit('1', []))).toBe(undefined)
})

it('starts with the first unit that has a document', () => {
  expect(firstDocument(DEPARTMENTS)).toEqual({ unit: 'jianghan-403', year: 2023, kind: 'budget' })
  expect(firstDocument([])).toBe(undefined)
  expect(findUnit(DEPARTMENTS, 'jianghan-403002')).toBe(CENTRE)
})

it('offers the own years first, then the department, then all others', () => {
  const groups = comparisonChoices(
    DEPARTMENTS,
    { unit: 'jianghan-403002', year: 2023, kind: 'budget' },
    WORDS.zh,
  )
  expect(groups.map((group) => [group.label, group.options.map((option) => option.label)])).toEqual([
    ['本单位', ['2023 决算', '2020 预算']],
    ['本部门同年度', ['单位403 2023 预算']],
    ['其他单位', ['单位900001 2022 决算', '单位500001 2022 预算', '单位500002 2022 预算']],
  ])
})

it('names a base that is not among the choices', () => {
  const groups = withChosen([], { unit: 'jianghan-403', year: 2019, kind: 'budget' }, WORDS.zh)
  expect(groups[0]?.options).toEqual([
    { value: 'jianghan-403/2019/budget', label: 'jianghan-403 2019 年预算' },
  ])
  expect(withChosen(groups, { unit: 'jianghan-403', year: 2019, kind: 'budget' }, WORDS.zh)).toBe(groups)
  expect(withChosen(groups, undefined, WORDS.zh)).toBe(groups)
})
