/** 编制 N 年度 — a project's rows of last year under new names as the beginning of this one's, or a new project with its code. */
import { copyToNextYear } from '../../core/budget/drafting/copy-year.ts'
import type { RoundRow } from '../../core/budget/drafting/round-row.ts'
import { cellText } from '../../core/budget/drafting/typed-amount.ts'
import type { Ledger } from '../../core/disclosure/year-view.ts'
import { assert } from '../../core/kernel/assert.ts'
import { rowsOfUnit } from '../../core/performance/drafting/rows-of-unit.ts'
import { isAdmitted, PROJECT_STATE_NAMES } from '../../core/workflow/project-states.ts'
import { reaches } from '../../core/workflow/reach.ts'
import { ROLE_NAMES } from '../../core/workflow/roles.ts'
import { ROUND_NAMES, ROUND_STATE_NAMES, type WrittenRound } from '../../core/workflow/round-states.ts'
import { asPerson, type Person, type PersonTransaction } from '../../store/as-person.ts'
import { addRows } from '../../store/rounds/add-rows.ts'
import { deadlineOf, readDeadlines } from '../../store/rounds/deadlines.ts'
import {
  addLibraryProject,
  type LibraryProject,
  readLibrary,
  recordDeclarers,
} from '../../store/rounds/library.ts'
import { listRounds, lockRound, openRound, type RoundKey, readRound } from '../../store/rounds/round.ts'
import { readRows } from '../../store/rounds/rows.ts'
import { OfficeProblem } from '../office-problem.ts'
import { standing } from './drafted-ledger.ts'
import { type LibraryEntry, monitoredBudget } from './library.ts'
import { divisionLedgers } from './reviews.ts'
import { freshId, placeIn, placeOf, type RoundDesk, type RoundPlace, roundKey } from './round-desk.ts'
import { renamed } from './unit-rounds.ts'

export interface DraftedProject {
  readonly code: string
  readonly place: RoundPlace
  readonly round: WrittenRound
  readonly year: number
  readonly rowCount: number
  readonly copiedFrom?: number
}

/** RND-050, RND-052 where it is not the person's to draft, RND-051 where it is drafted, RND-002 where the round is locked. */
export async function draftProject(
  desk: RoundDesk,
  person: Person,
  { code, year, round }: { readonly code: string; readonly year: number; readonly round: WrittenRound },
): Promise<DraftedProject> {
  const ledgers = await divisionLedgers(desk, person)
  const at = desk.clock.now()
  return asPerson(desk.store, person, async (transaction) => {
    const { divisionCode } = person.reach
    const project = (await readLibrary(transaction, divisionCode)).find((one) => one.code === code)
    const ledger = ledgers.find(({ department }) =>
      department.units.some((unit) => unit.code === project?.unitCode),
    )
    if (project === undefined || ledger === undefined) throw new OfficeProblem('RND-050', { code })
    const place = placeIn(ledger, project.unitCode)
    if (!reaches(person.reach, 'edit', 'project', project.unitCode))
      throw new OfficeProblem('RND-052', { code, unit: place.unitName })
    if (!isAdmitted(project.state))
      throw new OfficeProblem('RND-070', { project: project.name, state: PROJECT_STATE_NAMES[project.state] })
    const { rows, copiedFrom } = await rowsFor(transaction, ledger, project, year, at)
    await addTo(transaction, person, { place, year, round, code, rows, at })
    return {
      code,
      place,
      round,
      year,
      rowCount: rows.length,
      ...(copiedFrom === undefined ? {} : { copiedFrom }),
    }
  })
}

/** What was declared for the year and admitted; else what is known of the newest earlier year; else an empty form. */
async function rowsFor(
  transaction: PersonTransaction,
  ledger: Ledger,
  project: LibraryProject,
  year: number,
  at: Date,
): Promise<{ readonly rows: readonly RoundRow[]; readonly copiedFrom?: number }> {
  const { divisionCode } = ledger.department
  const { code, unitCode, name } = project
  const reserve = await readRound(transaction, { divisionCode, unitCode, year, round: 'reserve' })
  const declared =
    reserve === undefined
      ? []
      : standing(await readRows(transaction, reserve)).filter((row) => row.project === code)
  if (declared.length > 0) return { rows: renamed(declared, at), copiedFrom: year }
  const before = await rowsBefore(transaction, ledger, project, year)
  const isNamed = before?.rows.some((row) => row.sheet === 'project') === true
  if (before === undefined || !isNamed) return { rows: [blank({ code, name }, at)] }
  const copied = copyToNextYear(before.rows, [code], () => freshId(at))
  return { rows: withLastBudget(copied, ledger, project, year), copiedFrom: before.year }
}

/** 调整: the new version begins with what is known, in the reserve of the year that it is declared for. */
export async function copyIntoReserve(
  transaction: PersonTransaction,
  person: Person,
  { place, project, rows: known }: LibraryEntry,
  year: number,
  at: Date,
): Promise<void> {
  const key = roundKey(place, place.unitCode, year, 'reserve')
  const reserve = await readRound(transaction, key)
  const there = reserve === undefined ? [] : standing(await readRows(transaction, reserve))
  if (there.some((row) => row.project === project.code)) return
  const rows =
    known.length > 0 ? renamed(known, at) : (await rowsFor(transaction, place.ledger, project, year, at)).rows
  await addTo(transaction, person, { place, year, round: 'reserve', code: project.code, rows, at })
}

export interface NewProject {
  /** `jianghan-403001` */
  readonly unit: string
  readonly year: number
  readonly name: string
}

