/** The money that prose says has performance goals against the project expenditure of the budget tables. */
import type { ReadPart } from '../disclosure/reading/reading.ts'
import { plainWords } from '../document/printed-words.ts'
import { equal, formatRational, isLess, minus, rounded, sumOf } from '../kernel/rational.ts'
import type { Rule, RuleContext } from './contract/rule.ts'
import { type Figure, likePrinted, money } from './forms/figure.ts'
import { formsOf } from './forms/form-spots.ts'
import { projectAmounts } from './forms/project-amounts.ts'
import { costColumn, sourcesOf } from './forms/project-money.ts'
import { type StatementFigure, statementFigures } from './forms/statement-cells.ts'
import { performanceTexts } from './prose/performance-text.ts'

export const declaredInTables: Rule = {
  id: 'RPT-010',
  title: {
    zh: '纳入绩效管理的项目支出与预算表一致',
    en: 'money with goals is the project expenditure of the tables',
  },
  basis: 'document',
  check: (part, context) => {
    const { locate } = context
    const rows = rowsOf(part, context)
    return performanceTexts(part).flatMap((text) => {
      const declaration = declared(text.text)
      const said = declaration?.amount
      const totals = declaration === undefined ? [] : totalsFor(declaration, rows, part)
      const [total] = totals
      // The whole expenditure has goals of its own.
      const isKnown = (figure: Figure): boolean =>
        [...totals, ...wholeTotals(part)].some((one) =>
          equal(rounded(one.value, figure.decimals), figure.value),
        )
      if (said === undefined || total === undefined || isKnown(said)) return []
      const why = difference(part, said, total)
      return [
        {
          severity: 'warning' as const,
          at: { place: locate(text.place, said.text), row: text.heading.trim() },
          printed: `${said.text}万元`,
          expected: `${total.text}万元`,
          message: {
            zh: `文中称编制绩效目标的项目支出为 ${said.text} 万元，《${total.table}》的项目支出合计为 ${total.text} 万元${why.zh}。请统一口径。`,
            en: `The text says that goals cover ${said.text} 万元 of projects; 《${total.table}》 totals ${total.text}${why.en}. Use one scope.`,
          },
          evidence: [{ at: total.at, printed: total.text, words: { zh: '项目支出', en: 'projects' } }],
        },
      ]
    })
  },
}

/** 所有项目支出…, or 3个项目…. */
const SAID =
  /(?:项目支出|(?<before>\d+)个(?:一级|二级)?项目|项目(?<behind>\d+)个)[^。]*?绩效目标[^。]*?涉及(?:一般公共预算|财政拨款|预算支出|预算资金|预算金额|财政资金|资金)?(?<amount>[\d,]+(?:\.\d+)?)万元/

interface Declared {
  readonly amount: Figure
  /** Where it counts them, they may not be all. */
  readonly projects?: number
}

function declared(text: string): Declared | undefined {
  const { before, behind, amount: digits = '' } = SAID.exec(plainWords(text))?.groups ?? {}
  const amount = money(digits)
  const count = before ?? behind
  if (amount === undefined) return undefined
  return { amount, ...(count === undefined ? {} : { projects: Number.parseInt(count, 10) }) }
}

/** Of a count only the table of as many projects tells anything. */
const totalsFor = ({ projects }: Declared, rows: readonly Total[], part: ReadPart): readonly Total[] => {
  const sum = sumOfRows(rows)
  if (projects === undefined) return [...projectTotals(part), ...sum]
  return projects === rows.length ? [...ownTotals(part), ...sum] : []
}

/** Totals of all funds, and of the treasury's: the row of the whole department, whatever it is called. */
function ownTotals(part: ReadPart): readonly StatementFigure[] {
  const projects = statementFigures(part, 'budget.projects')
  return [/合计$/, /财政拨款$|财政拨款\/小计$|一般公共预算$/].flatMap((column) =>
    largest(projects.filter(({ cell }) => column.test(plainWords(cell.column)))),
  )
}

function projectTotals(part: ReadPart): readonly StatementFigure[] {
  const inExpenditure = ['budget.expenditure', 'budget.general-by-function'].flatMap((definition) =>
    largest(
      statementFigures(part, definition).filter(({ cell }) => /项目支出$/.test(plainWords(cell.column))),
    ),
  )
  return [...ownTotals(part), ...inExpenditure]
}

/** Each project of the table. */
const rowsOf = (part: ReadPart, context: RuleContext): readonly Total[] =>
  [...projectAmounts(part, context).values()].flatMap(({ isInTable, amounts }) => {
    const own = isInTable ? amounts.find(({ at }) => /合计$/.test(at.column ?? '')) : undefined
    return own === undefined ? [] : [{ ...own, table: own.at.table ?? '' }]
  })

/** Of a table without a row for all of them. */
function sumOfRows(rows: readonly Total[]): readonly Total[] {
  const [first] = rows
  if (first === undefined) return []
  const value = sumOf(rows.map((one) => one.value))
  return [{ ...first, value, text: formatRational(value, 2) }]
}

type Total = Pick<StatementFigure, 'value' | 'text' | 'table' | 'at'>

const wholeTotals = (part: ReadPart): readonly StatementFigure[] =>
  largest(statementFigures(part, 'budget.expenditure'))

const largest = (figures: readonly StatementFigure[]): readonly StatementFigure[] =>
  figures.toSorted((a, b) => (isLess(a.value, b.value) ? 1 : -1)).slice(0, 1)

/** Transfers that the forms count and the tables do not. */
function difference(
  part: ReadPart,
  said: Figure,
  total: Total,
): { readonly zh: string; readonly en: string } {
  const transfers = formsOf(part, 'projectDeclaration').flatMap((form) =>
    sourcesOf(form).sources.filter((one) => costColumn(one.row) === 'transfer'),
  )
  const sum = sumOf(transfers.map((one) => one.value))
  const away = minus(said.value, total.value)
  if (transfers.length === 0 || !equal(sum, away)) return { zh: '', en: '' }
  const told = likePrinted(sum, 2)
  return {
    zh: `，相差的 ${told} 万元正是项目表中的上级转移支付，未列入预算表`,
    en: `; the ${told} between them are the transfers in the forms, which the tables leave out`,
  }
}
