/** 项目的一年 — what the editor shows beside the rows: money over the years, last year's items, earlier values, its neighbours. */
import type { Stage } from '../../core/figures/dimensions.ts'
import type { Fen } from '../../core/kernel/fen.ts'
import { GOAL_TERM_NAMES } from '../../core/performance/goal.ts'
import type { FormIndicator, PerformanceForm } from '../../core/performance/unit-performance.ts'
import { projectRoleInTurn } from '../../core/workflow/project-states.ts'
import type { Role } from '../../core/workflow/roles.ts'
import { asPerson, type Person } from '../../store/as-person.ts'
import { roleHolders } from '../../store/rounds/holders.ts'
import { readJudgements } from '../../store/rounds/library.ts'
import { type ProjectEvent, readProjectEvents } from '../../store/rounds/move-project.ts'
import { OfficeProblem } from '../office-problem.ts'
import { fundOf, type LibraryEntry, libraryIn, monitoredBudget, projectMoney } from './library.ts'
import { holdersFor } from './notify.ts'
import { type OfferedProjectAct, projectActsOn, takenIn } from './project-acts.ts'
import { pairsOf } from './project-lists.ts'
import { divisionLedgers } from './reviews.ts'
import type { RoundDesk } from './round-desk.ts'

export interface ProjectYear {
  readonly entry: LibraryEntry
  readonly year: number
  readonly years: readonly {
    readonly year: number
    readonly original?: Fen
    readonly adjusted?: Fen
    readonly outturn?: Fen
  }[]
  readonly lastYear?: {
    readonly year: number
    readonly amount: Fen
    readonly costs: readonly { readonly content: string; readonly basis: string; readonly amount: Fen }[]
  }
  readonly earlier: readonly EarlierIndicator[]
  readonly others: readonly {
    readonly code: string
    readonly name: string
    readonly fund: string
    readonly amount: Fen
  }[]
  readonly similarCount: number
  readonly acts: readonly OfferedProjectAct[]
  /** Whom it waits for on its way into the library, by role and name. */
  readonly waitsFor?: { readonly role: Role; readonly names: readonly string[] }
  readonly events: readonly ProjectEvent[]
}

export interface EarlierIndicator {
  readonly term: string
  readonly name: string
  readonly values: readonly {
    readonly year: number
    readonly kind: 'target' | 'actual'
    readonly text: string
  }[]
}

/** RND-050 where there is none, or the person does not see it. */
export async function showProjectYear(
  desk: RoundDesk,
  person: Person,
  code: string,
  year: number,
): Promise<ProjectYear> {
  const ledgers = await divisionLedgers(desk, person)
  const now = Number.parseInt(desk.clock.now().toISOString().slice(0, 4), 10)
  const { divisionCode } = person.reach
  const holders = await roleHolders(desk.store, divisionCode)
  const { entries, judgements, entry, taken, events } = await asPerson(
    desk.store,
    person,
    async (transaction) => {
      const { entries } = await libraryIn(transaction, person, { ledgers, asked: year, now })
      const entry = entries.find((one) => one.project.code === code)
      if (entry === undefined) throw new OfficeProblem('RND-050', { code })
      return {
        entries,
        entry,
        judgements: await readJudgements(transaction, divisionCode),
        taken: await takenIn(transaction, entry.project, divisionCode, now),
        events: await readProjectEvents(transaction, divisionCode, entry.project),
      }
    },
  )
  const role = projectRoleInTurn(entry.project.state, entry.project.isTargetPassed)
  const of = { unitCode: entry.project.unitCode, departmentCode: entry.place.departmentCode }
  const lastYear = lastYearOf(entry, year)
  return {
    entry,
    year,
    years: moneyOverYears(entry),
    ...(lastYear === undefined ? {} : { lastYear }),
    earlier: earlierIndicators(entry, year),
    others: entries
      .filter((one) => one !== entry && one.project.unitCode === entry.project.unitCode)
      .flatMap(({ project, fund, thisYear, rows }) =>
        rows.length === 0 || thisYear === undefined
          ? []
          : [{ code: project.code, name: project.name, fund: fundOf(fund), amount: thisYear }],
      ),
    acts: projectActsOn(person, entry, taken),
    ...(role === undefined
      ? {}
      : { waitsFor: { role, names: holdersFor(holders, role, of).map((one) => one.name) } }),
    events,
    similarCount: pairsOf(entries, judgements).filter((pair) => pair.one === code || pair.other === code)
      .length,
  }
}

const STAGES: readonly Stage[] = ['original', 'adjusted', 'outturn']

function moneyOverYears({ place, project }: LibraryEntry): ProjectYear['years'] {
  const years = [...new Set(place.ledger.department.unitYears.map((one) => one.year))].sort((a, b) => a - b)
  return years.flatMap((year) => {
    const found = STAGES.flatMap((stage) => {
      const amount =
        projectMoney(place.ledger, project, year, stage) ??
        (stage === 'original' ? monitoredBudget(place.ledger, project.code, year) : undefined)
      return amount === undefined ? [] : [[stage, amount] as const]
    })
    return found.length === 0 ? [] : [{ year, ...Object.fromEntries(found) }]
  })
}

function lastYearOf({ place, project }: LibraryEntry, year: number): ProjectYear['lastYear'] {
  const { ledger } = place
  const lines = ledger.department.unitYears
    .filter((one) => one.year === year - 1 && one.kind === 'budget' && one.unit === project.unitCode)
    .flatMap((one) => one.lines)
    .filter((line) => line.project === project.code && line.flow === 'expenditure')
  const amount =
    projectMoney(ledger, project, year - 1, 'original') ?? monitoredBudget(ledger, project.code, year - 1)
  if (amount === undefined) return undefined
  return {
    year: year - 1,
    amount,
    costs: lines.map(({ source, amount: one }) => ({
      content: source.content ?? '',
      basis: source.basis ?? '',
      amount: one,
    })),
  }
}

function earlierIndicators({ place, project }: LibraryEntry, year: number): readonly EarlierIndicator[] {
  const forms = place.ledger.performance
    .filter((one) => one.year < year)
    .flatMap((one) => one.forms)
    .filter((form) => form.project === project.code)
    .toSorted((a, b) => b.year - a.year)
  const found = new Map<string, EarlierIndicator>()
  for (const form of forms)
    for (const goal of form.goals)
      for (const indicator of goal.indicators) {
        const term = GOAL_TERM_NAMES[goal.term]
        const key = `${term} ${indicator.name}`
        const known = found.get(key)
        const values = [...(known?.values ?? []), ...valuesOf(form, indicator)]
        found.set(key, { term, name: indicator.name, values })
      }
  return [...found.values()]
}

function valuesOf({ year }: PerformanceForm, { target, actual }: FormIndicator): EarlierIndicator['values'] {
  return [
    ...(target.print === '' ? [] : [{ year, kind: 'target', text: target.print } as const]),
    ...(actual === undefined || actual.print === ''
      ? []
      : [{ year, kind: 'actual', text: actual.print } as const]),
  ]
}
