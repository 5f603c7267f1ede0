/**
 * Random (person, row, verb) trials straight at the database in the application's role, held against an oracle: what is
 * refused must be refused and what is allowed must go through. `MINGZHANG_SOAK` makes a hundred thousand of them.
 */
import { type RawBuilder, sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { reachOf } from '../core/workflow/reach.ts'
import type { Role } from '../core/workflow/roles.ts'
import { asPerson, type Person, type PersonTransaction } from './as-person.ts'
import type { Store } from './store.ts'
import { TEST_SERVERS, type TestDatabase } from './testing/databases.ts'
import { type Attempt, isAllowed, ORACLE_TABLES, type Row, type Somebody } from './testing/rights-oracle.ts'

const TRIALS = process.env.MINGZHANG_SOAK === undefined ? 1000 : 100_000
const SEED = 20_221_118
const AT = new Date('2022-11-18T02:00:00.000Z')

const STATES = [
  'preparing',
  'awaiting-signature',
  'department-review',
  'consolidated',
  'finance-review',
  'accepted',
  'approved-department',
  'approved-unit',
] as const
const UNITS = ['403', '403001', '403002', '900001'] as const
const DIVISIONS = ['420103', '420105'] as const

const ROLES: readonly (readonly [Role, string, string])[] = [
  ['preparer', '420103', '403001'],
  ['preparer', '420103', '403002'],
  ['leader', '420103', '403001'],
  ['reviewer', '420103', '403'],
  ['discloser', '420103', '403'],
  ['budget-officer', '420103', ''],
  ['performance-officer', '420103', ''],
  ['auditor', '420103', ''],
  ['preparer', '420105', '403001'],
  ['budget-officer', '420105', ''],
  ['system-admin', '*', ''],
  ['security-admin', '*', ''],
  ['audit-admin', '*', ''],
]

let database: TestDatabase
let store: Store
let people: readonly { readonly person: Person; readonly who: Somebody }[]
let count = 0

const uuid = (number: number): string => `01890000-0000-7000-8000-${number.toString(16).padStart(12, '0')}`
const freshId = (): string => {
  count += 1
  return uuid(1_000_000 + count)
}
/** Somebody whom no trial is made as. */
const OTHER = uuid(999)

/** Mulberry32: the same trials on every machine. */
function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
const next = seeded(SEED)
const oneOf = <T>(list: readonly T[]): T => {
  const found = list[Math.floor(next() * list.length)]
  if (found === undefined) throw new Error('nothing to choose from')
  return found
}
const isHeads = (): boolean => next() < 0.5

beforeAll(async () => {
  const [embedded] = TEST_SERVERS
  if (embedded === undefined) throw new Error('no database to test with')
  database = await embedded.start()
  store = database.store
  people = ROLES.map(([role, division, unit], at) => ({
    who: { role, division, unit },
    person: {
      id: uuid(at + 1),
      name: `${role} ${at}`,
      reach: reachOf({ role, divisionCode: division, ...(unit === '' ? {} : { unitCode: unit }) }, () => [
        '403',
        '403001',
        '403002',
      ]),
    },
  }))
  for (const id of [...people.map((one) => one.person.id), OTHER, uuid(998)])
    await sql`insert into account (id, login, name, duty, created_at) values (${id}, ${id}, 'x', 'business', ${AT})`.execute(
      store.db,
    )
  await sql`insert into jurisdiction (code, name) values ('420103', 'a'), ('420105', 'b') on conflict do nothing`.execute(
    store.db,
  )
}, 60_000)
afterAll(() => database?.stop())

/** A row to be tried on: how it is put there by the owner, and by which values it is found again. */
interface Trial {
  readonly row: Row
  readonly insert: RawBuilder<unknown>
  readonly where: RawBuilder<unknown>
  readonly changes: readonly {
    readonly column: string
    readonly set: RawBuilder<unknown>
    readonly to?: string
  }[]
  /** What it hangs on. */
  readonly before?: RawBuilder<unknown>
}

const round = (id: string, division: string, unit: string, state: string): RawBuilder<unknown> => sql`
  insert into budget_round (division_code, id, unit_code, department_code, year, round, state, state_since, revision,
    submission_count, editors, submitted_by, signed_by, reviewed_by, accepted_by, department_document,
    department_approved_on, unit_document, unit_approved_on, frozen_at)
  values (${division}, ${id}, ${unit}, '403', ${1990 + Math.floor(next() * 9)}, 'second-up', ${state}, ${AT}, 0, 0, '{}', ${uuid(901)}, ${uuid(902)},
    ${uuid(903)}, ${uuid(904)}, 'd', '2023-02-20', 'u', '2023-03-01', ${state === 'approved-unit' ? AT : null})`

function trialOf(table: string, self: string, role: string): Trial {
  const id = freshId()
  const roundId = freshId()
  const division = oneOf(DIVISIONS)
  const unit = oneOf(UNITS)
  const isOwn = isHeads()
  const owner = isOwn ? self : OTHER
  const base = { table, division, unit, isOwn }
  const byId = sql`division_code = ${division} and id = ${id}`
  const hangs = { before: round(roundId, division, unit, 'preparing') }
  const TRIALS_OF: Readonly<Record<string, () => Trial>> = {
    budget_round: () => {
      const state = oneOf(STATES)
      const to = oneOf(STATES.filter((one) => one !== 'approved-unit' || state !== 'approved-unit'))
      return {
        row: { ...base, state },
        insert: round(id, division, unit, state),
        where: byId,
        changes: [
          {
            column: 'state',
            to,
            set: sql`state = ${to}, frozen_at = ${to === 'approved-unit' ? AT : null}`,
          },
        ],
      }
    },
    round_row: () => {
      const [isHeld, isFrozen] = [isHeads(), isHeads()]
      return {
        ...hangs,
        row: { ...base, isHeld, isFrozen },
        insert: sql`insert into round_row (division_code, id, round_id, unit_code, sheet, position, cells, versions, added_at, held_at, frozen_at)
          values (${division}, ${id}, ${roundId}, ${unit}, 'income', 1, '{}', '{}', ${AT}, ${isHeld ? AT : null}, ${isFrozen ? AT : null})`,
        where: byId,
        changes: [
          { column: 'cells', set: sql`cells = '{"a":"1"}'` },
          { column: 'held_at', set: sql`held_at = null` },
          { column: 'frozen_at', set: sql`frozen_at = null` },
          { column: 'unit_code', set: sql`unit_code = '403001'` },
        ],
      }
    },
    round_submission: () => ({
      ...hangs,
      row: base,
      insert: sql`insert into round_submission (division_code, id, round_id, unit_code, number, submitted_by, submitted_by_name, submitted_at, content, content_hash)
        values (${division}, ${id}, ${roundId}, ${unit}, 1, ${owner}, 'x', ${AT}, '{}', 'h')`,
      where: byId,
      changes: [{ column: 'content_hash', set: sql`content_hash = 'i'` }],
    }),
    round_comment: () => ({
      ...hangs,
      row: base,
      insert: sql`insert into round_comment (division_code, id, round_id, unit_code, subject, person, person_name, role, text, said_at, state)
        values (${division}, ${id}, ${roundId}, ${unit}, 's', ${owner}, 'x', 'r', 't', ${AT}, 'open')`,
      where: byId,
      changes: [
        { column: 'state', set: sql`state = 'resolved'` },
        { column: 'text', set: sql`text = 'another'` },
      ],
    }),
    ceiling: () => ({
      row: base,
      insert: sql`insert into ceiling (division_code, id, department_code, unit_code, year, fund, nature, version, amount_fen, document, issued_by, issued_at)
        values (${division}, ${id}, '403', ${unit}, 2023, 'f', ${id}, 1, 100, 'd', ${owner}, ${AT})`,
      where: byId,
      changes: [{ column: 'amount_fen', set: sql`amount_fen = 200` }],
    }),
    library_project: () => {
      const state = oneOf(['draft', 'in-library'])
      return {
        row: { ...base, state },
        insert: sql`insert into library_project (division_code, code, unit_code, name, state, state_since)
          values (${division}, ${id}, ${unit}, 'n', ${state}, ${AT})`,
        where: sql`division_code = ${division} and code = ${id}`,
        changes: [{ column: 'name', set: sql`name = 'm'` }],
      }
    },
    similar_judgement: () => ({
      row: base,
      insert: sql`insert into similar_judgement (division_code, unit_code, code, other_code, is_duplicate, reason, person, judged_at)
        values (${division}, ${unit}, ${id}, 'z', true, 'r', ${owner}, ${AT})`,
      where: sql`division_code = ${division} and code = ${id}`,
      changes: [{ column: 'reason', set: sql`reason = 's'` }],
    }),
    master_row: () => {
      const of = isHeads() ? unit : ''
      return {
        row: { ...base, unit: of },
        insert: sql`insert into master_row (division_code, id, book, year, unit_code, key, cells, version, changed_at)
          values (${division}, ${id}, 'staff', 2023, ${of}, ${id}, '{}', 1, ${AT})`,
        where: byId,
        changes: [{ column: 'version', set: sql`version = 2` }],
      }
    },
    log_entry: () => {
      const inChain = oneOf([...DIVISIONS, '*'])
      const of = inChain === '*' ? '' : oneOf(['', unit])
      const year = of === '' ? 0 : 2023
      const act = oneOf(['session-opened', 'cells-changed'])
      return {
        row: { ...base, division: inChain, unit: of, year, act },
        insert: sql`insert into log_entry (division_code, unit_code, year, seq, at, person, person_name, act, subject, content, previous_hash, hash)
          values (${inChain}, ${of}, ${year}, ${count}, ${AT}, ${owner}, 'x', ${act}, 's', '{}', 'p', 'h')`,
        where: sql`division_code = ${inChain} and unit_code = ${of} and year = ${year} and seq = ${count}`,
        changes: [{ column: 'content', set: sql`content = '{"a":1}'` }],
      }
    },
    notice: () => ({
      row: base,
      insert: sql`insert into notice (division_code, id, account_id, kind, content, link, made_at) values (${division}, ${id}, ${owner}, 'k', '{}', '/', ${AT})`,
      where: byId,
      changes: [{ column: 'read_at', set: sql`read_at = ${AT}` }],
    }),
    job: () => ({
      row: base,
      insert: sql`insert into job (division_code, id, account_id, kind, title, input, state, done_count, made_at)
        values (${division}, ${id}, ${owner}, 'k', 't', '{}', 'waiting', 0, ${AT})`,
      where: byId,
      changes: [{ column: 'state', set: sql`state = 'cancelled'` }],
    }),
    account: () => ({
      // The own account is there already; a new one is somebody else's.
      row: base,
      insert: sql`insert into account (id, login, name, duty, created_at) values (${id}, ${id}, 'n', 'business', ${AT})`,
      where: isOwn ? sql`id = ${self}` : sql`id = ${id}`,
      changes: [
        { column: 'name', set: sql`name = 'm'` },
        { column: 'duty', set: sql`duty = 'security'` },
        { column: 'password_hash', set: sql`password_hash = 'h'` },
        { column: 'totp_secret', set: sql`totp_secret = null` },
        { column: 'login', set: sql`login = 'm'` },
      ],
    }),
    appointment: () => ({
      row: base,
      insert: sql`insert into appointment (id, account_id, duty, role, division_code, unit_code, appointed_by, appointed_at)
        values (${id}, ${owner}, 'business', 'preparer', ${division}, ${unit}, ${owner === self ? OTHER : self}, ${AT})`,
      where: sql`id = ${id}`,
      changes: [
        { column: 'ended_at', set: sql`ended_at = ${AT}` },
        { column: 'unit_code', set: sql`unit_code = '403'` },
        { column: 'role', set: sql`role = 'leader'` },
      ],
    }),
    delegation: () => {
      const lent = oneOf([role, 'leader', 'reviewer'].filter((one) => one === 'leader' || one === 'reviewer'))
      return {
        row: { ...base, role: lent },
        insert: sql`insert into delegation (id, division_code, from_account, to_account, role, unit_code, starts_on, ends_on, reason, from_name, to_name, granted_at)
          values (${id}, ${division}, ${owner}, ${uuid(998)}, ${lent}, ${unit}, '2022-11-18', '2022-11-25', 'r', 'f', 't', ${AT})`,
        where: sql`id = ${id}`,
        changes: [
          { column: 'ended_at', set: sql`ended_at = ${AT}` },
          { column: 'ends_on', set: sql`ends_on = '2022-12-01'` },
        ],
      }
    },
    session: () => ({
      row: base,
      insert: sql`insert into session (token_hash, account_id, created_at, seen_at, expires_at, needs_second_factor)
        values (${id}, ${owner}, ${AT}, ${AT}, ${AT}, false)`,
      where: sql`account_id = ${owner} and created_at = ${AT}`,
      changes: [{ column: 'expires_at', set: sql`expires_at = expires_at + interval '1 year'` }],
    }),
  }
  const make = TRIALS_OF[table]
  if (make === undefined) throw new Error(`no trials of ${table}`)
  return make()
}

class Undo extends Error {
  readonly wentThrough: boolean
  constructor(wentThrough: boolean) {
    super('undone')
    this.wentThrough = wentThrough
  }
}

async function undone(run: () => Promise<unknown>): Promise<boolean> {
  try {
    await run()
  } catch (fault) {
    if (fault instanceof Undo) return fault.wentThrough
    // Refused by a policy, or for want of the right to the table or column.
    if (fault instanceof Error && 'code' in fault && fault.code === '42501') return false
    throw fault
  }
  throw new Error('a trial must be undone')
}

async function attemptIt(
  transaction: PersonTransaction,
  { row: { table }, insert, where, changes }: Trial,
  attempt: Attempt,
): Promise<boolean> {
  if (attempt.verb === 'insert') {
    await insert.execute(transaction)
    return true
  }
  const of = sql.table(table)
  const statement =
    attempt.verb === 'select'
      ? sql`select 1 as one from ${of} where ${where}`
      : attempt.verb === 'delete'
        ? sql`delete from ${of} where ${where}`
        : sql`update ${of} set ${changes.find((one) => one.column === attempt.column)?.set} where ${where}`
  const result = await statement.execute(transaction)
  return attempt.verb === 'select' ? result.rows.length > 0 : (result.numAffectedRows ?? 0n) > 0n
}

test('what a person may see and change is what the design says', { timeout: 3_600_000 }, async () => {
  const wrong: string[] = []
  const tried = { allowed: 0, refused: 0 }
  for (let trial = 0; trial < TRIALS; trial += 1) {
    const { person, who } = oneOf(people)
    const table = oneOf(ORACLE_TABLES)
    const made = trialOf(table, person.id, who.role)
    const verb = oneOf(['select', 'insert', 'update', 'delete'] as const)
    const change = oneOf(made.changes)
    const attempt: Attempt =
      verb === 'update'
        ? { verb, column: change.column, ...(change.to === undefined ? {} : { to: change.to }) }
        : { verb }
    const isThere = verb !== 'insert'
    const wentThrough = await undone(() =>
      store.db.transaction().execute(async (transaction) => {
        // Made by the owner in the same transaction, which is undone: nothing of a trial stays for the next one.
        if (made.before !== undefined) await made.before.execute(transaction)
        if (isThere) await made.insert.execute(transaction)
        throw new Undo(
          await asPerson({ ...store, db: nested(transaction) }, person, (inner) =>
            attemptIt(inner, made, attempt),
          ),
        )
      }),
    )
    const expected = isAllowed(who, made.row, attempt)
    tried[expected ? 'allowed' : 'refused'] += 1
    if (wentThrough !== expected)
      wrong.push(
        `trial ${trial}: ${who.role} of ${who.division} ${who.unit}, ${JSON.stringify(attempt)} on ${JSON.stringify(made.row)}: ${wentThrough ? 'went through' : 'was refused'}`,
      )
  }
  expect(wrong.slice(0, 20)).toEqual([])
  expect(tried.allowed).toBeGreaterThan(TRIALS / 10)
  expect(tried.refused).toBeGreaterThan(TRIALS / 4)
})

/** `asPerson` opens a transaction; here it works in the one that is going to be undone. */
function nested(transaction: PersonTransaction): Store['db'] {
  const handle = {
    transaction: () => ({ execute: (run: (inner: PersonTransaction) => unknown) => run(transaction) }),
  }
  // Nothing but `transaction().execute` is asked of it.
  return handle as unknown as Store['db']
}
