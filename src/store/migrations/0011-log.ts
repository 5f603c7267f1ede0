/**
 * 操作日志 — every change as an event, in a chain of hashes for each division, unit and year, so that writers of
 * different units never wait for one another. The head says how long a chain is, so that a cut end is noticed.
 */
import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table log_head (
      division_code text not null,
      unit_code text not null,
      year smallint not null,
      seq bigint not null,
      hash text not null,
      constraint log_head_key primary key (division_code, unit_code, year)
    )`.execute(db)
  // content is text, not json: the hash is of its very characters.
  await sql`
    create table log_entry (
      division_code text not null,
      unit_code text not null,
      year smallint not null,
      seq bigint not null,
      at timestamptz not null,
      person uuid not null,
      person_name text not null,
      acting_for text,
      act text not null,
      subject text not null,
      content text not null,
      previous_hash text not null,
      hash text not null,
      constraint log_entry_key primary key (division_code, unit_code, year, seq)
    )`.execute(db)
  await sql`create index log_entry_subject on log_entry (division_code, unit_code, year, subject)`.execute(db)
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await sql`drop table log_entry`.execute(db)
  await sql`drop table log_head`.execute(db)
}
