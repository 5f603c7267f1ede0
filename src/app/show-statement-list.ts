/** Which statements a unit's document has, in its order, and what is to be known before reading them. */

import {
  hasFigures,
  viewImbalances,
  viewStatements,
  viewTable,
  type YearView,
} from '../core/disclosure/year-view.ts'
import { NODE_NAMES } from '../core/figures/terms.ts'
import type { Parsed } from '../core/kernel/fen.ts'
import { type Problem, problem } from '../core/kernel/problem.ts'
import type { LedgerSource } from './ledgers.ts'
import { missingUnits } from './missing-units.ts'
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
  return [...missingOf(view), ...viewImbalances(view)]
}

function missingOf(view: YearView): readonly Problem[] {
  const isKnown = (unit: string): boolean => view.ledger.figures.within({ ...view.context, unit }).length > 0
  const missing = missingUnits(view.ledger, view, isKnown)
  if (missing.length === 0) return []
  const params = {
    unit: view.names.unitName(view.unit),
    year: String(view.year),
    stage: stageName(view),
    count: String(missing.length),
    missing: missing.map((one) => one.name).join('、'),
  }
  return [problem('SRV-007', params)]
}

const stageName = (view: YearView): string => NODE_NAMES.stage[view.context.stage] ?? view.context.stage
