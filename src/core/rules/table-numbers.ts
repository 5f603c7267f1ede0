/** Numbers of statutory tables: on some of them only, twice, or not in their order. */
import { withoutSpace } from '../document/printed-words.ts'
import type { Remark, Rule } from './contract/rule.ts'
import { contentsPage } from './prose/contents.ts'
import { chineseNumber } from './prose/numbering.ts'

export const tableNumbers: Rule = {
  id: 'DOC-006',
  title: { zh: '表号齐全、连续', en: 'tables are numbered, all and in order' },
  basis: 'statementForms',
  check: (part, context): readonly Remark[] => {
    const statements = part.statements.filter(({ definition }) => definition !== undefined)
    const numbers = statements.map(({ number }) => numberOf(number))
    const given = numbers.filter((one) => one !== undefined)
    const first = statements.find(({ number }) => numberOf(number) !== undefined)
    if (first?.number === undefined || statements.length < 4) return []
    const announced = contentsPage(part, context).announcements.filter(
      ({ entry }) => entry.number?.style === 'table',
    )
    const count = Math.max(statements.length, announced.length, ...given)
    const shown = withoutSpace(first.number)
    const bare = statements.filter(({ number }) => number === undefined).length
    if (bare * 2 >= statements.length) {
      const named = (one: number): string => shown.replace(/[\d一二三四五六七八九十]+/, String(one))
      const numbered = statements.flatMap(({ number, title }) =>
        numberOf(number) === undefined ? [] : [title],
      )
      return [
        {
          severity: 'warning',
          at: { place: first.place, table: first.title, row: '表号' },
          printed: shown,
          expected: `${named(1)}…${named(count)}`,
          message: {
            zh: `只有《${numbered.join('》《')}》印有表号，其余 ${bare} 张没有。请从“${named(1)}”到“${named(count)}”逐表编号。`,
            en: `Only ${numbered.join(', ')} bear numbers, the other ${bare} tables none. Number them from “${named(1)}” to “${named(count)}”.`,
          },
        },
      ]
    }
    return statements.flatMap(({ number, title, place }, at): readonly Remark[] => {
      const own = numbers[at]
      const before = numbers.slice(0, at).findLast((one) => one !== undefined)
      if (number === undefined || own === undefined || before !== own) return []
      const next = numbers.slice(at + 1).find((one) => one !== undefined)
      const expected =
        next === undefined || next === own + 2 || next === own + 1
          ? withoutSpace(number).replace(/\d+/, (digits) => String(own + 1).padStart(digits.length, '0'))
          : ''
      return [
        {
          severity: 'warning',
          at: { place, table: title, row: '表号' },
          printed: withoutSpace(number),
          expected,
          message: {
            zh: `《${title}》的表号“${withoutSpace(number)}”与前一张表相同。请改正。`,
            en: `The number “${withoutSpace(number)}” of “${title}” is that of the table before it.`,
          },
        },
      ]
    })
  },
}

/** 5 of 公开05表; of a number with parts, such as 表1-2, none. */
function numberOf(text: string | undefined): number | undefined {
  if (text === undefined || /\d-\d/.test(text)) return undefined
  const digits = /\d+|[一二三四五六七八九十]+/.exec(withoutSpace(text))?.[0]
  return digits === undefined ? undefined : chineseNumber(digits)
}
