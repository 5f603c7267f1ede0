/** 改文本的记录 — each change of a text that somebody made on the page, with what stood there before; rows are only added. */
import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table text_edit (
      division_code text not null,
      id uuid not null,
      unit_code text not null,
      year smallint not null,
      kind text not null,
      text_kind text not null,
      text_key text not null,
      edited_at timestamptz not null,
      before text not null,
      after text not null,
      constraint text_edit_key primary key (division_code, id)
    )`.execute(db)
  await sql`create index text_edit_document on text_edit (division_code, unit_code, year, kind)`.execute(db)
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await sql`drop table text_edit`.execute(db)
}
