/** 年初预算数 in a text for what the form's column calls the adjusted budget. */
import { plainWords } from '../document/printed-words.ts'
import { equal } from '../kernel/rational.ts'
import type { Rule } from './contract/rule.ts'
import { mainExecution } from './forms/execution.ts'
import { deviationText, formName, isEvaluation, spot } from './forms/form-spots.ts'
import { executionClaims } from './prose/execution-claims.ts'

export const budgetLabel: Rule = {
  id: 'DEV-006',
  title: { zh: '预算数的口径前后一致', en: 'the budget goes by one name' },
  basis: 'form',
  check: (part) =>
    part.forms.filter(isEvaluation).flatMap((form) => {
      const { budget } = mainExecution(form)?.cells ?? {}
      const text = deviationText(form)
      if (budget === undefined || text === undefined || !/调整|全年/.test(plainWords(budget.column)))
        return []
      return executionClaims(text.text)
        .filter((claim) => claim.kind === 'initial' && equal(claim.value, budget.value))
        .map((claim) => ({
          severity: 'note' as const,
          at: spot(form, text, text.label, '值'),
          printed: `${claim.words} ${claim.text}`,
          expected: `${budget.column.replace(/[（(].*$/, '')} ${budget.text}`,
          message: {
            zh: `${formName(form)}的文字把 ${claim.text} 称为“${claim.words}”，表中栏目是“${budget.column}”。若两者相同请注明没有调整，否则请统一。`,
            en: `${formName(form)}: the text calls ${claim.text} “${claim.words}”, the column “${budget.column}”. If nothing was adjusted, say so; else use one name.`,
          },
        }))
    }),
}
