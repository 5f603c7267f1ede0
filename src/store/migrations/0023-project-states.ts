/**
 * 项目入库 — who declared, agreed to, passed and admitted a project, with the duties kept apart; the reserve, in which
 * declarations are typed outside all rounds; and the order of need in a table of its own, as it moves by other rights.
 */
import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table library_project
      add column version integer not null default 1,
      add column declared_year smallint,
      add column editors uuid[] not null default '{}',
      add column declared_by uuid,
      add column agreed_by uuid,
      add column passed_by uuid,
      add column targets_passed_by uuid,
      add column admitted_by uuid,
      add column return_reason text,
      add constraint library_project_declared check (declared_by is not null
        or state not in ('unit-review', 'department-review', 'finance-review')),
      add constraint library_project_agreed check (agreed_by is not null
        or state not in ('department-review', 'finance-review')),
      add constraint library_project_passed check (passed_by is not null or state <> 'finance-review'),
      add constraint library_project_targets_before_admission check (
        admitted_by is null or targets_passed_by is not null),
      add constraint library_project_preparer_does_not_agree check (
        agreed_by is null or (agreed_by <> declared_by and not (agreed_by = any(editors)))),
      add constraint library_project_preparer_does_not_pass check (
        passed_by is null or (passed_by <> declared_by and not (passed_by = any(editors)))),
      add constraint library_project_leader_does_not_pass check (
        passed_by is null or agreed_by is null or passed_by <> agreed_by),
      add constraint library_project_preparer_does_not_pass_targets check (targets_passed_by is null
        or (targets_passed_by <> declared_by and not (targets_passed_by = any(editors)))),
      add constraint library_project_preparer_does_not_admit check (
        admitted_by is null or (admitted_by <> declared_by and not (admitted_by = any(editors))))`.execute(db)
  // The default was for the rows that are there.
  await sql`
    alter table library_project alter column version drop default, alter column editors drop default`.execute(
    db,
  )
  // What a round has taken in before there was a way into the library counts as admitted, or as approved with its round.
  for (const [state, isFrozen] of [
    ['executing', sql`is not null`],
    ['in-library', sql`is null`],
  ] as const)
    await sql`
      update library_project set state = ${state} where state = 'draft' and exists (
        select from round_row where round_row.division_code = library_project.division_code
          and round_row.unit_code = library_project.unit_code and round_row.project_code = library_project.code
          and round_row.removed_at is null and round_row.frozen_at ${isFrozen})`.execute(db)

  await sql`alter table budget_round drop constraint budget_round_name`.execute(db)
  await sql`
    alter table budget_round
      add constraint budget_round_name check (round in ('first-up', 'second-up', 'reserve')),
      add constraint budget_round_reserve_stays check (round <> 'reserve' or state = 'preparing')`.execute(db)

  await sql`
    create table project_rank (
      division_code text not null,
      code text not null,
      unit_code text not null,
      rank integer not null,
      reason text,
      constraint project_rank_key primary key (division_code, code),
      constraint project_rank_project foreign key (division_code, code)
        references library_project (division_code, code) on delete cascade
    )`.execute(db)
  await sql`
    insert into project_rank (division_code, code, unit_code, rank, reason)
    select division_code, code, unit_code, rank, rank_reason from library_project where rank is not null`.execute(
    db,
  )
  await sql`alter table library_project drop column rank, drop column rank_reason`.execute(db)
  await rights(db)
}

async function rights(db: Kysely<unknown>): Promise<void> {
  await sql`alter table project_rank enable row level security`.execute(db)
  await sql`grant select, insert on project_rank to mingzhang_app`.execute(db)
  await sql`grant update (rank, reason) on project_rank to mingzhang_app`.execute(db)
  await sql`create policy project_rank_select on project_rank for select to mingzhang_app
    using (${DIVISION} and mingzhang_reaches('read_project', unit_code))`.execute(db)
  await sql`create policy project_rank_insert on project_rank for insert to mingzhang_app
    with check (${RANKS})`.execute(db)
  await sql`create policy project_rank_update on project_rank for update to mingzhang_app
    using (${RANKS}) with check (${RANKS})`.execute(db)

  await sql`drop policy library_project_insert on library_project`.execute(db)
  await sql`create policy library_project_insert on library_project for insert to mingzhang_app
    with check (${DIVISION} and mingzhang_reaches('edit_project', unit_code) and state = 'draft')`.execute(db)
  await sql`drop policy library_project_update on library_project`.execute(db)
  await sql`create policy library_project_update on library_project for update to mingzhang_app
    using (${DIVISION} and mingzhang_reaches('act_project', unit_code)
      and state = any(string_to_array(mingzhang_setting('project_from'), ',')))
    with check (${DIVISION} and mingzhang_reaches('act_project', unit_code)
      and state = any(string_to_array(mingzhang_setting('project_to'), ',')))`.execute(db)
  await sql`revoke update on library_project from mingzhang_app`.execute(db)
  await sql`grant update (state, state_since, name, version, declared_year, editors, declared_by, agreed_by,
    passed_by, targets_passed_by, admitted_by, return_reason) on library_project to mingzhang_app`.execute(db)

  // What was done to a project is part of it: who reads it reads that too.
  await sql`create policy log_entry_select_project on log_entry for select to mingzhang_app
    using (${DIVISION} and act like 'project-%' and mingzhang_reaches('read_project', unit_code))`.execute(db)

  await sql`
    create function mingzhang_hold_project(of_division text, of_project text, moment timestamptz) returns void
    language sql security definer set search_path from current as $body$
      update round_row set
        held_at = case when library_project.state = 'draft' then null else coalesce(round_row.held_at, moment) end
      from library_project, budget_round
      where library_project.division_code = of_division and library_project.code = of_project
        and budget_round.division_code = of_division and budget_round.unit_code = library_project.unit_code
        and budget_round.round = 'reserve'
        and round_row.division_code = of_division and round_row.round_id = budget_round.id
        and round_row.project_code = of_project
    $body$`.execute(db)
  await sql`revoke execute on function mingzhang_hold_project(text, text, timestamptz) from public`.execute(
    db,
  )
  await sql`grant execute on function mingzhang_hold_project(text, text, timestamptz) to mingzhang_app`.execute(
    db,
  )
}

const DIVISION = sql.raw("division_code = mingzhang_setting('division')")
/** The order of need is the department's. */
const RANKS = sql.raw(
  "division_code = mingzhang_setting('division') and mingzhang_reaches('act_project', unit_code) and mingzhang_setting('role') = 'reviewer'",
)

const COLUMNS = [
  'version',
  'declared_year',
  'editors',
  'declared_by',
  'agreed_by',
  'passed_by',
  'targets_passed_by',
  'admitted_by',
  'return_reason',
]

export async function down(db: Kysely<unknown>): Promise<void> {
  await sql`drop function mingzhang_hold_project(text, text, timestamptz)`.execute(db)
  await sql`drop policy log_entry_select_project on log_entry`.execute(db)
  await sql`drop policy library_project_insert on library_project`.execute(db)
  await sql`drop policy library_project_update on library_project`.execute(db)
  await sql`create policy library_project_insert on library_project for insert to mingzhang_app
    with check (${DIVISION} and mingzhang_reaches('edit_project', unit_code))`.execute(db)
  await sql`create policy library_project_update on library_project for update to mingzhang_app
    using (${DIVISION} and mingzhang_reaches('act_project', unit_code))
    with check (${DIVISION} and mingzhang_reaches('act_project', unit_code))`.execute(db)
  await sql`alter table library_project add column rank integer, add column rank_reason text`.execute(db)
  await sql`
    update library_project set rank = project_rank.rank, rank_reason = project_rank.reason from project_rank
    where project_rank.division_code = library_project.division_code and project_rank.code = library_project.code`.execute(
    db,
  )
  await sql`drop table project_rank`.execute(db)
  // The constraints go with their columns.
  for (const column of COLUMNS)
    await sql`alter table library_project drop column ${sql.ref(column)} cascade`.execute(db)
  await sql`grant update on library_project to mingzhang_app`.execute(db)
  await sql`delete from budget_round where round = 'reserve'`.execute(db)
  await sql`
    alter table budget_round drop constraint budget_round_reserve_stays, drop constraint budget_round_name`.execute(
    db,
  )
  await sql`
    alter table budget_round add constraint budget_round_name check (round in ('first-up', 'second-up'))`.execute(
    db,
  )
}
