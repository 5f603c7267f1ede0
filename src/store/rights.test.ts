/**
 * Random (person, row, verb) trials straight at the database in the application's role, held against an oracle: what is
 * refused must be refused and what is allowed must go through. `MINGZHANG_SOAK` makes a hundred thousand of them.
 */
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { reachOf } from '../core/workflow/reach.ts'
import type { Role } from '../core/workflow/roles.ts'
import { asPerson, type Person, type PersonTransaction } from './as-person.ts'
import type { Store } from './store.ts'
import { chooser, seeded } from './testing/chance.ts'
import { TEST_SERVERS, type TestDatabase } from './testing/databases.ts'
import { type Attempt, isAllowed, ORACLE_TABLES, type Somebody } from './testing/rights-oracle.ts'
import { AT, DEPUTY, OTHER, type Trial, trialMaker, uuid } from './testing/rights-trials.ts'

const TRIALS = process.env.MINGZHANG_SOAK === undefined ? 1000 : 100_000
const SEED = 20_221_118

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

const next = seeded(SEED)
const oneOf = chooser(next)
const trialOf = trialMaker(next)

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
  for (const id of [...people.map((one) => one.person.id), OTHER, DEPUTY])
    await sql`insert into account (id, login, name, duty, created_at) values (${id}, ${id}, 'x', 'business', ${AT})`.execute(
      store.db,
    )
  await sql`insert into jurisdiction (code, name) values ('420103', 'a'), ('420105', 'b') on conflict do nothing`.execute(
    store.db,
  )
}, 60_000)
afterAll(() => database?.stop())

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

/** Names that everybody in the division reads and nobody writes as himself. */
const NAMES = ['department', 'jurisdiction', 'unit']

test('every table that the application role may touch is tried', async () => {
  const { rows } = await sql<{ name: string }>`
    select distinct table_name as name from information_schema.column_privileges where grantee = 'mingzhang_app'`.execute(
    store.db,
  )
  expect(rows.map((row) => row.name).sort()).toEqual([...ORACLE_TABLES, ...NAMES].sort())
})

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
