/** The schema's history: every migration in order, and the way to bring a database to the newest or to any other. */
import { type Kysely, type Migration, Migrator, NO_MIGRATIONS } from 'kysely'
import { connectionProblem } from './connection.ts'
import * as referenceTables from './migrations/0001-reference-tables.ts'
import * as departmentsAndUnits from './migrations/0002-departments-and-units.ts'
import * as dataSets from './migrations/0003-data-sets.ts'
import * as localCodes from './migrations/0004-local-codes.ts'
import * as unitPerformance from './migrations/0005-unit-performance.ts'
import * as unitTexts from './migrations/0006-unit-texts.ts'
import * as disclosureVersions from './migrations/0008-disclosure-versions.ts'
import * as textEdits from './migrations/0009-text-edits.ts'
import * as people from './migrations/0010-people.ts'
import * as log from './migrations/0011-log.ts'
import * as budgetRounds from './migrations/0012-budget-rounds.ts'
import * as masterData from './migrations/0013-master-data.ts'
import * as rowSecurity from './migrations/0014-row-security.ts'
import * as peopleRights from './migrations/0015-people-rights.ts'
import * as roundBatches from './migrations/0016-round-batches.ts'
import * as uploads from './migrations/0017-uploads.ts'
import * as logByTime from './migrations/0018-log-by-time.ts'
import * as duties from './migrations/0019-duties.ts'
import * as waivers from './migrations/0020-waivers.ts'
import * as commentFiles from './migrations/0021-comment-files.ts'
import * as certifications from './migrations/0022-certifications.ts'
import * as projectStates from './migrations/0023-project-states.ts'
import * as scenarios from './migrations/0024-scenarios.ts'
import * as presence from './migrations/0025-presence.ts'
import { detailOf, storeProblem } from './store-problem.ts'

/** By file name; a test holds this list against the folder. */
export const MIGRATIONS: Readonly<Record<string, Migration>> = {
  '0001-reference-tables': referenceTables,
  '0002-departments-and-units': departmentsAndUnits,
  '0003-data-sets': dataSets,
  '0004-local-codes': localCodes,
  '0005-unit-performance': unitPerformance,
  '0006-unit-texts': unitTexts,
  '0008-disclosure-versions': disclosureVersions,
  '0009-text-edits': textEdits,
  '0010-people': people,
  '0011-log': log,
  '0012-budget-rounds': budgetRounds,
  '0013-master-data': masterData,
  '0014-row-security': rowSecurity,
  '0015-people-rights': peopleRights,
  '0016-round-batches': roundBatches,
  '0017-uploads': uploads,
  '0018-log-by-time': logByTime,
  '0019-duties': duties,
  '0020-waivers': waivers,
  '0021-comment-files': commentFiles,
  '0022-certifications': certifications,
  '0023-project-states': projectStates,
  '0024-scenarios': scenarios,
  '0025-presence': presence,
}

/** Where to bring the schema: the newest, nothing at all, or the migration of that name as the last. */
export type Target = 'newest' | 'nothing' | { readonly last: string }

/**
 * Runs what is missing, in one transaction, under a lock that lets one starter at a time through; which
 * migrations have run stands in the table `kysely_migration`.
 */
export async function migrate<Tables>(
  db: Kysely<Tables>,
  database: string,
  target: Target,
): Promise<readonly string[]> {
  const migrator = new Migrator({ db, provider: { getMigrations: async () => ({ ...MIGRATIONS }) } })
  const name = target === 'nothing' ? NO_MIGRATIONS : target === 'newest' ? undefined : target.last
  const { error, results } = await (name === undefined
    ? migrator.migrateToLatest()
    : migrator.migrateTo(name))
  if (error !== undefined) throw migrationProblem(error, database)
  return (results ?? []).map((result) => result.migrationName)
}

function migrationProblem(error: unknown, database: string): Error {
  const detail = detailOf(error)
  if (detail.startsWith('corrupted migrations')) return storeProblem('STO-016', { database, detail }, error)
  if (/^permission denied to (create|grant) role/.test(detail))
    return storeProblem('STO-022', { database, detail }, error)
  const problem = connectionProblem(error, database)
  // Anything but a lost connection or a missing right is a fault of the migration itself.
  const isOurs = problem.problem.code === 'STO-011' && !/connect|terminat/i.test(detail)
  return isOurs && error instanceof Error ? error : problem
}
