/** 预算表 — the statements of a round from what is typed in it, beside an earlier one or another year, and what each figure is made of. */

import type { BudgetLine } from '../../core/budget/department.ts'
import type { ComparisonBase } from '../../core/disclosure/compare.ts'
import { type Ledger, ledger, type YearView, yearView } from '../../core/disclosure/year-view.ts'
import type { TurnoverSide } from '../../core/figures/figure-set.ts'
import type { Parsed } from '../../core/kernel/fen.ts'
import { FIRST_YEAR, fiscalYear } from '../../core/kernel/fiscal-year.ts'
import { ROUND_NAMES, WRITTEN_ROUNDS } from '../../core/workflow/round-states.ts'
import { asPerson, type Person, type PersonTransaction } from '../../store/as-person.ts'
import { readEvents } from '../../store/rounds/history.ts'
import { listRounds } from '../../store/rounds/round.ts'
import { listScenarios } from '../../store/rounds/scenarios.ts'
import { listSubmissions, readSubmission } from '../../store/rounds/submissions.ts'
import { besideBase, type ExplainedFigure, figureOf } from '../explain-figure.ts'
import { OfficeProblem } from '../office-problem.ts'
import { type ShownStatement, statementOf } from '../show-statement.ts'
import { type ShownStatementList, statementList } from '../show-statement-list.ts'
import type { RoundAddress } from './change-round.ts'
import { draftedLedger, standing, type UnitDraft } from './drafted-ledger.ts'
import { lacking } from './round-acts.ts'
import { noRound, placeOf, type RoundDesk, type RoundPlace, writtenRound } from './round-desk.ts'
import { draftedOf, type RoundDrafts, readDrafts, revisionOf } from './round-facts.ts'
import { readChanges, readRanks, supposedDrafts, supposedUnits } from './scenario-drafts.ts'

interface DraftView {
  readonly facts: RoundDrafts
  readonly view: YearView
}

async function draftView(desk: RoundDesk, person: Person, address: RoundAddress): Promise<DraftView> {
  const place = await placeOf(desk, person, address.unit)
  const facts = await asPerson(desk.store, person, (transaction) =>
    readDrafts(transaction, place, address.year, writtenRound(address.round)),
  )
  if (facts.units.length === 0) throw noRound(place, address.year, address.round)
  return { facts, view: viewIn(draftedOf(facts).ledger, place.unitCode, address.year) }
}

export function viewIn(of: Ledger, unitCode: string, year: number): YearView {
  const view = yearView(of, { unit: unitCode, year: fiscalYear(year), kind: 'budget' })
  if (!view.ok) throw new OfficeProblem(view.problem.code, view.problem.params)
  return view.value
}

export interface RoundStatements {
  readonly facts: RoundDrafts
  readonly list: ShownStatementList
  /** 含未报送数据: the units that have not handed in. */
  readonly missing: readonly string[]
  readonly bases: readonly { readonly id: string; readonly name: string }[]
}

export async function roundStatements(
  desk: RoundDesk,
  person: Person,
  address: RoundAddress,
): Promise<RoundStatements> {
  const { facts, view } = await draftView(desk, person, address)
  return {
    facts,
    list: statementList(view),
    missing: lacking(facts),
    bases: await basesOf(desk, person, facts),
  }
}

/** What a statement may be laid beside: earlier submissions, the earlier round, and stored years. */
async function basesOf(desk: RoundDesk, person: Person, facts: RoundDrafts) {
  const { place, year, round } = facts
  const found = await asPerson(desk.store, person, async (transaction) => ({
    rounds: await listRounds(transaction, {
      divisionCode: place.divisionCode,
      departmentCode: place.departmentCode,
      year,
    }),
    submissions: await submissionsOf(transaction, facts),
    scenarios: await listScenarios(transaction, {
      divisionCode: place.divisionCode,
      unitCode: place.unitCode,
      year,
      round,
    }),
  }))
  const { rounds } = found
  const scenarios = found.scenarios
    .filter((one) => one.state !== 'discarded')
    .map(({ id, name }) => ({ id: `scenario:${id}`, name: `情景：${name}` }))
  const submissions = found.submissions.map(({ number, at }) => ({
    id: `submission:${number}`,
    name: `第 ${number} 次报送（${at.toISOString().slice(0, 10)}）`,
  }))
  const earlier = WRITTEN_ROUNDS.filter((one) => one < round && rounds.some((found) => found.round === one))
  const { department, figures } = place.ledger
  const years = department.unitYears.filter(
    (one) =>
      (one.year < year || (one.year === year && one.kind === 'accounts')) &&
      figures.space.contains('unit', place.unitCode, one.unit),
  )
  const stored = new Map(years.map((one) => [`${place.unit}/${one.year}/${one.kind}`, one]))
  return [
    ...[...stored]
      .toSorted(([, a], [, b]) => b.year - a.year || (a.kind < b.kind ? 1 : -1))
      .map(([id, one]) => ({ id, name: `${one.year} ${one.kind === 'budget' ? '预算' : '决算'}` })),
    ...earlier.map((one) => ({ id: `round:${one}`, name: ROUND_NAMES[one] })),
    ...submissions,
    ...scenarios,
  ]
}

