/** Money for one of the “三公”经费 in the table of basic expenditure, of which their own statement, which holds all of it, has none. */
import type { ReadPart } from '../disclosure/reading/reading.ts'
import type { ReadCell } from '../statements/reading/read-statement.ts'
import type { Remark, Rule } from './contract/rule.ts'

const ITEMS = ['30212', '31013', '30231', '30217'] as const
/** By kind of document: the state that its amounts are in, and the two statements. */
const STATEMENTS = {
  accounts: { basic: 'accounts.general-basic', all: 'accounts.three-public', stage: 'outturn' },
  budget: { basic: 'budget.general-basic', all: 'budget.three-public', stage: 'original' },
} as const

export const threePublicBlank: Rule = {
  id: 'DOC-016',
  title: {
    zh: '基本支出中的“三公”经费在“三公”经费表中列出',
    en: 'the three public expenses of basic expenditure stand in their own statement',
  },
  basis: 'document',
  check: (part) => {
    const kind = part.identity.kind.value
    if (kind !== 'accounts' && kind !== 'budget') return []
    const { basic, all, stage } = STATEMENTS[kind]
    const whole = cellsOf(part, all).filter(({ cell }) => (cell.region?.stage ?? stage) === stage)
    // Without a single amount it is a table that is empty or could not be read, and others say so.
    if (!whole.some(({ cell }) => isAmount(cell.text)) || whole.some(({ cell }) => cell.doubt !== undefined))
      return []
    return ITEMS.flatMap((code): readonly Remark[] => {
      const spent = cellsOf(part, basic).find(
        ({ cell }) => cell.region?.economic === code && cell.doubt === undefined && isAmount(cell.text),
      )
      const told = whole.some(({ cell }) => cell.region?.economic === code && /\d/.test(cell.text))
      if (spent === undefined || told) return []
      const { cell, title } = spent
      const table = whole[0]?.title ?? ''
      return [
        {
          severity: 'warning',
          at: { place: cell.place, table: title, row: cell.rowName, column: cell.column },
          printed: cell.text,
          expected: '',
          message: {
            zh: `《${title}》“${cell.rowName}”为 ${cell.text}，《${table}》中这一项是空白。“三公”经费包括基本支出和项目支出安排的全部财政拨款，不应少于基本支出中的同一项。请核对哪一处有误。`,
            en: `“${cell.rowName}” is ${cell.text} in basic expenditure, and blank in the statement of the three public expenses, which holds what basic and project expenditure spend on it. One of them is wrong.`,
          },
        },
      ]
    })
  },
}

const isAmount = (text: string): boolean => /[1-9]/.test(text)

const cellsOf = (
  { statements }: ReadPart,
  definition: string,
): readonly { readonly cell: ReadCell; readonly title: string }[] =>
  statements
    .filter((one) => one.definition === definition)
    .flatMap(({ cells, title }) => cells.map((cell) => ({ cell, title })))
