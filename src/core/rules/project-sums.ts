/** What all project self-evaluations executed against the project expenditure of the accounts. */
import { plainWords } from '../document/printed-words.ts'
import { sumOf } from '../kernel/rational.ts'
import type { Rule } from './contract/rule.ts'
import { mainExecution } from './forms/execution.ts'
import { likePrinted, sumAgreement, sumInWords } from './forms/figure.ts'
import { formsOf } from './forms/form-spots.ts'
import { statementCell } from './forms/statement-cells.ts'

export const projectSums: Rule = {
  id: 'PRJ-009',
  title: { zh: '各项目执行数之和等于项目支出', en: 'projects make the project expenditure' },
  basis: 'document',
  check: (part) => {
    const forms = formsOf(part, 'projectEvaluation')
    const executed = forms.flatMap((form) => mainExecution(form)?.cells.executed ?? [])
    const whole = statementCell(part, {
      definition: 'accounts.expenditure',
      isRow: (row) => plainWords(row.rowName) === '合计',
      column: '项目支出',
    })
    if (forms.length === 0 || whole === undefined || executed.length < forms.length) return []
    const agreement = sumAgreement(whole, executed, 2)
    if (agreement !== 'broken') return []
    const expected = likePrinted(sumOf(executed.map((one) => one.value)), 2)
    return [
      {
        // Projects below a threshold may go without a self-evaluation.
        severity: 'warning' as const,
        at: whole.at,
        printed: whole.text,
        expected,
        message: {
          zh: `《${whole.table}》的项目支出为 ${whole.text} 万元，${forms.length} 张项目自评表的执行数合计 ${expected} 万元（${sumInWords(executed, 2)}）。请核对是否有项目没有自评。`,
          en: `《${whole.table}》 has ${whole.text} 万元 of project expenditure; the ${forms.length} self-evaluations make ${expected}. See whether a project was not evaluated.`,
        },
      },
    ]
  },
}