export interface RoundStatementChoice {
  readonly statement: string
  /** `submission:<number>`, `round:first-up`, `scenario:<id>`, or `<unit>/<year>/<kind>`. */
  readonly against?: string
}

export interface ShownRoundStatement {
  readonly shown: ShownStatement
  readonly facts: RoundDrafts
  readonly isIncomplete: boolean
  /** Sum of the revisions of all units: another one after every change. */
  readonly revision: string
}

export async function roundStatement(
  desk: RoundDesk,
  person: Person,
  address: RoundAddress,
  { statement, against }: RoundStatementChoice,
): Promise<Parsed<ShownRoundStatement>> {
  const { facts, view } = await draftView(desk, person, address)
  const choice = { statement, asPrinted: false }
  const beside = against === undefined ? undefined : await besideOf(desk, person, { facts, view }, against)
  const shown =
    beside === undefined ? statementOf(view, choice) : statementOf(beside.view, choice, beside.base)
  if (!shown.ok) return shown
  return {
    ok: true,
    value: {
      shown: shown.value,
      facts,
      isIncomplete: lacking(facts).length > 0,
      revision: revisionOf(facts),
    },
  }
}

interface Beside {
  readonly view: YearView
  readonly base: ComparisonBase
}

/** RND-063 where there is nothing of that name. */
async function besideOf(desk: RoundDesk, person: Person, draft: DraftView, against: string): Promise<Beside> {
  const { place } = draft.facts
  const [kind = '', what = ''] = against.split(':')
  if (kind === 'submission' || kind === 'round' || kind === 'scenario') {
    const drafts = await earlierDrafts(desk, person, draft.facts, kind, what)
    if (drafts.length === 0) throw nothing(place, against)
    return earlierBeside(draft, drafts)
  }
  const [unit = '', yearText = '', documentKind] = against.split('/')
  const year = /^\d{4}$/.test(yearText) ? Number.parseInt(yearText, 10) : 0
  const code = unit.slice(unit.indexOf('-') + 1)
  const isOwn = unit === place.unit
  const known = place.ledger.department.unitYears.some((one) => one.year === year)
  if (!isOwn || !known || (documentKind !== 'budget' && documentKind !== 'accounts'))
    throw nothing(place, against)
  return {
    view: draft.view,
    base: { ledger: draft.view.ledger, unit: code, year: fiscalYear(year), kind: documentKind },
  }
}

const nothing = (place: RoundPlace, against: string): OfficeProblem =>
  new OfficeProblem('RND-063', { unit: place.unitName, against })

async function earlierDrafts(
  desk: RoundDesk,
  person: Person,
  facts: RoundDrafts,
  kind: 'submission' | 'round' | 'scenario',
  what: string,
): Promise<readonly UnitDraft[]> {
  const { place, year } = facts
  return asPerson(desk.store, person, async (transaction) => {
    if (kind === 'scenario') {
      const { divisionCode, unitCode } = place
      const all = await listScenarios(transaction, { divisionCode, unitCode, year, round: facts.round })
      const scenario = all.find((one) => one.id === what)
      if (scenario === undefined) return []
      const changes = readChanges(scenario)
      const made = supposedUnits(facts, changes, await readRanks(transaction, divisionCode))
      return supposedDrafts(facts, made, changes)
    }
    if (kind === 'round') {
      const round = WRITTEN_ROUNDS.find((one) => one === what)
      if (round === undefined) return []
      const earlier = await readDrafts(transaction, place, year, round)
      return earlier.units.map((one) => ({
        unitCode: one.round.unitCode,
        version: `${one.round.id} ${one.round.revision}`,
        rows: standing(one.rows),
      }))
    }
    const head = (await submissionsOf(transaction, facts)).find((one) => String(one.number) === what)
    const found = head && (await readSubmission(transaction, place.divisionCode, head.id))
    return found === undefined || place.isDepartment
      ? []
      : [{ unitCode: found.unitCode, version: found.id, rows: found.rows }]
  })
}

