import { expect, it, vi } from 'vitest'
import { cellText, readTypedAmount } from '../../core/budget/drafting/typed-amount.ts'
import { fen } from '../../core/kernel/fen.ts'
import { fc } from '../../testing/properties.ts'
import type { EditGridActs, GridChange } from './grid-change.ts'
import type { GridCell, GridColumn, GridRow } from './grid-rows.ts'
import { shownIn } from './shown-unit.ts'

const COLUMNS: readonly GridColumn[] = [
  { id: 'content', label: '项目内容', kind: 'text', width: 100 },
  { id: 'computed', label: '测算(元)', kind: 'amount', unit: 'yuan', width: 100 },
  { id: 'requested', label: '申报 *', kind: 'amount', unit: 'tenThousandYuan', width: 100 },
]
const row = (requested: GridCell): GridRow => ({
  id: 'a',
  level: 0,
  number: '1',
  name: '消防演习',
  cells: { content: { text: '消防演习' }, computed: { text: '40000.00', amountFen: '4000000' }, requested },
})
const acts = () => {
  const changes: GridChange[] = []
  const made: EditGridActs = {
    onChange: (change) => {
      changes.push(change)
      return []
    },
    onDraft: vi.fn(),
  }
  return { changes, acts: made }
}

it('shows each amount in the unit chosen, exactly, and says the unit at the column', () => {
  const grid = { columns: COLUMNS, rows: [row({ text: '3.4992', amountFen: '3499200' })], acts: acts().acts }
  const yuan = shownIn('yuan', grid)
  expect(yuan.columns.map(({ label }) => label)).toEqual(['项目内容', '测算(元)', '申报（元） *'])
  expect(yuan.rows[0]?.cells.requested).toMatchObject({
    text: '34992.00',
    shown: '34,992.00',
    amountFen: '3499200',
  })
  expect(yuan.rows[0]?.cells.computed).toEqual({ text: '40000.00', amountFen: '4000000' })
  const printed = shownIn('printed', grid)
  expect(printed.columns.map(({ label }) => label)).toEqual(['项目内容', '测算(元)', '申报（万元） *'])
  expect(printed.rows).toBe(grid.rows)
})

it('leaves a text that is no amount, and one that says its own unit', () => {
  const grid = { columns: COLUMNS, rows: [row({ text: '约3万' }), row({ text: '3.5万' })], acts: acts().acts }
  const [wrong, own] = shownIn('yuan', grid).rows
  expect(wrong?.cells.requested).toEqual({ text: '约3万' })
  expect(own?.cells.requested).toMatchObject({ text: '3.5万', shown: '35,000.00' })
})

it.each([
  ['35000', '3.50'],
  ['35,000.01', '3.500001'],
  ['3.5万', '3.5万'],
  ['(200)', '-0.02'],
  ['35000.123', '35000.123元'],
  ['约', '约'],
  ['', ''],
])('understands “%s” in the unit shown: “%s” is kept', (typed, kept) => {
  const { changes, acts: given } = acts()
  const grid = shownIn('yuan', { columns: COLUMNS, rows: [], acts: given })
  grid.acts.onChange({
    cause: 'typing',
    edits: [
      { row: 'a', field: 'requested', text: typed },
      { row: 'a', field: 'content', text: typed },
    ],
    added: [{ requested: typed }],
  })
  grid.acts.onDraft?.({ row: 'a', field: 'requested', text: typed })
  expect(changes[0]?.edits.map(({ text }) => text)).toEqual([kept, typed])
  expect(changes[0]?.added).toEqual([{ requested: kept }])
  expect(given.onDraft).toHaveBeenCalledWith({ row: 'a', field: 'requested', text: kept })
})

it('takes a suggestion as it was made', () => {
  const { changes, acts: given } = acts()
  const edits = [{ row: 'a', field: 'requested', text: '3.50' }]
  shownIn('yuan', { columns: COLUMNS, rows: [], acts: given }).acts.onChange({
    cause: 'suggestion',
    edits,
    added: [],
  })
  expect(changes[0]?.edits).toEqual(edits)
})

it('keeps every amount through showing and typing it again', () => {
  const units = fc.constantFrom('yuan' as const, 'tenThousandYuan' as const)
  fc.assert(
    fc.property(fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }), units, units, (amount, kept, unit) => {
      const { changes, acts: given } = acts()
      const columns: readonly GridColumn[] = [
        { id: 'amount', label: '金额', kind: 'amount', unit: kept, width: 1 },
      ]
      const rows = [{ ...row({ text: '' }), cells: { amount: { text: cellText(fen(amount), kept) } } }]
      const grid = shownIn(unit, { columns, rows, acts: given })
      const text = grid.rows[0]?.cells.amount?.text ?? ''
      grid.acts.onChange({ cause: 'typing', edits: [{ row: 'a', field: 'amount', text }], added: [] })
      expect(readTypedAmount(changes[0]?.edits[0]?.text ?? '', kept).amount).toBe(amount)
    }),
  )
})
