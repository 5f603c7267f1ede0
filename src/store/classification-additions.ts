/** Codes that were added to the classification books here: new ones of a year, or local ones. */
import type { BookAddition, BookName, Confidence } from '../core/law/book.ts'
import type { Store } from './store.ts'
import type { ClassificationAdditionTable } from './tables.ts'

/** All additions, by book, code and first year. */
export async function readAdditions(store: Store): Promise<readonly BookAddition[]> {
  const rows = await store.db
    .selectFrom('classification_addition')
    .selectAll()
    .orderBy('book')
    .orderBy('code')
    .orderBy('valid_from_year')
    .execute()
  return rows.map(additionOf)
}

export const additionOf = (row: ClassificationAdditionTable): BookAddition => ({
  book: row.book as BookName, // written from a BookName
  entry: {
    code: row.code,
    name: row.name,
    validFromYear: row.valid_from_year,
    ...(row.valid_to_year === null ? {} : { validToYear: row.valid_to_year }),
    confidence: row.confidence as Confidence, // written from a Confidence
    basis: row.basis,
  },
})

export const additionColumns = ({ book, entry }: BookAddition): ClassificationAdditionTable => ({
  book,
  code: entry.code,
  valid_from_year: entry.validFromYear,
  valid_to_year: entry.validToYear ?? null,
  name: entry.name,
  confidence: entry.confidence,
  basis: entry.basis,
})

/** Adds them all or none; an entry of the same book, code and first year takes the place of the one that stood there. */
export async function saveAdditions(store: Store, additions: readonly BookAddition[]): Promise<void> {
  const rows = additions.map(additionColumns)
  // Of entries with one key the last one counts: a statement may not write a row twice.
  const unique = [
    ...new Map(rows.map((row) => [`${row.book} ${row.code} ${row.valid_from_year}`, row])).values(),
  ]
  await store.db.transaction().execute(async (transaction) => {
    for (let at = 0; at < unique.length; at += ROWS_PER_STATEMENT) {
      await transaction
        .insertInto('classification_addition')
        .values(unique.slice(at, at + ROWS_PER_STATEMENT))
        .onConflict((conflict) =>
          conflict.columns(['book', 'code', 'valid_from_year']).doUpdateSet((set) => ({
            valid_to_year: set.ref('excluded.valid_to_year'),
            name: set.ref('excluded.name'),
            confidence: set.ref('excluded.confidence'),
            basis: set.ref('excluded.basis'),
          })),
        )
        .execute()
    }
  })
}

const ROWS_PER_STATEMENT = 1000
