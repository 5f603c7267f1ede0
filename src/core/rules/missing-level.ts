/** 一级指标 left blank, and level-2 names printed under the header 一级指标. */

import type { ReadPart } from '../disclosure/reading/reading.ts'
import { classNamed, groupNamed, type IndicatorFramework } from '../law/frameworks.ts'
import { FRAMEWORKS } from '../law/frameworks-published.ts'
import type { ReadForm } from '../performance/forms/read-form.ts'
import type { Remark, Rule } from './contract/rule.ts'
import { formName, spot } from './forms/form-spots.ts'
import { frameworkOf, type IndicatorRow, indicatorRows } from './forms/indicator-rows.ts'

export const missingLevel: Rule = {
  id: 'IND-006',
  title: { zh: '一级、二级指标各在其栏', en: 'level 1 and level 2 stand in their own columns' },
  basis: 'framework',
  check: (part, { locality }) =>
    part.forms.flatMap((form) => [
      ...blankLevel1(form, frameworkOf(form, locality)),
      ...wrongHeader(form, part),
    ]),
}

/** The group of a level-2 name in the framework that the form fits best. */
const groupOf = (framework: IndicatorFramework | undefined, level2: string): string =>
  framework?.groups.find((group) => classNamed(group, level2) !== undefined)?.name ?? ''

/** One remark for rows that follow one another. */
function blankLevel1(form: ReadForm, framework: IndicatorFramework | undefined): readonly Remark[] {
  const rows = indicatorRows(form)
  if (rows.every((row) => row.level1 === '')) return []
  return rows.flatMap((row, at): readonly Remark[] => {
    if (row.level1 !== '' || row.level2 === '' || rows[at - 1]?.level1 === '') return []
    const end = rows.findIndex((one, index) => index > at && one.level1 !== '')
    const count = (end < 0 ? rows.length : end) - at
    const expected = groupOf(framework, row.level2)
    return [
      {
        severity: 'error',
        at: spot(form, row.indicator.level2 ?? row.indicator.name, row.name, '一级指标'),
        printed: '',
        expected,
        message: {
          zh: `${formName(form)}从指标“${row.name}”起 ${count} 行没有印一级指标${expected === '' ? '' : `，应为“${expected}”`}。请补上。`,
          en: `${formName(form)}: ${count} rows from “${row.name}” print no level 1${expected === '' ? '' : `; it should be ${expected}`}. Fill it in.`,
        },
      },
    ]
  })
}

const isLevel2 = (name: string): boolean =>
  FRAMEWORKS.some((one) => one.groups.some((group) => classNamed(group, name) !== undefined)) &&
  !FRAMEWORKS.some((one) => groupNamed(one, name) !== undefined)

/** Only where another form of the kind puts the same names under 二级指标. */
function wrongHeader(form: ReadForm, part: ReadPart): readonly Remark[] {
  const rows = indicatorRows(form)
  const isShifted = (row: IndicatorRow): boolean => row.level2 === '' && isLevel2(row.level1)
  const [first] = rows
  if (first === undefined || !rows.every(isShifted)) return []
  const names = new Set(rows.map((row) => row.level1))
  const sibling = part.forms
    .filter((one) => one !== form)
    .flatMap(indicatorRows)
    .find((row) => names.has(row.level2))
  if (sibling === undefined) return []
  return [
    {
      severity: 'warning',
      at: spot(form, first.indicator.level1 ?? first.indicator.name, first.name, '一级指标'),
      printed: '一级指标',
      expected: '二级指标',
      message: {
        zh: `${formName(form)}的“${[...names].join('、')}”印在“一级指标”栏，它们是二级指标，${formName(sibling.form)}印在二级指标栏。请统一表头。`,
        en: `${formName(form)} prints level-2 names under the header 一级指标; ${formName(sibling.form)} has them under 二级指标. Use one header.`,
      },
    },
  ]
}
