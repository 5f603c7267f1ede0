/** Codes that were added to the classification books here: new ones of a year, or local ones. */
import type { Transaction } from 'kysely'
import type { BookAddition, BookName, Confidence } from '../core/law/book.ts'
import type { Store } from './store.ts'
import type { ClassificationAdditionTable, Tables } from './tables.ts'
import { takeTurn } from './turns.ts'

/** All additions, by book, code and first year. */
export async function readAdditions(store: Pick<Store, 'db'>): Promise<readonly BookAddition[]> {
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

/** What becomes of additions: entries of one book, code and first year are one entry. */
export interface AdditionsChange {
  /** Each takes the place of the entry that stood there. */
  readonly put: readonly BookAddition[]
  readonly removed: readonly BookAddition[]
}

/** Does all of what `decide` makes of the additions that are there, or none; nobody else changes them meanwhile. */
export async function changeAdditions<Change extends AdditionsChange>(
  store: Store,
  decide: (additions: readonly BookAddition[]) => Promise<Change>,
): Promise<Change> {
  return store.db.transaction().execute(async (transaction) => {
    await takeTurn(transaction, 'classification_addition')
    const change = await decide(await readAdditions({ db: transaction }))
    for (const { book, entry } of change.removed) {
      await transaction
        .deleteFrom('classification_addition')
        .where('book', '=', book)
        .where('code', '=', entry.code)
        .where('valid_from_year', '=', entry.validFromYear)
        .execute()
    }
    await put(transaction, change.put)
    return change
  })
}

async function put(transaction: Transaction<Tables>, additions: readonly BookAddition[]): Promise<void> {
  const rows = additions.map(additionColumns)
  // Of entries with one key the last one counts: a statement may not write a row twice.
  const unique = [
    ...new Map(rows.map((row) => [`${row.book} ${row.code} ${row.valid_from_year}`, row])).values(),
  ]
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
}

const ROWS_PER_STATEMENT = 1000
