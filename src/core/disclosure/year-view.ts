/** One unit's year and document, ready to be computed: its figures, its profile, and what everything is called. */

import { imbalances } from '../budget/balance.ts'
import type { BudgetLine, Department, Kind } from '../budget/department.ts'
import { departmentFigures, projectNodes } from '../budget/figures.ts'
import type { Table } from '../document/table.ts'
import type { Stage } from '../figures/dimensions.ts'
import type { FigureSet } from '../figures/figure-set.ts'
import type { Parsed } from '../kernel/fen.ts'
import type { FiscalYear } from '../kernel/fiscal-year.ts'
import { type Problem, problem } from '../kernel/problem.ts'
import { type Books, nameOf, withAdditions } from '../law/book.ts'
import type { UnitPerformance } from '../performance/unit-performance.ts'
import { compose } from '../statements/compose.ts'
import { type ComputedStatement, compute, type StatementContext } from '../statements/compute.ts'
import { STATEMENTS } from '../statements/generated/statements.ts'
import type { StatementNames } from '../statements/rows.ts'
import { type Profile, profileFor } from './profile.ts'
import type { UnitTexts } from './unit-texts.ts'

export const STAGE_OF: Readonly<Record<Kind, Stage>> = { budget: 'original', accounts: 'outturn' }

/** A department with its figures summed up once, and the books that name its codes. */
export interface Ledger {
  readonly department: Department
  readonly figures: FigureSet
  readonly books: Books
  readonly profiles: readonly Profile[]
  /** 绩效 — what its units wrote of goals, indicators and self-evaluations. */
  readonly performance: readonly UnitPerformance[]
  /** 文本 — what its units wrote for their documents. */
  readonly texts: readonly UnitTexts[]
}

/** `books` are those that all departments share; the department's own codes are added to them. */
export const ledger = (
  department: Department,
  books: Books,
  profiles: readonly Profile[],
  performance: readonly UnitPerformance[] = [],
  texts: readonly UnitTexts[] = [],
): Ledger => ({
  department,
  figures: departmentFigures(department),
  books: withAdditions(books, department.localCodes),
  profiles,
  performance,
  texts,
})

export interface YearView {
  readonly ledger: Ledger
  readonly unit: string
  readonly year: FiscalYear
  readonly kind: Kind
  readonly profile: Profile
  readonly context: StatementContext
  readonly names: StatementNames
}

export interface YearChoice {
  readonly unit: string
  readonly year: FiscalYear
  readonly kind: Kind
  /** A profile other than the one that the data or the locality asks for. */
  readonly profile?: string
}

/** PRF-003 if the department has no such unit, PRF-001 if no profile covers the locality, kind and year. */
export function yearView(of: Ledger, choice: YearChoice): Parsed<YearView> {
  // A place that publishes forms alone has a profile without statements, which covers no statement.
  const found = viewBy(of, choice, (profile) => profile.statements.length > 0)
  return found.ok ? { ok: true, value: { ...found.value, profile: asPublished(found.value.profile) } } : found
}

/** As `yearView`, of a profile that may print no statements at all, with what the published documents left out. */
export const documentView = (of: Ledger, choice: YearChoice): Parsed<YearView> =>
  viewBy(of, choice, () => true)

/** Without the tables and columns that published documents should have had. */
function asPublished(profile: Profile): Profile {
  const isPrinted = ({ isSupplied }: { readonly isSupplied?: boolean }): boolean => isSupplied !== true
  return {
    ...profile,
    statements: profile.statements.filter(isPrinted).map((layout) => ({
      ...layout,
      blocks: layout.blocks.map((block) => ({ ...block, columns: block.columns.filter(isPrinted) })),
    })),
  }
}

function viewBy(of: Ledger, choice: YearChoice, isUsable: (profile: Profile) => boolean): Parsed<YearView> {
  const { department } = of
  const unit = [...department.units, { code: department.code, name: department.name }].find(
    (one) => one.code === choice.unit,
  )
  if (unit === undefined)
    return { ok: false, problem: problem('PRF-003', { unit: choice.unit, department: department.name }) }
  const named = choice.profile ?? namedProfile(of, choice)
  const profiles = of.profiles.filter(isUsable)
  const profile =
    named === undefined
      ? profileFor(profiles, { locality: department.locality, kind: choice.kind, year: choice.year })
      : profiles.find((one) => one.id === named)
  if (profile === undefined) {
    const wanted = named ?? `${department.locality}-${choice.year}-${choice.kind}`
    return {
      ok: false,
      problem: problem('PRF-001', { profile: wanted, known: profiles.map((one) => one.id).join('、') }),
    }
  }
  return {
    ok: true,
    value: {
      ledger: of,
      unit: choice.unit,
      year: choice.year,
      kind: choice.kind,
      profile,
      context: { unit: choice.unit, year: String(choice.year), stage: STAGE_OF[choice.kind] },
      names: namesFor(of, choice.year),
    },
  }
}

