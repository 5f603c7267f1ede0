/** Every migration runs up and down and up again, and the schema keeps the rules of a database that may be distributed. */
import { readdirSync } from 'node:fs'
import { sql } from 'kysely'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { MIGRATIONS, migrate } from './migrations.ts'
import type { Store } from './store.ts'
import { TEST_SERVERS, type TestDatabase } from './testing/databases.ts'

/** Tables without a division: read by all, or the migrations' own. */
const REFERENCE_TABLES = ['classification_addition', 'jurisdiction', 'profile']
/** People and their sessions: plain tables that no key ties to business data. */
const PEOPLE_TABLES = [
  'account',
  'appointment',
  'delegation',
  'installation',
  'password_link',
  'session',
  'set_up_link',
]
const OWN_TABLES = ['kysely_migration', 'kysely_migration_lock']

test('the list of migrations is the folder of migrations', () => {
  const files = readdirSync(new URL('./migrations', import.meta.url)).map((name) => name.replace(/\.ts$/, ''))
  expect(Object.keys(MIGRATIONS)).toEqual(files.sort())
})

describe.each(TEST_SERVERS)('$name', { timeout: 60_000 }, ({ isSecond, lacks, start }) => {
  if (lacks !== undefined) {
    test.skip(`skipped: ${lacks}`, () => {})
    return
  }
  let database: TestDatabase
  let store: Store

  beforeAll(async () => {
    database = await start()
    store = database.store
  }, 60_000)
  afterAll(async () => {
    await database?.stop()
  })

  test('up, down to nothing, up again: the same schema', async () => {
    const before = await schema(store)
    expect(before.length).toBeGreaterThan(100)
    const all = Object.keys(MIGRATIONS)
    expect(await migrate(store.db, '', 'newest')).toEqual([])
    expect(await migrate(store.db, '', 'nothing')).toEqual(all.toReversed())
    expect(await tables(store)).toEqual(OWN_TABLES)
    expect(await migrate(store.db, '', 'newest')).toEqual(all)
    expect(await schema(store)).toEqual(before)
  })

  test.skipIf(isSecond)('each by itself: down gives what was there before up', async () => {
    await migrate(store.db, '', 'nothing')
    for (const last of Object.keys(MIGRATIONS)) {
      const before = await schema(store)
      const former = Object.keys(MIGRATIONS)[Object.keys(MIGRATIONS).indexOf(last) - 1]
      await migrate(store.db, '', { last })
      const after = await schema(store)
      expect(after.length).toBeGreaterThan(before.length)
      await migrate(store.db, '', former === undefined ? 'nothing' : { last: former })
      expect(await schema(store)).toEqual(before)
      await migrate(store.db, '', { last })
      expect(await schema(store)).toEqual(after)
    }
  })

  test('two starters at once: one migrates, the other waits', async () => {
    await migrate(store.db, '', 'nothing')
    const others = await Promise.all([database.again(), database.again(), database.again()])
    expect(await tables(store)).toContain('budget_line')
    for (const other of others) await other.close()
  })

  test('a database of a newer program is left alone', async () => {
    await sql`insert into kysely_migration (name, timestamp) values ('9999-future', '')`.execute(store.db)
    await expect(database.again()).rejects.toMatchObject({ problem: { code: 'STO-016' } })
    await sql`delete from kysely_migration where name = '9999-future'`.execute(store.db)
  })

  test('business tables have the division first in every key, named foreign keys, and no triggers or sequences', async () => {
    const { rows: keys } = await sql<{ place: string; columns: string; definition: string }>`
      select i.indexrelid::regclass::text as place, i.indrelid::regclass::text as columns, pg_get_indexdef(i.indexrelid) as definition
      from pg_index i join pg_class c on c.oid = i.indrelid
      where c.relnamespace = 'public'::regnamespace`.execute(store.db)
    const isBusiness = (table: string) =>
      ![...REFERENCE_TABLES, ...PEOPLE_TABLES, ...OWN_TABLES].includes(table)
    const business = keys.filter((key) => isBusiness(key.columns))
    expect(business.length).toBeGreaterThan(12)
    for (const key of business)
      expect(key.definition).toMatch(
        key.definition.startsWith('CREATE UNIQUE') ? /\(division_code\b/ : /\bdivision_code\b/,
      )

    const { rows: foreign } = await sql<{ name: string; owner: string; target: string; definition: string }>`
      select conname as name, conrelid::regclass::text as owner, confrelid::regclass::text as target,
        pg_get_constraintdef(oid) as definition
      from pg_constraint where contype = 'f' and connamespace = 'public'::regnamespace`.execute(store.db)
    for (const key of foreign) {
      expect(key.name).not.toMatch(/_fkey$/)
      if (isBusiness(key.target)) expect(key.definition).toMatch(/^FOREIGN KEY \(division_code, /)
      if (!isBusiness(key.owner)) expect(isBusiness(key.target)).toBe(false)
      expect(key.definition).not.toMatch(/SET NULL/)
    }

    const { rows: columns } = await sql<{ table: string; name: string; type: string; filled: string | null }>`
      select table_name as "table", column_name as name, data_type as type, column_default as filled
      from information_schema.columns where table_schema = 'public'`.execute(store.db)
    for (const table of new Set(columns.map((column) => column.table))) {
      if (!isBusiness(table)) continue
      expect(columns.find((column) => column.table === table && column.name === 'division_code')?.type).toBe(
        'text',
      )
    }
    for (const column of columns.filter((one) => isBusiness(one.table))) {
      expect(column.filled).toBeNull()
      if (column.name.endsWith('_fen')) expect(column.type).toBe('bigint')
    }
    const { rows: others } = await sql<{ name: string }>`
      select relname as name from pg_class where relkind = 'S' and relnamespace = 'public'::regnamespace
      union all select tgname from pg_trigger where not tgisinternal`.execute(store.db)
    expect(others).toEqual([])
  })

  test('every table is under row security but those of the migrations', async () => {
    const { rows } = await sql<{ name: string }>`
      select relname as name from pg_class
      where relkind = 'r' and relnamespace = 'public'::regnamespace and not relrowsecurity
      order by relname`.execute(store.db)
    expect(rows.map((row) => row.name)).toEqual(['classification_addition', ...OWN_TABLES, 'profile'])
  })

  test('bigint is bigint in our connections only', async () => {
    const { rows } = await sql<{
      n: unknown
      s: unknown
    }>`select 9223372036854775807::bigint as n, 1::int as s`.execute(store.db)
    expect(rows).toEqual([{ n: 9_223_372_036_854_775_807n, s: 1 }])
    expect(pg.types.getTypeParser(20, 'text')('1')).toBe('1')
  })
})

async function tables(store: Store): Promise<readonly string[]> {
  const { rows } = await sql<{ name: string }>`
    select tablename as name from pg_tables where schemaname = 'public' order by tablename`.execute(store.db)
  return rows.map((row) => row.name)
}

/** Every column, constraint, index, policy and right of the application role, as text. */
async function schema(store: Store): Promise<readonly string[]> {
  const { rows } = await sql<{ what: string }>`
    select format('%s.%s %s %s', table_name, column_name, data_type, is_nullable) as what
      from information_schema.columns where table_schema = 'public'
    union all
    select format('%s %s %s', conrelid::regclass, conname, pg_get_constraintdef(oid))
      from pg_constraint where connamespace = 'public'::regnamespace and contype <> 'n'
    union all
    select pg_get_indexdef(indexrelid) from pg_index
      join pg_class on pg_class.oid = indrelid where relnamespace = 'public'::regnamespace
    union all
    select format('policy %s on %s: %s %s', policyname, tablename, qual, with_check) from pg_policies
    union all
    select format('%s may %s %s.%s', grantee, privilege_type, table_name, column_name)
      from information_schema.column_privileges where grantee = 'mingzhang_app'
    union all
    select format('function %s', proname) from pg_proc where pronamespace = 'public'::regnamespace
    order by what`.execute(store.db)
  return rows.map((row) => row.what)
}
