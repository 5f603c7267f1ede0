/** Answers kept while the ledgers that they were made of are the ones in use: a changed ledger is another object. */
import type { Ledger } from '../core/disclosure/year-view.ts'

export type Keep<Answer> = (of: Ledger, key: string, make: () => Answer) => Answer

/** At most `limit` answers for each ledger; the one that was made first goes first. */
export function keptAnswers<Answer>(limit: number): Keep<Answer> {
  const kept = new WeakMap<Ledger, Map<string, Answer>>()
  return (of, key, make) => {
    const answers = kept.get(of) ?? new Map<string, Answer>()
    kept.set(of, answers)
    const known = answers.get(key)
    if (known !== undefined) return known
    const made = make()
    const [oldest] = answers.keys()
    if (answers.size >= limit && oldest !== undefined) answers.delete(oldest)
    answers.set(key, made)
    return made
  }
}
