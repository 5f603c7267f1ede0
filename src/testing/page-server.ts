/** The product on a free port, as a person's browser finds it: built page, API, and the ledgers that a test gives it. */
import { fileURLToPath } from 'node:url'
import { createServer } from '../api/server.ts'
import type { OfficeOptions } from '../api/session/person-of.ts'
import type { LedgerSource } from '../app/ledgers.ts'
import type { Publishing } from '../app/publishing/release-disclosure.ts'
import type { Readings } from '../app/reading/open-readings.ts'

const WEB_FOLDER = fileURLToPath(new URL('../../dist/web/', import.meta.url))

export interface PageServer {
  readonly address: string
  stop(): Promise<void>
}

export async function startPage(
  ledgers: LedgerSource,
  readings?: Readings,
  publishing?: Omit<Publishing, 'ledgers'>,
  office?: OfficeOptions,
): Promise<PageServer> {
  const server = await createServer({
    ledgers,
    ...(readings === undefined ? {} : { readings }),
    ...(publishing === undefined ? {} : { publishing }),
    ...(office === undefined ? {} : { office }),
    webDir: WEB_FOLDER,
    version: 'test',
  })
  const address = await server.listen({ host: '127.0.0.1', port: 0 })
  return { address, stop: () => server.close() }
}
