/** What a figure of a unit's document is made of, down to the lines, and where else the same money is printed. */
import type { ComparisonBase } from '../core/disclosure/compare.ts'
import { type Difference, differenceOf } from '../core/disclosure/difference.ts'
import { viewStatements, viewTable, type YearView } from '../core/disclosure/year-view.ts'
import { DIMENSIONS, type Dimension, ECONOMIC_OVERLAY } from '../core/figures/dimensions.ts'
import type { TurnoverSide } from '../core/figures/figure-set.ts'
import { nodeOf, normalForm, parseRegionKey, type Region, regionKey } from '../core/figures/region.ts'
import { ADMINISTRATIVE_UNITS, type Space } from '../core/figures/space.ts'
import { NODE_NAMES } from '../core/figures/terms.ts'
import { economicLevel, functionLevel } from '../core/kernel/codes.ts'
import type { Parsed } from '../core/kernel/fen.ts'
import { problem } from '../core/kernel/problem.ts'
import { type Explanation, explain } from '../core/statements/explain.ts'
import { findUnit, type LedgerSource, unitCodesOf } from './ledgers.ts'
import type { StatementChoice } from './show-statement.ts'
import { findUnitYear, noUnit, type UnitYearAddress } from './unit-year.ts'

export interface FigureChoice extends UnitYearAddress {
  /** `dimension:node,…`; it names a flow, and what it does not say of unit, year and stage is the document's own. */
  readonly region: string
  readonly side: TurnoverSide
  /** The statement in which the figure was looked at: its own cell is not “elsewhere”. */
  readonly statement?: string | undefined
  /** What the statement is laid beside: the difference is divided too. */
  readonly against?: StatementChoice['against']
}

export interface ExplainedFigure {
  readonly view: YearView
  readonly explanation: Explanation
  readonly alsoIn: readonly PrintedElsewhere[]
  /** Against what the statement is laid beside, where that has the figure's unit. */
  readonly difference?: Difference
}

export interface PrintedElsewhere {
  readonly statement: string
  readonly number?: string
  readonly title: string
  readonly row: string
  readonly column: string
  readonly text: string
}

export async function explainFigure(
  source: LedgerSource,
  choice: FigureChoice,
): Promise<Parsed<ExplainedFigure>> {
  const found = await findUnitYear(source, choice)
  if (!found.ok) return found
  const explained = figureOf(found.value, choice)
  const { against } = choice
  if (!explained.ok || against === undefined) return explained
  const other = await findUnit(source, against.unit)
  if (other === undefined) return { ok: false, problem: noUnit(against.unit) }
  const base = { ledger: other.ledger, unit: other.unit, year: against.year, kind: against.kind }
  return { ok: true, value: besideBase(explained.value, found.value, base) }
}

/** The same with its difference; `view` is of the ledger in which the base can stand beside it. */
export function besideBase(of: ExplainedFigure, view: YearView, base: ComparisonBase): ExplainedFigure {
  const { region, side } = of.explanation
  const difference = differenceOf(view, region, side, base)
  return difference === undefined ? of : { ...of, difference }
}

/**
 * SRV-002 if the region is none, names what the trees or the document do not have, or names no flow: without
 * one, what came in and what went out would be summed together.
 */
export function figureOf(
  view: YearView,
  { region: key, side, statement }: Pick<FigureChoice, 'region' | 'side' | 'statement'>,
): Parsed<ExplainedFigure> {
  const asked = parseRegionKey(key)
  const wrong = asked?.flow === undefined ? key : wrongNode(view, asked)
  if (asked === undefined || wrong !== undefined) {
    const expected = 'flow:expenditure,fund:generalPublic,function:2080505'
    return { ok: false, problem: problem('SRV-002', { name: 'region', found: wrong ?? key, expected }) }
  }
  const region: Region = { ...view.context, ...asked }
  const explanation = explain(view.ledger.figures, region, side, view.names)
  return {
    ok: true,
    value: { view, explanation, alsoIn: explanation.amount === 0n ? [] : alsoIn(view, region, statement) },
  }
}

/** Cells of the same document whose region counts the same money, on whichever side of the account they stand. */
function alsoIn(view: YearView, region: Region, lookedAt: string | undefined): readonly PrintedElsewhere[] {
  const { space } = view.ledger.figures
  const key = regionKey(region)
  const money = moneyKey(space, region)
  return viewStatements(view).flatMap((computed) => {
    const table = viewTable(view, computed, false)
    return table.rows.flatMap((row) =>
      row.cells.flatMap(({ figure, text }): readonly PrintedElsewhere[] => {
        if (figure?.region === undefined || figure.amount === 0n || moneyKey(space, figure.region) !== money)
          return []
        if (table.id === lookedAt && regionKey(figure.region) === key) return []
        const { id: statement, number, title } = table
        const place = { statement, ...(number === undefined ? {} : { number }), title }
        return [{ ...place, row: figure.rowName, column: figure.column, text }]
      }),
    )
  })
}

const moneyKey = (space: Space, region: Region): string => regionKey(normalForm(space, region) ?? region)

/** The first node that no tree has, or that the document does not speak of. */
function wrongNode(view: YearView, region: Region): string | undefined {
  return DIMENSIONS.map((dimension) => [dimension, nodeOf(region, dimension)] as const).find(
    ([dimension, node]) => node !== '' && !isNode(view, dimension, node),
  )?.[1]
}

function isNode(view: YearView, dimension: Dimension, node: string): boolean {
  if (dimension === 'unit') return isUnit(view, node)
  if (dimension === 'year') return node === view.context.year
  if (dimension === 'stage' && view.kind === 'budget') return node === view.context.stage
  if (dimension === 'function') return functionLevel(node) !== undefined
  if (dimension === 'economic')
    return economicLevel(node) !== undefined || Object.hasOwn(ECONOMIC_OVERLAY, node)
  if (dimension === 'project') return /^[\w.-]+(\/[\w.-]+)?$/.test(node) && !(node in {})
  return Object.hasOwn(NODE_NAMES[dimension], node)
}

/** The unit of the document or one below it, or the administrative ones among them. */
function isUnit({ ledger, unit }: YearView, node: string): boolean {
  const code = node.endsWith(ADMINISTRATIVE_UNITS) ? node.slice(0, -ADMINISTRATIVE_UNITS.length) : node
  return unitCodesOf(ledger.department).includes(code) && ledger.figures.space.contains('unit', unit, code)
}
