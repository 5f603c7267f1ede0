/** 入库 — which acts a person has on a project of the library, what stands in the way of each, and the acts done. */
import type { Ledger } from '../../core/disclosure/year-view.ts'
import { type Problem, problem } from '../../core/kernel/problem.ts'
import {
  ADMITTED_STATES,
  isInReserve,
  PROJECT_ACT_NAMES,
  PROJECT_STATE_NAMES,
  PROJECT_TRANSITIONS,
  type ProjectAct,
  type ProjectTransition,
  projectRoleInTurn,
  projectTransition,
  stateAfterApproval,
} from '../../core/workflow/project-states.ts'
import { reaches } from '../../core/workflow/reach.ts'
import { ROLE_NAMES } from '../../core/workflow/roles.ts'
import { type RETURN_REASONS, ROUND_NAMES, WRITTEN_ROUNDS } from '../../core/workflow/round-states.ts'
import { asOwner, asPerson, type Person, type PersonTransaction } from '../../store/as-person.ts'
import { appendToLog } from '../../store/log.ts'
import { type RoleHolder, roleHolders } from '../../store/rounds/holders.ts'
import { type LibraryProject, lockProject, setProjectStates } from '../../store/rounds/library.ts'
import { libraryChain, moveProject } from '../../store/rounds/move-project.ts'
import { listRounds, roundsWith } from '../../store/rounds/round.ts'
import { readRows } from '../../store/rounds/rows.ts'
import { dateInChina } from '../office-clock.ts'
import { OfficeProblem } from '../office-problem.ts'
import { copyIntoReserve } from './draft-project.ts'
import { standing } from './drafted-ledger.ts'
import { tenThousand } from './headroom.ts'
import { type LibraryEntry, libraryIn } from './library.ts'
import { holdersFor, tell } from './notify.ts'
import { divisionLedgers } from './reviews.ts'
import type { RoundDesk } from './round-desk.ts'

/** A round that holds rows of a project. */
export interface TakenIn {
  readonly name: string
  readonly isOpen: boolean
  /** Its budget year is not over. */
  readonly isRunning: boolean
}

export async function takenIn(
  transaction: PersonTransaction,
  { code, unitCode }: Pick<LibraryProject, 'code' | 'unitCode'>,
  divisionCode: string,
  thisYear: number,
): Promise<readonly TakenIn[]> {
  const found = await roundsWith(transaction, { divisionCode, unitCode, code })
  return found.map(({ year, round, state }) => ({
    name: `${year} 年${ROUND_NAMES[round]}`,
    isOpen: state !== 'approved-unit',
    isRunning: year >= thisYear,
  }))
}

export interface OfferedProjectAct {
  readonly act: ProjectAct
  readonly name: string
  readonly needsReason: boolean
  readonly blockedBy: readonly Problem[]
}

/** What the person's role does to a project that stands so; the first is the way on. */
export function projectActsOn(
  person: Person,
  entry: LibraryEntry,
  taken: readonly TakenIn[],
): readonly OfferedProjectAct[] {
  const { project } = entry
  if (!reaches(person.reach, 'act', 'project', project.unitCode)) return []
  return PROJECT_TRANSITIONS.filter(
    (one) => one.role === person.reach.role && one.from === project.state,
  ).flatMap((transition): readonly OfferedProjectAct[] => {
    if (transition.act === 'pass-targets' && project.isTargetPassed) return []
    return [
      {
        act: transition.act,
        name: PROJECT_ACT_NAMES[transition.act],
        needsReason: transition.needsReason === true,
        blockedBy: obstaclesTo(transition, entry, taken),
      },
    ]
  })
}

/** What has to be put right before the act. */
function obstaclesTo(
  { act }: ProjectTransition,
  { project, findings, rows }: LibraryEntry,
  taken: readonly TakenIn[],
): readonly Problem[] {
  const params = { project: project.name }
  if (act === 'declare') {
    if (rows.length === 0) return [problem('RND-077', params)]
    return findings.error === 0 ? [] : [problem('RND-075', { ...params, count: String(findings.error) })]
  }
  if (act === 'admit' && !project.isTargetPassed) return [problem('RND-076', params)]
  if (act === 'revise' || act === 'suspend' || act === 'retire') {
    // 出库 only without money: no budget that is drafted, or that was approved for this year or a later one.
    const [first] = taken.filter((one) => one.isOpen || (act === 'retire' && one.isRunning))
    if (first !== undefined)
      return [problem('RND-078', { ...params, round: first.name, act: PROJECT_ACT_NAMES[act] })]
  }
  return []
}

export interface GivenProjectAct {
  readonly act: ProjectAct
  readonly reasonKind?: (typeof RETURN_REASONS)[number] | undefined
  readonly reason?: string | undefined
  /** Of 调整: the year that is declared for. */
  readonly year: number
}

