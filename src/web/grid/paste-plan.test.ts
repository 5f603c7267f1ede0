import { describe, expect, it } from 'vitest'
import { separatedTable } from './clipboard-table.ts'
import type { GridColumn, GridRow } from './grid-rows.ts'
import { fillPlan, type PastePlan, pastePlan, writtenCells } from './paste-plan.ts'

const COLUMNS: readonly GridColumn[] = [
  { id: 'content', label: '项目内容', kind: 'text', width: 100 },
  { id: 'basis', label: '测算依据及说明', kind: 'longText', width: 100 },
  { id: 'computed', label: '测算(元)', kind: 'amount', unit: 'yuan', width: 100, locked: '由算式算出' },
  { id: 'requested', label: '申报(万元)', kind: 'amount', unit: 'tenThousandYuan', width: 100 },
]
const row = (id: string, cells: Readonly<Record<string, string>>): GridRow => ({
  id,
  level: 0,
  number: id,
  name: id,
  cells: Object.fromEntries(
    Object.entries(cells).map(([field, text]) => [
      field,
      field === 'computed' ? { text, isComputed: true as const, locked: '由算式算出' } : { text },
    ]),
  ),
})
const target = { columns: COLUMNS, rows: [], top: 0, left: 0, canAdd: true }
const statuses = (plan: PastePlan) => plan.rows.map((one) => one.cells.map((cell) => cell.status))

describe('a paste', () => {
  it('adds the rows that are not there, and reads bare amounts in the column’s unit', () => {
    const plan = pastePlan(separatedTable('法律服务费\t3000元/笔*30笔\t\t9\n消防演习\t4万元\t\t4'), target)
    expect(plan).toMatchObject({
      columnCount: 4,
      newRowCount: 2,
      unit: 'tenThousandYuan',
      unreadableCount: 0,
      leftOut: [],
    })
    expect(plan.rows.map((one) => writtenCells(one).map((cell) => cell.text))).toEqual([
      ['法律服务费', '3000元/笔*30笔', '9'],
      ['消防演习', '4万元', '4'],
    ])
  })

  it('keeps a text that is no amount, and says so', () => {
    const plan = pastePlan(separatedTable('帮扶\t\t\t约3万'), target)
    expect(plan.unreadableCount).toBe(1)
    expect(plan.rows[0]?.cells.at(-1)).toMatchObject({ text: '约3万', status: 'unreadable' })
  })

  it('goes by a heading in another order, with its unit', () => {
    const table = separatedTable('申报（元）\t备注\t项目内容\n90000\t略\t法律服务费')
    const plan = pastePlan(table, target)
    expect(plan).toMatchObject({ unit: 'yuan', columnCount: 2, leftOut: ['备注'] })
    expect(plan.rows[0]?.cells.map((cell) => [cell.column.id, cell.text])).toEqual([
      ['requested', '90000元'],
      ['content', '法律服务费'],
    ])
  })

  it('lets the person choose the unit', () => {
    const plan = pastePlan(separatedTable('a\t\t\t90000'), { ...target, unit: 'yuan' })
    expect(plan.rows[0]?.cells.at(-1)?.text).toBe('90000元')
  })

  it('compares with computed cells and writes nothing there', () => {
    const rows = [row('1', { content: '甲', computed: '90000.00', requested: '9.00' })]
    const plan = pastePlan(separatedTable('甲\t乙\t90,000\t9.00\n丙\t\t1\t'), { ...target, rows })
    expect(statuses(plan)).toEqual([
      ['same', 'write', 'agrees', 'same'],
      ['write', 'same', 'differs', 'same'],
    ])
  })

  it('says which columns and rows find no place', () => {
    const rows = [row('1', {})]
    const plan = pastePlan(separatedTable('1\t2\n3\t4'), { ...target, rows, left: 3, canAdd: false })
    expect(plan).toMatchObject({ columnCount: 1, newRowCount: 0, leftOut: ['2', '+1'] })
  })

  it('counts a merged amount once', () => {
    const table = [[{ text: '9' }], [{ text: '9', isRepeated: true as const }]]
    const plan = pastePlan(table, { ...target, left: 3 })
    expect(plan.rows.map((one) => one.cells[0]?.text)).toEqual(['9', ''])
  })
})

it('one text fills a selection, but no locked cell', () => {
  const [first, , third] = COLUMNS
  if (first === undefined || third === undefined) throw new Error('columns')
  const rows = [row('1', { content: '甲' }), row('2', { content: '乙', computed: '1.00' })]
  const plan = fillPlan({ text: '乙' }, rows, [first, third])
  expect(statuses(plan)).toEqual([
    ['write', 'locked'],
    ['same', 'differs'],
  ])
})

it('an amount that says what it is in means the same in a column of another unit', () => {
  const [requested] = COLUMNS.filter(({ id }) => id === 'requested')
  if (requested === undefined) throw new Error('no column')
  const typed = row('a', { requested: '4.00' })
  const plan = fillPlan({ text: '35000.00', unit: 'yuan' }, [typed], [requested])
  expect(plan.rows[0]?.cells[0]?.text).toBe('35000.00元')
  const target = { columns: [requested], rows: [typed], top: 0, left: 0, canAdd: false }
  const table = [[{ text: '35000.00', unit: 'yuan' as const }]]
  expect(pastePlan(table, target)).toMatchObject({
    unit: 'yuan',
    rows: [{ cells: [{ text: '35000.00元' }] }],
  })
  // Whoever pastes may say that it was meant otherwise.
  expect(pastePlan(table, { ...target, unit: 'tenThousandYuan' }).rows[0]?.cells[0]?.text).toBe('35000.00')
})
