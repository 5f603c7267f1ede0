/** How a database is reached, and what its refusals mean to the person who waits. */
import pg from 'pg'
import { detailOf, errorCode, StoreProblem, storeProblem } from './store-problem.ts'

export interface Connection {
  readonly host: string
  readonly port: number
  readonly database: string
  readonly user: string
  readonly password: string
}

/** What `pg` takes: the parts of an address, or the address as one text. */
export type ConnectionSettings = Connection | { readonly connectionString: string }

/** The oldest PostgreSQL whose statements we use. */
const OLDEST_SERVER = 15

const CONNECT_TIMEOUT_MS = 10_000
const INT8 = 20
const DATE = 1082

/**
 * bigint columns come as bigint, dates of the calendar as text; in our connections only: other users of `pg` in the
 * process keep theirs.
 */
const types = {
  getTypeParser: ((oid: number, format?: 'text' | 'binary') =>
    format !== 'binary' && (oid === INT8 || oid === DATE)
      ? (text: string) => (oid === INT8 ? BigInt(text) : text)
      : pg.types.getTypeParser(
          oid,
          format === 'binary' ? 'binary' : 'text',
        )) as typeof pg.types.getTypeParser,
  // The declared type is a list of overloads by format, which no single function literal satisfies.
}

/** A pool of connections; one that breaks while idle is dropped, and the next statement says what is wrong. */
export function openPool(settings: ConnectionSettings, max: number): pg.Pool {
  const pool = new pg.Pool({
    ...settings,
    max,
    types,
    application_name: 'mingzhang',
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
  })
  pool.on('error', () => {})
  // Nor may one that breaks between two statements of a transaction end the process.
  pool.on('connect', (client) => client.on('error', () => {}))
  return pool
}

/** The address of a database server, checked for its form only. */
export function settingsOf(databaseUrl: string): ConnectionSettings {
  const url = parsedUrl(databaseUrl)
  if (url === undefined) throw storeProblem('STO-015', {})
  return { connectionString: databaseUrl }
}

/** The database as it is named to people: never with the password. */
export function databaseName(settings: ConnectionSettings): string {
  if (!('connectionString' in settings)) return `${settings.host}:${settings.port}/${settings.database}`
  const url = parsedUrl(settings.connectionString)
  return url === undefined ? '' : `${url.host}${url.pathname}`
}

function parsedUrl(text: string): URL | undefined {
  if (!URL.canParse(text)) return undefined
  const url = new URL(text)
  return url.protocol === 'postgresql:' || url.protocol === 'postgres:' ? url : undefined
}

/** Connects once and checks what we need of a server: its version and its encoding. */
export async function checkServer(pool: pg.Pool, database: string): Promise<void> {
  const asked = `select current_setting('server_version') as version,
    current_setting('server_version_num') as number, current_setting('server_encoding') as encoding`
  const { rows } = await pool
    .query<{ version: string; number: string; encoding: string }>(asked)
    .catch((error) => {
      throw connectionProblem(error, database)
    })
  const [server] = rows
  if (server === undefined || Number.parseInt(server.number, 10) < OLDEST_SERVER * 10_000) {
    throw storeProblem('STO-010', { database, found: server?.version ?? '?' })
  }
  if (server.encoding !== 'UTF8') throw storeProblem('STO-017', { database, found: server.encoding })
}

/** Refusals by their code in the database (SQLSTATE). */
const REFUSALS: Readonly<Record<string, 'STO-012' | 'STO-013' | 'STO-014'>> = {
  '28P01': 'STO-012',
  '28000': 'STO-012',
  '3D000': 'STO-013',
  '42501': 'STO-014',
}

/** What a failure to connect, or a refusal, means; other errors too are the server's answer and are told with it. */
export function connectionProblem(error: unknown, database: string): StoreProblem {
  if (error instanceof StoreProblem) return error
  const detail = detailOf(error)
  // An address without a password meets a server that asks for one: `pg` complains before it sends anything.
  const lacksPassword = detail.startsWith('SASL:')
  const code = lacksPassword ? 'STO-012' : (REFUSALS[errorCode(error) ?? ''] ?? 'STO-011')
  return storeProblem(code, { database, detail }, error)
}
