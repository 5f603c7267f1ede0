/**
 * 情景 — what people suppose of a round, seen by nobody but who supposes it until it is adopted; and what an adopted one
 * offers to each unit, whose preparer alone makes figures of it.
 */
import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table scenario (
      division_code text not null,
      id uuid not null,
      unit_code text not null,
      year smallint not null,
      round text not null,
      name text not null,
      changes json not null,
      base_revision text not null,
      state text not null,
      made_by uuid not null,
      made_by_name text not null,
      made_at timestamptz not null,
      closed_at timestamptz,
      constraint scenario_key primary key (division_code, id),
      constraint scenario_round check (round in ('first-up', 'second-up')),
      constraint scenario_state check (state in ('open', 'adopted', 'discarded')),
      constraint scenario_closed check ((closed_at is null) = (state = 'open'))
    )`.execute(db)
  await sql`create index scenario_of_round on scenario (division_code, unit_code, year, round)`.execute(db)
  await sql`
    create table scenario_offer (
      division_code text not null,
      scenario_id uuid not null,
      unit_code text not null,
      year smallint not null,
      round text not null,
      name text not null,
      cells json not null,
      state text not null,
      offered_by uuid not null,
      offered_by_name text not null,
      offered_at timestamptz not null,
      answered_by_name text,
      answered_at timestamptz,
      reason text,
      constraint scenario_offer_key primary key (division_code, scenario_id, unit_code),
      constraint scenario_offer_state check (state in ('offered', 'accepted', 'declined')),
      constraint scenario_offer_scenario foreign key (division_code, scenario_id)
        references scenario (division_code, id) on delete cascade
    )`.execute(db)
  for (const [table, verb, clause] of POLICIES)
    await sql`create policy ${sql.ref(`${table}_${verb}`)} on ${sql.table(table)} for ${sql.raw(verb)}
      to mingzhang_app ${sql.raw(clause)}`.execute(db)
  for (const table of ['scenario', 'scenario_offer'])
    await sql`alter table ${sql.table(table)} enable row level security`.execute(db)
  await sql`grant select, insert on scenario, scenario_offer to mingzhang_app`.execute(db)
  await sql`grant update (name, changes, state, closed_at) on scenario to mingzhang_app`.execute(db)
  await sql`grant update (state, answered_by_name, answered_at, reason) on scenario_offer to mingzhang_app`.execute(
    db,
  )
}

const within = (name: string): string =>
  `division_code = mingzhang_setting('division') and mingzhang_reaches('${name}', unit_code)`
const self = (column: string): string => `${column}::text = mingzhang_setting('person')`

const POLICIES: readonly (readonly [table: string, verb: string, clause: string])[] = [
  ['scenario', 'select', `using (${within('read_budget')} and (${self('made_by')} or state = 'adopted'))`],
  ['scenario', 'insert', `with check (${within('act_budget')} and ${self('made_by')} and state = 'open')`],
  [
    'scenario',
    'update',
    `using (${within('act_budget')} and ${self('made_by')} and state = 'open')
      with check (${within('act_budget')} and ${self('made_by')})`,
  ],
  ['scenario_offer', 'select', `using (${within('read_budget')})`],
  [
    'scenario_offer',
    'insert',
    `with check (${within('act_budget')} and ${self('offered_by')} and state = 'offered')`,
  ],
  [
    'scenario_offer',
    'update',
    `using (${within('edit_budget')} and state = 'offered') with check (${within('edit_budget')})`,
  ],
]

export async function down(db: Kysely<unknown>): Promise<void> {
  await sql`drop table scenario_offer`.execute(db)
  await sql`drop table scenario`.execute(db)
}
