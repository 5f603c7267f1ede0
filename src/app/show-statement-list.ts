/** Which statements a unit's document has, in its order, and what is to be known before reading them. */

import {
  hasFigures,
  imbalance,
  viewStatements,
  viewTable,
  type YearView,
} from '../core/disclosure/year-view.ts'
import { NODE_NAMES } from '../core/figures/terms.ts'
import { type Fen, formatAmount, type Parsed, subtract } from '../core/kernel/fen.ts'
import { type Problem, problem } from '../core/kernel/problem.ts'
import type { LedgerSource } from './ledgers.ts'
import { findUnitYear, type UnitYearAddress } from './unit-year.ts'

export interface ShownStatementList {
  readonly view: YearView
  readonly statements: readonly ListedStatement[]
  readonly warnings: readonly Problem[]
}

export interface ListedStatement {
  readonly id: string
  readonly number?: string
  readonly title: string
  readonly isEmpty: boolean
}

export async function showStatementList(
  source: LedgerSource,
  address: UnitYearAddress,
): Promise<Parsed<ShownStatementList>> {
  const found = await findUnitYear(source, address)
  return found.ok ? { ok: true, value: statementList(found.value) } : found
}

export function statementList(view: YearView): ShownStatementList {
  const statements = viewStatements(view).map((statement) => {
    const { id, number, title, isEmpty } = viewTable(view, statement, false)
    return { id, ...(number === undefined ? {} : { number }), title, isEmpty }
  })
  return { view, statements, warnings: warningsOf(view) }
}

function warningsOf(view: YearView): readonly Problem[] {
  if (!hasFigures(view)) {
    return [
      problem('SRV-006', {
        unit: view.names.unitName(view.unit),
        year: String(view.year),
        stage: stageName(view),
      }),
    ]
  }
  const found = imbalance(view)
  if (found === undefined) return []
  const yuan = (amount: Fen): string => formatAmount(amount, { unit: 'yuan', decimals: 2, thousands: true })
  return [
    problem('DAT-072', {
      unit: view.unit,
      year: String(view.year),
      stage: stageName(view),
      fund: '',
      sources: yuan(found.sources),
      uses: yuan(found.uses),
      difference: yuan(subtract(found.sources, found.uses)),
    }),
  ]
}

const stageName = (view: YearView): string => NODE_NAMES.stage[view.context.stage] ?? view.context.stage
