/** Codes that only one department uses, beside the books that all share. */
import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table local_code (
      division_code text not null,
      department_id uuid not null,
      book text not null,
      code text not null,
      valid_from_year smallint not null,
      valid_to_year smallint,
      name text not null,
      confidence text not null,
      basis text not null,
      constraint local_code_key primary key (division_code, department_id, book, code, valid_from_year),
      constraint local_code_department foreign key (division_code, department_id)
        references department (division_code, id)
    )`.execute(db)
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await sql`drop table local_code`.execute(db)
}
