/** A statement beside another unit, year or kind: the same layout computed for both, matched cell by cell. */
import { type BudgetUnit, type Kind, unitId } from '../budget/department.ts'
import { type FigureSet, figureSet, hasMembers } from '../figures/figure-set.ts'
import type { Region } from '../figures/region.ts'
import type { UnitNode } from '../figures/space.ts'
import { type Fen, formatAmount, type Parsed, subtract } from '../kernel/fen.ts'
import { type FiscalYear, fiscalYear } from '../kernel/fiscal-year.ts'
import { problem } from '../kernel/problem.ts'
import { amountStyle } from '../statements/amount-style.ts'
import { compose } from '../statements/compose.ts'
import type { ComputedCell, ComputedRow, ComputedStatement, StatementContext } from '../statements/compute.ts'
import type { StatementLayout } from '../statements/layout.ts'
import type { StatementNames } from '../statements/rows.ts'
import { type Knowledge, knowledge } from './known.ts'
import { type Ledger, namesFor, STAGE_OF, viewStatement, type YearView } from './year-view.ts'

/** What a statement is laid beside; another kind means the other stage. */
export interface ComparisonBase {
  readonly ledger: Ledger
  readonly unit: string
  readonly year: FiscalYear
  readonly kind: Kind
}

export interface ComparedCell {
  /** Null where nothing is known: a silence is no zero. */
  readonly against: Fen | null
  readonly difference: Fen | null
  /** As the statement would print them; none where the amount is null. The difference carries its sign. */
  readonly againstText?: string
  readonly differenceText?: string
}

export interface Comparison {
  /** The statement itself, with the rows that only the base has. */
  readonly statement: ComputedStatement
  readonly unitName: string
  readonly year: FiscalYear
  readonly kind: Kind
  readonly hasFigures: boolean
  /** By the region object of the statement's own cell. */
  readonly cells: ReadonlyMap<Region, ComparedCell>
}

/** PRF-002 if the profile does not print the statement, PRF-003 if the base's department has no such unit. */
export function compareStatement(
  view: YearView,
  statement: string,
  base: ComparisonBase,
): Parsed<Comparison> {
  const { department } = base.ledger
  const unit = [...department.units, department].find((one) => one.code === base.unit)
  if (unit === undefined) {
    return { ok: false, problem: problem('PRF-003', { unit: base.unit, department: department.name }) }
  }
  const shared = sharedSpace(view, base)
  const { context } = shared.view
  const other: StatementContext = {
    unit: shared.baseUnit,
    year: String(base.year),
    stage: STAGE_OF[base.kind],
  }
  const ours = viewStatement(shared.view, statement, [other])
  const theirs = viewStatement({ ...shared.view, context: other }, statement, [context])
  if (!ours.ok) return ours
  if (!theirs.ok) return theirs
  const { figures } = shared.view.ledger
  const hasFigures = hasMembers(figures.members({ ...other }))
  const isSumKnown = knowledge(figures, (year) =>
    expectedUnits(figures, shared.units, [context, other], year),
  )
  return {
    ok: true,
    value: {
      statement: ours.value,
      unitName: unit.name,
      year: base.year,
      kind: base.kind,
      hasFigures,
      cells: matched(ours.value, theirs.value, isSumKnown),
    },
  }
}

// ——— cells

function matched(
  ours: ComputedStatement,
  theirs: ComputedStatement,
  isSumKnown: Knowledge,
): ReadonlyMap<Region, ComparedCell> {
  const texts = printedTexts(theirs)
  const cells = new Map<Region, ComparedCell>()
  const put = (mine: ComputedCell, yours: ComputedCell | undefined): void => {
    if (mine.region !== undefined)
      cells.set(mine.region, comparedCell(ours.layout, mine, yours, texts, isSumKnown))
  }
  for (const [at, block] of ours.blocks.entries()) {
    const rows = new Map(theirs.blocks[at]?.rows.map((row) => [rowKey(theirs, at, row), row]))
    for (const row of block.rows) {
      const other = rows.get(rowKey(ours, at, row))
      row.cells.forEach((cell, column) => {
        put(cell, other?.cells[column])
      })
    }
  }
  ours.footer.forEach((cell, at) => {
    put(cell, theirs.footer[at])
  })
  return cells
}

