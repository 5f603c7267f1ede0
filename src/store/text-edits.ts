/** 改文本 in the store: a document's texts with one of them changed, if they still are what was read, and the record of it. */
import { randomBytes } from 'node:crypto'
import type { Transaction } from 'kysely'
import type { UnitTexts } from '../core/disclosure/unit-texts.ts'
import type { TextOrigin } from '../core/document/disclosure.ts'
import { asOwner, asPerson, type Person } from './as-person.ts'
import { isOpen, readCertifications } from './certifications.ts'
import type { PublicationKey } from './disclosure-versions.ts'
import { appendToLog } from './log.ts'
import type { Store } from './store.ts'
import { storeProblem } from './store-problem.ts'
import type { Tables } from './tables.ts'
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
export const changeText = (store: Store, change: TextChange): Promise<boolean> =>
  store.db.transaction().execute(async (transaction) => {
    await takeTurn(transaction, change.key.divisionCode)
    if (!(await writeText(transaction, change))) return false
    await recordEdit(transaction, change)
    return true
  })

class Overtaken extends Error {}

/** The same in an office: under the person's rights, not while the text is held for certification, and with an event. */
export async function changeTextAs(store: Store, person: Person, change: TextChange): Promise<boolean> {
  const { key, origin, editedAt, value } = change
  try {
    await asPerson(store, person, async (transaction) => {
      await takeTurn(transaction, key.divisionCode)
      const held = (await readCertifications(transaction, key)).find(isOpen)
      if (held !== undefined) throw storeProblem('PUB-505', { title: held.title })
      await recordEdit(transaction, change, person)
      await asOwner(transaction, async () => {
        if (!(await writeText(transaction, change))) throw new Overtaken()
        const chain = { divisionCode: key.divisionCode, unitCode: key.unitCode, year: key.year }
        const subject = `document:${key.unitCode}/${key.year}/${key.kind}`
        const content = { kind: origin.kind, key: origin.key, ...value }
        await appendToLog(
          transaction,
          person,
          chain,
          [{ act: 'document-text-changed', subject, content }],
          editedAt,
        )
      })
    })
    return true
  } catch (error) {
    if (error instanceof Overtaken) return false
    throw error
  }
}

async function writeText(transaction: Transaction<Tables>, { key, texts }: TextChange): Promise<boolean> {
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
  return true
}

async function recordEdit(
  transaction: Transaction<Tables>,
  { key, origin, editedAt, value }: TextChange,
  person?: Person,
): Promise<void> {
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
      ...(person === undefined ? {} : { person: person.id, person_name: person.name }),
    })
    .execute()
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
