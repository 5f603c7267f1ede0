/** 全国汇总: the lines of all units summed up in PostgreSQL, beside DuckDB grouping the same lines. */
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import { sql } from 'kysely'
import { assert } from '../src/core/kernel/assert.ts'
import { saveDepartment } from '../src/store/departments.ts'
import { ROLL_UP_LEVELS, type RollUpRow, rollUp } from '../src/store/roll-up.ts'
import { openStore, type Store } from '../src/store/store.ts'
import type { BenchOptions, Report } from './report.ts'
import { type Country, DIVISIONS, divisions, LINE_COLUMNS, writeLines, YEAR } from './synthetic-lines.ts'
import { type Repetition, type Timing, timedAsync } from './timing.ts'

const THREADS = '2'
const BYTES_PER_MB = 1024 * 1024
/** The roll-up's aim; the process holds less than a gigabyte. */
const MEMORY_AIM_MB = 1024

export async function benchNational(
  { isQuick }: BenchOptions,
  country: Country = { units: isQuick ? 500 : 10_000, linesPerUnit: 300 },
): Promise<Report> {
  const repetition: Repetition = isQuick ? { warmUp: 1, runs: 2 } : { warmUp: 2, runs: 9 }
  return inFolder(async (folder) => {
    const file = join(folder, 'lines.csv')
    const ours = await summedByUs(folder, file, country, repetition)
    const theirs = await summedByDuckDb(file, repetition)
    const differences = differencesOf(ours.sums, theirs.sums)
    assert(
      differences.length === 0,
      `${differences.length} sums differ: ${differences.slice(0, 5).join('; ')}`,
    )
    return {
      name: 'national',
      subject: `${country.units * country.linesPerUnit} lines of ${country.units} units in ${DIVISIONS} divisions, ${ours.sums.size} sums`,
      measurements: [
        {
          what: 'rolled up in PostgreSQL, rows read',
          timing: ours.timing,
          other: { tool: 'DuckDB, in two stages', timing: theirs.twoStages },
          aim: { underRatio: 10 },
        },
        {
          what: 'rolled up in PostgreSQL, rows read',
          timing: ours.timing,
          other: { tool: 'DuckDB, group by rollup', timing: theirs.atOnce },
          aim: { underRatio: 10 },
        },
      ],
      notes: {
        'peak memory of the Node process': `${Math.round(ours.peakMb)} MB (aim < ${MEMORY_AIM_MB} MB: ${ours.peakMb < MEMORY_AIM_MB ? 'met' : 'MISSED'})`,
        'lines in PostgreSQL': `${ours.tableMb} MB and ${ours.indexMb} MB of indexes`,
      },
    }
  })
}

