/** What a person sees in a cell: its value in the section of its format that is for such values. */
import { compare, type Decimal, isZero } from './decimal.ts'
import { type FormatCondition, type FormatSection, formatSections } from './format-code.ts'
import { generalText, shownNumber } from './shown-number.ts'
import { shownTime } from './shown-time.ts'

export interface Shown {
  readonly text: string
  /** The format is one that we cannot follow, so that the sheet shows something else. */
  readonly isUncertain?: boolean
}

export function shownValue(value: Decimal, code: string, isFrom1904: boolean): Shown {
  const sections = formatSections(code)
  const numbers = sections.filter(
    (section, index) => !section.isText || (index === 0 && sections.length === 1),
  )
  const chosen = choose(value, numbers)
  if (chosen === undefined || chosen.section.isText) return { text: signedGeneral(value) }
  const { section, isSignShown } = chosen
  // A format of no parts, such as the third of `0;-0;;@`, shows nothing.
  if (section.parts.length === 0) return { text: sections.length === 1 ? signedGeneral(value) : '' }
  if (section.isTime) {
    const time = shownTime(value, section, isFrom1904)
    return time === undefined ? { text: signedGeneral(value), isUncertain: true } : { text: time }
  }
  const text = shownNumber(value, section)
  if (text === undefined) return { text: signedGeneral(value), isUncertain: true }
  return { text: value.isNegative && !isZero(value) && isSignShown ? `-${text.trimStart()}` : text }
}

const signedGeneral = (value: Decimal): string =>
  `${value.isNegative && !isZero(value) ? '-' : ''}${generalText(value)}`

/** A text goes through the section with `@`, if there is one; `;;;` hides texts too. */
export function shownText(text: string, code: string): string {
  const sections = formatSections(code)
  const section = sections.length === 4 ? sections[3] : sections.find((one) => one.isText)
  if (section === undefined || (sections.length < 4 && section !== sections.at(-1))) return text
  return section.parts
    .map((part) => (part.kind === 'text' ? text : part.kind === 'literal' ? part.text : ''))
    .join('')
}

interface Choice {
  readonly section: FormatSection
  /** A section for negative numbers alone has its own sign. */
  readonly isSignShown: boolean
}

function choose(value: Decimal, sections: readonly FormatSection[]): Choice | undefined {
  const [first, second, third] = sections
  if (first === undefined) return undefined
  if (first.condition === undefined && second?.condition === undefined) {
    if (second !== undefined && value.isNegative && !isZero(value))
      return { section: second, isSignShown: false }
    return { section: isZero(value) ? (third ?? first) : first, isSignShown: true }
  }
  const met = [first, second].find((one) => one?.condition !== undefined && meets(value, one.condition))
  if (met !== undefined) return { section: met, isSignShown: !isForNegatives(met.condition) }
  const isBoth = first.condition !== undefined && second?.condition !== undefined
  const section = (isBoth ? third : first.condition === undefined ? first : second) ?? second ?? first
  const restIsNegative = section === second && isForPositives(first.condition)
  return { section, isSignShown: !restIsNegative }
}

const OPERATORS: Readonly<Record<string, (order: number) => boolean>> = {
  '<': (order) => order < 0,
  '>': (order) => order > 0,
  '=': (order) => order === 0,
  '<=': (order) => order <= 0,
  '>=': (order) => order >= 0,
  '<>': (order) => order !== 0,
}

const meets = (value: Decimal, { operator, limit }: FormatCondition): boolean =>
  OPERATORS[operator]?.(compare(value, limit)) ?? false

const isForNegatives = (condition: FormatCondition | undefined): boolean =>
  condition?.operator.startsWith('<') === true &&
  condition.operator !== '<>' &&
  (condition.limit.isNegative || isZero(condition.limit))

const isForPositives = (condition: FormatCondition | undefined): boolean =>
  condition?.operator.startsWith('>') === true && isZero(condition.limit)
