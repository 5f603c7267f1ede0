/** Reference tables: few rows, read by all divisions, keyed by their own codes. */
import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table jurisdiction (
      code text not null,
      name text,
      successor_code text,
      constraint jurisdiction_key primary key (code),
      constraint jurisdiction_successor foreign key (successor_code) references jurisdiction (code)
    )`.execute(db)
  await sql`
    create table classification_addition (
      book text not null,
      code text not null,
      valid_from_year smallint not null,
      valid_to_year smallint,
      name text not null,
      confidence text not null,
      basis text not null,
      constraint classification_addition_key primary key (book, code, valid_from_year)
    )`.execute(db)
  // json, not jsonb, keeps the order in which a profile was written.
  await sql`
    create table profile (
      id text not null,
      locality text not null,
      content json not null,
      constraint profile_key primary key (id)
    )`.execute(db)
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await sql`drop table profile`.execute(db)
  await sql`drop table classification_addition`.execute(db)
  await sql`drop table jurisdiction`.execute(db)
}
