/**
 * 行级权限 — the application role, which owns nothing, and what each row's own columns let it see and change. A person's
 * reach stands in settings of the transaction (`mingzhang_enter`); without them nothing is seen and nothing is written.
 */
import { type Kysely, type RawBuilder, sql } from 'kysely'

const ROLE = 'mingzhang_app'

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    do $do$ begin
      if not exists (select from pg_roles where rolname = 'mingzhang_app') then
        create role mingzhang_app nologin nosuperuser nocreatedb nocreaterole noinherit nobypassrls;
      end if;
    -- Another database of the same server may be made at this very moment: the role is shared by all of them.
    exception when duplicate_object or unique_violation then null;
    end $do$`.execute(db)
  // Somebody who may not make roles works with the one that an administrator made and granted to him.
  await sql`
    do $do$ begin
      execute format('grant mingzhang_app to %I', current_user);
    exception when insufficient_privilege then
      if not pg_has_role(current_user, 'mingzhang_app', 'member') then raise; end if;
    end $do$`.execute(db)
  await sql`
    do $do$ begin execute format('grant usage on schema %I to mingzhang_app', current_schema()); end $do$`.execute(
    db,
  )
  // SET LOCAL and not set_config, which a distributed database does not hand on.
  await sql`
    create function mingzhang_enter(settings jsonb) returns void language plpgsql as $body$
    declare setting record;
    begin
      for setting in select key, value from jsonb_each_text(settings) loop
        execute format('set local mingzhang.%I = %L', setting.key, setting.value);
      end loop;
      set local role mingzhang_app;
    end $body$`.execute(db)
  await sql`
    create function mingzhang_setting(name text) returns text stable language sql as
    $body$ select coalesce(current_setting('mingzhang.' || name, true), '') $body$`.execute(db)
  await sql`
    create function mingzhang_reaches(name text, unit_code text) returns boolean stable language sql as
    $body$ select current_setting('mingzhang.' || name, true) = '*'
      or unit_code = any(string_to_array(current_setting('mingzhang.' || name, true), ',')) $body$`.execute(
    db,
  )
  for (const table of ALL_TABLES)
    await sql`alter table ${sql.table(table)} enable row level security`.execute(db)
  for (const one of POLICIES) await one.execute(db)
  await holdFunctions(db)
}

const DIVISION = sql.raw("division_code = mingzhang_setting('division')")
const SELF = sql.raw("::text = mingzhang_setting('person')")
const reaches = (name: string) => sql.raw(`mingzhang_reaches('${name}', unit_code)`)
const within = (name: string) => sql`${DIVISION} and ${reaches(name)}`

function policy(
  table: string,
  verb: 'select' | 'insert' | 'update' | 'delete',
  using: RawBuilder<unknown>,
  check: RawBuilder<unknown> = using,
): readonly RawBuilder<unknown>[] {
  const clause =
    verb === 'insert'
      ? sql`with check (${check})`
      : verb === 'update'
        ? sql`using (${using}) with check (${check})`
        : sql`using (${using})`
  return [
    sql`grant ${sql.raw(verb)} on ${sql.table(table)} to ${sql.raw(ROLE)}`,
    sql`create policy ${sql.ref(`${table}_${verb}`)} on ${sql.table(table)} for ${sql.raw(verb)}
      to ${sql.raw(ROLE)} ${clause}`,
  ]
}

/** Rows of a round may change while they are neither held by a review nor frozen by an approval. */
const LOOSE = sql`held_at is null and frozen_at is null`
const OWN = sql`${DIVISION} and account_id${SELF}`
const STEP_FROM = sql.raw("state = any(string_to_array(mingzhang_setting('from_states'), ','))")
const STEP_TO = sql.raw("state = any(string_to_array(mingzhang_setting('to_states'), ','))")

const POLICIES: readonly RawBuilder<unknown>[] = [
  sql`grant select on jurisdiction to ${sql.raw(ROLE)}`,
  sql`create policy jurisdiction_select on jurisdiction for select to ${sql.raw(ROLE)} using (true)`,
  ...policy('department', 'select', DIVISION),
  ...policy('unit', 'select', DIVISION),

  ...policy('budget_round', 'select', within('read_budget')),
  ...policy('budget_round', 'insert', sql`${within('edit_budget')} and state = 'preparing'`),
  ...policy(
    'budget_round',
    'update',
    sql`${within('act_budget')} and frozen_at is null and ${STEP_FROM}`,
    sql`${within('act_budget')} and ${STEP_TO}`,
  ),

  ...policy('round_row', 'select', within('read_budget')),
  ...policy('round_row', 'insert', sql`${within('edit_budget')} and ${LOOSE}`),
  sql`create policy round_row_update on round_row for update to ${sql.raw(ROLE)}
    using (${within('edit_budget')} and ${LOOSE}) with check (${within('edit_budget')} and ${LOOSE})`,
  // Holding and freezing are done by functions that look at the round's state; nobody sets these columns by hand.
  sql`grant update (parent_id, position, cells, versions, removed_at) on round_row to ${sql.raw(ROLE)}`,

  ...policy('round_submission', 'select', within('read_budget')),
  ...policy('round_submission', 'insert', sql`${within('edit_budget')} and submitted_by${SELF}`),

  ...policy('review_look', 'select', sql`${within('read_budget')} and person${SELF}`),
  ...policy('review_look', 'insert', sql`${within('act_budget')} and person${SELF}`),
  ...policy('review_look', 'delete', sql`${within('act_budget')} and person${SELF}`),

  ...policy('round_comment', 'select', within('read_budget')),
  ...policy('round_comment', 'insert', sql`${within('act_budget')} and person${SELF}`),
  sql`create policy round_comment_update on round_comment for update to ${sql.raw(ROLE)}
    using (${within('act_budget')}) with check (${within('act_budget')})`,
  sql`grant update (state) on round_comment to ${sql.raw(ROLE)}`,

  ...policy('ceiling', 'select', within('read_ceiling')),
  ...policy('ceiling', 'insert', sql`${within('edit_ceiling')} and issued_by${SELF}`),

  ...policy('library_project', 'select', within('read_project')),
  ...policy('library_project', 'insert', within('edit_project')),
  ...policy('library_project', 'update', within('act_project')),
  ...policy('library_project', 'delete', sql`${within('edit_project')} and state = 'draft'`),

  ...policy('similar_judgement', 'select', within('read_project')),
  ...policy('similar_judgement', 'insert', sql`${within('act_project')} and person${SELF}`),

  ...policy(
    'master_row',
    'select',
    sql`${DIVISION} and (unit_code = '' or ${reaches('read_staff')} or ${reaches('read_master_data')})`,
  ),
  ...(['insert', 'update', 'delete'] as const).flatMap((verb) =>
    policy('master_row', verb, mayWriteMaster()),
  ),
  ...policy('master_import', 'select', mayWriteMaster()),
  ...policy('master_import', 'insert', sql`${mayWriteMaster()} and person${SELF}`),
  ...policy('master_import', 'update', mayWriteMaster()),

  ...policy('log_head', 'select', within('write_log')),
  ...policy('log_head', 'insert', within('write_log')),
  ...policy('log_head', 'update', within('write_log')),
  ...policy('log_entry', 'select', sql`${within('read_log')} or (${DIVISION} and person${SELF})`),
  ...policy('log_entry', 'insert', sql`${within('write_log')} and person${SELF}`),

  ...policy('notice', 'select', OWN),
  ...policy('notice', 'update', OWN),
  ...policy('notice', 'insert', DIVISION),
  ...policy('job', 'select', OWN),
  ...policy('job', 'insert', OWN),
  ...policy('job', 'update', OWN),
]

/** A unit keeps its own staff and assets; the bureau keeps the books of the whole division. */
function mayWriteMaster(): RawBuilder<unknown> {
  return sql`${DIVISION} and ((unit_code <> '' and ${reaches('edit_staff')}) or ${reaches('edit_master_data')})`
}

/** They run as the owner, and do only what the state of the round asks for. */
async function holdFunctions(db: Kysely<unknown>): Promise<void> {
  await sql`
    create function mingzhang_hold_rows(of_division text, of_round uuid, moment timestamptz) returns void
    language sql security definer set search_path from current as $body$
      update round_row set
        held_at = case when budget_round.state = 'preparing' then null else coalesce(held_at, moment) end,
        frozen_at = case when budget_round.frozen_at is null then null else moment end
      from budget_round
      where budget_round.division_code = of_division and budget_round.id = of_round
        and round_row.division_code = of_division and round_row.round_id = of_round
        and round_row.frozen_at is null
    $body$`.execute(db)
  await sql`revoke execute on function mingzhang_hold_rows(text, uuid, timestamptz) from public`.execute(db)
  await sql`grant execute on function mingzhang_hold_rows(text, uuid, timestamptz) to ${sql.raw(ROLE)}`.execute(
    db,
  )
}

const ALL_TABLES = [
  'department',
  'unit',
  'data_set',
  'project',
  'project_entry',
  'funding_source',
  'procurement_item',
  'budget_line',
  'data_set_fact',
  'printed_label',
  'local_code',
  'unit_performance',
  'unit_texts',
  'disclosure_version',
  'disclosure_file',
  'text_edit',
  'installation',
  'account',
  'appointment',
  'delegation',
  'session',
  'set_up_link',
  'jurisdiction',
  'budget_round',
  'round_row',
  'round_submission',
  'review_look',
  'round_comment',
  'ceiling',
  'library_project',
  'similar_judgement',
  'master_row',
  'master_import',
  'log_head',
  'log_entry',
  'notice',
  'job',
]

export async function down(db: Kysely<unknown>): Promise<void> {
  await sql`drop function mingzhang_hold_rows(text, uuid, timestamptz)`.execute(db)
  for (const table of ALL_TABLES) {
    const { rows } = await sql<{ name: string }>`
      select polname as name from pg_policy where polrelid = ${table}::regclass`.execute(db)
    for (const { name } of rows) await sql`drop policy ${sql.ref(name)} on ${sql.table(table)}`.execute(db)
    await sql`alter table ${sql.table(table)} disable row level security`.execute(db)
    await sql`revoke all on ${sql.table(table)} from ${sql.raw(ROLE)}`.execute(db)
  }
  await sql`drop function mingzhang_reaches(text, text)`.execute(db)
  await sql`drop function mingzhang_setting(text)`.execute(db)
  await sql`drop function mingzhang_enter(jsonb)`.execute(db)
  // The role belongs to the server and may serve another database of it: it stays.
  await sql`
    do $do$ begin execute format('revoke usage on schema %I from mingzhang_app', current_schema()); end $do$`.execute(
    db,
  )
}
