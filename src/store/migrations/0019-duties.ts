/**
 * 职责分离 — who holds which duties, and which acts were done by whom, without a word of what they were about: the security
 * administrator, who reads no business log, and whoever reads the log of a whole division may ask.
 */
import { type Kysely, sql } from 'kysely'

/** The administrators of rights for every division; readers of a division's log for their own. */
const MAY_ASK = sql.raw(`(
  (mingzhang_setting('division') = '*' and mingzhang_reaches('read_right', ''))
  or (mingzhang_setting('division') = held.division_code and mingzhang_setting('read_log') = '*'))`)

const FUNCTIONS = [
  ['mingzhang_duty_holders', 'date'],
  ['mingzhang_duty_acts', 'text[]'],
] as const

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create function mingzhang_duty_holders(today date) returns table (
      account_id uuid, name text, login text, role text, division_code text, unit_code text,
      lent_by text, ends_on date)
    stable language sql security definer set search_path from current as $body$
      select account.id, account.name, account.login, held.role, held.division_code, held.unit_code,
        held.lent_by, held.ends_on
      from (
        select account_id, role, division_code, unit_code, null::text as lent_by, null::date as ends_on
          from appointment where ended_at is null
        union all
        select to_account, role, division_code, unit_code, from_name, ends_on
          from delegation where ended_at is null and today between starts_on and ends_on
      ) as held join account on account.id = held.account_id
      where account.disabled_at is null and ${MAY_ASK}
      order by account.name, account.id, held.role, held.unit_code
    $body$`.execute(db)
  await sql`
    create function mingzhang_duty_acts(acts text[]) returns table (
      division_code text, unit_code text, year smallint, subject text, person uuid, person_name text,
      acting_for text, act text, count bigint, last_at timestamptz)
    stable language sql security definer set search_path from current as $body$
      select held.division_code, held.unit_code, held.year, held.subject, held.person, held.person_name,
        held.acting_for, held.act, count(*), max(held.at)
      from log_entry as held
      where held.act = any(acts) and ${MAY_ASK}
      group by 1, 2, 3, 4, 5, 6, 7, 8
      order by 1, 2, 3, 4, min(held.at)
    $body$`.execute(db)
  for (const [name, types] of FUNCTIONS) {
    await sql`revoke execute on function ${sql.raw(`${name}(${types})`)} from public`.execute(db)
    await sql`grant execute on function ${sql.raw(`${name}(${types})`)} to mingzhang_app`.execute(db)
  }
}

export async function down(db: Kysely<unknown>): Promise<void> {
  for (const [name, types] of FUNCTIONS) await sql`drop function ${sql.raw(`${name}(${types})`)}`.execute(db)
}
