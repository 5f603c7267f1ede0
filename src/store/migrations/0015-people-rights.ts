/**
 * 账号的权限 — what the administrators, and people about themselves, may see and change of accounts, appointments,
 * sessions and delegations; and whose sign-in each log shows. Passwords and secrets are for the owner alone.
 */
import { type Kysely, type RawBuilder, sql } from 'kysely'

const ROLE = sql.raw('mingzhang_app')
const IS_SYSTEM = sql.raw("mingzhang_reaches('act_account', '')")
const IS_SECURITY = sql.raw("mingzhang_reaches('act_right', '')")
const MAY_READ_ACCOUNTS = sql.raw("mingzhang_reaches('read_account', '')")
const MAY_READ_RIGHTS = sql.raw("mingzhang_reaches('read_right', '')")
const IN_DIVISION = sql.raw("division_code = mingzhang_setting('division')")
const IS_EVERYWHERE = sql.raw("mingzhang_setting('division') = '*'")
/** The chain of what concerns nobody's figures. */
const OWN_CHAIN = sql`${IN_DIVISION} and unit_code = '' and year = 0`
const isSelf = (column: string) => sql.raw(`${column}::text = mingzhang_setting('person')`)
const isNotSelf = (column: string) => sql.raw(`${column}::text <> mingzhang_setting('person')`)

type Verb = 'select' | 'insert' | 'update' | 'delete'

interface Policy {
  readonly table: string
  readonly verb: Verb
  /** Besides the policy that a migration before this one made. */
  readonly besides?: string
  /** The columns that the verb may name; all by default, none where the right was given before. */
  readonly columns?: readonly string[]
  readonly using: RawBuilder<unknown>
  readonly check?: RawBuilder<unknown>
}

const POLICIES: readonly Policy[] = [
  {
    table: 'account',
    verb: 'select',
    columns: [
      'id',
      'login',
      'name',
      'duty',
      'must_change_password',
      'password_changed_at',
      'failed_count',
      'locked_until',
      'totp_confirmed_at',
      'disabled_at',
      'created_at',
    ],
    using: sql`${isSelf('id')} or ${MAY_READ_ACCOUNTS}`,
  },
  {
    table: 'account',
    verb: 'insert',
    columns: ['id', 'login', 'name', 'duty', 'created_at'],
    using: IS_SYSTEM,
  },
  {
    table: 'account',
    verb: 'update',
    columns: ['name', 'disabled_at', 'failed_count', 'locked_until'],
    using: sql`${IS_SYSTEM} and ${isNotSelf('id')}`,
  },

  { table: 'appointment', verb: 'select', using: sql`${isSelf('account_id')} or ${MAY_READ_RIGHTS}` },
  {
    table: 'appointment',
    verb: 'insert',
    using: sql`${IS_SECURITY} and ${isNotSelf('account_id')} and ${isSelf('appointed_by')} and ended_at is null`,
  },
  {
    table: 'appointment',
    verb: 'update',
    columns: ['ended_at'],
    using: sql`${IS_SECURITY} and ${isNotSelf('account_id')} and ended_at is null`,
    check: sql`${IS_SECURITY} and ${isNotSelf('account_id')} and ended_at is not null`,
  },

  {
    table: 'delegation',
    verb: 'select',
    using: sql`${isSelf('from_account')} or ${isSelf('to_account')} or ${MAY_READ_RIGHTS}`,
  },
  {
    table: 'delegation',
    verb: 'insert',
    using: sql`${IN_DIVISION} and ${isSelf('from_account')} and role in ('leader', 'reviewer')
      and role = mingzhang_setting('role') and mingzhang_setting('acting_for') = ''
      and mingzhang_reaches('act_budget', unit_code) and ended_at is null`,
  },
  {
    table: 'delegation',
    verb: 'update',
    columns: ['ended_at'],
    using: sql`((${isSelf('from_account')} and mingzhang_setting('acting_for') = '') or ${IS_SECURITY})
      and ended_at is null`,
    check: sql`(${isSelf('from_account')} or ${IS_SECURITY}) and ended_at is not null`,
  },

  {
    table: 'session',
    verb: 'select',
    columns: ['account_id', 'appointment_id', 'delegation_id', 'created_at', 'seen_at', 'expires_at'],
    using: sql`${isSelf('account_id')} or ${MAY_READ_RIGHTS}`,
  },
  { table: 'session', verb: 'delete', using: sql`${isSelf('account_id')} or ${IS_SECURITY}` },

  {
    table: 'password_link',
    verb: 'select',
    columns: ['account_id', 'made_by', 'made_at', 'expires_at', 'used_at'],
    using: IS_SYSTEM,
  },
  {
    table: 'password_link',
    verb: 'insert',
    using: sql`${IS_SYSTEM} and ${isNotSelf('account_id')} and ${isSelf('made_by')} and used_at is null`,
  },
  { table: 'password_link', verb: 'delete', using: sql`${IS_SYSTEM} and used_at is null` },

  // The administrator who appoints has to know the units by name.
  {
    table: 'department',
    verb: 'select',
    besides: 'security',
    columns: [],
    using: sql`${IS_EVERYWHERE} and ${IS_SECURITY}`,
  },
  {
    table: 'unit',
    verb: 'select',
    besides: 'security',
    columns: [],
    using: sql`${IS_EVERYWHERE} and ${IS_SECURITY}`,
  },

  {
    table: 'log_entry',
    verb: 'select',
    besides: 'everywhere',
    columns: [],
    using: sql`${IS_EVERYWHERE} and mingzhang_reaches('read_log', unit_code)`,
  },
  {
    table: 'log_entry',
    verb: 'select',
    besides: 'sign_ins',
    columns: [],
    using: sql`${IS_EVERYWHERE} and ${IS_SECURITY} and unit_code = '' and year = 0 and act like 'session-%'`,
  },
  {
    table: 'log_entry',
    verb: 'insert',
    besides: 'own_chain',
    columns: [],
    using: sql`${OWN_CHAIN} and ${isSelf('person')}`,
  },
  {
    table: 'log_head',
    verb: 'select',
    besides: 'everywhere',
    columns: [],
    using: sql`${IS_EVERYWHERE} and mingzhang_reaches('read_log', unit_code)`,
  },
  ...(['select', 'insert', 'update'] as const).map(
    (verb): Policy => ({
      table: 'log_head',
      verb,
      besides: 'own_chain',
      columns: [],
      using: OWN_CHAIN,
    }),
  ),
]

