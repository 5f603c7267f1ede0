/**
 * 预算编报 — a unit's rounds, the rows typed in them, what was submitted, looked at and said, and the ceilings that
 * came down. Units are named by their codes, which outlive what is loaded of them.
 */
import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table budget_round (
      division_code text not null,
      id uuid not null,
      unit_code text not null,
      department_code text not null,
      year smallint not null,
      round text not null,
      state text not null,
      state_since timestamptz not null,
      due_on date,
      revision bigint not null,
      submission_count integer not null,
      editors uuid[] not null,
      submitted_by uuid,
      signed_by uuid,
      reviewed_by uuid,
      accepted_by uuid,
      return_reason text,
      department_document text,
      department_approved_on date,
      unit_document text,
      unit_approved_on date,
      frozen_at timestamptz,
      constraint budget_round_key primary key (division_code, id),
      constraint budget_round_of_unit unique (division_code, unit_code, year, round),
      constraint budget_round_name check (round in ('first-up', 'second-up')),
      constraint budget_round_state check (state in ('preparing', 'awaiting-signature', 'department-review',
        'consolidated', 'finance-review', 'accepted', 'approved-department', 'approved-unit')),
      constraint budget_round_preparer_does_not_sign check (
        signed_by is null or (signed_by <> submitted_by and not (signed_by = any(editors)))),
      constraint budget_round_preparer_does_not_review check (
        reviewed_by is null or (reviewed_by <> submitted_by and not (reviewed_by = any(editors)))),
      constraint budget_round_signer_does_not_review check (
        reviewed_by is null or signed_by is null or reviewed_by <> signed_by),
      constraint budget_round_preparer_does_not_accept check (
        accepted_by is null or (accepted_by <> submitted_by and not (accepted_by = any(editors)))),
      constraint budget_round_signed check (
        signed_by is not null or state in ('preparing', 'awaiting-signature')),
      constraint budget_round_reviewed check (
        reviewed_by is not null or state in ('preparing', 'awaiting-signature', 'department-review')),
      constraint budget_round_approved check (
        (department_document is not null and department_approved_on is not null)
        or state not in ('approved-department', 'approved-unit')),
      constraint budget_round_frozen check ((frozen_at is not null) = (state = 'approved-unit'))
    )`.execute(db)

  // cells: field → text as typed; versions: field → seq of the log entry that changed it last.
  await sql`
    create table round_row (
      division_code text not null,
      id uuid not null,
      round_id uuid not null,
      unit_code text not null,
      sheet text not null,
      parent_id uuid,
      project_code text,
      position integer not null,
      cells jsonb not null,
      versions jsonb not null,
      added_at timestamptz not null,
      removed_at timestamptz,
      held_at timestamptz,
      frozen_at timestamptz,
      constraint round_row_key primary key (division_code, id),
      constraint round_row_round foreign key (division_code, round_id)
        references budget_round (division_code, id) on delete cascade
    )`.execute(db)
  await sql`create index round_row_of_round on round_row (division_code, round_id)`.execute(db)

  await sql`
    create table round_submission (
      division_code text not null,
      id uuid not null,
      round_id uuid not null,
      unit_code text not null,
      number integer not null,
      submitted_by uuid not null,
      submitted_by_name text not null,
      submitted_at timestamptz not null,
      content json not null,
      content_hash text not null,
      constraint round_submission_key primary key (division_code, id),
      constraint round_submission_number unique (division_code, round_id, number),
      constraint round_submission_round foreign key (division_code, round_id)
        references budget_round (division_code, id) on delete cascade
    )`.execute(db)

  // 已看: what of a submission a reviewer has looked at.
  await sql`
    create table review_look (
      division_code text not null,
      submission_id uuid not null,
      unit_code text not null,
      person uuid not null,
      subject text not null,
      looked_at timestamptz not null,
      constraint review_look_key primary key (division_code, submission_id, person, subject),
      constraint review_look_submission foreign key (division_code, submission_id)
        references round_submission (division_code, id) on delete cascade
    )`.execute(db)

  // subject names the figure (row and field), never a row number; an answer hangs on the comment that it answers.
  await sql`
    create table round_comment (
      division_code text not null,
      id uuid not null,
      round_id uuid not null,
      unit_code text not null,
      subject text not null,
      answers_id uuid,
      person uuid not null,
      person_name text not null,
      role text not null,
      text text not null,
      suggested text,
      said_at timestamptz not null,
      state text not null,
      constraint round_comment_key primary key (division_code, id),
      constraint round_comment_state check (state in ('open', 'answered', 'resolved')),
      constraint round_comment_round foreign key (division_code, round_id)
        references budget_round (division_code, id) on delete cascade,
      constraint round_comment_answers foreign key (division_code, answers_id)
        references round_comment (division_code, id) on delete cascade
    )`.execute(db)
  await sql`create index round_comment_of_round on round_comment (division_code, round_id)`.execute(db)

  // 控制数: a new issue is a new version, the old one stays; `of_unit` is whose it is, `unit_code` who sees it.
  await sql`
    create table ceiling (
      division_code text not null,
      id uuid not null,
      department_code text not null,
      unit_code text not null,
      year smallint not null,
      fund text not null,
      nature text not null,
      version integer not null,
      amount_fen bigint not null,
      document text not null,
      issued_by uuid not null,
      issued_at timestamptz not null,
      constraint ceiling_key primary key (division_code, id),
      constraint ceiling_version unique (division_code, unit_code, year, fund, nature, version),
      constraint ceiling_is_not_negative check (amount_fen >= 0)
    )`.execute(db)

  await sql`
    create table library_project (
      division_code text not null,
      code text not null,
      unit_code text not null,
      name text not null,
      state text not null,
      state_since timestamptz not null,
      rank integer,
      rank_reason text,
      constraint library_project_key primary key (division_code, code),
      constraint library_project_state check (state in ('draft', 'unit-review', 'department-review',
        'finance-review', 'in-library', 'budgeted', 'executing', 'carried-over', 'closed', 'suspended', 'retired'))
    )`.execute(db)
  await sql`create index library_project_of_unit on library_project (division_code, unit_code)`.execute(db)

  // 相似项目: what somebody said of a pair, remembered for the next year.
  await sql`
    create table similar_judgement (
      division_code text not null,
      unit_code text not null,
      code text not null,
      other_code text not null,
      is_duplicate boolean not null,
      reason text not null,
      person uuid not null,
      judged_at timestamptz not null,
      constraint similar_judgement_key primary key (division_code, code, other_code),
      constraint similar_judgement_order check (code < other_code)
    )`.execute(db)
}

const TABLES = [
  'similar_judgement',
  'library_project',
  'ceiling',
  'round_comment',
  'review_look',
  'round_submission',
  'round_row',
  'budget_round',
]

export async function down(db: Kysely<unknown>): Promise<void> {
  for (const table of TABLES) await sql`drop table ${sql.table(table)}`.execute(db)
}
