/**
 * 上传的文件 — who gave which file to be checked: in an office nobody sees what others gave, but for those who may. And
 * 人员与资产: rows of a unit are for whoever may read its staff; reading the division's books is no right to them.
 */
import { type Kysely, sql } from 'kysely'

const readMasterRows = (reached: string) => sql`
  create policy master_row_select on master_row for select to mingzhang_app
    using (division_code = mingzhang_setting('division') and (unit_code = ''
      or mingzhang_reaches('read_staff', unit_code) or ${sql.raw(reached)}))`

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
  // Whether anybody gave a file is no secret to whoever has it; who it was is.
  await sql`
    create function mingzhang_is_given(file text) returns boolean stable language sql security definer
    set search_path from current as $body$ select exists (select from upload where id = file) $body$`.execute(
    db,
  )
  await sql`revoke execute on function mingzhang_is_given(text) from public`.execute(db)
  await sql`grant execute on function mingzhang_is_given(text) to mingzhang_app`.execute(db)
  await sql`drop policy master_row_select on master_row`.execute(db)
  await readMasterRows("mingzhang_reaches('edit_master_data', unit_code)").execute(db)
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await sql`drop policy master_row_select on master_row`.execute(db)
  await readMasterRows("mingzhang_reaches('read_master_data', unit_code)").execute(db)
  await sql`drop function mingzhang_is_given(text)`.execute(db)
  await sql`drop table upload`.execute(db)
}
