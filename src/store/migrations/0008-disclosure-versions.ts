/**
 * 公开版本 — what was published, whole and for ever: each version of a unit's document with its files. A unit is named
 * by its code, for its publications outlive it; nothing updates or deletes a row.
 */
import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table disclosure_version (
      division_code text not null,
      id uuid not null,
      unit_code text not null,
      year smallint not null,
      kind text not null,
      version smallint not null,
      published_at timestamptz not null,
      reason text,
      profile text not null,
      title text not null,
      manifest json not null,
      content json not null,
      constraint disclosure_version_key primary key (division_code, id),
      constraint disclosure_version_number unique (division_code, unit_code, year, kind, version),
      constraint disclosure_version_counts check (version >= 1),
      constraint disclosure_version_reason check ((version = 1) = (reason is null))
    )`.execute(db)
  await sql`
    create table disclosure_file (
      division_code text not null,
      version_id uuid not null,
      path text not null,
      sha256 text not null,
      content bytea not null,
      constraint disclosure_file_key primary key (division_code, version_id, path),
      constraint disclosure_file_version foreign key (division_code, version_id)
        references disclosure_version (division_code, id)
    )`.execute(db)
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await sql`drop table disclosure_file`.execute(db)
  await sql`drop table disclosure_version`.execute(db)
}
