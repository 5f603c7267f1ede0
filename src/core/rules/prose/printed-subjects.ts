/** Subjects as the tables print them: code, name and place of every row that has a code, amounts or none. */
import type { ReadPart } from '../../disclosure/reading/reading.ts'
import type { GridCell, GridRow } from '../../document/document.ts'
import { plainWords, withoutSpace } from '../../document/printed-words.ts'
import { once } from '../contract/once.ts'
import type { RuleContext, Spot } from '../contract/rule.ts'

export interface PrintedSubject {
  readonly code: string
  /** As printed, without white space. */
  readonly name: string
  /** What stands in place of the code, where it is no code that the row could have. */
  readonly misprint?: string
  readonly at: Spot
  /** Whether an amount stands in the row. */
  readonly hasAmount: boolean
}

/** One for each code and name of a table, where it stands first; of rows that no table was read from, one of all. */
export const printedSubjects = once((part, context): readonly PrintedSubject[] => {
  const key = ({ misprint, code, name }: PrintedSubject): string => `${misprint ?? code} ${plainWords(name)}`
  const inTables = firstOf(ofStatements(part), (one) => `${key(one)} ${one.at.table ?? ''}`)
  const known = new Set(inTables.map(key))
  return [...inTables, ...firstOf(ofGrids(context), key).filter((one) => !known.has(key(one)))]
})

function firstOf<T>(all: readonly T[], key: (one: T) => string): readonly T[] {
  const first = new Map<string, T>()
  for (const one of all) if (!first.has(key(one))) first.set(key(one), one)
  return [...first.values()]
}

const IS_CODE = /^[23]\d{2}(?:\d{2}){0,2}$/
/** Units have codes of three digits too, and rows of their own beside subjects. */
const IS_UNIT = /(?:[局委办院所队站馆校社会]|中心|办公室|学[校院]|街道|基地)$/
const isSubject = (name: string): boolean => /\p{Script=Han}{2}/u.test(name) && !IS_UNIT.test(name)

const ofStatements = ({ statements }: ReadPart): readonly PrintedSubject[] =>
  statements.flatMap(({ title, cells }) =>
    cells.flatMap(({ rowCode, rowName, region, place }): readonly PrintedSubject[] => {
      const label = withoutSpace(rowName)
      const at: Spot = { place, table: title, row: label }
      const meant = region?.function ?? region?.economic
      // 公立医院 is a subject where its row counts it, whatever it is called.
      const isCounted = meant !== undefined && meant === rowCode
      if (region?.unit !== undefined || !(isCounted || isSubject(label))) return []
      if (IS_CODE.test(rowCode))
        return [{ code: rowCode, name: label.replace(rowCode, ''), at, hasAmount: true }]
      if (meant === undefined || !IS_CODE.test(meant)) return []
      if (/^\d{3,7}$/.test(rowCode))
        return [{ code: meant, name: label, misprint: rowCode, at, hasAmount: true }]
      const name = ORDINAL.test(label) ? label.replace(ORDINAL, '') : undefined
      return name === undefined ? [] : [{ code: meant, name, at, hasAmount: true }]
    }),
  )

const ORDINAL = /^[一二三四五六七八九十廿]{1,3}[、.．]/
const JOINED = /^([23]\d{2}(?:\d{2}){0,2})([\p{Script=Han}（(][\p{Script=Han}（）()、]+)$/u

const ofGrids = ({ blocks }: RuleContext): readonly PrintedSubject[] =>
  blocks.flatMap((block) => (block.kind === 'grid' ? block.rows.flatMap(ofRow) : []))

/** 222粮油物资储备支出 in one cell, or code and name in two. */
const ofRow = ({ cells }: GridRow): readonly PrintedSubject[] =>
  cells.flatMap((cell, at) => {
    const text = withoutSpace(cell.text)
    const [, code, name] = JOINED.exec(text) ?? []
    if (code !== undefined && name !== undefined) return isSubject(name) ? [subject(code, name, cell)] : []
    const next = cells[at + 1]
    const words = withoutSpace(next?.text ?? '')
    if (!IS_CODE.test(text) || next === undefined || !/^[\p{Script=Han}（）()、]{2,}$/u.test(words)) return []
    // What has an ordinal of its own is named by it, and the number before it is an amount.
    if (!isSubject(words) || ORDINAL.test(words)) return []
    return [subject(text, words, next)]
  })

const subject = (code: string, name: string, { place }: GridCell): PrintedSubject => ({
  code,
  name,
  at: { place, row: name },
  hasAmount: false,
})

/**
 * The codes that the tables have money for, with those above them. None where it is not sure that they were read
 * whole: no table by function, or rows of one that nobody could place.
 */
export const usedCodes = once((part, context): ReadonlySet<string> => {
  const byFunction = part.statements.filter(({ cells }) =>
    cells.some(({ rowCode, region }) => /^2\d{6}$/.test(rowCode) || (region?.function?.length ?? 0) === 7),
  )
  if (byFunction.length === 0 || byFunction.some(({ unplaced }) => unplaced.length > 0)) return new Set()
  const codes = printedSubjects(part, context).filter(({ hasAmount }) => hasAmount)
  return new Set(codes.flatMap(({ code }) => [code, code.slice(0, 5), code.slice(0, 3)]))
})
