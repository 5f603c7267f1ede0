/** Budget, executed amount and rate in prose against the self-evaluation that it speaks of. */
import type { Remark, Rule } from './contract/rule.ts'
import { mainExecution } from './forms/execution.ts'
import { formName } from './forms/form-spots.ts'
import { executionClues, wrongClaims } from './prose/check-claims.ts'
import { executionClaims } from './prose/execution-claims.ts'
import { performanceTexts } from './prose/performance-text.ts'

export const reportExecution: Rule = {
  id: 'RPT-001',
  title: { zh: '文字中的预算数、执行数、执行率与自评表一致', en: 'prose on execution agrees with the form' },
  basis: 'document',
  check: (part) =>
    performanceTexts(part).flatMap(({ text, place, heading, form }): readonly Remark[] => {
      const execution = form === undefined ? undefined : mainExecution(form)
      const claims = executionClaims(text)
      if (form === undefined || execution === undefined || !isAboutIt(claims)) return []
      return wrongClaims(claims, execution).map(({ claim, expected, words }) => ({
        severity: 'error',
        at: { place, row: heading.trim(), column: claim.words },
        printed: claim.text,
        expected,
        message: {
          zh: `“${heading.trim()}”中的${claim.words}写作 ${claim.text}，${formName(form)}为 ${expected}（${words}）。请改为表中的数。`,
          en: `The text says ${claim.text} (${claim.words}); ${formName(form)} has ${expected} (${words}). Use the form’s figure.`,
        },
        evidence: executionClues(form, execution),
      }))
    }),
}

/** A budget with what was executed, or a rate; a lone amount may be of anything. */
const isAboutIt = (claims: ReturnType<typeof executionClaims>): boolean => {
  const kinds = new Set(claims.map((one) => one.kind))
  return (kinds.has('budget') && kinds.has('executed')) || (kinds.has('rate') && kinds.size > 1)
}
