/** 日志按时间 — the newest entries first, of one division or of all, without sorting the whole log for each page of it. */
import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create index log_entry_time on log_entry (at, division_code, unit_code, year, seq)`.execute(db)
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await sql`drop index log_entry_time`.execute(db)
}