/** Of a department there are none: its units hand in. */
const submissionsOf = async (transaction: PersonTransaction, { place, units }: RoundDrafts) =>
  place.isDepartment
    ? []
    : listSubmissions(
        transaction,
        place.divisionCode,
        units.map(({ round }) => round.id),
      )

/** A year that no data are of, in which the figures of an earlier draft stand beside those of now. */
const EARLIER = fiscalYear(FIRST_YEAR)

export function earlierBeside({ facts, view }: DraftView, drafts: readonly UnitDraft[]): Beside {
  const { place, year } = facts
  const { department } = draftedLedger(
    place.ledger,
    { year: fiscalYear(year), unitCode: place.unitCode },
    drafts,
  ).ledger
  const moved = department.unitYears
    .filter((one) => one.year === year && one.kind === 'budget')
    .map((one) => ({
      ...one,
      year: EARLIER,
      lines: one.lines.map((line): BudgetLine => ({ ...line, year: EARLIER })),
    }))
  const both = ledger(
    { ...view.ledger.department, unitYears: [...view.ledger.department.unitYears, ...moved] },
    view.ledger.books,
    view.ledger.profiles,
    view.ledger.performance,
    view.ledger.texts,
  )
  return {
    view: { ...view, ledger: both },
    base: { ledger: both, unit: place.unitCode, year: EARLIER, kind: 'budget' },
  }
}

/** Where a leaf was typed, by whom and when. */
export interface TypedLeaf {
  /** `jianghan-403001` */
  readonly unitCode: string
  readonly row: string
  readonly sheet: string
  readonly field: string
  readonly project?: string
  readonly projectName?: string
  readonly content?: string
  readonly by?: string
  readonly at?: Date
}

export interface ExplainedRoundFigure {
  readonly explained: ExplainedFigure
  readonly place: RoundPlace
  /** In the order of the explanation's lines; undefined for a line that no cell holds. */
  readonly typed: readonly (TypedLeaf | undefined)[]
}

export async function explainRoundFigure(
  desk: RoundDesk,
  person: Person,
  address: RoundAddress,
  choice: {
    readonly region: string
    readonly side: TurnoverSide
    readonly statement?: string | undefined
    /** As for a statement. */
    readonly against?: string | undefined
  },
): Promise<Parsed<ExplainedRoundFigure>> {
  const { facts, view } = await draftView(desk, person, address)
  const found = figureOf(view, choice)
  if (!found.ok) return found
  const { against } = choice
  const beside = against === undefined ? undefined : await besideOf(desk, person, { facts, view }, against)
  const explained = beside === undefined ? found.value : besideBase(found.value, beside.view, beside.base)
  const { lines } = explained.explanation
  const rows = new Map(
    facts.units.flatMap(({ round, rows }) => rows.map((row) => [row.id, { row, round }] as const)),
  )
  const versions = await typists(
    desk,
    person,
    facts,
    lines.flatMap(({ source }) => source.cell?.row ?? []),
  )
  const typed = lines.map(({ source: { cell } }): TypedLeaf | undefined => {
    const found = cell === undefined ? undefined : rows.get(cell.row)
    if (cell === undefined || found === undefined) return undefined
    const { row, round } = found
    const projectName = [...rows.values()].find(
      (one) => one.row.sheet === 'project' && one.row.project === row.project && row.project !== undefined,
    )?.row.cells.name
    const version = row.versions[cell.field] ?? row.versions.basis
    const who = version === undefined ? undefined : versions.get(`${round.id} ${version}`)
    return {
      unitCode: round.unitCode,
      row: row.id,
      sheet: row.sheet,
      field: cell.field,
      ...(row.project === undefined ? {} : { project: row.project }),
      ...(projectName === undefined ? {} : { projectName }),
      ...(row.cells.content === undefined ? {} : { content: row.cells.content }),
      ...(who === undefined ? {} : who),
    }
  })
  return { ok: true, value: { explained, place: facts.place, typed } }
}

/** Who wrote each version of the rounds that the rows belong to. */
async function typists(
  desk: RoundDesk,
  person: Person,
  facts: RoundDrafts,
  rows: readonly string[],
): Promise<ReadonlyMap<string, { readonly by: string; readonly at: Date }>> {
  const wanted = new Set(rows)
  const rounds = facts.units.filter((unit) => unit.rows.some((row) => wanted.has(row.id)))
  return asPerson(desk.store, person, async (transaction) => {
    const known = new Map<string, { readonly by: string; readonly at: Date }>()
    for (const { round } of rounds)
      for (const { seq, by, at } of await readEvents(transaction, round, { onlyHeads: true }))
        known.set(`${round.id} ${seq}`, { by, at })
    return known
  })
}
