/** 演示 — brings the store into the state of a moment: examples loaded, accounts made, rounds as far as they had come by then. */
import type { Department, UnitYear } from '../../core/budget/department.ts'
import type { RoundRow } from '../../core/budget/drafting/round-row.ts'
import type { Ledger } from '../../core/disclosure/year-view.ts'
import { assert } from '../../core/kernel/assert.ts'
import { type Fen, fen, sum } from '../../core/kernel/fen.ts'
import type { FolderFiles } from '../../files/department/folder.ts'
import { settleInstallation } from '../../store/accounts/installation.ts'
import type { Person } from '../../store/as-person.ts'
import { clearDemonstration } from '../../store/demonstration.ts'
import { saveDepartment } from '../../store/departments.ts'
import { saveProfile } from '../../store/profiles.ts'
import type { Store } from '../../store/store.ts'
import { OfficeProblem } from '../office-problem.ts'
import { readFolder } from '../read-folder.ts'
import { freshId } from '../rounds/round-desk.ts'
import { readShared } from '../store-ledgers.ts'
import { demonstrationPeople, ensureAccounts, type People } from './demonstration-accounts.ts'
import { draftedRows, lastYearRows, withoutStable } from './drafted-rows.ts'
import { DRAFTED_YEAR, knownAt } from './example-data.ts'
import { type Moment, type MomentDate, momentOf } from './moments.ts'
import {
  fillLibrary,
  issueCeilings,
  type PastStep,
  saySomething,
  setDue,
  takeStep,
  typeRound,
} from './past-rounds.ts'
import { withReasons } from './told-reasons.ts'

/** The department that works in the demonstration. */
const DIVISION = '420103'
const DEPARTMENT = '403'
/** † Documents do not print it. */
const DUE = '2022-11-25'
const CEILING_DOCUMENT = '江财预〔2022〕31号†'

/**
 * SRV-001 for a day that is no moment. Accounts keep their ids, so that who is signed in stays so; all that was done
 * in the rounds is as it was on the day.
 */
export async function openDemonstration(
  store: Store,
  date: string,
  examples: readonly FolderFiles[],
  real: Date = new Date(),
): Promise<void> {
  const moment = momentOf(date)
  if (moment === undefined) throw new OfficeProblem('RND-064', { what: date })
  const shared = await readShared(store)
  const folders = examples.map((folder) => readFolder(folder, shared))
  const ledgers = folders.flatMap((one) => one.ledger ?? [])
  await clearDemonstration(
    store,
    [...new Set(ledgers.map((one) => one.department.divisionCode))],
    ledgers.map(({ department: { divisionCode, code } }) => ({ divisionCode, code })),
  )
  for (const { ledger, ownProfiles } of folders) {
    if (ledger === undefined) continue
    const isWorking = isWorkingDepartment(ledger.department)
    const known = isWorking ? knownAt(ledger, moment) : ledger
    const { performance, texts } = known
    await saveDepartment(store, known.department, { loadedAt: real, performance, texts })
    for (const profile of ownProfiles)
      await saveProfile(store, { id: profile.id, locality: profile.locality, content: profile })
  }
  await ensureAccounts(store, real)
  await settleInstallation(store, { mode: 'demonstration', moment: date }, real)
  const ledger = ledgers.find(({ department }) => isWorkingDepartment(department))
  if (ledger !== undefined) await act({ store, ledger, people: await demonstrationPeople(store), moment })
}

const isWorkingDepartment = ({ divisionCode, code }: Department): boolean =>
  divisionCode === DIVISION && code === DEPARTMENT

interface Stage {
  readonly store: Store
  readonly ledger: Ledger
  readonly people: People
  readonly moment: Moment & { readonly date: MomentDate }
}

/** An hour of a day in China. */
const on = (date: string, hour: number, minute = 0): Date =>
  new Date(`${date}T${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}:00+08:00`)

function personIn({ people }: Stage, login: string): Person {
  const person = people.get(login)
  assert(person !== undefined, `the demonstration has an account ${login}`)
  return person
}

async function act(stage: Stage): Promise<void> {
  const { store, ledger, moment } = stage
  const officer = personIn(stage, 'jianghan-budget-officer')
  const budgets = ledger.department.unitYears.filter(
    (one) => one.year === DRAFTED_YEAR && one.kind === 'budget' && one.projects.length > 0,
  )
  await issueCeilings(store, officer, CEILING_DOCUMENT, ceilingsOf(budgets), on('2022-10-31', 9))
  await setDue(store, officer, DRAFTED_YEAR, DUE, on('2022-10-31', 9, 5))
  for (const budget of budgets) await prepare(stage, budget)
  if (moment.budgetYear < DRAFTED_YEAR) await approveLastYear(stage, budgets)
  for (const budget of budgets) {
    const key = keyOf(budget.unit)
    for (const step of stepsOf(stage, budget.unit)) {
      await takeStep(store, key, step)
      if (step.act !== 'sign' || moment.date !== '2022-11-20' || budget.unit !== '403001') continue
      await saySomething(store, key, {
        person: personIn(stage, 'jianghan-403-reviewer'),
        role: 'reviewer',
        text: '改制重点企业 30 万元请列户数',
        at: on('2022-11-19', 15),
        isSubject: (row) => row.sheet === 'cost' && row.cells.content === '积案化解',
      })
    }
  }
}

const keyOf = (unitCode: string) =>
  ({ divisionCode: DIVISION, unitCode, year: DRAFTED_YEAR, round: 'second-up' }) as const

