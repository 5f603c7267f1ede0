/** The figures in the reasons of deviation against the cells of the same form. */
import type { Rule } from './contract/rule.ts'
import { mainExecution } from './forms/execution.ts'
import { deviationText, formName, improvementText, isEvaluation, spot } from './forms/form-spots.ts'
import { executionClues, wrongClaims } from './prose/check-claims.ts'
import { executionClaims } from './prose/execution-claims.ts'

export const deviationFigures: Rule = {
  id: 'DEV-001',
  title: { zh: '偏差原因中的数与表内一致', en: 'figures in the reasons agree with the form' },
  basis: 'form',
  check: (part) =>
    part.forms.filter(isEvaluation).flatMap((form) => {
      const execution = mainExecution(form)
      return [deviationText(form), improvementText(form)].flatMap((text) => {
        if (text === undefined || execution === undefined) return []
        const wrong = wrongClaims(executionClaims(text.text), execution)
        if (wrong.length === 0) return []
        const printed = wrong.map(({ claim }) => claim.text).join('、')
        const expected = wrong.map((one) => one.expected).join('、')
        const told = (join: string) =>
          wrong
            .map(({ claim, words, expected: right }) => `${claim.words} ${claim.text} → ${right}（${words}）`)
            .join(join)
        return [
          {
            severity: 'error' as const,
            at: spot(form, text, text.label, '值'),
            printed,
            expected,
            message: {
              zh: `${formName(form)}“${text.label}”中的数与本表不符：${told('；')}。很可能沿用了旧数，请改为表内的数。`,
              en: `${formName(form)}: figures of “${text.label}” differ from the form: ${told('; ')}. They were probably kept from an earlier draft; use those of the form.`,
            },
            evidence: executionClues(form, execution),
          },
        ]
      })
    }),
}
