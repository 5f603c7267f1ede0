/** 入库的流转 — a project moved on in the library: its columns, the locks on its declaration and its event, or which duty stands against it. */
import { sql } from 'kysely'
import { problem } from '../../core/kernel/problem.ts'
import {
  PROJECT_ACT_NAMES,
  type ProjectAct,
  type ProjectState,
  type ProjectTransition,
} from '../../core/workflow/project-states.ts'
import type { Person, PersonTransaction } from '../as-person.ts'
import { appendToLog, type LogChain } from '../log.ts'
import { errorCode, StoreProblem } from '../store-problem.ts'
import type { LibraryProject } from './library.ts'

export interface ProjectMove {
  readonly transition: ProjectTransition
  readonly at: Date
  readonly reason?: string
  /** Of 调整: the year that the new version is declared for. */
  readonly declaredYear?: number
}

/** In the past tense; all begin with `project-`, which makes them readable to who reads the project. */
const EVENT_NAMES: Readonly<Record<ProjectAct, string>> = {
  declare: 'project-declared',
  withdraw: 'project-withdrawn',
  agree: 'project-agreed',
  pass: 'project-passed',
  'pass-targets': 'project-targets-passed',
  admit: 'project-admitted',
  return: 'project-returned',
  refuse: 'project-refused',
  revise: 'project-revised',
  suspend: 'project-suspended',
  resume: 'project-resumed',
  retire: 'project-retired',
}

/** Of the library's own events those of a unit; the year of the chain is none, as a project lives through many. */
export const libraryChain = (divisionCode: string, unitCode: string): LogChain => ({
  divisionCode,
  unitCode,
  year: 0,
})

/** The project was locked in this transaction, and stands in the state that the transition leaves. */
export async function moveProject(
  transaction: PersonTransaction,
  person: Person,
  project: LibraryProject,
  move: ProjectMove,
): Promise<void> {
  const { transition, at, reason } = move
  const { divisionCode } = person.reach
  const content = {
    from: project.state,
    to: transition.to,
    ...(reason === undefined ? {} : { reason }),
    ...(move.declaredYear === undefined ? {} : { year: move.declaredYear }),
  }
  const event = { act: EVENT_NAMES[transition.act], subject: `project:${project.code}`, content }
  try {
    await transaction
      .updateTable('library_project')
      .set({ ...columnsOf(person, project, move), state: transition.to, state_since: at })
      .where('division_code', '=', divisionCode)
      .where('code', '=', project.code)
      .execute()
  } catch (error) {
    throw refusalOf(error, person, project, transition.act)
  }
  await sql`select mingzhang_hold_project(${divisionCode}, ${project.code}, ${at})`.execute(transaction)
  await appendToLog(transaction, person, libraryChain(divisionCode, project.unitCode), [event], at)
}

/** What goes back is declared, agreed to and passed anew. */
const ANEW = {
  declared_by: null,
  agreed_by: null,
  passed_by: null,
  targets_passed_by: null,
  admitted_by: null,
}

function columnsOf(person: Person, project: LibraryProject, move: ProjectMove) {
  switch (move.transition.act) {
    case 'declare':
      return { ...ANEW, declared_by: person.id, return_reason: null }
    case 'agree':
      return { agreed_by: person.id }
    case 'pass':
      return { passed_by: person.id }
    case 'pass-targets':
      return { targets_passed_by: person.id }
    case 'admit':
      return { admitted_by: person.id }
    case 'withdraw':
      return ANEW
    case 'return':
    case 'refuse':
      return { ...ANEW, return_reason: move.reason ?? null }
    case 'revise':
      return {
        ...ANEW,
        editors: [],
        version: project.version + 1,
        return_reason: null,
        declared_year: move.declaredYear ?? null,
      }
    default:
      return {}
  }
}

const CHECK_VIOLATION = '23514'

/** A constraint says which duty stands against which. */
function refusalOf(error: unknown, person: Person, project: LibraryProject, act: ProjectAct): unknown {
  if (errorCode(error) !== CHECK_VIOLATION) return error
  // The driver's errors name the constraint that was violated.
  const { constraint = '' } = error as { readonly constraint?: string }
  const params = { person: person.name, project: project.name, act: PROJECT_ACT_NAMES[act] }
  if (constraint.startsWith('library_project_preparer_does_not'))
    return new StoreProblem(problem('RND-073', params), { cause: error })
  if (constraint === 'library_project_leader_does_not_pass')
    return new StoreProblem(problem('RND-074', params), { cause: error })
  return error
}

export interface ProjectEvent {
  readonly at: Date
  readonly act: string
  readonly by: string
  readonly actingFor?: string
  readonly from?: ProjectState
  readonly to?: ProjectState
  readonly reason?: string
}

/** What was done to a project on its way, the newest first. */
export async function readProjectEvents(
  transaction: PersonTransaction,
  divisionCode: string,
  { code, unitCode }: Pick<LibraryProject, 'code' | 'unitCode'>,
): Promise<readonly ProjectEvent[]> {
  const rows = await transaction
    .selectFrom('log_entry')
    .select(['at', 'act', 'person_name', 'acting_for', 'content'])
    .where('division_code', '=', divisionCode)
    .where('unit_code', '=', unitCode)
    .where('year', '=', libraryChain(divisionCode, unitCode).year)
    .where('subject', '=', `project:${code}`)
    .orderBy('seq', 'desc')
    .execute()
  return rows.map((row) => {
    // Entries of a project's chain are written above, with such content; those of look-alikes have a reason only.
    const content = JSON.parse(row.content) as Pick<ProjectEvent, 'from' | 'to' | 'reason'>
    return {
      at: row.at,
      act: row.act,
      by: row.person_name,
      ...(row.acting_for === null ? {} : { actingFor: row.acting_for }),
      ...(content.from === undefined ? {} : { from: content.from }),
      ...(content.to === undefined ? {} : { to: content.to }),
      ...(content.reason === undefined ? {} : { reason: content.reason }),
    }
  })
}
