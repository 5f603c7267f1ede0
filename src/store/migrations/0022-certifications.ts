/**
 * 公开的审签 — a document goes to the public after somebody else than its preparers has certified it, and by somebody else
 * than who certified. Each step is a row of its own, and keys carry who did the step before, so that the constraints
 * can tell the persons apart; and jobs of many parts keep what became of each.
 */
import { type Kysely, sql } from 'kysely'

const WITHIN = (setting: string) =>
  sql.raw(`division_code = mingzhang_setting('division') and mingzhang_reaches('${setting}', unit_code)`)
const isSelf = (column: string) => sql.raw(`${column}::text = mingzhang_setting('person')`)
const isRole = (role: string) => sql.raw(`mingzhang_setting('role') = '${role}'`)

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table certification_request (
      division_code text not null,
      id uuid not null,
      unit_code text not null,
      year smallint not null,
      kind text not null,
      number integer not null,
      title text not null,
      content_hash text not null,
      note text not null,
      editors uuid[] not null,
      requested_by uuid not null,
      requested_by_name text not null,
      requested_at timestamptz not null,
      withdrawn_at timestamptz,
      constraint certification_request_key primary key (division_code, id),
      constraint certification_request_number unique (division_code, unit_code, year, kind, number),
      constraint certification_request_made
        unique (division_code, id, unit_code, content_hash, requested_by, editors)
    )`.execute(db)
  await sql`
    create table certification_decision (
      division_code text not null,
      request_id uuid not null,
      unit_code text not null,
      content_hash text not null,
      requested_by uuid not null,
      editors uuid[] not null,
      decision text not null,
      reason text not null,
      decided_by uuid not null,
      decided_by_name text not null,
      decided_at timestamptz not null,
      constraint certification_decision_key primary key (division_code, request_id),
      constraint certification_decision_request
        foreign key (division_code, request_id, unit_code, content_hash, requested_by, editors)
        references certification_request (division_code, id, unit_code, content_hash, requested_by, editors),
      constraint certification_decision_made
        unique (division_code, request_id, unit_code, content_hash, decision, decided_by),
      constraint certification_decision_kind check (decision in ('certified', 'returned')),
      constraint certification_decision_says_why check (decision = 'certified' or reason <> ''),
      constraint certification_not_by_its_preparers check (
        decided_by <> requested_by and not (decided_by = any(editors)))
    )`.execute(db)
  await sql`
    alter table disclosure_version
      add column request_id uuid,
      add column content_hash text,
      add column decision text,
      add column certified_by uuid,
      add column certified_by_name text,
      add column published_by uuid,
      add column published_by_name text,
      add constraint disclosure_version_certification
        foreign key (division_code, request_id, unit_code, content_hash, decision, certified_by)
        references certification_decision
          (division_code, request_id, unit_code, content_hash, decision, decided_by),
      add constraint disclosure_version_certified check (
        published_by is null
        or (decision = 'certified' and request_id is not null and content_hash is not null
          and certified_by is not null)),
      add constraint disclosure_version_not_by_its_certifier check (published_by <> certified_by)`.execute(db)
  await sql`alter table text_edit add column person uuid, add column person_name text`.execute(db)
  await sql`alter table job add column parts json`.execute(db)

  for (const table of ['certification_request', 'certification_decision'])
    await sql`alter table ${sql.table(table)} enable row level security`.execute(db)
  await sql`grant select, insert, update (withdrawn_at) on certification_request to mingzhang_app`.execute(db)
  await sql`grant select, insert on certification_decision, disclosure_version, text_edit to mingzhang_app`.execute(
    db,
  )
  for (const table of TABLES_READ)
    await sql`create policy ${sql.ref(`${table}_select`)} on ${sql.table(table)} for select to mingzhang_app
      using (${WITHIN('read_disclosure')})`.execute(db)
  await sql`create policy certification_request_insert on certification_request for insert to mingzhang_app
    with check (${WITHIN('edit_disclosure')} and ${isSelf('requested_by')} and withdrawn_at is null)`.execute(
    db,
  )
  await sql`create policy certification_request_update on certification_request for update to mingzhang_app
    using (${WITHIN('edit_disclosure')} and withdrawn_at is null)
    with check (${WITHIN('edit_disclosure')} and withdrawn_at is not null)`.execute(db)
  await sql`create policy certification_decision_insert on certification_decision for insert to mingzhang_app
    with check (${WITHIN('act_disclosure')} and ${isRole('leader')} and ${isSelf('decided_by')})`.execute(db)
  await sql`create policy disclosure_version_insert on disclosure_version for insert to mingzhang_app
    with check (${WITHIN('act_disclosure')} and ${isRole('discloser')} and ${isSelf('published_by')})`.execute(
    db,
  )
  await sql`create policy text_edit_insert on text_edit for insert to mingzhang_app
    with check (${WITHIN('edit_disclosure')} and ${isSelf('person')})`.execute(db)
}

const TABLES_READ = ['certification_request', 'certification_decision', 'disclosure_version', 'text_edit']

export async function down(db: Kysely<unknown>): Promise<void> {
  await sql`drop policy text_edit_insert on text_edit`.execute(db)
  await sql`drop policy disclosure_version_insert on disclosure_version`.execute(db)
  for (const table of ['disclosure_version', 'text_edit'])
    await sql`drop policy ${sql.ref(`${table}_select`)} on ${sql.table(table)}`.execute(db)
  await sql`revoke all on disclosure_version, text_edit from mingzhang_app`.execute(db)
  await sql`alter table job drop column parts`.execute(db)
  await sql`alter table text_edit drop column person, drop column person_name`.execute(db)
  await sql`
    alter table disclosure_version
      drop constraint disclosure_version_certification,
      drop constraint disclosure_version_certified,
      drop constraint disclosure_version_not_by_its_certifier,
      drop column request_id, drop column content_hash, drop column decision, drop column certified_by,
      drop column certified_by_name, drop column published_by, drop column published_by_name`.execute(db)
  await sql`drop table certification_decision`.execute(db)
  await sql`drop table certification_request`.execute(db)
}
