/** 消息 in the store: what people are told, each to one account. */
import type { PersonTransaction } from '../as-person.ts'
import { present } from './round.ts'

export interface NoticeContent {
  readonly text: string
  /** What it is about, so that the same is not told twice a day. */
  readonly subject: string
}

export interface StoredNotice extends NoticeContent {
  readonly id: string
  readonly kind: string
  readonly link: string
  readonly at: Date
  readonly readAt?: Date
}

export interface NewNotice extends NoticeContent {
  readonly id: string
  readonly account: string
  readonly kind: string
  readonly link: string
}

export async function addNotices(
  transaction: PersonTransaction,
  divisionCode: string,
  notices: readonly NewNotice[],
  at: Date,
): Promise<void> {
  if (notices.length === 0) return
  await transaction
    .insertInto('notice')
    .values(
      notices.map(({ id, account, kind, link, text, subject }) => ({
        division_code: divisionCode,
        id,
        account_id: account,
        kind,
        content: JSON.stringify({ text, subject }),
        link,
        made_at: at,
        read_at: null,
      })),
    )
    .execute()
}

const LONGEST_LIST = 200

/** The person's own, the newest first. */
export async function readNotices(
  transaction: PersonTransaction,
  divisionCode: string,
): Promise<readonly StoredNotice[]> {
  const rows = await transaction
    .selectFrom('notice')
    .select(['id', 'kind', 'content', 'link', 'made_at', 'read_at'])
    .where('division_code', '=', divisionCode)
    .orderBy('made_at', 'desc')
    .orderBy('id', 'desc')
    .limit(LONGEST_LIST)
    .execute()
  return rows.map((row) => ({
    // Only `addNotices` writes the column.
    ...(row.content as NoticeContent),
    id: row.id,
    kind: row.kind,
    link: row.link,
    at: row.made_at,
    ...present('readAt', row.read_at),
  }))
}

/** All of them where no ids are given. */
export async function markRead(
  transaction: PersonTransaction,
  divisionCode: string,
  ids: readonly string[] | undefined,
  at: Date,
): Promise<void> {
  if (ids?.length === 0) return
  let query = transaction
    .updateTable('notice')
    .set({ read_at: at })
    .where('division_code', '=', divisionCode)
    .where('read_at', 'is', null)
  if (ids !== undefined) query = query.where('id', 'in', ids)
  await query.execute()
}