async function prepare(stage: Stage, budget: UnitYear): Promise<void> {
  const { store, ledger, moment } = stage
  const preparer = personIn(stage, `jianghan-${budget.unit}-preparer`)
  const at = on('2022-11-08', 10)
  const performance = ledger.performance.find((one) => one.unit === budget.unit && one.year === DRAFTED_YEAR)
  const all = draftedRows(budget, performance, () => freshId(at))
  const isBefore = moment.date === '2022-11-10' && budget.unit === '403001'
  const rows: readonly RoundRow[] = isBefore ? withoutStable(all) : all
  const state = moment.budgetYear < DRAFTED_YEAR ? 'in-library' : 'executing'
  const projects = budget.projects.map(({ code, name }) => ({ code, name, state }) as const)
  const of = { divisionCode: DIVISION, unitCode: budget.unit }
  await fillLibrary(store, of, projects, on('2022-09-15', 10))
  const round = { key: keyOf(budget.unit), departmentCode: DEPARTMENT, preparer, at }
  await typeRound(store, { ...round, rows: withReasons(ledger, budget.unit, rows, () => freshId(at)) })
}

function stepsOf(stage: Stage, unit: string): readonly PastStep[] {
  const preparer = personIn(stage, `jianghan-${unit}-preparer`)
  const leader = personIn(stage, `jianghan-${unit}-leader`)
  const reviewer = personIn(stage, 'jianghan-403-reviewer')
  const submit: PastStep = { act: 'submit', person: preparer, at: on('2022-11-17', 16) }
  const sign: PastStep = { act: 'sign', person: leader, at: on('2022-11-18', 17) }
  const pass: PastStep = { act: 'pass', person: reviewer, at: on('2022-11-19', 16) }
  switch (stage.moment.date) {
    case '2022-11-10':
      return []
    case '2022-11-18':
      return unit === '403001' ? [submit] : []
    case '2022-11-20': {
      const back = {
        act: 'return',
        person: reviewer,
        at: on('2022-11-19', 15, 5),
        reason: '测算依据不充分',
      } as const
      if (unit === '403001') return [submit, sign, back]
      return unit === '403002' ? [submit] : [submit, sign, pass]
    }
    case '2024-12-01':
      return wholeWay(stage, unit, DRAFTED_YEAR)
  }
}

/** From handing in to the approval: † the days, and the numbers of the documents. */
function wholeWay(stage: Stage, unit: string, year: number): readonly PastStep[] {
  const preparer = personIn(stage, `jianghan-${unit}-preparer`)
  const leader = personIn(stage, `jianghan-${unit}-leader`)
  const reviewer = personIn(stage, 'jianghan-403-reviewer')
  const officer = personIn(stage, 'jianghan-budget-officer')
  const [before, date, unitDate] = [year - 1, `${year}-02-20`, `${year}-02-27`]
  return [
    { act: 'submit', person: preparer, at: on(`${before}-11-17`, 16) },
    { act: 'sign', person: leader, at: on(`${before}-11-18`, 17) },
    { act: 'pass', person: reviewer, at: on(`${before}-11-19`, 16) },
    { act: 'report', person: reviewer, at: on(`${before}-11-24`, 10) },
    { act: 'accept', person: officer, at: on(`${before}-12-02`, 10) },
    {
      act: 'approve-department',
      person: officer,
      at: on(date, 10),
      document: `江财预〔${year}〕5号†`,
      date,
    },
    {
      act: 'approve-unit',
      person: reviewer,
      at: on(unitDate, 10),
      document: `江国资〔${year}〕3号†`,
      date: unitDate,
    },
  ]
}

/** The round of the year before, as far as documents tell its figures: next year's projects go on from it. */
async function approveLastYear(stage: Stage, budgets: readonly UnitYear[]): Promise<void> {
  const { store, ledger, moment } = stage
  const known = knownAt(ledger, moment)
  const year = DRAFTED_YEAR - 1
  for (const budget of budgets) {
    const { unit } = budget
    const last = known.department.unitYears.find(
      (one) => one.unit === unit && one.year === year && one.kind === 'budget',
    )
    if (last === undefined) continue
    const at = on(`${year - 1}-11-08`, 10)
    const performance = known.performance.find((one) => one.unit === unit && one.year === year)
    const key = { divisionCode: DIVISION, unitCode: unit, year, round: 'second-up' } as const
    const rows = lastYearRows(last, performance, budget, () => freshId(at))
    const preparer = personIn(stage, `jianghan-${unit}-preparer`)
    await typeRound(store, { key, departmentCode: DEPARTMENT, preparer, at, rows })
    for (const step of wholeWay(stage, unit, year)) await takeStep(store, key, step)
  }
}

/** 项目支出 of each fund, of the units as of the department: just what the published budget asks for. */
function ceilingsOf(budgets: readonly UnitYear[]) {
  const shared = { departmentCode: DEPARTMENT, year: DRAFTED_YEAR, nature: 'projectSpending' }
  const units = budgets.flatMap((budget) =>
    [...projectMoney(budget)].map(([fund, amount]) => ({ ...shared, unitCode: budget.unit, fund, amount })),
  )
  const funds = [...new Set(units.map((one) => one.fund))]
  const department = funds.map((fund) => ({
    ...shared,
    unitCode: DEPARTMENT,
    fund,
    amount: sum(units.filter((one) => one.fund === fund).map((one) => one.amount)),
  }))
  return [...department, ...units]
}

function projectMoney({ lines }: UnitYear): ReadonlyMap<string, Fen> {
  const money = new Map<string, Fen>()
  for (const { flow, nature, fund, amount } of lines)
    if (flow === 'expenditure' && nature === 'projectSpending')
      money.set(fund, fen((money.get(fund) ?? 0n) + amount))
  return money
}
