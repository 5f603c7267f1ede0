/** /office: everything that people do in the office, over one desk. */
import type { FastifyInstance } from 'fastify'
import type { LedgerSource } from '../app/ledgers.ts'
import type { RoundDesk } from '../app/rounds/round-desk.ts'
import { placeRoutes } from './places/routes.ts'
import { roundRoutes } from './rounds/routes.ts'
import type { OfficeOptions } from './session/person-of.ts'

export function officeRoutes(app: FastifyInstance, office: OfficeOptions, ledgers: LedgerSource): void {
  const desk: RoundDesk = { ...office, ledgers, needsPassword: office.demonstration === undefined }
  placeRoutes(app, desk)
  roundRoutes(app, desk)
}
