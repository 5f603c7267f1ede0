/** What a database holds after a kill, read by its owner: how far each writer came, and everything that does not fit together. */
import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { Store } from '../../store/store.ts'
import { verifyLog } from '../../store/verify-log.ts'
import type { Writer } from './people.ts'

export interface Found {
  /** By login: the numbers in the writer's cells, which are one number unless a batch went through by halves. */
  readonly numbers: ReadonlyMap<string, readonly number[]>
  /** By unit. */
  readonly submissions: ReadonlyMap<string, number>
  readonly faults: readonly string[]
}

export async function whatIsThere({ db }: Store, writers: readonly Writer[]): Promise<Found> {
  const numbers = new Map<string, readonly number[]>()
  const submissions = new Map<string, number>()
  const faults: string[] = []
  const log = await verifyLog(db)
  faults.push(...log.faults.map(({ kind, unitCode, seq }) => `log of ${unitCode}, entry ${seq}: ${kind}`))
  for (const unit of new Set(writers.map((one) => one.unit))) {
    const round = await db
      .selectFrom('budget_round')
      .selectAll()
      .where('division_code', '=', '420103')
      .where('unit_code', '=', unit)
      .where('year', '=', 2023)
      .where('round', '=', 'second-up')
      .executeTakeFirstOrThrow()
    const rows = await db
      .selectFrom('round_row')
      .selectAll()
      .where('division_code', '=', '420103')
      .where('round_id', '=', round.id)
      .where('removed_at', 'is', null)
      .orderBy('position')
      .orderBy('id')
      .execute()
    const { rows: kept } = await sql<{ number: number; content: string; hash: string }>`
      select number, content::text as content, content_hash as hash from round_submission
      where division_code = '420103' and round_id = ${round.id} order by number`.execute(db)
    const { rows: told } = await sql<{ count: string }>`
      select count(*)::text as count from log_entry
      where division_code = '420103' and unit_code = ${unit} and year = 2023 and subject = ${`round:${round.id}`}
        and act = 'round-submitted'`.execute(db)
    submissions.set(unit, kept.length)
    if (round.submission_count !== kept.length) faults.push(`${unit}: the count of submissions`)
    if (kept.some((one, at) => one.number !== at + 1)) faults.push(`${unit}: the numbers of submissions`)
    if (kept.some((one) => createHash('sha256').update(one.content).digest('hex') !== one.hash))
      faults.push(`${unit}: a submission that is not what was handed in`)
    if (told[0]?.count !== String(kept.length)) faults.push(`${unit}: the log tells of other submissions`)
    const isHeld = round.state !== 'preparing'
    if (rows.some((row) => (row.held_at !== null) !== isHeld))
      faults.push(`${unit}: rows held otherwise than the state`)
    if ((round.submitted_by !== null) !== isHeld)
      faults.push(`${unit}: submitted by nobody, or not taken back`)
    const head = log.heads.find((one) => one.unitCode === unit && one.year === 2023)
    if (head?.seq !== round.revision) faults.push(`${unit}: the revision is not that of the last entry`)
    const projects = rows.filter((row) => row.sheet === 'project')
    for (const { login, field, manner } of writers.filter((one) => one.unit === unit)) {
      const written = manner === 'batches' ? projects : projects.slice(0, 1)
      // Cells are texts by their fields.
      const texts = written.map((row) => (row.cells as Record<string, string>)[field] ?? '')
      numbers.set(login, [
        ...new Set(texts.map((text) => (/^\d+$/.test(text) ? Number.parseInt(text, 10) : 0))),
      ])
    }
  }
  return { numbers, submissions, faults }
}
