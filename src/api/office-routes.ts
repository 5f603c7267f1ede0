/** /office: everything that people do in the office, over one desk. */
import type { FastifyInstance } from 'fastify'
import { openJobRunner } from '../app/jobs/job-runner.ts'
import { JOB_KINDS } from '../app/jobs/jobs.ts'
import type { LedgerSource } from '../app/ledgers.ts'
import { PUBLICATION_BATCH } from '../app/publishing/batch-jobs.ts'
import type { CertifyingDesk } from '../app/publishing/certify-document.ts'
import { publicationBatch } from '../app/publishing/publication-batch.ts'
import type { Publishing } from '../app/publishing/release-disclosure.ts'
import { recentLedgers } from '../app/rounds/recent-ledgers.ts'
import type { RoundDesk } from '../app/rounds/round-desk.ts'
import { ceilingRoutes } from './ceilings/routes.ts'
import { certificationRoutes } from './documents/certification-routes.ts'
import { homeRoutes } from './home/routes.ts'
import { masterDataRoutes } from './master-data/routes.ts'
import { placeRoutes } from './places/routes.ts'
import { declarationRoutes } from './projects/declaration-routes.ts'
import { projectRoutes } from './projects/routes.ts'
import { reviewRoutes } from './reviews/routes.ts'
import { commentRoutes } from './rounds/comment-routes.ts'
import { presenceRoutes } from './rounds/presence-routes.ts'
import { roundRoutes } from './rounds/routes.ts'
import { scenarioRoutes } from './scenarios/routes.ts'
import { searchRoutes } from './search/routes.ts'
import type { OfficeOptions } from './session/person-of.ts'
import { waiverRoutes } from './waivers/routes.ts'

type PublishingOffice = Omit<Publishing, 'ledgers'>

export const certifyingDesk = (office: OfficeOptions, publishing: Publishing): CertifyingDesk => ({
  ...office,
  ...publishing,
  needsPassword: office.demonstration === undefined,
})

export function officeRoutes(
  app: FastifyInstance,
  office: OfficeOptions,
  ledgers: LedgerSource,
  publishing?: PublishingOffice,
): void {
  const desk: RoundDesk = {
    ...office,
    ledgers: recentLedgers(ledgers),
    needsPassword: office.demonstration === undefined,
  }
  placeRoutes(app, desk)
  masterDataRoutes(app, desk)
  roundRoutes(app, desk)
  presenceRoutes(app, desk)
  commentRoutes(app, desk)
  waiverRoutes(app, desk)
  searchRoutes(app, desk)
  reviewRoutes(app, desk)
  ceilingRoutes(app, desk)

  declarationRoutes(app, desk)
  const certifying = publishing && certifyingDesk(office, { ...publishing, ledgers })
  const runner = openJobRunner(desk, {
    ...JOB_KINDS,
    ...(certifying === undefined ? {} : { [PUBLICATION_BATCH]: publicationBatch(certifying) }),
  })
  app.addHook('onClose', () => runner.stop())
  scenarioRoutes(app, desk)
  projectRoutes(app, desk, runner)
  homeRoutes(app, desk, runner)
  if (certifying !== undefined) certificationRoutes(app, certifying, runner)
}
