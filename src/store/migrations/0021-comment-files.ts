/**
 * 批注的附件和提到的人 — a file that hangs on a comment is seen by whoever reads the round, and given by whoever said the
 * comment; whom a comment names stands in it.
 */
import { type Kysely, sql } from 'kysely'

const LARGEST_BYTES = 10 * 1024 * 1024
const DIVISION = sql.raw("division_code = mingzhang_setting('division')")
const isOwn = sql.raw("given_by::text = mingzhang_setting('person')")

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table round_comment add column mentions json`.execute(db)
  // What a file hangs on is said by its own person: the key holds the file to the comment's.
  await sql`
    alter table round_comment add constraint round_comment_said unique (division_code, id, unit_code, person)`.execute(
    db,
  )
  await sql`
    create table comment_file (
      division_code text not null,
      id uuid not null,
      comment_id uuid not null,
      unit_code text not null,
      name text not null,
      media_type text not null,
      byte_count integer not null,
      sha256 text not null,
      content bytea not null,
      given_by uuid not null,
      given_at timestamptz not null,
      constraint comment_file_key primary key (division_code, id),
      constraint comment_file_comment foreign key (division_code, comment_id, unit_code, given_by)
        references round_comment (division_code, id, unit_code, person) on delete cascade,
      constraint comment_file_size check (
        byte_count = octet_length(content) and byte_count between 1 and ${sql.raw(String(LARGEST_BYTES))}),
      constraint comment_file_name check (name <> '' and name !~ '[[:cntrl:]/\\\\]')
    )`.execute(db)
  await sql`create index comment_file_of_comment on comment_file (division_code, comment_id)`.execute(db)
  await sql`alter table comment_file enable row level security`.execute(db)
  await sql`grant select, insert on comment_file to mingzhang_app`.execute(db)
  await sql`create policy comment_file_select on comment_file for select to mingzhang_app
    using (${DIVISION} and mingzhang_reaches('read_budget', unit_code))`.execute(db)
  await sql`create policy comment_file_insert on comment_file for insert to mingzhang_app
    with check (${DIVISION} and mingzhang_reaches('act_budget', unit_code) and ${isOwn})`.execute(db)
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await sql`drop table comment_file`.execute(db)
  await sql`alter table round_comment drop constraint round_comment_said, drop column mentions`.execute(db)
}
