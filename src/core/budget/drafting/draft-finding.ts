/** 填报中的问题 — what a check says of the rows of a round, at the cell where it can be mended. */
import { CURRENCY_NAMES, type CurrencyUnit } from '../../kernel/fen.ts'
import type { InBothLanguages, Severity } from '../../kernel/finding.ts'
import { describe, type Language, type Problem } from '../../kernel/problem.ts'
import type { RoundRow } from './round-row.ts'

export interface DraftFinding {
  /** The code that the message ends in. */
  readonly rule: string
  readonly severity: Severity
  /** Absent where it is about the unit as a whole. */
  readonly row?: string
  readonly field?: string
  readonly project?: string
  readonly printed: string
  /** Empty where nobody can say what it should be. */
  readonly expected: string
  readonly message: InBothLanguages
  readonly suggestions: readonly Suggestion[]
}

/** 采纳建议 — what to write into a cell, and how the button calls it. */
export interface Suggestion {
  readonly row: string
  readonly field: string
  readonly text: string
  readonly label: InBothLanguages
}

/** 改为 3.50 万元 — an amount in place of what stands in the cell. */
export const amountInstead = (
  row: RoundRow,
  field: string,
  text: string,
  unit: CurrencyUnit = 'tenThousandYuan',
): Suggestion => ({
  row: row.id,
  field,
  text,
  label: {
    zh: `改为 ${text} ${CURRENCY_NAMES[unit]}`,
    en: `change to ${text} ${unit === 'yuan' ? 'yuan' : 'ten thousand yuan'}`,
  },
})

export interface FindingParts {
  readonly severity: Severity
  readonly row?: RoundRow | undefined
  readonly field?: string
  readonly printed?: string
  readonly expected?: string
  /** Said before the message: 测算依据第3行“日常办公费用”. */
  readonly where?: string
  readonly suggestions?: readonly Suggestion[]
}

/** Of one problem, or of several that are one thing to mend: their sentences, and the code of the first. */
export function draftFinding(problems: readonly [Problem, ...Problem[]], parts: FindingParts): DraftFinding {
  const { severity, row, field, printed = '', expected = '', where = '', suggestions = [] } = parts
  const said = (language: Language): string => {
    const sentences = problems.map((one) => bare(describe(one, language), one.code))
    const colon = where === '' ? '' : language === 'zh' ? '：' : ': '
    const code = language === 'zh' ? `（${problems[0].code}）` : ` (${problems[0].code})`
    return `${where}${colon}${sentences.join(language === 'zh' ? '' : ' ')}${code}`
  }
  return {
    rule: problems[0].code,
    severity,
    ...(row === undefined ? {} : { row: row.id }),
    ...(field === undefined ? {} : { field }),
    ...(row?.project === undefined ? {} : { project: row.project }),
    printed,
    expected,
    message: { zh: said('zh'), en: said('en') },
    suggestions,
  }
}

const bare = (text: string, code: string): string => text.replace(`（${code}）`, '').replace(` (${code})`, '')
