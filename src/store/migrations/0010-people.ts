/**
 * 账号 — people, what they are appointed to, their sessions and delegations. Plain tables of the installation: no key
 * leads from them into business data or back, so that business data can be split by division.
 */
import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table installation (
      id boolean not null default true,
      mode text not null,
      demonstration_moment text,
      set_up_at timestamptz not null,
      constraint installation_key primary key (id),
      constraint installation_is_one check (id),
      constraint installation_mode check (mode in ('demonstration', 'office'))
    )`.execute(db)

  // 一个账号只有一种职责: the key over id and duty is what appointments hold on to.
  await sql`
    create table account (
      id uuid not null,
      login text not null,
      name text not null,
      duty text not null,
      password_hash text,
      must_change_password boolean not null default false,
      password_changed_at timestamptz,
      failed_count integer not null default 0,
      locked_until timestamptz,
      totp_secret text,
      totp_confirmed_at timestamptz,
      totp_last_step bigint,
      external_subject text,
      disabled_at timestamptz,
      created_at timestamptz not null,
      constraint account_key primary key (id),
      constraint account_login unique (login),
      constraint account_external_subject unique (external_subject),
      constraint account_duty unique (id, duty),
      constraint account_duty_known check (duty in ('business', 'system', 'security', 'audit')),
      constraint account_login_form check (login = lower(login) and login <> '')
    )`.execute(db)
  await sql`
    create table appointment (
      id uuid not null,
      account_id uuid not null,
      duty text not null,
      role text not null,
      division_code text not null,
      unit_code text,
      appointed_by uuid,
      appointed_at timestamptz not null,
      ended_at timestamptz,
      constraint appointment_key primary key (id),
      constraint appointment_account foreign key (account_id, duty) references account (id, duty),
      constraint appointment_duty check (
        duty = case role
          when 'system-admin' then 'system'
          when 'security-admin' then 'security'
          when 'audit-admin' then 'audit'
          else 'business'
        end),
      constraint appointment_not_by_oneself check (appointed_by is null or appointed_by <> account_id),
      constraint appointment_unit check ((unit_code is not null) =
        (role in ('preparer', 'leader', 'reviewer', 'discloser')))
    )`.execute(db)
  await sql`create index appointment_of_account on appointment (account_id)`.execute(db)

  await sql`
    create table delegation (
      id uuid not null,
      division_code text not null,
      from_account uuid not null,
      to_account uuid not null,
      role text not null,
      unit_code text,
      starts_on date not null,
      ends_on date not null,
      reason text not null,
      granted_at timestamptz not null,
      ended_at timestamptz,
      constraint delegation_key primary key (id),
      constraint delegation_from foreign key (from_account) references account (id),
      constraint delegation_to foreign key (to_account) references account (id),
      constraint delegation_to_another check (from_account <> to_account),
      constraint delegation_days check (ends_on >= starts_on and ends_on - starts_on <= 30)
    )`.execute(db)

  await sql`
    create table session (
      token_hash text not null,
      account_id uuid not null,
      appointment_id uuid,
      delegation_id uuid,
      created_at timestamptz not null,
      seen_at timestamptz not null,
      expires_at timestamptz not null,
      needs_second_factor boolean not null,
      constraint session_key primary key (token_hash),
      constraint session_account foreign key (account_id) references account (id)
    )`.execute(db)
  await sql`create index session_of_account on session (account_id)`.execute(db)

  await sql`
    create table set_up_link (
      token_hash text not null,
      made_at timestamptz not null,
      expires_at timestamptz not null,
      used_at timestamptz,
      constraint set_up_link_key primary key (token_hash)
    )`.execute(db)
}

const TABLES = ['set_up_link', 'session', 'delegation', 'appointment', 'account', 'installation']

export async function down(db: Kysely<unknown>): Promise<void> {
  for (const table of TABLES) await sql`drop table ${sql.table(table)}`.execute(db)
}
