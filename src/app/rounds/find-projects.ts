/** 搜索 — the projects that a person may see and whose name, code or initials a question fits. */
import { unitId } from '../../core/budget/department.ts'
import { isFoundBy } from '../../core/kernel/pinyin-initials.ts'
import { asPerson, type Person } from '../../store/as-person.ts'
import { readProjectTitles } from '../../store/rounds/library.ts'
import { listRounds } from '../../store/rounds/round.ts'
import { divisionLedgers } from './reviews.ts'
import type { RoundDesk } from './round-desk.ts'

export interface FoundProjects {
  readonly projects: readonly {
    readonly code: string
    readonly name: string
    /** `jianghan-403001` */
    readonly unit: string
    readonly unitName: string
    /** The year in which it is opened: the newest that is budgeted. */
    readonly year: number
  }[]
  /** How many more fit. */
  readonly moreCount: number
}

/** More than these nobody reads; another word of the question finds the rest. */
const MOST_FOUND = 20

export async function findProjects(
  desk: RoundDesk,
  person: Person,
  question: string,
): Promise<FoundProjects> {
  const wanted = question.trim().toLowerCase()
  if (wanted === '') return { projects: [], moreCount: 0 }
  const { divisionCode } = person.reach
  const ledgers = await divisionLedgers(desk, person)
  const { titles, years } = await asPerson(desk.store, person, async (transaction) => ({
    titles: await readProjectTitles(transaction, divisionCode),
    years: (await listRounds(transaction, { divisionCode })).map((one) => one.year),
  }))
  const year =
    years.length === 0
      ? Number.parseInt(desk.clock.now().toISOString().slice(0, 4), 10) + 1
      : Math.max(...years)
  const found = titles.filter(({ code, name }) => isFoundBy(wanted, `${code} ${name}`))
  const isFirst = ({ code, name }: (typeof titles)[number]): boolean =>
    name.toLowerCase().startsWith(wanted) || code.toLowerCase().startsWith(wanted)
  const projects = [...found.filter(isFirst), ...found.filter((one) => !isFirst(one))].flatMap(
    ({ code, name, unitCode }) => {
      const department = ledgers.find((one) =>
        one.department.units.some((unit) => unit.code === unitCode),
      )?.department
      const unit = department?.units.find((one) => one.code === unitCode)
      if (department === undefined || unit === undefined) return []
      return [{ code, name, unit: unitId(department.locality, unitCode), unitName: unit.name, year }]
    },
  )
  return { projects: projects.slice(0, MOST_FOUND), moreCount: Math.max(0, projects.length - MOST_FOUND) }
}
