/** 重置演示数据 in the store: takes out what people did in the demonstration, what was loaded and published of the examples. Done as the owner. */
import { sql } from 'kysely'
import type { Store } from './store.ts'

/** By their divisions; those below others come first. Accounts and sessions stay, so that nobody is thrown out. */
const WORK = [
  'scenario_offer',
  'scenario',
  'round_batch',
  'review_look',
  'waiver_decision',
  'waiver',
  'round_comment',
  'round_submission',
  'round_row',
  'budget_round',
  'ceiling',
  'project_rank',
  'library_project',
  'similar_judgement',
  'master_row',
  'master_import',
  'notice',
  'job',
  'log_entry',
  'log_head',
  'delegation',
] as const

const LOADED = ['unit_texts', 'unit_performance', 'printed_label', 'data_set'] as const

/** Versions name the certification by which they were let out. */
const PUBLISHED = [
  'disclosure_version',
  'certification_decision',
  'certification_request',
  'text_edit',
] as const

/** `emptied`: departments of which what was loaded goes too; they stay with their units, as other tables name them. */
export async function clearDemonstration(
  store: Store,
  divisions: readonly string[],
  emptied: readonly { readonly divisionCode: string; readonly code: string }[],
): Promise<void> {
  await store.db.transaction().execute(async (transaction) => {
    for (const division of divisions)
      for (const table of WORK)
        await sql`delete from ${sql.table(table)} where division_code = ${division}`.execute(transaction)
    for (const { divisionCode, code } of emptied) {
      const codes = sql`select unit.code from unit join department
        on department.division_code = unit.division_code and department.id = unit.department_id
        where unit.division_code = ${divisionCode} and department.code = ${code} union select ${code}`
      await sql`
        delete from disclosure_file where division_code = ${divisionCode} and version_id in (
          select id from disclosure_version where division_code = ${divisionCode} and unit_code in (${codes}))`.execute(
        transaction,
      )
      for (const table of PUBLISHED)
        await sql`delete from ${sql.table(table)} where division_code = ${divisionCode} and unit_code in (${codes})`.execute(
          transaction,
        )
      for (const table of LOADED)
        await sql`
          delete from ${sql.table(table)} where division_code = ${divisionCode} and unit_id in (
            select unit.id from unit join department on department.division_code = unit.division_code
              and department.id = unit.department_id
            where unit.division_code = ${divisionCode} and department.code = ${code})`.execute(transaction)
    }
  })
}
