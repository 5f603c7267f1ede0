/** Subjects by name: what a code is called in a year, and which codes bear a name. */

import { plainWords } from '../../document/printed-words.ts'
import type { Book, BookEntry } from '../../law/book.ts'
import { isInForce } from '../../law/book.ts'
import { BOOKS } from '../../law/books.ts'

export interface NamedSubjects {
  /** The entry of a code in the year. */
  readonly of: (code: string) => BookEntry | undefined
  /** Entries of a name in the year, at any level. */
  readonly named: (name: string) => readonly BookEntry[]
  /** Entries that bore a name in other years only, with the code that has another name now. */
  readonly once: (name: string) => readonly BookEntry[]
  /** All of those. */
  readonly former: readonly BookEntry[]
  /** Entries directly below a code; of '' the classes. */
  readonly below: (code: string) => readonly BookEntry[]
}

const known = new Map<string, NamedSubjects>()

/** Width and brackets do not matter, nor do the brackets’ contents that name the section again. */
export const subjectKey = (name: string): string => plainWords(name).replace(/[()]/g, '')

export function namedSubjects(name: 'function' | 'departmentEconomic', year: number): NamedSubjects {
  const key = `${name} ${year}`
  const found = known.get(key) ?? indexed(BOOKS[name], year)
  known.set(key, found)
  return found
}

function indexed(book: Book, year: number): NamedSubjects {
  const byCode = new Map<string, BookEntry>()
  const byName = new Map<string, BookEntry[]>()
  const former = new Map<string, BookEntry[]>()
  const children = new Map<string, BookEntry[]>()
  const add = (to: Map<string, BookEntry[]>, at: string, entry: BookEntry): void => {
    const there = to.get(at)
    if (there === undefined) to.set(at, [entry])
    else there.push(entry)
  }
  for (const entry of [...book.entries.values()].flat()) {
    if (!isInForce(entry, year)) {
      add(former, subjectKey(entry.name), entry)
      continue
    }
    byCode.set(entry.code, entry)
    add(byName, subjectKey(entry.name), entry)
    add(children, entry.code.length === 3 ? '' : entry.code.slice(0, -2), entry)
  }
  return {
    of: (code) => byCode.get(code),
    named: (words) => byName.get(subjectKey(words)) ?? [],
    once: (words) => former.get(subjectKey(words)) ?? [],
    former: [...former.values()].flat(),
    below: (code) => children.get(code) ?? [],
  }
}
