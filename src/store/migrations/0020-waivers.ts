/**
 * 豁免 — what somebody asks to be let pass of the checks of a round, and what somebody else decides. The request and the
 * decision are rows of their own, so that a key can hold the decision to who asked: nobody grants what he asked for.
 */
import { type Kysely, sql } from 'kysely'

const WITHIN = (setting: string) =>
  sql.raw(`division_code = mingzhang_setting('division') and mingzhang_reaches('${setting}', unit_code)`)
const isSelf = (column: string) => sql.raw(`${column}::text = mingzhang_setting('person')`)

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table waiver (
      division_code text not null,
      id uuid not null,
      unit_code text not null,
      department_code text not null,
      year smallint not null,
      round text not null,
      check_id text not null,
      rule text not null,
      printed text not null,
      message text not null,
      reason text not null,
      ends_on date not null,
      asked_by uuid not null,
      asked_by_name text not null,
      asked_as text not null,
      asked_at timestamptz not null,
      withdrawn_at timestamptz,
      constraint waiver_key primary key (division_code, id),
      constraint waiver_asked unique (division_code, id, unit_code, asked_by, asked_as),
      constraint waiver_round check (round in ('first-up', 'second-up', 'reserve')),
      constraint waiver_asked_as check (asked_as in ('preparer', 'leader', 'reviewer', 'discloser')),
      constraint waiver_says_why check (reason <> '')
    )`.execute(db)
  await sql`create index waiver_of_round on waiver (division_code, year, round, unit_code)`.execute(db)
  await sql`
    create table waiver_decision (
      division_code text not null,
      waiver_id uuid not null,
      unit_code text not null,
      asked_by uuid not null,
      asked_as text not null,
      decision text not null,
      reason text not null,
      ends_on date,
      decided_by uuid not null,
      decided_by_name text not null,
      decided_as text not null,
      decided_at timestamptz not null,
      constraint waiver_decision_key primary key (division_code, waiver_id),
      constraint waiver_decision_waiver foreign key (division_code, waiver_id, unit_code, asked_by, asked_as)
        references waiver (division_code, id, unit_code, asked_by, asked_as),
      constraint waiver_decision_kind check (decision in ('granted', 'refused')),
      constraint waiver_decision_ends check ((ends_on is not null) = (decision = 'granted')),
      constraint waiver_decision_says_why check (decision = 'granted' or reason <> ''),
      constraint waiver_decision_not_by_the_asker check (decided_by <> asked_by),
      constraint waiver_decision_by_the_bureau check (
        decided_as in ('budget-officer', 'performance-officer')
        or (decided_as = 'reviewer' and asked_as in ('preparer', 'leader')))
    )`.execute(db)
  for (const table of ['waiver', 'waiver_decision'])
    await sql`alter table ${sql.table(table)} enable row level security`.execute(db)

  await sql`grant select, insert, update (withdrawn_at) on waiver to mingzhang_app`.execute(db)
  await sql`grant select, insert on waiver_decision to mingzhang_app`.execute(db)
  await sql`create policy waiver_select on waiver for select to mingzhang_app
    using (${WITHIN('read_rule')})`.execute(db)
  await sql`create policy waiver_insert on waiver for insert to mingzhang_app
    with check (${WITHIN('act_rule')} and ${isSelf('asked_by')}
      and asked_as = mingzhang_setting('role') and withdrawn_at is null)`.execute(db)
  await sql`create policy waiver_update on waiver for update to mingzhang_app
    using (${WITHIN('act_rule')} and ${isSelf('asked_by')} and withdrawn_at is null)
    with check (${WITHIN('act_rule')} and ${isSelf('asked_by')} and withdrawn_at is not null)`.execute(db)
  await sql`create policy waiver_decision_select on waiver_decision for select to mingzhang_app
    using (${WITHIN('read_rule')})`.execute(db)
  await sql`create policy waiver_decision_insert on waiver_decision for insert to mingzhang_app
    with check (${WITHIN('act_rule')} and ${isSelf('decided_by')}
      and decided_as = mingzhang_setting('role'))`.execute(db)
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await sql`drop table waiver_decision`.execute(db)
  await sql`drop table waiver`.execute(db)
}
