/** What a unit wrote of its performance for a year: its forms, whole, as they are never asked for row by row. */
import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table unit_performance (
      division_code text not null,
      unit_id uuid not null,
      year smallint not null,
      content json not null,
      constraint unit_performance_key primary key (division_code, unit_id, year),
      constraint unit_performance_unit foreign key (division_code, unit_id)
        references unit (division_code, id)
    )`.execute(db)
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await sql`drop table unit_performance`.execute(db)
}