/** 新建项目: the system gives the code; it is declared in the reserve of the year and goes its way into the library. */
export async function newProject(
  desk: RoundDesk,
  person: Person,
  { unit, year, name }: NewProject,
): Promise<DraftedProject> {
  const place = await placeOf(desk, person, unit)
  if (place.isDepartment || !reaches(person.reach, 'edit', 'project', place.unitCode))
    throw new OfficeProblem('RND-003', { role: ROLE_NAMES[person.reach.role], unit: place.unitName })
  const at = desk.clock.now()
  return asPerson(desk.store, person, async (transaction) => {
    const project = await registered(transaction, place, { name, year, at })
    const round = 'reserve'
    const rows = [blank(project, at)]
    await addTo(transaction, person, { place, year, round, code: project.code, rows, at })
    await recordDeclarers(transaction, person.id, place.divisionCode, [project.code])
    return { code: project.code, place, round, year, rowCount: rows.length }
  })
}

const MOST_TRIES = 1000

/** 区划代码 + 年度后两位 + 部门编码 + T + 九位顺序号, as published codes are made; the next one that is free. */
async function registered(
  transaction: PersonTransaction,
  place: RoundPlace,
  { name, year, at }: { readonly name: string; readonly year: number; readonly at: Date },
): Promise<Pick<LibraryProject, 'code' | 'name'>> {
  const { divisionCode, unitCode } = place
  const known = await readLibrary(transaction, divisionCode)
  const prefix = `${divisionCode}${String(year).slice(2)}${place.departmentCode}T`
  const highest = Math.max(
    0,
    ...known.flatMap(({ code }) =>
      code.startsWith(prefix) ? Number.parseInt(code.slice(prefix.length), 10) || 0 : [],
    ),
  )
  for (let next = highest + 1; next < highest + MOST_TRIES; next++) {
    const project = {
      code: `${prefix}${String(next).padStart(9, '0')}`,
      unitCode,
      name,
      state: 'draft',
      stateSince: at,
      declaredYear: year,
    } as const
    // Others' projects may have numbers that this person does not see.
    if (await addLibraryProject(transaction, divisionCode, project)) return project
  }
  throw new Error('no free number for a project')
}

const blank = ({ code, name }: Pick<LibraryProject, 'code' | 'name'>, at: Date): RoundRow => ({
  id: freshId(at),
  sheet: 'project',
  project: code,
  position: 0,
  cells: { name },
})

interface Before {
  readonly year: number
  readonly rows: readonly RoundRow[]
}

/** The newest earlier year that is known of: what was typed then, else what is stored of it. */
async function rowsBefore(
  transaction: PersonTransaction,
  ledger: Ledger,
  { code, unitCode }: LibraryProject,
  year: number,
): Promise<Before | undefined> {
  const { divisionCode } = ledger.department
  const rounds = (await listRounds(transaction, { divisionCode, unitCode })).filter((one) => one.year < year)
  for (const round of rounds.toReversed()) {
    const rows = standing(await readRows(transaction, round)).filter((row) => row.project === code)
    if (rows.length > 0) return { year: round.year, rows }
  }
  const stored = ledger.department.unitYears
    .filter((one) => one.unit === unitCode && one.year < year && one.kind === 'budget')
    .filter((one) => one.projects.some((project) => project.code === code))
    .toSorted((a, b) => b.year - a.year)[0]
  if (stored === undefined) return undefined
  const performance = ledger.performance.find((one) => one.unit === unitCode && one.year === stored.year)
  let count = 0
  const { rows } = rowsOfUnit(stored, performance, () => String(count++))
  return { year: stored.year, rows: rows.filter((row) => row.project === code) }
}

/** 上年预算, where last year's items do not say it. */
function withLastBudget(
  rows: readonly RoundRow[],
  ledger: Ledger,
  { code, name }: LibraryProject,
  year: number,
): readonly RoundRow[] {
  const budget = monitoredBudget(ledger, code, year - 1)
  return rows.map((row) => {
    if (row.sheet !== 'project') return row
    const isUnknown = /^0*\.?0*$/.test(row.cells.lastYearBudget ?? '')
    const last =
      isUnknown && budget !== undefined ? { lastYearBudget: cellText(budget, 'tenThousandYuan') } : {}
    return { ...row, cells: { name, ...row.cells, ...last } }
  })
}

async function addTo(
  transaction: PersonTransaction,
  person: Person,
  {
    place,
    year,
    round,
    code,
    rows,
    at,
  }: {
    readonly place: RoundPlace
    readonly year: number
    readonly round: WrittenRound
    readonly code: string
    readonly rows: readonly RoundRow[]
    readonly at: Date
  },
): Promise<void> {
  const key: RoundKey = roundKey(place, place.unitCode, year, round)
  if ((await readRound(transaction, key)) === undefined) {
    const deadlines = await readDeadlines(transaction, place.divisionCode, year)
    const dueOn = deadlineOf(deadlines, round, place.departmentCode)
    await openRound(transaction, person, {
      key,
      id: freshId(at),
      departmentCode: place.departmentCode,
      ...(dueOn === undefined ? {} : { dueOn }),
      at,
    })
  }
  const locked = await lockRound(transaction, key)
  if (locked?.state !== 'preparing') {
    const found = await readRound(transaction, key)
    assert(found !== undefined, 'the round was opened or there')
    const params = { round: ROUND_NAMES[round], state: ROUND_STATE_NAMES[found.state] }
    throw new OfficeProblem('RND-002', params)
  }
  const present = standing(await readRows(transaction, locked))
  if (present.some((row) => row.project === code))
    throw new OfficeProblem('RND-051', { code, year: String(year), round: ROUND_NAMES[round] })
  await addRows(transaction, person, locked, rows, 'restore', at)
}
