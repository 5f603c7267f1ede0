/** 上传的文件 in the store: whose they are, in a transaction of the person's own rights. */
import { sql } from 'kysely'
import type { PersonTransaction } from '../as-person.ts'

/** All that the person may see. */
export async function uploadsSeen(transaction: PersonTransaction): Promise<readonly string[]> {
  const rows = await transaction.selectFrom('upload').select('id').distinct().execute()
  return rows.map((row) => row.id)
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

/** Takes back that the person gave it; a file that another gave too stays for him. Undefined when it was not the person's. */
export async function forgetUpload(
  transaction: PersonTransaction,
  id: string,
  accountId: string,
): Promise<'nobodys' | 'shared' | undefined> {
  const row = await transaction
    .deleteFrom('upload')
    .where('id', '=', id)
    .where('account_id', '=', accountId)
    .returning('id')
    .executeTakeFirst()
  if (row === undefined) return undefined
  const { rows } = await sql<{ readonly shared: boolean }>`
    select mingzhang_is_given(${id}) as shared`.execute(transaction)
  return rows[0]?.shared === true ? 'shared' : 'nobodys'
}
