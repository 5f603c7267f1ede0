/** Whether a sentence speaks of another year than its document: what it says stands in no table or form of this one. */
import type { RuleContext } from '../contract/rule.ts'

/** `before` is what the sentence says before the figure. */
export const isOfAnotherYear = (before: string, { year }: RuleContext): boolean => {
  const years = [...before.matchAll(/(\d{4})年/g)].map(([, digits]) => digits)
  return /上年|去年|上一年/.test(before) || years.some((one) => one !== String(year))
}

export const sentenceBefore = (text: string, at: number): string =>
  /[^。]*$/.exec(text.slice(0, at))?.[0] ?? ''
