/** What a unit wrote for a year and document: its lines, projects and facts, and labels printed otherwise. */
import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table data_set (
      division_code text not null,
      id uuid not null,
      unit_id uuid not null,
      year smallint not null,
      kind text not null,
      profile text,
      is_partial boolean not null,
      loaded_at timestamptz not null,
      content_hash text not null,
      constraint data_set_key primary key (division_code, id),
      constraint data_set_unit_year unique (division_code, unit_id, year, kind),
      constraint data_set_unit foreign key (division_code, unit_id) references unit (division_code, id)
    )`.execute(db)

  await sql`
    create table project (
      division_code text not null,
      id uuid not null,
      department_id uuid not null,
      code text not null,
      constraint project_key primary key (division_code, id),
      constraint project_code unique (division_code, department_id, code),
      constraint project_department foreign key (division_code, department_id)
        references department (division_code, id)
    )`.execute(db)

  // What one data set says of a project; its name or class may be another the year after.
  await sql`
    create table project_entry (
      division_code text not null,
      data_set_id uuid not null,
      project_id uuid not null,
      unit_id uuid not null,
      seq integer not null,
      name text not null,
      category text,
      class_code text not null,
      class_name text not null,
      frequency text,
      source_file text not null,
      source_line integer not null,
      source_document text,
      source_assumed text,
      source_content text,
      source_basis text,
      constraint project_entry_key primary key (division_code, data_set_id, project_id),
      constraint project_entry_data_set foreign key (division_code, data_set_id)
        references data_set (division_code, id) on delete cascade,
      constraint project_entry_project foreign key (division_code, project_id)
        references project (division_code, id),
      constraint project_entry_unit foreign key (division_code, unit_id) references unit (division_code, id)
    )`.execute(db)
  await sql`create index project_entry_of_unit on project_entry (division_code, unit_id)`.execute(db)

  await sql`
    create table funding_source (
      division_code text not null,
      data_set_id uuid not null,
      project_id uuid not null,
      seq integer not null,
      name text not null,
      amount_fen bigint not null,
      constraint funding_source_key primary key (division_code, data_set_id, project_id, seq),
      constraint funding_source_entry foreign key (division_code, data_set_id, project_id)
        references project_entry (division_code, data_set_id, project_id) on delete cascade
    )`.execute(db)
  await sql`
    create table procurement_item (
      division_code text not null,
      data_set_id uuid not null,
      project_id uuid not null,
      seq integer not null,
      name text not null,
      quantity text not null,
      amount_fen bigint not null,
      constraint procurement_item_key primary key (division_code, data_set_id, project_id, seq),
      constraint procurement_item_entry foreign key (division_code, data_set_id, project_id)
        references project_entry (division_code, data_set_id, project_id) on delete cascade
    )`.execute(db)

  await sql`
    create table budget_line (
      division_code text not null,
      id uuid not null,
      data_set_id uuid not null,
      unit_id uuid not null,
      project_id uuid,
      amount_fen bigint not null,
      seq integer not null,
      year smallint not null,
      stage text not null,
      flow text not null,
      fund text not null,
      nature text,
      function_code text,
      economic_code text,
      origin text not null,
      source_line integer not null,
      source_file text not null,
      source_document text,
      source_assumed text,
      source_content text,
      source_basis text,
      constraint budget_line_key primary key (division_code, id),
      constraint budget_line_data_set foreign key (division_code, data_set_id)
        references data_set (division_code, id) on delete cascade,
      constraint budget_line_unit foreign key (division_code, unit_id) references unit (division_code, id),
      constraint budget_line_project foreign key (division_code, project_id)
        references project (division_code, id)
    )`.execute(db)
  await sql`create index budget_line_of_data_set on budget_line (division_code, data_set_id)`.execute(db)
  await sql`create index budget_line_of_unit on budget_line (division_code, unit_id, year)`.execute(db)

  // A column stands for one number or sum; a group of them that is absent is null as a whole.
  await sql`
    create table data_set_fact (
      division_code text not null,
      data_set_id uuid not null,
      headcount_date text,
      posts_administrative integer,
      posts_civil_service_law integer,
      posts_institution integer,
      staff_administrative integer,
      staff_civil_service_law integer,
      staff_institution integer,
      retired integer,
      procurement_goods_fen bigint,
      procurement_works_fen bigint,
      procurement_services_fen bigint,
      procurement_to_small_fen bigint,
      procurement_to_micro_fen bigint,
      purchased_services_fen bigint,
      assets_date text,
      floor_area text,
      vehicles json,
      large_equipment integer,
      constraint data_set_fact_key primary key (division_code, data_set_id),
      constraint data_set_fact_data_set foreign key (division_code, data_set_id)
        references data_set (division_code, id) on delete cascade
    )`.execute(db)

  await sql`
    create table printed_label (
      division_code text not null,
      unit_id uuid not null,
      year smallint not null,
      kind text not null,
      seq integer not null,
      statement text not null,
      row_code text not null,
      printed_label text,
      printed_code text,
      why text not null,
      constraint printed_label_key primary key (division_code, unit_id, year, kind, seq),
      constraint printed_label_unit foreign key (division_code, unit_id) references unit (division_code, id)
    )`.execute(db)
}

const TABLES = [
  'printed_label',
  'data_set_fact',
  'budget_line',
  'procurement_item',
  'funding_source',
  'project_entry',
  'project',
  'data_set',
]

export async function down(db: Kysely<unknown>): Promise<void> {
  for (const table of TABLES) await sql`drop table ${sql.table(table)}`.execute(db)
}
