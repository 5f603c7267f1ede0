import { expect, test } from 'vitest'
import { fiscalYear } from '../../../kernel/fiscal-year.ts'
import { BOOKS } from '../../../law/books.ts'
import type { RoundRow } from '../round-row.ts'
import { changed, projectRows, rowMaker, STEP } from '../testing/project-rows.ts'
import { checkBudgetRows } from './check-budget-rows.ts'

const found = (rows: readonly RoundRow[]): readonly string[] =>
  checkBudgetRows(rows, {
    unit: '403001',
    year: fiscalYear(2023),
    divisionCode: '420103',
    books: BOOKS,
    step: STEP,
  }).map((one) => `${one.severity} ${one.row ?? ''}.${one.field ?? ''} ${one.rule}`)

/** What a change of one row brings besides what is said of the rows as they are. */
const news = (id: string, cells: Readonly<Record<string, string>>): readonly string[] => {
  const { rows } = projectRows()
  const before = found(rows)
  return found(changed(rows, id, cells)).filter((one) => !before.includes(one))
}

test('a project as it should be has one sum to explain, and what was rounded', () => {
  expect(found(projectRows().rows)).toEqual([
    'warning cost-8.basis DRF-009',
    'note cost-10.basis DRF-009',
    'note cost-11.basis DRF-009',
    'rounding project-1. CB-013',
  ])
})

test.each([
  [
    'text that is no amount',
    'cost-9',
    { requested: '约3万' },
    ['error cost-9.requested AMT-001', 'error source-1.amount DRF-013'],
  ],
  ['a fund that is none', 'project-1', { fund: '区级资金' }, ['error project-1.fund DRF-003']],
  ['no fund', 'project-1', { fund: '' }, ['error project-1.fund DRF-004']],
  ['no name', 'project-1', { name: '' }, ['error project-1.name DRF-004']],
  ['no ground', 'project-1', { ground: '' }, ['warning project-1.ground DRF-004']],
  ['no category', 'project-1', { category: '' }, ['warning project-1.category DRF-004']],
  [
    '元 for 万元',
    'cost-9',
    { requested: '30000' },
    ['warning cost-9.requested DRF-001', 'error cost-9.requested DRF-012', 'error source-1.amount DRF-013'],
  ],
  ['a unit without a quantity', 'cost-9', { basis: '500元/人·户*60户' }, ['warning cost-9.basis CB-005']],
  ['a result that is wrong', 'cost-9', { basis: '500元/户*60户=3.5万元' }, ['error cost-9.basis CB-004']],
  ['nothing to work out', 'cost-9', { basis: '按实际情况' }, ['warning cost-9.basis DRF-010']],
  ['beyond the step', 'cost-9', { basis: '510元/户*60户' }, ['warning cost-9.requested DRF-011']],
  [
    'beyond the step, with a reason',
    'cost-9',
    { basis: '510元/户*60户', reason: '按上年户数' },
    ['note cost-9.requested DRF-011'],
  ],
  ['no rounding at all', 'cost-9', { basis: '700元/户*60户' }, ['error cost-9.requested DRF-012']],
  [
    'above the standard',
    'cost-9',
    { content: '差旅费', basis: '伙食补助费200元/人/天*5天*30人' },
    ['error cost-9.basis CB-015'],
  ],
  ['a code of no book', 'cost-9', { economic: '30288' }, ['error cost-9.economic LAW-001']],
  ['a class instead of a section', 'cost-9', { economic: '302' }, ['warning cost-9.economic DRF-014']],
  ['a function above the lowest', 'project-1', { function: '21507' }, ['warning project-1.function DRF-014']],
  ['sources that are less', 'source-1', { amount: '60' }, ['error source-1.amount DRF-013']],
  ['a small sum without a price', 'cost-9', { basis: '总额 3万元' }, ['note cost-9.basis DRF-009']],
])('%s', (_, id, cells, expected) => expect(news(id, cells)).toEqual(expected))

test('a project without a source, and one paid by another budget', () => {
  const made = rowMaker()
  const texts = { ground: '依据', implementation: '方案', lastEvaluation: '优' }
  made.add('project', {
    name: '慰问',
    category: '运转类',
    frequency: '常年项目',
    function: '2150702',
    fund: '一般公共预算',
    ...texts,
  })
  made.add('cost', {
    content: '市属人员',
    basis: '12200元/人*84人',
    requested: '102.48',
    paidFrom: '上级转移支付',
  })
  expect(found(made.rows)).toEqual(['warning project-1. DRF-015'])
})

test('basic spending: personnel money for goods, and an amount that its basis gives', () => {
  const made = rowMaker()
  const line = { function: '2150701', fund: '一般公共预算', nature: '人员经费' }
  made.add('basic', { ...line, economic: '30201', amount: '3.00' })
  made.add('basic', { ...line, economic: '30101', basis: '5000元/人·月*10人*12月' })
  made.add('basic', { ...line, economic: '30101', basis: '5000元/人·月*10人*12月', amount: '61.00' })
  expect(found(made.rows)).toEqual(['warning basic-3.amount DRF-017', 'error basic-1.economic DAT-065'])
})

test('a row of a project that is not there', () => {
  const made = rowMaker()
  made.add('cost', {
    content: '经费',
    basis: '1万元/次*1次',
    requested: '1.00',
    economic: '30299',
    fund: '一般公共预算',
  })
  expect(found(made.rows)).toEqual(['error cost-1.content DRF-005'])
})
