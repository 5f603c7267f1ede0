/** 相似、排序、滚动 — the library's projects beside one another: look-alikes, the order of need with its cut line, three years on. */
import { basisReader } from '../../core/budget/drafting/cost-row.ts'
import { type RankedLine, rankedProjects } from '../../core/budget/drafting/ranking.ts'
import { type RollingYear, rollingYears } from '../../core/budget/drafting/rolling-years.ts'
import { readTypedAmount } from '../../core/budget/drafting/typed-amount.ts'
import { type Fen, sum, ZERO } from '../../core/kernel/fen.ts'
import {
  type SimilarPair,
  similarProjects,
  sketchesOf,
} from '../../core/performance/drafting/similar-projects.ts'
import { reaches } from '../../core/workflow/reach.ts'
import { asPerson, type Person } from '../../store/as-person.ts'
import { appendToLog } from '../../store/log.ts'
import { holding, readCeilings } from '../../store/rounds/ceilings.ts'
import { addJudgement, readJudgements, type SimilarJudgement, setRanks } from '../../store/rounds/library.ts'
import { OfficeProblem } from '../office-problem.ts'
import { type LibraryEntry, libraryIn, projectMoney, showLibrary } from './library.ts'
import { divisionLedgers } from './reviews.ts'
import type { RoundDesk } from './round-desk.ts'

const readBasis = basisReader()

export interface JudgedPair extends SimilarPair {
  readonly first: LibraryEntry
  readonly second: LibraryEntry
  readonly judgement?: SimilarJudgement
}

/** The likest first, among the projects that the person sees and that have rows of the year. */
export async function showSimilar(desk: RoundDesk, person: Person): Promise<readonly JudgedPair[]> {
  const { entries } = await showLibrary(desk, person, undefined)
  const judgements = await asPerson(desk.store, person, (transaction) =>
    readJudgements(transaction, person.reach.divisionCode),
  )
  return pairsOf(entries, judgements)
}

export function pairsOf(
  entries: readonly LibraryEntry[],
  judgements: readonly SimilarJudgement[],
): readonly JudgedPair[] {
  const byCode = new Map(entries.map((one) => [one.project.code, one]))
  const sketches = sketchesOf(
    entries.flatMap((one) => one.rows),
    readBasis,
  )
  return similarProjects(sketches).flatMap((pair): readonly JudgedPair[] => {
    const first = byCode.get(pair.one)
    const second = byCode.get(pair.other)
    if (first === undefined || second === undefined) return []
    const [code, otherCode] = [pair.one, pair.other].sort()
    const judgement = judgements.find((one) => one.code === code && one.otherCode === otherCode)
    return [{ ...pair, first, second, ...(judgement === undefined ? {} : { judgement }) }]
  })
}

/** 确为重复 or 不是重复, remembered for the next year. RND-050 for a project that is not seen, RND-053 the second time. */
export async function judgeSimilar(
  desk: RoundDesk,
  person: Person,
  given: {
    readonly code: string
    readonly otherCode: string
    readonly isDuplicate: boolean
    readonly reason: string
  },
): Promise<void> {
  const { entries } = await showLibrary(desk, person, undefined)
  for (const code of [given.code, given.otherCode]) {
    const entry = entries.find((one) => one.project.code === code)
    const isMine = entry !== undefined && reaches(person.reach, 'act', 'project', entry.project.unitCode)
    if (!isMine || given.code === given.otherCode) throw new OfficeProblem('RND-050', { code })
  }
  const [code = '', otherCode = ''] = [given.code, given.otherCode].sort()
  const unitCode = entries.find((one) => one.project.code === code)?.project.unitCode ?? ''
  const { divisionCode } = person.reach
  const at = desk.clock.now()
  await asPerson(desk.store, person, async (transaction) => {
    const judgement = { code, otherCode, isDuplicate: given.isDuplicate, reason: given.reason, at }
    if (!(await addJudgement(transaction, person.id, { divisionCode, unitCode }, judgement)))
      throw new OfficeProblem('RND-053', { verdict: `${code} ${otherCode}` })
    const event = { act: 'project-similarity-judged', subject: `project:${code}`, content: judgement }
    await appendToLog(transaction, person, { divisionCode, unitCode, year: 0 }, [event], at)
  })
}

export interface Ranking {
  readonly year: number
  readonly department: { readonly code: string; readonly name: string }
  readonly ceiling?: Fen
  /** The department's, or the unit's own. */
  readonly ceilingOf?: string
  readonly canRank: boolean
  readonly lines: readonly (RankedLine & { readonly entry: LibraryEntry })[]
}

