/** Finds the clauses of a text, one after the other. */
import { CLAUSES, type ClauseName } from './clauses.ts'

export interface FoundClause {
  readonly name: ClauseName
  readonly match: RegExpExecArray
}

/** The clause that begins first from a character on; of each the match found last is kept until it is passed. */
export function clausesIn(text: string): (from: number) => FoundClause | undefined {
  const ahead = new Map<ClauseName, RegExpExecArray | null>()
  return (from) => {
    let first: FoundClause | undefined
    for (const name of CLAUSE_NAMES) {
      let match = ahead.get(name)
      if (match === undefined || (match !== null && match.index < from)) {
        const { pattern } = CLAUSES[name]
        pattern.lastIndex = from
        match = pattern.exec(text)
        ahead.set(name, match)
      }
      if (match !== null && (first === undefined || match.index < first.match.index)) first = { name, match }
    }
    return first
  }
}

// The keys of a literal are the names that it was written with.
const CLAUSE_NAMES = Object.keys(CLAUSES) as ClauseName[]
