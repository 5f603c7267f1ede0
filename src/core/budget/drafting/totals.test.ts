import { expect, test } from 'vitest'
import { fiscalYear } from '../../kernel/fiscal-year.ts'
import { describe as describeProblem } from '../../kernel/problem.ts'
import { gutterOf, lineText } from './cost-gutter.ts'
import { headroom, overCeiling, uncapped } from './headroom.ts'
import type { RoundRow } from './round-row.ts'
import { changed, PROJECT, projectRows, readingOf, STEP } from './testing/project-rows.ts'
import { projectTotals } from './totals.ts'
import { readTypedAmount, tenThousandText, yuanText } from './typed-amount.ts'
import { unitYearOfRows } from './unit-year-of-rows.ts'

const fenOf = (text: string) =>
  readTypedAmount(text, 'tenThousandYuan').amount ??
  (() => {
    throw new Error(text)
  })()

test('seven items, one of four parts: computed, asked for, rounded', () => {
  const { costs, computed, requested, rounding, sources } = projectTotals(
    PROJECT,
    readingOf(projectRows().rows),
  )
  expect(
    costs.map((one) => [one.row.cells.content, yuanText(one.computed ?? fenOf('0')), one.standing]),
  ).toEqual([
    ['法律服务费', '90,000.00', 'equal'],
    ['劳务费', '34,992.00', 'rounded'],
    ['日常办公费用', '9,840.00', 'rounded'],
    ['积案化解', '385,000.00', 'equal'],
    ['改制企业困难慰问帮扶', '30,000.00', 'equal'],
    ['法制教育活动及宣传费', '30,000.00', 'equal'],
    ['消防演习', '40,000.00', 'equal'],
  ])
  expect(costs[1]?.parts.map((part) => yuanText(part.computed ?? fenOf('0')))).toEqual([
    '21,156.00',
    '11,616.00',
    '1,500.00',
    '720.00',
  ])
  expect(costs.map((one) => yuanText(one.difference)).filter((text) => text !== '0.00')).toEqual([
    '8.00',
    '160.00',
  ])
  expect(costs.map((one) => tenThousandText(one.lumpSum))).toEqual([
    '0.00',
    '0.00',
    '0.00',
    '38.50',
    '0.00',
    '3.00',
    '4.00',
  ])
  expect([
    yuanText(computed),
    tenThousandText(requested),
    yuanText(rounding),
    tenThousandText(sources),
  ]).toEqual(['619,832.00', '62.00', '168.00', '62.00'])
})

test('the gutter spells the calculation out', () => {
  const { costs } = projectTotals(PROJECT, readingOf(projectRows().rows))
  const [line] = costs[0]?.basis === undefined ? [] : gutterOf(costs[0].basis)
  expect(line === undefined ? '' : lineText(line)).toBe('3000 元/笔 × 30 笔 = 90,000.00 元')
  expect(line?.runs.filter((run) => run.kind === 'cancelled').map((run) => run.text)).toEqual(['笔', '笔'])
})

test('nothing asked for is what comes out; to the step, to a larger one, or not at all', () => {
  const standing = (requested: string) => {
    const rows = changed(projectRows().rows, 'cost-2', { requested })
    const cost = projectTotals(PROJECT, readingOf(rows)).costs[1]
    return [cost?.standing, tenThousandText(cost?.requested ?? fenOf('0'))]
  }
  expect(standing('')).toEqual(['equal', '3.4992'])
  expect(standing('3.5')).toEqual(['rounded', '3.50'])
  expect(standing('3.4993')).toEqual(['differs', '3.4993'])
  expect(standing('3')).toEqual(['coarse', '3.00'])
  expect(standing('5')).toEqual(['differs', '5.00'])
  expect(standing('约3万')).toEqual(['unknown', '0.00'])
})

/** With two other projects of 11.00 and 1.69, and one of the state capital budget. */
function unitRows(unsettled = '38.50'): readonly RoundRow[] {
  const made = projectRows()
  const other = (project: string, fund: string, requested: string) => {
    made.add('project', { name: `项目${project}`, fund, function: '2150702' }, undefined, project)
    made.add('cost', { content: '经费', requested, economic: '30299' }, undefined, project)
  }
  other('P2', '一般公共预算', '11.00')
  other('P3', '一般公共预算', '1.69')
  other('P4', '国有资本经营预算', '14.92')
  return changed(made.rows, 'cost-8', { requested: unsettled })
}

const CEILINGS = [
  { fund: 'generalPublic', nature: 'projectSpending', amount: fenOf('74.69') },
  { fund: 'stateCapital', nature: 'projectSpending', amount: fenOf('14.92') },
]
const linesOf = (rows: readonly RoundRow[]) =>
  unitYearOfRows(rows, { unit: '403001', year: fiscalYear(2023), step: STEP }).unitYear.lines

test('headroom is used up to the last fen, and said when it is overdrawn', () => {
  expect(headroom(CEILINGS, linesOf(unitRows())).map((one) => tenThousandText(one.left))).toEqual([
    '0.00',
    '0.00',
  ])
  const [over] = headroom(CEILINGS, linesOf(unitRows('39.50')))
  const said = over === undefined ? undefined : overCeiling(over)
  expect(said === undefined ? '' : describeProblem(said, 'zh')).toBe(
    '一般公共预算项目支出 75.69 万元，控制数 74.69 万元，超 1.00 万元。请压减，或向财政申请调整控制数。（CL-001）',
  )
  expect(uncapped(CEILINGS.slice(0, 1), linesOf(unitRows())).map((line) => line.project)).toEqual(['P4'])
})