/** Of the department that the person ranks in, or of the first that is seen. */
export async function showRanking(desk: RoundDesk, person: Person, year: number): Promise<Ranking> {
  const ledgers = await divisionLedgers(desk, person)
  const now = Number.parseInt(desk.clock.now().toISOString().slice(0, 4), 10)
  return asPerson(desk.store, person, async (transaction) => {
    const { entries } = await libraryIn(transaction, person, { ledgers, asked: year, now })
    const [first] = entries
    const department = { code: first?.place.departmentCode ?? '', name: first?.place.departmentName ?? '' }
    const own = entries.filter(
      (one) => one.place.departmentCode === department.code && (one.thisYear ?? ZERO) > 0n,
    )
    // Whoever does not reach the department sees what his own unit got of it: then the list is the unit's too.
    const whose = reaches(person.reach, 'read', 'ceiling', department.code)
      ? department
      : { code: first?.project.unitCode ?? '', name: first?.place.unitName ?? '' }
    const ceilings = holding(await readCeilings(transaction, person.reach.divisionCode, year)).filter(
      (one) => one.unitCode === whose.code && one.nature === 'projectSpending',
    )
    const ceiling = ceilings.length === 0 ? undefined : sum(ceilings.map((one) => one.amount))
    const lines = rankedProjects(
      own.map(({ project, thisYear = ZERO, lastScore }) => ({
        code: project.code,
        amount: thisYear,
        ...(project.rank === undefined ? {} : { rank: project.rank }),
        ...(lastScore === undefined ? {} : { score: lastScore.total }),
      })),
      ceiling,
    )
    return {
      year,
      department,
      ...(ceiling === undefined ? {} : { ceiling, ceilingOf: whose.name }),
      canRank: mayRank(person, department.code),
      lines: lines.flatMap((line) => {
        const entry = own.find((one) => one.project.code === line.code)
        return entry === undefined ? [] : [{ ...line, entry }]
      }),
    }
  })
}

const mayRank = (person: Person, departmentCode: string): boolean =>
  person.reach.role === 'reviewer' && reaches(person.reach, 'act', 'project', departmentCode)

/** Puts a project at a place of the order, with the reason; the others close up. */
export async function moveInRanking(
  desk: RoundDesk,
  person: Person,
  year: number,
  { code, to, reason }: { readonly code: string; readonly to: number; readonly reason: string },
): Promise<void> {
  const { lines, department, canRank } = await showRanking(desk, person, year)
  const moved = lines.find((one) => one.code === code)
  if (!canRank || moved === undefined) throw new OfficeProblem('RND-050', { code })
  const others = lines.filter((one) => one.code !== code)
  const order = [...others.slice(0, to - 1), moved, ...others.slice(to - 1)]
  const { divisionCode } = person.reach
  await asPerson(desk.store, person, async (transaction) => {
    await setRanks(
      transaction,
      divisionCode,
      order.map((one, at) => ({
        code: one.code,
        unitCode: one.entry.project.unitCode,
        rank: at + 1,
        ...(one.code === code ? { reason } : {}),
      })),
    )
    const event = {
      act: 'project-ranked',
      subject: `project:${code}`,
      content: { department: department.code, to, reason },
    }
    const chain = { divisionCode, unitCode: moved.entry.project.unitCode, year }
    await appendToLog(transaction, person, chain, [event], desk.clock.now())
  })
}

export interface RollingProject {
  readonly entry: LibraryEntry
  readonly years: readonly RollingYear[]
  /** Of the year that is being prepared and those after it; none where none of them has an amount. */
  readonly total?: Fen
}

const YEARS_AHEAD = 3

export async function showRolling(
  desk: RoundDesk,
  person: Person,
): Promise<{ readonly years: readonly number[]; readonly projects: readonly RollingProject[] }> {
  const { year, entries } = await showLibrary(desk, person, undefined)
  const years = Array.from({ length: YEARS_AHEAD + 1 }, (_, at) => year - 1 + at)
  return {
    years,
    projects: entries.map((entry) => {
      const head = entry.rows.find((row) => row.sheet === 'project')
      const endYear = Number.parseInt(head?.cells.endYear ?? '', 10)
      const total = readTypedAmount(head?.cells.total ?? '', 'tenThousandYuan').amount
      const amounts = rollingYears(
        {
          frequency: entry.frequency,
          ...(Number.isNaN(endYear) ? {} : { endYear }),
          ...(total === undefined ? {} : { total }),
          known: knownMoney(entry, year),
        },
        years,
      )
      const ahead = amounts.flatMap((one) => (one.year < year ? [] : (one.amount ?? [])))
      return { entry, years: amounts, ...(ahead.length === 0 ? {} : { total: sum(ahead) }) }
    }),
  }
}

/** Of an earlier year what its budget says, or else what monitoring says that it was, as the project's own page has it. */
function knownMoney(
  { place, project, thisYear, lastYear }: LibraryEntry,
  year: number,
): ReadonlyMap<number, Fen> {
  const known = new Map<number, Fen>()
  for (const { year: one } of place.ledger.department.unitYears) {
    const amount = one < year ? projectMoney(place.ledger, project, one, 'original') : undefined
    if (amount !== undefined) known.set(one, amount)
  }
  if (lastYear !== undefined) known.set(year - 1, lastYear)
  if (thisYear !== undefined) known.set(year, thisYear)
  return known
}
