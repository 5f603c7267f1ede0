/** A process for kill tests: holds a data folder, saves over and over, and says each time that it is saved. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { saveDepartment } from '../departments.ts'
import { openStore } from '../store.ts'
import { smallDepartment } from './departments.ts'

const [dataDir = '', task = 'write'] = process.argv.slice(2)
const store = await openStore({ dataDir, role: task === 'join' ? 'command' : 'server' })
const postmaster = readFileSync(join(dataDir, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0]
console.log(`open ${postmaster}`)
for (let at = 1; task === 'write'; at++) {
  await saveDepartment(
    store,
    { ...smallDepartment(BigInt(at)), name: `第 ${at} 次` },
    { loadedAt: new Date() },
  )
  console.log(`saved ${at}`)
}
