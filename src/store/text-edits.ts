/** 改文本 in the store: a document's texts with one of them changed, if they still are what was read, and the record of it. */
import { randomBytes } from 'node:crypto'
import type { UnitTexts } from '../core/disclosure/unit-texts.ts'
import type { TextOrigin } from '../core/document/disclosure.ts'
import type { PublicationKey } from './disclosure-versions.ts'
import type { Store } from './store.ts'
import { textColumns } from './text-rows.ts'
import { takeTurn } from './turns.ts'
import { uuidV7 } from './uuid-v7.ts'

export interface TextChange {
  readonly key: PublicationKey
  readonly origin: TextOrigin
  readonly editedAt: Date
  /** All texts of the document, as they were read and as they shall be. */
  readonly texts: { readonly before: UnitTexts; readonly after: UnitTexts }
  /** The one text. */
  readonly value: { readonly before: string; readonly after: string }
}

export interface TextEditRecord {
  readonly origin: TextOrigin
  readonly editedAt: Date
  readonly before: string
  readonly after: string
}

/** False if the texts are others by now, or the unit has gone: then nothing was written. */
export async function changeText(store: Store, change: TextChange): Promise<boolean> {
  const { key, origin, editedAt, texts, value } = change
  return store.db.transaction().execute(async (transaction) => {
    await takeTurn(transaction, key.divisionCode)
    const unit = await transaction
      .selectFrom('unit')
      .where('division_code', '=', key.divisionCode)
      .where('code', '=', key.unitCode)
      .select('id')
      .executeTakeFirst()
    if (unit === undefined) return false
    const row = { division_code: key.divisionCode, unit_id: unit.id, ...textColumns(texts.after) }
    const stored = await transaction
      .selectFrom('unit_texts')
      .where('division_code', '=', row.division_code)
      .where('unit_id', '=', row.unit_id)
      .where('year', '=', row.year)
      .where('kind', '=', row.kind)
      .select('content')
      .executeTakeFirst()
    const known = stored === undefined ? undefined : JSON.stringify(stored.content)
    if (known !== undefined && known !== textColumns(texts.before).content) return false
    await transaction
      .insertInto('unit_texts')
      .values(row)
      .onConflict((conflict) =>
        conflict.columns(['division_code', 'unit_id', 'year', 'kind']).doUpdateSet({ content: row.content }),
      )
      .execute()
    await transaction
      .insertInto('text_edit')
      .values({
        division_code: key.divisionCode,
        id: uuidV7(editedAt.getTime(), randomBytes(10)),
        unit_code: key.unitCode,
        year: key.year,
        kind: key.kind,
        text_kind: origin.kind,
        text_key: origin.key,
        edited_at: editedAt,
        ...value,
      })
      .execute()
    return true
  })
}

/** The newest first. */
export async function listTextEdits(store: Store, key: PublicationKey): Promise<readonly TextEditRecord[]> {
  const rows = await store.db
    .selectFrom('text_edit')
    .where('division_code', '=', key.divisionCode)
    .where('unit_code', '=', key.unitCode)
    .where('year', '=', key.year)
    .where('kind', '=', key.kind)
    .select(['text_kind', 'text_key', 'edited_at', 'before', 'after'])
    .orderBy('id', 'desc')
    .limit(LONGEST_HISTORY)
    .execute()
  return rows.map(({ text_kind: kind, text_key, edited_at: editedAt, before, after }) => ({
    // Only `changeText` writes the column, from a kind.
    origin: { kind: kind as TextOrigin['kind'], key: text_key },
    editedAt,
    before,
    after,
  }))
}

const LONGEST_HISTORY = 500
