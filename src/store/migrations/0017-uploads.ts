/** 上传的文件 — who gave which file to be checked: in an office nobody sees what others gave, but for those who may. */
import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table upload (
      division_code text not null,
      id text not null,
      account_id uuid not null,
      unit_code text not null,
      given_at timestamptz not null,
      constraint upload_key primary key (division_code, id, account_id)
    )`.execute(db)
  await sql`alter table upload enable row level security`.execute(db)
  await sql`grant select, insert, delete on upload to mingzhang_app`.execute(db)
  const isOwn = sql.raw(
    "division_code = mingzhang_setting('division') and account_id::text = mingzhang_setting('person')",
  )
  await sql`
    create policy upload_select on upload for select to mingzhang_app
      using ((${isOwn}) or (division_code = mingzhang_setting('division') and mingzhang_reaches('read_audit', unit_code)))`.execute(
    db,
  )
  await sql`create policy upload_insert on upload for insert to mingzhang_app with check (${isOwn})`.execute(
    db,
  )
  await sql`create policy upload_delete on upload for delete to mingzhang_app using (${isOwn})`.execute(db)
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await sql`drop table upload`.execute(db)
}
