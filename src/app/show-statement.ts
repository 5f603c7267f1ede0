/** One statement as its document prints it, with what stands behind each figure; beside another year, kind or unit if asked. */
import type { Kind } from '../core/budget/department.ts'
import { assumedRegions } from '../core/disclosure/assumed.ts'
import { type Comparison, type ComparisonBase, compareStatement } from '../core/disclosure/compare.ts'
import { type Ledger, viewStatement, viewTable, type YearView } from '../core/disclosure/year-view.ts'
import type { Table } from '../core/document/table.ts'
import type { Region } from '../core/figures/region.ts'
import type { Parsed, TypedCurrency } from '../core/kernel/fen.ts'
import type { FiscalYear } from '../core/kernel/fiscal-year.ts'
import type { Keep } from './kept-answers.ts'
import { findUnit, type LedgerSource } from './ledgers.ts'
import { findUnitYear, noUnit, type UnitYearAddress } from './unit-year.ts'

export interface StatementChoice extends UnitYearAddress {
  readonly statement: string
  readonly against?: { readonly unit: string; readonly year: FiscalYear; readonly kind: Kind } | undefined
  /** With the labels that the published document shows, right or wrong. */
  readonly asPrinted: boolean
}

export interface ShownStatement {
  readonly table: Table
  readonly currency: TypedCurrency
  /** Regions of the table's figures that rest on an assumption, as objects. */
  readonly assumed: ReadonlySet<Region>
  readonly comparison?: Comparison
}

/** A base of another department belongs to the answer too, since it may change without the statement's own. */
export interface ShownAnswer {
  readonly base?: Ledger | undefined
  readonly shown: Parsed<ShownStatement>
}

export async function showStatement(
  source: LedgerSource,
  choice: StatementChoice,
  keep: Keep<ShownAnswer> = (_of, _key, make) => make(),
): Promise<Parsed<ShownStatement>> {
  const found = await findUnitYear(source, choice)
  if (!found.ok) return found
  const view = found.value
  const { against } = choice
  if (against === undefined)
    return keep(view.ledger, keyOf(choice), () => ({ shown: statementOf(view, choice) })).shown
  const other = await findUnit(source, against.unit)
  if (other === undefined) return { ok: false, problem: noUnit(against.unit) }
  const base: ComparisonBase = {
    ledger: other.ledger,
    unit: other.unit,
    year: against.year,
    kind: against.kind,
  }
  const make = (): ShownAnswer => ({ base: base.ledger, shown: statementOf(view, choice, base) })
  const answer = keep(view.ledger, keyOf(choice), make)
  return answer.base === base.ledger ? answer.shown : make().shown
}

const keyOf = ({ unit, year, kind, statement, against, asPrinted }: StatementChoice): string =>
  JSON.stringify([unit, year, kind, statement, asPrinted, against?.unit, against?.year, against?.kind])

export function statementOf(
  view: YearView,
  { statement, asPrinted }: Pick<StatementChoice, 'statement' | 'asPrinted'>,
  base?: ComparisonBase,
): Parsed<ShownStatement> {
  const compared = base === undefined ? undefined : compareStatement(view, statement, base)
  if (compared?.ok === false) return compared
  const comparison = compared?.value
  const computed: ReturnType<typeof viewStatement> =
    comparison === undefined ? viewStatement(view, statement) : { ok: true, value: comparison.statement }
  if (!computed.ok) return computed
  return {
    ok: true,
    value: {
      table: viewTable(view, computed.value, asPrinted),
      currency: computed.value.layout.currency,
      assumed: assumedRegions(computed.value),
      ...(comparison === undefined ? {} : { comparison }),
    },
  }
}
