/** 项目库 — the projects that a person sees with what this year asks for, what last year gave, and how they stand. */
import { basisReader } from '../../core/budget/drafting/cost-row.ts'
import { draftRows } from '../../core/budget/drafting/draft-rows.ts'
import type { RoundRow } from '../../core/budget/drafting/round-row.ts'
import { projectTotals } from '../../core/budget/drafting/totals.ts'
import { projectNodes } from '../../core/budget/figures.ts'
import type { Ledger } from '../../core/disclosure/year-view.ts'
import type { Stage } from '../../core/figures/dimensions.ts'
import { NODE_NAMES } from '../../core/figures/terms.ts'
import { type Fen, subtract } from '../../core/kernel/fen.ts'
import { fiscalYear } from '../../core/kernel/fiscal-year.ts'
import { nameOf } from '../../core/law/book.ts'
import { isAdmitted, isInReserve, PROJECT_STATE_NAMES } from '../../core/workflow/project-states.ts'
import { reaches } from '../../core/workflow/reach.ts'
import {
  type Round,
  type RoundState,
  WRITTEN_ROUNDS,
  type WrittenRound,
} from '../../core/workflow/round-states.ts'
import { asPerson, type Person, type PersonTransaction } from '../../store/as-person.ts'
import { type LibraryProject, readLibrary } from '../../store/rounds/library.ts'
import { listRounds, type StoredRound } from '../../store/rounds/round.ts'
import { standing } from './drafted-ledger.ts'
import { type LastScore, lastScore } from './last-score.ts'
import { divisionLedgers } from './reviews.ts'
import { unitChecks } from './round-acts.ts'
import { placeIn, type RoundDesk, type RoundPlace } from './round-desk.ts'
import { type RoundFacts, readFacts, type UnitRound } from './round-facts.ts'
import { stateName } from './show-round.ts'

export interface LibraryEntry {
  readonly project: LibraryProject
  readonly place: RoundPlace
  readonly stateName: string
  /** The budget year that it is looked at in. */
  readonly year: number
  /** From its rows of the year, else from the last year that is known. */
  readonly category: string
  readonly frequency: string
  readonly function: string
  readonly functionName: string
  readonly fund: string
  readonly thisYear?: Fen
  /** What its declaration in the reserve asks for; it counts in no total before it is admitted and drafted. */
  readonly declared?: Fen
  readonly lastYear?: Fen
  readonly executed?: Fen
  readonly round?: Round
  readonly roundState?: RoundState
  readonly roundStateName?: string
  readonly lastScore?: LastScore
  readonly findings: { readonly error: number; readonly warning: number }
  readonly canDraft: boolean
  readonly lastKnownYear?: number
  readonly rows: readonly RoundRow[]
}

export interface Library {
  readonly year: number
  readonly years: readonly number[]
  readonly entries: readonly LibraryEntry[]
}

export async function showLibrary(
  desk: RoundDesk,
  person: Person,
  asked: number | undefined,
): Promise<Library> {
  const ledgers = await divisionLedgers(desk, person)
  const now = Number.parseInt(desk.clock.now().toISOString().slice(0, 4), 10)
  return asPerson(desk.store, person, (transaction) =>
    libraryIn(transaction, person, { ledgers, asked, now }),
  )
}

export async function libraryIn(
  transaction: PersonTransaction,
  person: Person,
  {
    ledgers,
    asked,
    now,
  }: { readonly ledgers: readonly Ledger[]; readonly asked: number | undefined; readonly now: number },
): Promise<Library> {
  const { divisionCode } = person.reach
  const projects = await readLibrary(transaction, divisionCode)
  const rounds = await listRounds(transaction, { divisionCode })
  const years = [...new Set(rounds.map((one) => one.year))].toSorted((a, b) => b - a)
  const year = asked ?? years[0] ?? now + 1
  const departments = new Map<string, RoundFacts>()
  const read = async (ledger: Ledger, round: WrittenRound): Promise<RoundFacts> => {
    const { code } = ledger.department
    const key = `${code} ${round}`
    const found = departments.get(key) ?? (await readFacts(transaction, placeIn(ledger, code), year, round))
    departments.set(key, found)
    return found
  }
  const entries: LibraryEntry[] = []
  for (const project of projects) {
    const ledger = ledgers.find(({ department }) =>
      department.units.some((unit) => unit.code === project.unitCode),
    )
    if (ledger === undefined) continue
    const round = newestRound(rounds, project.unitCode, year)
    const isDeclared = isInReserve(project.state) && project.declaredYear === year
    const facts = isDeclared
      ? await read(ledger, 'reserve')
      : round === undefined
        ? undefined
        : await read(ledger, round.round)
    entries.push(entryOf(project, { ledger, year, person, ...(facts === undefined ? {} : { facts }) }))
  }
  const listed = years.includes(year) ? years : [year, ...years]
  return { year, years: listed.toSorted((a, b) => b - a), entries }
}

const newestRound = (
  rounds: readonly StoredRound[],
  unitCode: string,
  year: number,
): StoredRound | undefined =>
  WRITTEN_ROUNDS.toReversed()
    .map((round) =>
      rounds.find((one) => one.unitCode === unitCode && one.year === year && one.round === round),
    )
    .find((one) => one !== undefined)

