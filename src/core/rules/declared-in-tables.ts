/** The money that prose says has performance goals against the project expenditure of the budget tables. */
import type { ReadPart } from '../disclosure/reading/reading.ts'
import { plainWords } from '../document/printed-words.ts'
import { equal, isLess, minus, sumOf } from '../kernel/rational.ts'
import type { Rule } from './contract/rule.ts'
import { type Figure, likePrinted, money } from './forms/figure.ts'
import { formsOf } from './forms/form-spots.ts'
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
  check: (part, { locate }) => {
    const totals = projectTotals(part)
    const [total] = totals
    return performanceTexts(part).flatMap((text) => {
      const said = declared(text.text)
      // The whole expenditure has goals of its own.
      const isKnown = (figure: Figure): boolean =>
        [...totals, ...wholeTotals(part)].some((one) => equal(one.value, figure.value))
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

const SAID =
  /项目支出[^。]*?绩效目标[^。]*?涉及(?:一般公共预算|预算支出|预算资金|财政资金|资金)?([\d,]+(?:\.\d+)?)万元/

const declared = (text: string): Figure | undefined => money(SAID.exec(plainWords(text))?.[1] ?? '')

/** Totals of all funds: the row of the whole department, whatever it is called. */
function projectTotals(part: ReadPart): readonly StatementFigure[] {
  const own = largest(
    statementFigures(part, 'budget.projects').filter(({ cell }) => /合计$/.test(plainWords(cell.column))),
  )
  const inExpenditure = ['budget.expenditure', 'budget.general-by-function'].flatMap((definition) =>
    largest(
      statementFigures(part, definition).filter(({ cell }) => /项目支出$/.test(plainWords(cell.column))),
    ),
  )
  return [...own, ...inExpenditure]
}

const wholeTotals = (part: ReadPart): readonly StatementFigure[] =>
  largest(statementFigures(part, 'budget.expenditure'))

const largest = (figures: readonly StatementFigure[]): readonly StatementFigure[] =>
  figures.toSorted((a, b) => (isLess(a.value, b.value) ? 1 : -1)).slice(0, 1)

/** Transfers that the forms count and the tables do not. */
function difference(
  part: ReadPart,
  said: Figure,
  total: Figure,
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
