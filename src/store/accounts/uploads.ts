/** 上传的文件 in the store: whose they are, in a transaction of the person's own rights. */
import type { PersonTransaction } from '../as-person.ts'

export interface SeenUploads {
  /** All that the person may see. */
  readonly ids: ReadonlySet<string>
  /** Those that others gave too: one file is kept once. */
  readonly shared: ReadonlySet<string>
}

export async function uploadsSeen(transaction: PersonTransaction, accountId: string): Promise<SeenUploads> {
  const rows = await transaction.selectFrom('upload').select(['id', 'account_id']).execute()
  return {
    ids: new Set(rows.map((row) => row.id)),
    shared: new Set(rows.filter((row) => row.account_id !== accountId).map((row) => row.id)),
  }
}

export async function recordUploads(
  transaction: PersonTransaction,
  ids: readonly string[],
  of: {
    readonly divisionCode: string
    readonly accountId: string
    readonly unitCode: string
    readonly at: Date
  },
): Promise<void> {
  if (ids.length === 0) return
  await transaction
    .insertInto('upload')
    .values(
      ids.map((id) => ({
        division_code: of.divisionCode,
        id,
        account_id: of.accountId,
        unit_code: of.unitCode,
        given_at: of.at,
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** False when it was not the person's own. */
export async function forgetUpload(
  transaction: PersonTransaction,
  id: string,
  accountId: string,
): Promise<boolean> {
  const row = await transaction
    .deleteFrom('upload')
    .where('id', '=', id)
    .where('account_id', '=', accountId)
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}
