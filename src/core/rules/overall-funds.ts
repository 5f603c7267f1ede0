/** The overall self-evaluation: basic and project expenditure make the executed amount, and are those of the accounts. */

import type { ReadPart } from '../disclosure/reading/reading.ts'
import { plainWords } from '../document/printed-words.ts'
import { equal } from '../kernel/rational.ts'
import type { ReadForm } from '../performance/forms/read-form.ts'
import type { Remark, Rule } from './contract/rule.ts'
import { mainExecution } from './forms/execution.ts'
import { money, sumAgreement, sumInWords } from './forms/figure.ts'
import { fieldOf, formName, formsOf, moneyDecimals, spot } from './forms/form-spots.ts'
import { statementCell } from './forms/statement-cells.ts'

export const overallFunds: Rule = {
  id: 'EXE-004',
  title: {
    zh: '整体支出等于基本支出加项目支出，与决算表一致',
    en: 'overall spending is that of the accounts',
  },
  basis: 'document',
  check: (part) =>
    formsOf(part, 'overallEvaluation').flatMap((form) => [
      ...withinForm(form),
      ...againstAccounts(form, part),
    ]),
}

const amounts = (form: ReadForm) =>
  (
    [
      ['基本支出', /^基本支出(?:总额|金额)?$/],
      ['项目支出', /^项目支出(?:总额|金额)?$/],
    ] as const
  ).flatMap(([column, label]) => {
    const field = fieldOf(form, label)
    const figure = money(field?.text ?? '')
    return field === undefined || figure === undefined
      ? []
      : [{ ...figure, printed: field, column, row: field.label }]
  })

function withinForm(form: ReadForm): readonly Remark[] {
  const { executed } = mainExecution(form)?.cells ?? {}
  const parts = amounts(form)
  if (executed === undefined || parts.length < 2) return []
  const agreement = sumAgreement(executed, parts, Math.max(2, moneyDecimals(form)))
  if (agreement === 'holds') return []
  const words = sumInWords(parts, executed.decimals)
  return [
    {
      severity: agreement === 'rounding' ? 'rounding' : 'error',
      at: spot(form, executed.printed, '部门整体支出总额', executed.column),
      printed: executed.text,
      expected: words.split(' = ').at(-1) ?? '',
      message: {
        zh: `${formName(form)}的执行数印为 ${executed.text}，基本支出与项目支出合计 ${words}。请核对三个数。`,
        en: `${formName(form)} executed ${executed.text} in print; basic and project expenditure make ${words}. Check the three.`,
      },
    },
  ]
}

function againstAccounts(form: ReadForm, part: ReadPart): readonly Remark[] {
  const { executed } = mainExecution(form)?.cells ?? {}
  const whole =
    executed === undefined ? [] : [{ ...executed, column: '本年支出合计', row: '部门整体支出总额' }]
  return [...amounts(form), ...whole].flatMap((own): readonly Remark[] => {
    const cell = statementCell(part, {
      definition: 'accounts.expenditure',
      isRow: (row) => plainWords(row.rowName) === '合计',
      column: own.column,
    })
    if (cell === undefined || equal(cell.value, own.value)) return []
    return [
      {
        severity: 'error',
        at: spot(form, own.printed, own.row, '值'),
        printed: own.text,
        expected: cell.text,
        message: {
          zh: `${formName(form)}“${own.row}”印为 ${own.text}，《${cell.table}》的${own.column}合计为 ${cell.text}。请核对。`,
          en: `${formName(form)} prints ${own.text} as “${own.row}”; the total of ${own.column} in 《${cell.table}》 is ${cell.text}. Check both.`,
        },
        evidence: [{ at: cell.at, printed: cell.text, words: { zh: '决算表', en: 'the accounts' } }],
      },
    ]
  })
}