/** What makes two rows the same line; the unit that each statement is of stands for the other's. */
function rowKey(statement: ComputedStatement, block: number, row: ComputedRow): string {
  const { part } = row.node ?? {}
  const unit = part?.unit === statement.context.unit ? 'itself' : (part?.unit ?? '')
  const line = statement.blocks[block]?.layout.rows.indexOf(row.layout) ?? -1
  return [line, unit, part?.function ?? '', part?.economic ?? '', part?.project ?? ''].join('\n')
}

function comparedCell(
  layout: StatementLayout,
  mine: ComputedCell,
  yours: ComputedCell | undefined,
  texts: ReadonlyMap<Region, string>,
  isSumKnown: Knowledge,
): ComparedCell {
  if (yours?.region === undefined || !isSumKnown(yours.region, yours.side))
    return { against: null, difference: null }
  const against = { against: yours.amount, againstText: texts.get(yours.region) ?? '' }
  // Where the statement's own amount is a silence printed as blank, there is nothing to take the base from.
  if (mine.region === undefined || !isSumKnown(mine.region, mine.side))
    return { ...against, difference: null }
  const difference = subtract(mine.amount, yours.amount)
  return { ...against, difference, differenceText: signedText(layout, difference) }
}

function signedText(layout: StatementLayout, difference: Fen): string {
  const text = formatAmount(difference, amountStyle(layout))
  return difference > 0n && /[1-9]/.test(text) ? `+${text}` : text
}

/** Each cell keeps the region object that it was computed with, so the table's texts are found again by it. */
function printedTexts(statement: ComputedStatement): ReadonlyMap<Region, string> {
  const table = compose(statement, { unitName: '', printedLabels: [] })
  return new Map(
    table.rows.flatMap((row) =>
      row.cells.flatMap((cell) =>
        cell.figure?.region === undefined ? [] : [[cell.figure.region, cell.text] as const],
      ),
    ),
  )
}

// ——— one space for both

interface SharedSpace {
  readonly view: YearView
  readonly baseUnit: string
  readonly units: readonly Pick<BudgetUnit, 'code' | 'validFromYear' | 'validToYear'>[]
}

/** Figures of two departments stand side by side in one set; the other's units go by their outside names, so that no codes clash. */
export function sharedSpace(view: YearView, base: ComparisonBase): SharedSpace {
  const { department } = view.ledger
  const other = base.ledger.department
  if (other.divisionCode === department.divisionCode && other.code === department.code) {
    return { view, baseUnit: base.unit, units: department.units }
  }
  const renamed = (code: string): string => unitId(other.locality, code)
  const units = other.units.map((unit): BudgetUnit & UnitNode => ({
    ...unit,
    code: renamed(unit.code),
    ...(unit.parent === undefined ? {} : { parent: renamed(unit.parent) }),
  }))
  const moved = base.ledger.figures.figures.map((figure) => ({
    ...figure,
    region: { ...figure.region, unit: renamed(figure.region.unit ?? '') },
  }))
  const figures = figureSet([...view.ledger.figures.figures, ...moved], [...department.units, ...units])
  return {
    view: {
      ...view,
      ledger: { ...view.ledger, figures },
      names: namesOfBoth(view.names, namesFor(base.ledger, base.year)),
    },
    baseUnit: renamed(base.unit),
    units: [...department.units, ...units],
  }
}

/** Only projects belong to a department; codes are called what this statement's year calls them. */
export const namesOfBoth = (own: StatementNames, other: StatementNames): StatementNames => ({
  ...own,
  projectName: (node) => (own.projectName(node) === node ? other.projectName(node) : own.projectName(node)),
  projectOwner: (node) => own.projectOwner(node) || other.projectOwner(node),
})

/** Leaf units that either side has figures of: a sum over units must not lack one that the other side counts. */
export function expectedUnits(
  figures: FigureSet,
  units: SharedSpace['units'],
  contexts: readonly StatementContext[],
  year: string,
): readonly string[] {
  const asked = fiscalYear(Number.parseInt(year, 10))
  return units
    .filter((unit) => figures.space.cuts('unit', unit.code).length === 0)
    .filter((unit) => (unit.validFromYear ?? asked) <= asked && asked <= (unit.validToYear ?? asked))
    .map((unit) => unit.code)
    .filter((unit) => contexts.some(({ year, stage }) => hasMembers(figures.members({ unit, year, stage }))))
}
