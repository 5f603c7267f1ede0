/** Points in prose against those of the self-evaluation: execution, goals, classes, total. */

import { plainWords } from '../document/printed-words.ts'
import { equal, formatBrief, type Rational, sumOf } from '../kernel/rational.ts'
import type { ReadForm } from '../performance/forms/read-form.ts'
import type { Remark, Rule } from './contract/rule.ts'
import { formName } from './forms/form-spots.ts'
import { printedPoints, scoreSum } from './forms/points.ts'
import { performanceTexts } from './prose/performance-text.ts'
import { type ScoreClaim, scoreClaims } from './prose/score-claims.ts'

export const reportScores: Rule = {
  id: 'RPT-002',
  title: { zh: '文字中的得分与自评表一致', en: 'points in prose agree with the form' },
  basis: 'document',
  check: (part) =>
    performanceTexts(part).flatMap(({ text, place, heading, form }): readonly Remark[] => {
      if (form === undefined) return []
      return scoreClaims(text).flatMap((claim): readonly Remark[] => {
        const right = scoreOf(form, claim)
        if (right === undefined || equal(right.value, claim.value)) return []
        return [
          {
            severity: 'error',
            at: { place, row: heading.trim(), column: claim.words },
            printed: claim.text,
            expected: `${right.text}分`,
            message: {
              zh: `“${heading.trim()}”中的“${claim.words}”写作 ${claim.text}，${formName(form)}为 ${right.text} 分。请改为表中的数。`,
              en: `The text gives ${claim.text} (${claim.words}); ${formName(form)} has ${right.text}. Use the form’s figure.`,
            },
          },
        ]
      })
    }),
}

function scoreOf(
  form: ReadForm,
  claim: ScoreClaim,
): { readonly value: Rational; readonly text: string } | undefined {
  const scores = printedPoints(form)
  if (scores === undefined) return undefined
  if (claim.kind === 'execution') return scores.execution
  if (claim.kind === 'total') return scores.total
  // With a score that is not printed the sums are not known.
  if (scores.missing.length > 0) return undefined
  const own = scores.goals.map((goal) => ({
    indicators: goal.indicators.filter(
      ({ indicator }) =>
        claim.kind === 'goals' || plainWords(indicator.level1?.text ?? '').startsWith(claim.class),
    ),
  }))
  if (own.every((goal) => goal.indicators.length === 0)) return undefined
  const value = sumOf(own.map(scoreSum))
  return { value, text: formatBrief(value) }
}