/** RND-050 where it is not seen, RND-071 where it is not the person's act now, RND-072 without a reason. */
export async function actOnProject(
  desk: RoundDesk,
  person: Person,
  code: string,
  given: GivenProjectAct,
): Promise<void> {
  const ledgers = await divisionLedgers(desk, person)
  const holders = await roleHolders(desk.store, person.reach.divisionCode)
  const at = desk.clock.now()
  const now = Number.parseInt(at.toISOString().slice(0, 4), 10)
  await asPerson(desk.store, person, async (transaction) => {
    const locked = await lockProject(transaction, person.reach.divisionCode, code)
    const { entries } = await libraryIn(transaction, person, { ledgers, asked: given.year, now })
    const entry = entries.find((one) => one.project.code === code)
    if (entry === undefined) throw new OfficeProblem('RND-050', { code })
    const { project, place } = entry
    if (!reaches(person.reach, 'act', 'project', project.unitCode))
      throw new OfficeProblem('RND-050', { code })
    const transition = projectTransition(given.act, person.reach.role, project.state)
    const taken = await takenIn(transaction, project, place.divisionCode, now)
    const offered = projectActsOn(person, entry, taken).find((one) => one.act === given.act)
    // Locked in a state that the person moves on from, or hidden from locking.
    if (locked === undefined || transition === undefined || offered === undefined)
      throw new OfficeProblem('RND-071', {
        act: PROJECT_ACT_NAMES[given.act],
        project: project.name,
        state: PROJECT_STATE_NAMES[project.state],
        role: ROLE_NAMES[person.reach.role],
      })
    const [refusal] = offered.blockedBy
    if (refusal !== undefined) throw new OfficeProblem(refusal.code, refusal.params)
    const reason = [given.reasonKind, given.reason?.trim()].filter((one) => (one ?? '') !== '').join('：')
    if (transition.needsReason === true && (given.reason ?? '').trim() === '')
      throw new OfficeProblem('RND-072', { act: PROJECT_ACT_NAMES[given.act] })
    await moveProject(transaction, person, project, {
      transition,
      at,
      ...(reason === '' ? {} : { reason }),
      ...(transition.act === 'revise' ? { declaredYear: given.year } : {}),
    })
    if (transition.act === 'revise') await copyIntoReserve(transaction, person, entry, given.year, at)
    await tellNext(transaction, person, { entry, transition, reason, holders, at })
  })
}

interface Moved {
  readonly entry: LibraryEntry
  readonly transition: ProjectTransition
  readonly reason: string
  readonly holders: readonly RoleHolder[]
  readonly at: Date
}

/** Whoever is next, and of what went back or arrived those who wrote it. */
async function tellNext(transaction: PersonTransaction, person: Person, moved: Moved): Promise<void> {
  const { entry, transition, reason, holders, at } = moved
  const { project, place } = entry
  const of = { unitCode: project.unitCode, departmentCode: place.departmentCode }
  const isTargetPassed = transition.act === 'pass-targets'
  const next = projectRoleInTurn(transition.to, isTargetPassed)
  const isOwn = transition.role === 'preparer'
  const to = [
    ...(next === undefined || (isOwn && next === 'preparer') ? [] : holdersFor(holders, next, of)),
    ...(isOwn ? [] : holdersFor(holders, 'preparer', of)),
  ].filter((one) => one.account !== person.id)
  const amount = entry.declared === undefined ? '' : `（申报 ${tenThousand(entry.declared)} 万元）`
  const why = reason === '' ? '' : `：${reason}`
  const told = {
    kind: `project-${transition.act}`,
    subject: `project:${project.code}`,
    text: `项目 ${project.name}${amount}：${person.name} ${PROJECT_ACT_NAMES[transition.act]}，现在是“${PROJECT_STATE_NAMES[transition.to]}”${why}`,
    link: projectLink(project, entry.year),
  }
  const accounts = to.map((one) => one.account)
  await tell(transaction, place.divisionCode, accounts, told, at)
}

/** The page of the year that it is declared for, else of the year that is looked at. */
export const projectLink = ({ code, declaredYear, state }: LibraryProject, year: number): string =>
  `/office/projects/${encodeURIComponent(code)}/${isInReserve(state) ? (declaredYear ?? year) : year}`

/** 已安排, or 执行中 once the budget year has come: what follows from the approval of the round that holds them. */
export async function arrangeProjects(
  transaction: PersonTransaction,
  person: Person,
  { department }: Ledger,
  {
    unitCodes,
    year,
    at,
  }: { readonly unitCodes: readonly string[]; readonly year: number; readonly at: Date },
): Promise<void> {
  const { divisionCode } = department
  const state = stateAfterApproval(year, Number.parseInt(dateInChina(at).slice(0, 4), 10))
  for (const unitCode of unitCodes) {
    const rounds = await listRounds(transaction, { divisionCode, unitCode, year })
    const last = WRITTEN_ROUNDS.toReversed()
      .map((round) => rounds.find((one) => one.round === round))
      .find((one) => one !== undefined)
    if (last === undefined) continue
    const rows = standing(await readRows(transaction, last))
    const codes = [...new Set(rows.flatMap((row) => row.project ?? []))]
    await asOwner(transaction, async () => {
      const moved = await setProjectStates(transaction, divisionCode, codes, {
        from: ADMITTED_STATES.filter((one) => one !== state),
        state,
        at,
      })
      const events = moved.map((code) => ({
        act: 'project-arranged',
        subject: `project:${code}`,
        content: { to: state, reason: `${year} 年预算批复` },
      }))
      await appendToLog(transaction, person, libraryChain(divisionCode, unitCode), events, at)
    })
  }
}
