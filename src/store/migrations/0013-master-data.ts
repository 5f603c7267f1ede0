/**
 * 基础数据 and what runs in the background — rows of each book by year, the imports that brought them, notices to
 * people and long jobs.
 */
import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  // One book's row: staff and assets belong to a unit, standards and crosswalks to the whole division (unit_code '').
  await sql`
    create table master_row (
      division_code text not null,
      id uuid not null,
      book text not null,
      year smallint not null,
      unit_code text not null,
      key text not null,
      cells jsonb not null,
      version integer not null,
      changed_at timestamptz not null,
      constraint master_row_key primary key (division_code, id),
      constraint master_row_of_book unique (division_code, book, year, unit_code, key)
    )`.execute(db)
  await sql`
    create table master_import (
      division_code text not null,
      id uuid not null,
      book text not null,
      year smallint not null,
      unit_code text not null,
      file_name text not null,
      file_hash text not null,
      person uuid not null,
      person_name text not null,
      applied_at timestamptz not null,
      undone_at timestamptz,
      differences json not null,
      constraint master_import_key primary key (division_code, id)
    )`.execute(db)

  await sql`
    create table notice (
      division_code text not null,
      id uuid not null,
      account_id uuid not null,
      kind text not null,
      content json not null,
      link text not null,
      made_at timestamptz not null,
      read_at timestamptz,
      constraint notice_key primary key (division_code, id)
    )`.execute(db)
  await sql`create index notice_of_account on notice (division_code, account_id)`.execute(db)

  await sql`
    create table job (
      division_code text not null,
      id uuid not null,
      account_id uuid not null,
      kind text not null,
      title text not null,
      input json not null,
      state text not null,
      step text,
      done_count integer not null,
      total_count integer,
      problem json,
      result json,
      made_at timestamptz not null,
      started_at timestamptz,
      finished_at timestamptz,
      cancel_asked_at timestamptz,
      constraint job_key primary key (division_code, id),
      constraint job_state check (state in ('waiting', 'running', 'done', 'failed', 'cancelled'))
    )`.execute(db)
  await sql`create index job_of_account on job (division_code, account_id)`.execute(db)
}

const TABLES = ['job', 'notice', 'master_import', 'master_row']

export async function down(db: Kysely<unknown>): Promise<void> {
  for (const table of TABLES) await sql`drop table ${sql.table(table)}`.execute(db)
}