async function inFolder<Answer>(work: (folder: string) => Promise<Answer>): Promise<Answer> {
  const folder = mkdtempSync(join(tmpdir(), 'mingzhang-bench-'))
  // The database's user reads the file of made-up lines.
  chmodSync(folder, 0o755)
  try {
    return await work(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Sums by level and place. */
type Sums = ReadonlyMap<string, bigint>

async function summedByUs(folder: string, file: string, country: Country, repetition: Repetition) {
  const store = await openStore({ dataDir: join(folder, 'data') })
  try {
    await load(store, file, country)
    let rows: readonly RollUpRow[] = []
    const timing = await timedAsync(repetition, async () => {
      rows = await rollUp(store, { year: YEAR, stage: 'original' })
    })
    // Taken before DuckDB comes into the process, or the sums into a map.
    const peakMb = process.resourceUsage().maxRSS / 1024
    const size = await sql<{ table_mb: number; index_mb: number }>`
      select (pg_table_size('budget_line') / ${BYTES_PER_MB})::integer as table_mb,
        (pg_indexes_size('budget_line') / ${BYTES_PER_MB})::integer as index_mb`.execute(store.db)
    const { table_mb: tableMb, index_mb: indexMb } = size.rows[0] ?? { table_mb: 0, index_mb: 0 }
    const sums = new Map(
      rows.map((row) => [
        sumKey(
          row.level,
          PLACES.map((place) => row[place]),
        ),
        row.amount,
      ]),
    )
    assert(sums.size === rows.length, 'a sum stands twice in the roll-up')
    return { timing, sums, peakMb, tableMb, indexMb }
  } finally {
    await store.close()
  }
}

/** The units by the store's own way; the lines by COPY as the owner of the database, since they are millions. */
async function load(store: Store, file: string, country: Country): Promise<void> {
  for (const department of divisions(country))
    await saveDepartment(store, department, { loadedAt: new Date(0) })
  const units = await store.db
    .selectFrom('data_set')
    .select(['division_code as divisionCode', 'unit_id as unitId', 'id as dataSetId'])
    .orderBy('division_code')
    .orderBy('id')
    .execute()
  writeLines(file, units, country.linesPerUnit)
  await store.db.transaction().execute(async (transaction) => {
    // The lines point at what was just read: no need to look up three references for each of them.
    await sql`set local session_replication_role = replica`.execute(transaction)
    const columns = sql.join(LINE_COLUMNS.map((column) => sql.ref(column)))
    await sql`copy budget_line (${columns}) from ${sql.lit(file)} with (format csv)`.execute(transaction)
  })
  // What the database does by itself within a minute of a load.
  await sql`vacuum (analyze) budget_line`.execute(store.db)
}

const PLACES = ['flow', 'fund', 'function', 'nature', 'economic'] as const
const sumKey = (level: string, nodes: readonly (string | undefined)[]): string =>
  [level, ...nodes.map((node) => node ?? '')].join('|')

interface DuckDbSums {
  readonly sums: Sums
  readonly atOnce: Timing
  readonly twoStages: Timing
}

const LEVEL = '4 - (grouping(fund) + grouping(function_code) + grouping(nature) + grouping(economic_code))'
const CODES = 'flow, fund, function_code, nature, economic_code'
const ROLLED = 'flow, rollup (fund, function_code, nature, economic_code)'
const WHERE = `where year = ${YEAR} and stage = 'original'`

const AT_ONCE = `select ${LEVEL} as level, ${CODES}, sum(amount_fen) as amount from budget_line ${WHERE} group by ${ROLLED}`
const TWO_STAGES = `
  with grouped as materialized (select ${CODES}, sum(amount_fen) as amount from budget_line ${WHERE} group by ${CODES})
  select ${LEVEL} as level, ${CODES}, sum(amount) as amount from grouped group by ${ROLLED}`

async function summedByDuckDb(file: string, repetition: Repetition): Promise<DuckDbSums> {
  const instance = await DuckDBInstance.create(':memory:', { threads: THREADS })
  const connection = await instance.connect()
  try {
    const typeOf = (column: string): string =>
      column === 'amount_fen' ? 'bigint' : column === 'year' ? 'smallint' : 'varchar'
    const types = LINE_COLUMNS.map((column) => `'${column}': '${typeOf(column)}'`).join(', ')
    await connection.run(
      `create table budget_line as select * from read_csv('${file}', header = false, columns = {${types}})`,
    )
    const run = (statement: string) =>
      timedAsync(repetition, async () => void (await connection.runAndReadAll(statement)))
    const atOnce = await run(AT_ONCE)
    const twoStages = await run(TWO_STAGES)
    const read = (await connection.runAndReadAll(AT_ONCE)).getRows()
    const sums = new Map(
      read.map(([level, ...rest]) => {
        const nodes = rest
          .slice(0, PLACES.length)
          .map((node) => (typeof node === 'string' ? node : undefined))
        const amount = rest[PLACES.length]
        assert(typeof amount === 'bigint', `DuckDB sums to ${String(amount)}`)
        return [sumKey(ROLL_UP_LEVELS[Number.parseInt(String(level), 10)] ?? '', nodes), amount] as const
      }),
    )
    return { sums, atOnce, twoStages }
  } finally {
    connection.closeSync()
    instance.closeSync()
  }
}

const differencesOf = (ours: Sums, theirs: Sums): readonly string[] =>
  [...new Set([...ours.keys(), ...theirs.keys()])].flatMap((key) =>
    ours.get(key) === theirs.get(key) ? [] : [`${key}: ${ours.get(key)} ≠ ${theirs.get(key)}`],
  )
