/** Amounts of one table written in two ways: with and without separators of thousands, with two decimals and with fewer. */
import { plainWords } from '../document/printed-words.ts'
import type { ReadCell, ReadStatement } from '../statements/reading/read-statement.ts'
import type { Remark, Rule } from './contract/rule.ts'

const SEPARATED = /^-?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/
const JOINED = /^-?\d{4,}(?:\.\d+)?$/
/** Below so many amounts there is no habit to speak of. */
const HABIT = 6

export const numberStyle: Rule = {
  id: 'FMT-001',
  title: { zh: '同一张表的千分位、小数位写法一致', en: 'a table writes its amounts in one way' },
  basis: 'statementForms',
  check: (part) => part.statements.flatMap((statement) => [...separators(statement), ...decimals(statement)]),
}

function separators(statement: ReadStatement): readonly Remark[] {
  const amounts = statement.cells.map((cell) => ({ cell, text: plainWords(cell.text) }))
  const apart = amounts.filter(({ text }) => SEPARATED.test(text))
  const joined = amounts.filter(({ text }) => JOINED.test(text))
  if (apart.length === 0 || joined.length === 0) return []
  const usesSeparators = apart.length >= joined.length
  const [first, ...rest] = usesSeparators ? joined : apart
  if (first === undefined) return []
  const expected = usesSeparators ? withSeparators(first.text) : first.text.replaceAll(',', '')
  return [
    differing(
      statement,
      first.cell,
      expected,
      rest.length,
      usesSeparators ? '有千分位逗号' : '没有千分位逗号',
    ),
  ]
}

const withSeparators = (text: string): string => text.replace(/\d(?=(?:\d{3})+(?:\.|$))/g, '$&,')

function decimals(statement: ReadStatement): readonly Remark[] {
  const amounts = statement.cells
    .map((cell) => ({ cell, text: plainWords(cell.text).replaceAll(',', '') }))
    .filter(({ text }) => /^-?\d+(?:\.\d+)?$/.test(text) && /[1-9]/.test(text))
  const habit = amounts.filter(({ text }) => /\.\d\d$/.test(text))
  const others = amounts.filter(({ text }) => !/\.\d\d$/.test(text))
  const [first, ...rest] = others
  if (first === undefined || habit.length < HABIT || others.length * 4 > habit.length) return []
  const [whole = '', part = ''] = plainWords(first.cell.text).split('.')
  // More decimals than the table has are not rounded here: that would be another amount.
  const expected = part.length < 2 ? `${whole}.${part.padEnd(2, '0')}` : ''
  return [differing(statement, first.cell, expected, rest.length, '有两位小数')]
}

function differing(
  { title }: ReadStatement,
  { text, place, rowName, column }: ReadCell,
  expected: string,
  others: number,
  habit: string,
): Remark {
  const more = others === 0 ? '' : `，另有 ${others} 处相同`
  return {
    severity: 'warning',
    at: { place, table: title, row: rowName, column },
    printed: text,
    expected,
    message: {
      zh: `《${title}》的金额大多${habit}，这里写作“${text}”${more}。请统一写法。`,
      en: `Most amounts of “${title}” are written otherwise than “${text}”${others === 0 ? '' : `, as are ${others} more`}. Write them alike.`,
    },
  }
}
