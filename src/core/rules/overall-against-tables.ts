/** The funds of an overall form against its unit's rows in the budget tables. */
import type { ReadPart } from '../disclosure/reading/reading.ts'
import { plainWords } from '../document/printed-words.ts'
import {
  equal,
  greatest,
  isLess,
  isZero,
  minus,
  plus,
  type Rational,
  ZERO_RATIONAL,
} from '../kernel/rational.ts'
import type { ReadForm } from '../performance/forms/read-form.ts'
import type { Remark, Rule } from './contract/rule.ts'
import { roundingOf } from './forms/figure.ts'
import { formName, formsOf, moneyDecimals, spot } from './forms/form-spots.ts'
import { type FundCell, fundColumns } from './forms/funds.ts'
import { endsWith, type StatementFigure, statementFigures } from './forms/statement-cells.ts'

export const overallAgainstTables: Rule = {
  id: 'PRJ-006',
  title: {
    zh: '整体表的资金与预算表中本单位的数一致',
    en: 'overall funds are those of the unit in the tables',
  },
  basis: 'document',
  check: (part) =>
    formsOf(part, 'overallDeclaration').flatMap((form): readonly Remark[] => {
      const columns = fundColumns(form).filter((one) => /当年/.test(one.column))
      const total = columns.find((one) => /收入/.test(one.group))?.total
      const uses = columns.find((one) => /支出/.test(one.group))
      const whole = rowsOf(part, 'budget.revenue-by-unit', form, '合计')
      const first = total === undefined ? [] : differing(form, total, whole)
      const beside = otherFunds(whole, rowsOf(part, 'budget.revenue-by-unit', form, '一般公共预算'))
      const ofParts = PARTS.flatMap(([kind, column]) => {
        const cell = uses?.parts.find((one) => one.row.startsWith(kind))
        if (cell === undefined) return []
        const rows = rowsOf(part, 'budget.general-by-unit', form, column)
        const slack = isZero(beside) ? ZERO_RATIONAL : roundingOf(FIGURES_OF_BOUND, moneyDecimals(form))
        const isWithin = (one: StatementFigure): boolean =>
          !isLess(cell.value, one.value) && !isLess(plus(plus(one.value, beside), slack), cell.value)
        return rows.some(isWithin) ? [] : differing(form, cell, rows)
      })
      // Once the total is of another scope, its parts have the same cause.
      return first.length === 0 ? ofParts : first.map((one) => withParts(one, ofParts))
    }),
}

const PARTS = [
  ['人员类', '人员经费'],
  ['运转类', '公用经费'],
] as const

function withParts(total: Remark, parts: readonly Remark[]): Remark {
  if (parts.length === 0) return total
  const words = parts.map(({ at, printed, expected }) => `${at.row ?? ''} ${printed} 应为 ${expected}`)
  return {
    ...total,
    message: {
      zh: `${total.message.zh}其中：${words.join('，')}。`,
      en: `${total.message.en} Of its parts, ${parts.map(({ printed, expected }) => `${printed} should be ${expected}`).join(', ')}.`,
    },
    evidence: [
      ...(total.evidence ?? []),
      ...parts.flatMap(({ at, printed, expected, evidence = [] }) => [
        { at, printed, words: { zh: `应为 ${expected}`, en: `should be ${expected}` } },
        ...evidence,
      ]),
    ],
  }
}

/** What the unit has besides the general public budget; the form counts it, the table of that budget does not. */
function otherFunds(whole: readonly StatementFigure[], general: readonly StatementFigure[]): Rational {
  const [all, own] = [whole[0]?.value, general[0]?.value]
  return all === undefined || own === undefined ? ZERO_RATIONAL : greatest(minus(all, own), ZERO_RATIONAL)
}

/** The form's part, that of the table, and the two totals of which the other funds are the difference: each is rounded. */
const FIGURES_OF_BOUND = 4

/** The unit's own row and that of its department, of which the form may be either. */
function rowsOf(
  part: ReadPart,
  definition: string,
  form: ReadForm,
  column: string,
): readonly StatementFigure[] {
  const unit = plainWords(form.unitName ?? '')
  return unit === ''
    ? []
    : statementFigures(part, definition).filter(({ cell }) => {
        const name = plainWords(cell.rowName).replace(/本级$/, '')
        return name !== '' && (name.endsWith(unit) || unit.endsWith(name)) && endsWith(cell.column, column)
      })
}

function differing(form: ReadForm, own: FundCell, rows: readonly StatementFigure[]): readonly Remark[] {
  const [first] = rows
  if (first === undefined || rows.some((one) => equal(one.value, own.value))) return []
  const expected = [...new Set(rows.map((one) => one.text))].join('／')
  return [
    {
      severity: 'error',
      at: spot(form, own.printed, own.row, own.column),
      printed: own.text,
      expected,
      message: {
        zh: `${formName(form)}“${own.row}”当年金额为 ${own.text}，《${first.table}》中本单位为 ${expected}。请按批复的预算统一口径。`,
        en: `${formName(form)} has ${own.text} as “${own.row}” of the year; its unit has ${expected} in 《${first.table}》. Use the approved budget in both.`,
      },
      evidence: rows.map((one) => ({
        at: one.at,
        printed: one.text,
        words: { zh: '预算表', en: 'budget table' },
      })),
    },
  ]
}
