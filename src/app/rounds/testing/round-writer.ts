/** A process for kill tests: holds a data folder, types into a round, hands it in and takes it back, and says each time what is done. */
import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { openStore } from '../../../store/store.ts'
import { demonstrationPeople } from '../../demonstration/demonstration-accounts.ts'
import { officeClock } from '../../office-clock.ts'
import { storeLedgers } from '../../store-ledgers.ts'
import { actOnRound } from '../act-on-round.ts'
import { changeRound } from '../change-round.ts'
import type { RoundDesk } from '../round-desk.ts'
import { showRound } from '../show-round.ts'
import { TYPED_FIELD, typedRow, WRITER_LOGIN, WRITTEN_ROUND } from './written-round.ts'

const [dataDir = '', first = '1'] = process.argv.slice(2)
const store = await openStore({ dataDir, role: 'server' })
const postmaster = readFileSync(join(dataDir, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0]
const person = (await demonstrationPeople(store)).get(WRITER_LOGIN)
if (person === undefined) throw new Error('no demonstration in this folder')
const desk: RoundDesk = {
  store,
  clock: officeClock('2022-11-10'),
  ledgers: storeLedgers(store),
  needsPassword: false,
}
console.log(`open ${postmaster}`)
for (let at = Number.parseInt(first, 10); ; at++) {
  const { facts, state } = await showRound(desk, person, WRITTEN_ROUND)
  if (state !== 'preparing') {
    await actOnRound(desk, person, WRITTEN_ROUND, { act: 'withdraw' })
    console.log(`withdrawn ${at}`)
    continue
  }
  const row = typedRow(facts.units[0]?.rows ?? [])
  await changeRound(desk, person, WRITTEN_ROUND, {
    batch: randomUUID(),
    cause: 'typing',
    changes: [
      {
        kind: 'cell',
        row: row.id,
        field: TYPED_FIELD,
        seen: row.versions[TYPED_FIELD] ?? '0',
        text: String(at),
      },
    ],
  })
  console.log(`typed ${at}`)
  if (at % 3 !== 0) continue
  await actOnRound(desk, person, WRITTEN_ROUND, { act: 'submit' })
  console.log(`submitted ${at}`)
}