interface Around {
  readonly ledger: Ledger
  readonly year: number
  readonly person: Person
  readonly facts?: RoundFacts
}

const readBasis = basisReader()

function entryOf(project: LibraryProject, { ledger, year, person, facts }: Around): LibraryEntry {
  const place = placeIn(ledger, project.unitCode)
  const unit = facts?.units.find((one) => one.round.unitCode === project.unitCode)
  const rows = standing(unit?.rows ?? []).filter((row) => row.project === project.code)
  const head = rows.find((row) => row.sheet === 'project')
  const money = (of: number, stage: Stage): Fen | undefined => projectMoney(ledger, project, of, stage)
  const asked = head === undefined ? undefined : draftedMoney(rows, project.code)
  const isReserve = facts?.round === 'reserve'
  const drafted = isReserve ? undefined : asked
  const lastYear = money(year - 1, 'original') ?? monitoredBudget(ledger, project.code, year - 1)
  const executed = money(year - 1, 'outturn') ?? monitored(ledger, project.code, year - 1)
  const known = ledger.department.unitYears
    .filter((one) => one.year < year && one.projects.some((other) => other.code === project.code))
    .toSorted((a, b) => b.year - a.year)
  const before = known[0]?.projects.find((one) => one.code === project.code)
  const subject = head?.cells.function ?? ''
  const canEdit = reaches(person.reach, 'edit', 'project', project.unitCode)
  const isOpen = !isReserve && (unit === undefined || unit.round.state === 'preparing')
  const lastKnownYear = known[0]?.year
  const score = lastScore(ledger, project, year)
  const thisYear = drafted ?? money(year, 'original')
  return {
    project: head?.cells.name === undefined ? project : { ...project, name: head.cells.name },
    place,
    stateName: PROJECT_STATE_NAMES[project.state],
    year,
    category: head?.cells.category ?? before?.category ?? '',
    frequency: head?.cells.frequency ?? before?.frequency ?? '',
    function: subject,
    functionName: subject === '' ? '' : nameOf(ledger.books.function, subject, fiscalYear(year)),
    fund: head?.cells.fund ?? '',
    ...(thisYear === undefined ? {} : { thisYear }),
    ...(isReserve && asked !== undefined ? { declared: asked } : {}),
    ...(lastYear === undefined ? {} : { lastYear }),
    ...(executed === undefined ? {} : { executed }),
    ...(score === undefined ? {} : { lastScore: score }),
    ...roundOf(unit, rows),
    findings: findingsOf(facts, unit, project.code),
    canDraft: canEdit && isOpen && rows.length === 0 && isAdmitted(project.state),
    ...(lastKnownYear === undefined ? {} : { lastKnownYear }),
    rows,
  }
}

const roundOf = (
  unit: UnitRound | undefined,
  rows: readonly RoundRow[],
): Pick<LibraryEntry, 'round' | 'roundState' | 'roundStateName'> =>
  unit === undefined || rows.length === 0
    ? {}
    : {
        round: unit.round.round,
        roundState: unit.round.state,
        ...(unit.round.round === 'reserve' ? {} : { roundStateName: stateName(unit.round) }),
      }

function findingsOf(
  facts: RoundFacts | undefined,
  unit: UnitRound | undefined,
  project: string,
): LibraryEntry['findings'] {
  if (facts === undefined || unit === undefined) return { error: 0, warning: 0 }
  const own = unitChecks(facts, unit).filter((one) => one.project === project)
  return {
    error: own.filter((one) => one.severity === 'error').length,
    warning: own.filter((one) => one.severity === 'warning' && one.reason === undefined).length,
  }
}

/** What the unit's own budget pays of it. */
function draftedMoney(rows: readonly RoundRow[], project: string): Fen {
  const { requested, paidElsewhere } = projectTotals(project, { rows: draftRows(rows), readBasis })
  return subtract(requested, paidElsewhere)
}

export function projectMoney(
  { department, figures }: Ledger,
  { code, unitCode }: Pick<LibraryProject, 'code' | 'unitCode'>,
  year: number,
  stage: Stage,
): Fen | undefined {
  const node = projectNodes(department).get(code) ?? code
  const region = { unit: unitCode, year: String(year), stage, flow: 'expenditure', project: node }
  return figures.within(region).length === 0 ? undefined : figures.sum(region)
}

/** Paid by the last month that was monitored, where accounts do not say it by project. */
const monitored = ({ performance }: Ledger, project: string, year: number): Fen | undefined =>
  performance
    .filter((one) => one.year === year)
    .flatMap((one) => one.monitoring)
    .filter((one) => one.project === project)
    .toSorted((a, b) => b.throughMonth - a.throughMonth)[0]?.spent

/** The budget that monitoring states, where no budget is known by project. */
export const monitoredBudget = ({ performance }: Ledger, project: string, year: number): Fen | undefined =>
  performance
    .filter((one) => one.year === year)
    .flatMap((one) => one.monitoring)
    .find((one) => one.project === project && one.budget !== undefined)?.budget

export const fundOf = (name: string): string =>
  Object.entries(NODE_NAMES.fund).find(([, one]) => one === name)?.[0] ?? ''
