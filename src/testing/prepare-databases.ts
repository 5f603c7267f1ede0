/** Set-up of every run of tests: a folder for the databases that its files share, which are stopped and cleared away at its end. */
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { stopOrphan } from '../store/postmaster.ts'
import { RUN_SERVERS } from '../store/testing/databases.ts'
import { clusterFolder } from '../store/testing/run-server.ts'

/** Starts nothing yet: many a run needs no database. Both kinds of tests ask for it, and share it. */
export function setup(): (() => Promise<void>) | undefined {
  if (process.env.MINGZHANG_TEST_RUN !== undefined) return undefined
  const run = mkdtempSync(join(tmpdir(), 'mingzhang-run-'))
  // The cluster's user must get through.
  chmodSync(run, 0o755)
  process.env.MINGZHANG_TEST_RUN = run
  return async () => {
    await Promise.all(RUN_SERVERS.map((name) => stopOrphan(clusterFolder(run, name))))
    rmSync(run, { recursive: true, force: true })
  }
}
