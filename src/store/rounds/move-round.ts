/** 流转 — a round moved from one state to the next: its columns, the locks on its rows and its event, or the reason why not. */
import { sql } from 'kysely'
import { problem } from '../../core/kernel/problem.ts'
import {
  ROUND_ACT_NAMES,
  type RoundAct,
  type RoundState,
  type RoundTransition,
} from '../../core/workflow/round-states.ts'
import type { Person, PersonTransaction } from '../as-person.ts'
import { appendToLog } from '../log.ts'
import { errorCode, StoreProblem } from '../store-problem.ts'
import { chainOf, type StoredRound } from './round.ts'

export interface RoundMove {
  readonly transition: RoundTransition
  readonly at: Date
  /** Of a return, in words. */
  readonly reason?: string
  /** Of an approval. */
  readonly document?: string
  readonly date?: string
  /** What the log keeps besides: the hash of what was handed in, a note. */
  readonly told?: Readonly<Record<string, unknown>>
}

/** The names of persons and units that a refusal speaks of. */
export interface MoveWords {
  readonly unitName: string
}

/** The round was locked in this transaction, and stands in the state that the transition leaves. */
export async function moveRound(
  transaction: PersonTransaction,
  person: Person,
  round: StoredRound,
  move: RoundMove,
  words: MoveWords,
): Promise<void> {
  const { transition, at, reason, document, date, told = {} } = move
  const content = {
    act: transition.act,
    from: round.state,
    to: transition.to,
    ...(reason === undefined ? {} : { reason }),
    ...(document === undefined ? {} : { document, date }),
    ...told,
  }
  const event = { act: EVENT_NAMES[transition.act], subject: `round:${round.id}`, content }
  try {
    const revision = await appendToLog(transaction, person, chainOf(round), [event], at)
    await transaction
      .updateTable('budget_round')
      .set({ ...columnsOf(person, round, move), state: transition.to, state_since: at, revision })
      .where('division_code', '=', round.divisionCode)
      .where('id', '=', round.id)
      .execute()
  } catch (error) {
    throw refusalOf(error, person, transition.act, words)
  }
  await sql`select mingzhang_hold_rows(${round.divisionCode}, ${round.id}::uuid, ${at})`.execute(transaction)
}

/** In the past tense; all begin with `round-`, which makes them readable to who reads the round. */
const EVENT_NAMES: Readonly<Record<RoundAct, string>> = {
  submit: 'round-submitted',
  withdraw: 'round-withdrawn',
  sign: 'round-signed',
  return: 'round-returned',
  pass: 'round-passed',
  report: 'round-reported',
  accept: 'round-accepted',
  'approve-department': 'round-approved-department',
  'approve-unit': 'round-approved-unit',
}

/** What each state has not reached yet is empty, so that a round that went back is signed and reviewed anew. */
const NOT_YET: Readonly<
  Partial<
    Record<
      RoundState,
      Partial<Readonly<Record<'submitted_by' | 'signed_by' | 'reviewed_by' | 'accepted_by', null>>>
    >
  >
> = {
  preparing: { submitted_by: null, signed_by: null, reviewed_by: null, accepted_by: null },
  'awaiting-signature': { signed_by: null, reviewed_by: null, accepted_by: null },
  'department-review': { reviewed_by: null, accepted_by: null },
  consolidated: { accepted_by: null },
}

function columnsOf(
  person: Person,
  round: StoredRound,
  { transition, at, reason, document, date }: RoundMove,
) {
  const cleared = NOT_YET[transition.to] ?? {}
  switch (transition.act) {
    case 'submit':
      return {
        ...cleared,
        submitted_by: person.id,
        submission_count: round.submissionCount + 1,
        return_reason: null,
      }
    case 'sign':
      return { ...cleared, signed_by: person.id }
    case 'pass':
      return { ...cleared, reviewed_by: person.id }
    case 'accept':
      return { accepted_by: person.id }
    case 'approve-department':
      return { department_document: document ?? null, department_approved_on: date ?? null }
    case 'approve-unit':
      return { unit_document: document ?? null, unit_approved_on: date ?? null, frozen_at: at }
    case 'return':
      return { ...cleared, return_reason: reason ?? null }
    default:
      return cleared
  }
}

const CHECK_VIOLATION = '23514'

/** A constraint says which duty stands against which. */
function refusalOf(error: unknown, person: Person, act: RoundAct, { unitName }: MoveWords): unknown {
  if (errorCode(error) !== CHECK_VIOLATION) return error
  // The driver's errors name the constraint that was violated.
  const { constraint = '' } = error as { readonly constraint?: string }
  const params = { person: person.name, unit: unitName, act: ROUND_ACT_NAMES[act] }
  if (constraint.startsWith('budget_round_preparer_does_not'))
    return new StoreProblem(problem('RND-005', params), { cause: error })
  if (constraint === 'budget_round_signer_does_not_review')
    return new StoreProblem(problem('RND-006', params), { cause: error })
  return error
}