/** The profile that the unit's own file names, or that all units below it agree on. */
function namedProfile({ department, figures }: Ledger, choice: YearChoice): string | undefined {
  const years = department.unitYears.filter((one) => one.year === choice.year && one.kind === choice.kind)
  const own = years.find((one) => one.unit === choice.unit)
  if (own?.profile !== undefined) return own.profile
  const below = years.filter(
    (one) => one.lines.length > 0 && figures.space.contains('unit', choice.unit, one.unit),
  )
  const [first, ...others] = new Set(below.map((one) => one.profile))
  return others.length === 0 ? first : undefined
}

/** What codes, units and projects are called in a year; a name stands right once, in the book or in the data. */
export function namesFor(of: Pick<Ledger, 'department' | 'books'>, year: FiscalYear): StatementNames {
  const { department, books } = of
  const units = new Map([
    [department.code, department.name],
    ...department.units.map((unit) => [unit.code, unit.name] as const),
  ])
  // What the year itself says of a project comes last and so holds; other years fill in what it does not say.
  const isOfYear = (one: { readonly year: FiscalYear }): boolean => one.year === year
  const told = [
    ...department.unitYears.filter((one) => !isOfYear(one)),
    ...department.unitYears.filter(isOfYear),
  ].flatMap((one) => one.projects)
  const nodes = projectNodes(department)
  const projects = new Map(told.map((project) => [nodes.get(project.code) ?? project.code, project]))
  const classes = new Map(
    told.flatMap(({ classCode, className }) => (classCode === '' ? [] : [[classCode, className] as const])),
  )
  return {
    functionName: (code) => nameOf(books.function, code, year),
    economicName: (code) => nameOf(books.departmentEconomic, code, year),
    unitName: (code) => units.get(code) ?? code,
    projectName: (node) => projects.get(node)?.name ?? classes.get(node) ?? node,
    projectOwner: (node) => units.get(projects.get(node)?.unit ?? '') ?? '',
  }
}

/** Whether anything is known of the unit's year and stage at all; without it every cell would be a false zero. */
export const hasFigures = (view: YearView): boolean =>
  view.ledger.figures.within({ ...view.context }).length > 0

/** Computes one statement of the view; PRF-002 if its profile does not print it. `alsoRowsOf` adds the rows of another year. */
export function viewStatement(
  view: YearView,
  statement: string,
  alsoRowsOf: readonly StatementContext[] = [],
): Parsed<ComputedStatement> {
  const layout = view.profile.statements.find((one) => one.statement === statement)
  const definition = STATEMENTS.find((one) => one.id === statement)
  if (layout === undefined || definition === undefined) {
    const known = view.profile.statements.map((one) => one.statement).join('、')
    return { ok: false, problem: problem('PRF-002', { statement, profile: view.profile.name, known }) }
  }
  const { context, names } = view
  return {
    ok: true,
    value: compute({ definition, layout, context, figures: view.ledger.figures, names, alsoRowsOf }),
  }
}

/** All statements of the document, in its order. */
export function viewStatements(view: YearView): readonly ComputedStatement[] {
  return view.profile.statements.flatMap((layout) => {
    const computed = viewStatement(view, layout.statement)
    return computed.ok ? [computed.value] : []
  })
}

/** The statement on paper; `asPrinted` keeps the labels that the published document shows, right or wrong. */
export function viewTable(view: YearView, statement: ComputedStatement, asPrinted: boolean): Table {
  const labels = view.ledger.department.printedLabels.filter(
    (one) => one.unit === view.unit && one.year === view.year && one.kind === view.kind,
  )
  return compose(statement, {
    unitName: view.names.unitName(view.unit),
    printedLabels: asPrinted ? labels : [],
  })
}

/** 收支不平衡 among the units that the view adds up, each judged as it is when it is loaded. */
export function viewImbalances({ ledger: { department, figures }, context }: YearView): readonly Problem[] {
  const isShown = (line: BudgetLine): boolean =>
    String(line.year) === context.year &&
    line.stage === context.stage &&
    figures.space.contains('unit', context.unit, line.unit)
  return imbalances(
    department.unitYears.map((one) => ({ ...one, lines: one.lines.filter(isShown) })),
    new Map(),
  )
}
