/** The server of the load, in a process of its own: the same that `mingzhang serve` runs, over a division that was made for it. */

import { createServer } from '../src/api/server.ts'
import { officeClock } from '../src/app/office-clock.ts'
import { storeLedgers } from '../src/app/store-ledgers.ts'
import { openStore } from '../src/store/store.ts'
import { MOMENT, makeOffice } from './office-data.ts'

const [dataDir = '', units = '100'] = process.argv.slice(2)
const store = await openStore({ dataDir, role: 'server' })
await makeOffice(store, Number.parseInt(units, 10))
const server = await createServer({
  ledgers: storeLedgers(store),
  version: 'bench',
  office: {
    store,
    clock: officeClock(MOMENT),
    demonstration: { moments: [], open: async () => {} },
    signInsAMinute: 1_000_000,
  },
})
console.log(`ready ${await server.listen({ host: '127.0.0.1', port: 0 })}`)
process.once('SIGTERM', () => {
  void server
    .close()
    .then(() => store.close())
    .then(() => process.exit(0))
})
