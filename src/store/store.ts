/** The open store: a database of one's own, or the embedded one under the data folder, with its schema up to date. */
import { Kysely, PostgresDialect } from 'kysely'
import { type ConnectionSettings, checkServer, databaseName, openPool, settingsOf } from './connection.ts'
import { type Embedded, hasCluster, openEmbedded } from './embedded.ts'
import type { Role } from './folder-lock.ts'
import { migrate } from './migrations.ts'
import { type Seal, sealIn } from './sealing.ts'
import type { Tables } from './tables.ts'

/** What the functions of this folder work on; nobody else writes statements. */
export interface Store {
  readonly db: Kysely<Tables>
  readonly seal: Seal
  /** How the database is named to people: host, port and name, or the data folder. */
  readonly place: string
  /** Ends the connections, and the embedded database if this process started it. */
  close(): Promise<void>
}

export interface StoreOptions {
  /** A PostgreSQL of version 15 or later; without it the embedded one is used. */
  readonly databaseUrl?: string | undefined
  /** Of the embedded database, and of the key to what is sealed in any. */
  readonly dataDir: string
  /** A server holds the data folder for itself; a command (the default) joins the one that runs. */
  readonly role?: Role
}

/** Whether a store is there or named, so that opening it makes no new one. */
export const hasStore = ({ databaseUrl, dataDir }: StoreOptions): boolean =>
  (databaseUrl !== undefined && databaseUrl !== '') || hasCluster(dataDir)

const SERVER_CONNECTIONS = 10
const COMMAND_CONNECTIONS = 2

/** Opens the store, or throws a `StoreProblem` that says what stands in the way. */
export async function openStore({ databaseUrl, dataDir, role = 'command' }: StoreOptions): Promise<Store> {
  const max = role === 'server' ? SERVER_CONNECTIONS : COMMAND_CONNECTIONS
  if (databaseUrl !== undefined && databaseUrl !== '')
    return opened(settingsOf(databaseUrl), max, dataDir, undefined)
  const embedded = await openEmbedded(dataDir, role)
  try {
    return await opened(embedded.connection, max, dataDir, embedded)
  } catch (error) {
    await embedded.release()
    throw error
  }
}

async function opened(
  settings: ConnectionSettings,
  max: number,
  folder: string,
  embedded: Embedded | undefined,
): Promise<Store> {
  const pool = openPool(settings, max)
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) })
  const name = databaseName(settings)
  try {
    await checkServer(pool, name)
    await migrate(db, name, 'newest')
  } catch (error) {
    await db.destroy()
    throw error
  }
  let closed: Promise<void> | undefined
  const close = async (): Promise<void> => {
    await db.destroy()
    await embedded?.release()
  }
  return {
    db,
    seal: sealIn(folder),
    place: embedded === undefined ? name : folder,
    close: () => {
      closed ??= close()
      return closed
    },
  }
}
