/** Who budgets: departments and their trees of units. */
import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table department (
      division_code text not null,
      id uuid not null,
      code text not null,
      locality text not null,
      name text not null,
      is_invented boolean not null,
      loaded_at timestamptz not null,
      constraint department_key primary key (division_code, id),
      constraint department_code unique (division_code, code),
      constraint department_jurisdiction foreign key (division_code) references jurisdiction (code)
    )`.execute(db)
  await sql`
    create table unit (
      division_code text not null,
      id uuid not null,
      department_id uuid not null,
      parent_id uuid,
      seq integer not null,
      code text not null,
      name text not null,
      short_name text,
      kind text not null,
      valid_from_year smallint,
      valid_to_year smallint,
      constraint unit_key primary key (division_code, id),
      constraint unit_code unique (division_code, code),
      constraint unit_department foreign key (division_code, department_id)
        references department (division_code, id),
      constraint unit_parent foreign key (division_code, parent_id) references unit (division_code, id)
    )`.execute(db)
  await sql`create index unit_of_department on unit (division_code, department_id)`.execute(db)
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await sql`drop table unit`.execute(db)
  await sql`drop table department`.execute(db)
}
