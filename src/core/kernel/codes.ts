/** The shapes of classification codes; which codes exist in a year is for the law to say. */

/** 功能分类 — functional classification: class 类 (3 digits), section 款 (5), item 项 (7). */
export type FunctionLevel = 'class' | 'section' | 'item'
/** 经济分类 — economic classification: class 类 (3 digits), section 款 (5). */
export type EconomicLevel = 'class' | 'section'

const FUNCTION_LEVELS: Readonly<Record<number, FunctionLevel>> = { 3: 'class', 5: 'section', 7: 'item' }
const ECONOMIC_LEVELS: Readonly<Record<number, EconomicLevel>> = { 3: 'class', 5: 'section' }

export const functionLevel = (code: string): FunctionLevel | undefined =>
  /^[12]\d+$/.test(code) ? FUNCTION_LEVELS[code.length] : undefined
export const economicLevel = (code: string): EconomicLevel | undefined =>
  /^[35]\d+$/.test(code) ? ECONOMIC_LEVELS[code.length] : undefined

/** The codes above a code, itself first: `2080505` → `2080505`, `20805`, `208`. */
export function codeAndAncestors(code: string): readonly string[] {
  const codes = [code]
  for (let length = code.length - 2; length >= 3; length -= 2) codes.push(code.slice(0, length))
  return codes
}
