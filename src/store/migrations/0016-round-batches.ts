/**
 * 编报的增补 — batches of changes that were applied, so that a repeated delivery changes nothing, and the history of a
 * round's cells for everybody who may read the round: the log itself is open to few.
 */
import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table round_batch (
      division_code text not null,
      round_id uuid not null,
      batch_id uuid not null,
      unit_code text not null,
      person uuid not null,
      applied_at timestamptz not null,
      outcome json not null,
      constraint round_batch_key primary key (division_code, round_id, batch_id),
      constraint round_batch_round foreign key (division_code, round_id)
        references budget_round (division_code, id) on delete cascade
    )`.execute(db)
  await sql`alter table round_batch enable row level security`.execute(db)
  await sql`grant select, insert on round_batch to mingzhang_app`.execute(db)
  await sql`create policy round_batch_select on round_batch for select to mingzhang_app
    using (division_code = mingzhang_setting('division') and mingzhang_reaches('read_budget', unit_code)
      and person::text = mingzhang_setting('person'))`.execute(db)
  await sql`create policy round_batch_insert on round_batch for insert to mingzhang_app
    with check (division_code = mingzhang_setting('division') and mingzhang_reaches('edit_budget', unit_code)
      and person::text = mingzhang_setting('person'))`.execute(db)

  // What was done to a round is part of the round: who reads it reads that too.
  await sql`create policy log_entry_select_round on log_entry for select to mingzhang_app
    using (division_code = mingzhang_setting('division') and act like 'round-%'
      and mingzhang_reaches('read_budget', unit_code))`.execute(db)
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await sql`drop policy log_entry_select_round on log_entry`.execute(db)
  await sql`drop table round_batch`.execute(db)
}
