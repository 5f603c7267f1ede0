/** 测算依据 — the cost items as rows of the grid, in a tree with their sub-rows, and the total below them. */

import type { CostRow } from '../../../core/budget/drafting/cost-row.ts'
import { cell } from '../../../core/budget/drafting/draft-rows.ts'
import { yuanText } from '../../../core/budget/drafting/typed-amount.ts'
import type { Fen } from '../../../core/kernel/fen.ts'
import { isInForce } from '../../../core/law/book.ts'
import { BOOKS } from '../../../core/law/books.ts'
import type { GridCell, GridColumn, GridOption, GridRow } from '../../grid/grid-rows.ts'
import { amountCell, columnsOf, shownAmount } from '../../grid/sheet-columns.ts'
import { withMinus } from '../../ui/amounts.ts'
import { type CellFindings, cellKey, hasParts, type ProjectDraft } from './project-draft.ts'
import type { ProjectWords } from './project-words.ts'

/** Fields that only some rows have get a column where any has them. */
const RARE = ['fund', 'paidFrom', 'origin'] as const

export function costColumns(draft: ProjectDraft, year: number, own: ProjectWords): readonly GridColumn[] {
  const costs = draft.totals.costs.flatMap((cost) => [cost, ...cost.parts])
  const project = draft.rows.project(draft.totals.project)
  // An item's fund is worth a column only where it is not the project's.
  const usual = (field: string): string =>
    field === 'fund' && project !== undefined ? cell(project, 'fund') : ''
  const used = RARE.filter((field) => costs.some(({ row }) => !['', usual(field)].includes(cell(row, field))))
  return columnsOf(
    'cost',
    [
      { id: 'content', label: own.content, width: 140 },
      { id: 'basis', label: own.basis, width: 290 },
      { id: 'computed', label: own.computed, width: 108, locked: own.fromBasis },
      { id: 'requested', label: own.requested, width: 112 },
      { id: 'economic', label: own.economic, width: 92, options: economicOptions(year) },
      ...used.map((id) => ({ id })),
      { id: 'reason', width: 110 },
    ],
    own.fromBasis,
  )
}

const known = new Map<number, readonly GridOption[]>()

function economicOptions(year: number): readonly GridOption[] {
  const kept = known.get(year)
  if (kept !== undefined) return kept
  const made = [...BOOKS.departmentEconomic.entries.values()].flatMap((entries) => {
    const entry = entries.find((one) => isInForce(one, year))
    return entry?.code.length === 5 ? [{ value: entry.code, label: `${entry.code} ${entry.name}` }] : []
  })
  known.set(year, made)
  return made
}

export interface CostRowsInput {
  readonly draft: ProjectDraft
  readonly findings: CellFindings
  readonly closed: ReadonlySet<string>
  readonly own: ProjectWords
}

const TOTAL_ROW = 'total'

export function costGridRows({ draft, findings, closed, own }: CostRowsInput): readonly GridRow[] {
  const { totals } = draft
  const rows = totals.costs.flatMap((cost, at) => {
    const isOpen = !closed.has(cost.row.id)
    const top = rowOf(cost, 0, String(at + 1), findings, own)
    return [
      { ...top, ...(hasParts(cost) ? { hasChildren: true, isOpen } : {}) },
      ...cost.parts.map((part, step) => rowOf(part, 1, `${at + 1}.${step + 1}`, findings, own)),
    ]
  })
  if (rows.length === 0) return []
  const locked = own.isTotal
  const computedMark =
    totals.rounding === 0n ? {} : { mark: { sign: '≈', title: own.rounding(signed(totals.rounding)) } }
  return [
    ...rows,
    {
      id: TOTAL_ROW,
      level: 0,
      number: '',
      name: own.sum,
      isFixed: true,
      cells: {
        content: { text: own.sum, locked },
        basis: { text: '', locked },
        computed: { ...computedCell(totals.computed, own), locked },
        requested: {
          text: shownAmount(totals.requested, 'tenThousandYuan'),
          amountFen: String(totals.requested),
          locked,
          ...computedMark,
        },
        economic: { text: '', locked },
        reason: {
          text: totals.rounding === 0n ? '' : own.rounding(signed(totals.rounding)),
          locked,
        },
      },
    },
  ]
}

/** `+168.00` */
export function signed(amount: Fen): string {
  const text = withMinus(yuanText(amount))
  return amount > 0n ? `+${text}` : text
}

function rowOf(
  cost: CostRow,
  level: number,
  number: string,
  findings: CellFindings,
  own: ProjectWords,
): GridRow {
  const { row, parts, computed } = cost
  const found = (field: string, made: GridCell): GridCell => {
    const list = findings.get(cellKey(row.id, field))
    return list === undefined ? made : { ...made, findings: list }
  }
  const assumed = cell(row, 'assumed')
  const text = (field: string): GridCell => ({ text: row.cells[field] ?? '' })
  return {
    id: row.id,
    level,
    number,
    name: `${number} ${cell(row, 'content')}`,
    cells: {
      content: found('content', text('content')),
      basis: found('basis', parts.length === 0 ? text('basis') : partsCell(cost, own)),
      computed: found(
        'computed',
        computed === undefined ? { text: '', isComputed: true } : computedCell(computed, own),
      ),
      requested: found('requested', requestedCell(cost, own)),
      economic: found('economic', {
        ...text('economic'),
        ...(assumed === '' ? {} : { mark: { sign: '†', title: `${own.assumedMark}：${assumed}` } }),
      }),
      ...Object.fromEntries(RARE.map((field) => [field, found(field, text(field))])),
      reason: found('reason', text('reason')),
    },
  }
}

const computedCell = (amount: Fen, own: ProjectWords): GridCell => ({
  text: shownAmount(amount, 'yuan').replaceAll(',', ''),
  shown: shownAmount(amount, 'yuan'),
  amountFen: String(amount),
  isComputed: true,
  locked: own.fromBasis,
})

function partsCell({ parts }: CostRow, own: ProjectWords): GridCell {
  const said = parts.map(({ row }) => cell(row, 'basis')).filter((one) => one !== '')
  return { text: said.join('；'), locked: own.byParts }
}

/** As typed, else as computed; ≈ where it was rounded. */
function requestedCell(
  { row, typed, requested, standing, difference }: CostRow,
  own: ProjectWords,
): GridCell {
  const text = row.cells.requested ?? ''
  const isRounded = standing === 'rounded' || standing === 'coarse'
  return {
    ...(typed.amount === undefined && requested !== undefined && typed.problem === undefined
      ? {
          text,
          shown: shownAmount(requested, 'tenThousandYuan'),
          amountFen: String(requested),
        }
      : amountCell(text, 'tenThousandYuan')),
    ...(isRounded ? { mark: { sign: '≈', title: own.rounding(signed(difference)) } } : {}),
  }
}
