/** What a unit wrote for one document of a year: texts, reasons and facts, whole, as they are never asked for row by row. */
import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table unit_texts (
      division_code text not null,
      unit_id uuid not null,
      year smallint not null,
      kind text not null,
      content json not null,
      constraint unit_texts_key primary key (division_code, unit_id, year, kind),
      constraint unit_texts_unit foreign key (division_code, unit_id)
        references unit (division_code, id)
    )`.execute(db)
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await sql`drop table unit_texts`.execute(db)
}
