/**
 * 谁在填 — which cell of a round each open page stands in. It is worth nothing after a minute, so that the table is not
 * written ahead: after a crash it is empty.
 */
import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create unlogged table round_presence (
      division_code text not null,
      round_id uuid not null,
      page_id uuid not null,
      unit_code text not null,
      person uuid not null,
      person_name text not null,
      row_id uuid not null,
      field text not null,
      seen_at timestamptz not null,
      constraint round_presence_key primary key (division_code, round_id, page_id),
      constraint round_presence_round foreign key (division_code, round_id)
        references budget_round (division_code, id) on delete cascade
    )`.execute(db)
  await sql`alter table round_presence enable row level security`.execute(db)
  await sql`grant select, insert, update, delete on round_presence to mingzhang_app`.execute(db)
  // Whoever reads a round may be seen in it, by all who read it; nobody speaks for another.
  await sql`create policy round_presence_select on round_presence for select to mingzhang_app
    using (division_code = mingzhang_setting('division') and mingzhang_reaches('read_budget', unit_code))`.execute(
    db,
  )
  await sql`create policy round_presence_own on round_presence for all to mingzhang_app
    using (division_code = mingzhang_setting('division') and mingzhang_reaches('read_budget', unit_code)
      and person::text = mingzhang_setting('person'))`.execute(db)
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await sql`drop table round_presence`.execute(db)
}
