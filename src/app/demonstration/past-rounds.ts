/** 演示的经过 — what people of the demonstration did before its moment, done again as they would: with their rights and in the log. */
import type { RoundRow } from '../../core/budget/drafting/round-row.ts'
import { assert } from '../../core/kernel/assert.ts'
import type { Fen } from '../../core/kernel/fen.ts'
import type { ProjectState } from '../../core/workflow/project-states.ts'
import type { ROLE_NAMES } from '../../core/workflow/roles.ts'
import type { RoundAct, RoundState } from '../../core/workflow/round-states.ts'
import { transitionOf } from '../../core/workflow/round-states.ts'
import { asPerson, type Person } from '../../store/as-person.ts'
import { appendToLog } from '../../store/log.ts'
import { addRows } from '../../store/rounds/add-rows.ts'
import { addCeilings, type StoredCeiling } from '../../store/rounds/ceilings.ts'
import { addComment } from '../../store/rounds/comments.ts'
import { setDeadline } from '../../store/rounds/deadlines.ts'
import { addLibraryProject } from '../../store/rounds/library.ts'
import { moveRound } from '../../store/rounds/move-round.ts'
import { chainOf, lockRound, openRound, type RoundKey, readRound } from '../../store/rounds/round.ts'
import { readRows } from '../../store/rounds/rows.ts'
import { addSubmission, listSubmissions, setLooks } from '../../store/rounds/submissions.ts'
import type { Store } from '../../store/store.ts'
import { standing } from '../rounds/drafted-ledger.ts'
import { freshId } from '../rounds/round-desk.ts'

export interface PastRound {
  readonly key: RoundKey
  readonly departmentCode: string
  readonly rows: readonly RoundRow[]
  readonly preparer: Person
  readonly at: Date
}

/** Opened and typed by its preparer, with the unit's projects in the library. */
export async function typeRound(store: Store, { key, departmentCode, rows, preparer, at }: PastRound) {
  await asPerson(store, preparer, async (transaction) => {
    await openRound(transaction, preparer, { key, id: freshId(at), departmentCode, at })
    const round = await lockRound(transaction, key)
    assert(round !== undefined, 'a round that was just opened is there')
    await addRows(transaction, preparer, round, rows, 'import', at)
  })
}

/** What documents tell of was admitted before anybody worked here: nobody's act, and done as the owner. */
export async function fillLibrary(
  store: Store,
  { divisionCode, unitCode }: { readonly divisionCode: string; readonly unitCode: string },
  projects: readonly { readonly code: string; readonly name: string; readonly state: ProjectState }[],
  at: Date,
): Promise<void> {
  await store.db.transaction().execute(async (transaction) => {
    for (const project of projects)
      await addLibraryProject(transaction, divisionCode, { ...project, unitCode, stateSince: at })
  })
}

export interface PastStep {
  readonly act: RoundAct
  readonly person: Person
  readonly at: Date
  readonly reason?: string
  readonly document?: string
  readonly date?: string
}

/** One step of one unit's round. */
export async function takeStep(store: Store, key: RoundKey, step: PastStep): Promise<RoundState> {
  const { act, person, at } = step
  return asPerson(store, person, async (transaction) => {
    const round = await lockRound(transaction, key)
    const transition = round && transitionOf(act, person.reach.role, round.state)
    assert(round !== undefined && transition !== undefined, `${act} is a step of the demonstration's round`)
    if (act === 'submit') {
      const rows = standing(await readRows(transaction, round)).map(({ removedAt: _, ...row }) => row)
      await addSubmission(transaction, person, round, { id: freshId(at), rows, at })
    }
    const submissions = await listSubmissions(transaction, key.divisionCode, [round.id])
    const current = submissions.at(-1)
    if (person.reach.role === 'reviewer' && current !== undefined)
      await setLooks(transaction, person, current, { subjects: ['submission'], isSeen: true, at })
    await moveRound(transaction, person, round, { transition, ...step }, { unitName: key.unitCode })
    return transition.to
  })
}

export async function saySomething(
  store: Store,
  key: RoundKey,
  {
    person,
    role,
    text,
    at,
    isSubject,
  }: {
    readonly person: Person
    readonly role: keyof typeof ROLE_NAMES
    readonly text: string
    readonly at: Date
    /** The cell that it is said of. */
    readonly isSubject: (row: RoundRow) => boolean
  },
): Promise<void> {
  await asPerson(store, person, async (transaction) => {
    const round = await readRound(transaction, key)
    assert(round !== undefined, 'there is a round to comment on')
    const row = (await readRows(transaction, round)).find(isSubject)
    const id = freshId(at)
    const subject = row === undefined ? 'round' : `row:${row.id}:basis`
    await addComment(transaction, round, {
      id,
      subject,
      person: person.id,
      by: person.name,
      role,
      text,
      at,
      state: 'open',
    })
    const event = {
      act: 'round-commented',
      subject: `round:${round.id}`,
      content: { comment: id, subject, text },
    }
    await appendToLog(transaction, person, chainOf(key), [event], at)
  })
}

export async function issueCeilings(
  store: Store,
  officer: Person,
  document: string,
  ceilings: readonly {
    readonly departmentCode: string
    readonly unitCode: string
    readonly year: number
    readonly fund: string
    readonly nature: string
    readonly amount: Fen
  }[],
  at: Date,
): Promise<void> {
  const issued = ceilings.map(
    (one): StoredCeiling => ({ ...one, id: freshId(at), version: 1, document, issuedAt: at }),
  )
  await asPerson(store, officer, (transaction) => addCeilings(transaction, officer, issued, at))
}

export async function setDue(
  store: Store,
  officer: Person,
  year: number,
  dueOn: string,
  at: Date,
): Promise<void> {
  const { divisionCode } = officer.reach
  await asPerson(store, officer, (transaction) =>
    setDeadline(
      transaction,
      { divisionCode, year, id: freshId(at), at },
      { round: 'second-up', departmentCode: '', dueOn },
    ),
  )
}