const nameOf = ({ table, verb, besides }: Policy): string =>
  besides === undefined ? `${table}_${verb}` : `${table}_${verb}_${besides}`

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table password_link (
      token_hash text not null,
      account_id uuid not null,
      made_by uuid not null,
      made_at timestamptz not null,
      expires_at timestamptz not null,
      used_at timestamptz,
      constraint password_link_key primary key (token_hash),
      constraint password_link_account foreign key (account_id) references account (id),
      constraint password_link_not_by_oneself check (made_by <> account_id)
    )`.execute(db)
  await sql`alter table password_link enable row level security`.execute(db)
  await sql`
    alter table delegation add column from_name text not null, add column to_name text not null,
      add constraint delegation_role check (role in ('leader', 'reviewer') and unit_code is not null)`.execute(
    db,
  )
  await sql`
    alter table appointment add constraint appointment_division
      check ((division_code = '*') = (duty <> 'business'))`.execute(db)
  for (const policy of POLICIES) {
    const { table, verb, columns, using, check = using } = policy
    const named = columns === undefined ? sql`` : sql`(${sql.join(columns.map((column) => sql.ref(column)))})`
    if (columns?.length !== 0)
      await sql`grant ${sql.raw(verb)} ${named} on ${sql.table(table)} to ${ROLE}`.execute(db)
    const clause =
      verb === 'insert'
        ? sql`with check (${using})`
        : verb === 'update'
          ? sql`using (${using}) with check (${check})`
          : sql`using (${using})`
    await sql`create policy ${sql.ref(nameOf(policy))} on ${sql.table(table)} for ${sql.raw(verb)}
      to ${ROLE} ${clause}`.execute(db)
  }
  await functions(db)
}

/** They run as the owner, and answer or do no more than the settings of the person allow. */
async function functions(db: Kysely<unknown>): Promise<void> {
  await sql`
    create function mingzhang_colleagues(of_unit text) returns table (id uuid, name text)
    stable language sql security definer set search_path from current as $body$
      select distinct account.id, account.name
      from appointment join account on account.id = appointment.account_id
      where appointment.division_code = mingzhang_setting('division')
        and appointment.unit_code = of_unit and mingzhang_reaches('act_budget', of_unit)
        and appointment.ended_at is null and account.disabled_at is null
        and account.id::text <> mingzhang_setting('person')
    $body$`.execute(db)
  // The one who hands out links to passwords is not the one who takes second factors away.
  await sql`
    create function mingzhang_forget_second_factor(of_account uuid) returns boolean
    language sql security definer set search_path from current as $body$
      with forgotten as (
        update account set totp_secret = null, totp_confirmed_at = null, totp_last_step = null
        where id = of_account and totp_secret is not null and mingzhang_reaches('act_right', '')
          and id::text <> mingzhang_setting('person')
        returning id)
      select exists (select from forgotten)
    $body$`.execute(db)
  for (const [name, types] of FUNCTIONS) {
    await sql`revoke execute on function ${sql.raw(`${name}(${types})`)} from public`.execute(db)
    await sql`grant execute on function ${sql.raw(`${name}(${types})`)} to ${ROLE}`.execute(db)
  }
}

const FUNCTIONS = [
  ['mingzhang_colleagues', 'text'],
  ['mingzhang_forget_second_factor', 'uuid'],
] as const

export async function down(db: Kysely<unknown>): Promise<void> {
  for (const [name, types] of FUNCTIONS) await sql`drop function ${sql.raw(`${name}(${types})`)}`.execute(db)
  for (const policy of POLICIES)
    await sql`drop policy ${sql.ref(nameOf(policy))} on ${sql.table(policy.table)}`.execute(db)
  for (const table of ['account', 'appointment', 'delegation', 'session'])
    await sql`revoke all on ${sql.table(table)} from ${ROLE}`.execute(db)
  await sql`alter table appointment drop constraint appointment_division`.execute(db)
  await sql`
    alter table delegation drop constraint delegation_role, drop column from_name, drop column to_name`.execute(
    db,
  )
  await sql`drop table password_link`.execute(db)
}
