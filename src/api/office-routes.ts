/** /office: everything that people do in the office, over one desk. */
import type { FastifyInstance } from 'fastify'
import { openJobRunner } from '../app/jobs/job-runner.ts'
import { JOB_KINDS } from '../app/jobs/jobs.ts'
import type { LedgerSource } from '../app/ledgers.ts'
import { recentLedgers } from '../app/rounds/recent-ledgers.ts'
import type { RoundDesk } from '../app/rounds/round-desk.ts'
import { ceilingRoutes } from './ceilings/routes.ts'
import { homeRoutes } from './home/routes.ts'
import { masterDataRoutes } from './master-data/routes.ts'
import { placeRoutes } from './places/routes.ts'
import { declarationRoutes } from './projects/declaration-routes.ts'
import { projectRoutes } from './projects/routes.ts'
import { reviewRoutes } from './reviews/routes.ts'
import { roundRoutes } from './rounds/routes.ts'
import type { OfficeOptions } from './session/person-of.ts'

export function officeRoutes(app: FastifyInstance, office: OfficeOptions, ledgers: LedgerSource): void {
  const desk: RoundDesk = {
    ...office,
    ledgers: recentLedgers(ledgers),
    needsPassword: office.demonstration === undefined,
  }
  placeRoutes(app, desk)
  masterDataRoutes(app, desk)
  roundRoutes(app, desk)
  reviewRoutes(app, desk)
  ceilingRoutes(app, desk)
  projectRoutes(app, desk)
  declarationRoutes(app, desk)
  const runner = openJobRunner(desk, JOB_KINDS)
  app.addHook('onClose', () => runner.stop())
  homeRoutes(app, desk, runner)
}
