/** What several rules look at is worked out once for a part of a document, however many of them ask. */
import type { ReadPart } from '../../disclosure/reading/reading.ts'
import type { RuleContext } from './rule.ts'

/** The context is made anew for every part and every run, and what was worked out goes with it. */
export function once<T>(
  workOut: (part: ReadPart, context: RuleContext) => T,
): (part: ReadPart, context: RuleContext) => T {
  const known = new WeakMap<RuleContext, { readonly value: T }>()
  return (part, context) => {
    const found = known.get(context) ?? { value: workOut(part, context) }
    known.set(context, found)
    return found.value
  }
}
