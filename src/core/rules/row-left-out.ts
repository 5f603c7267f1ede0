/** Rows of subjects that no sum can miss: a level of a chain that has one link at each. */
import type { ReadCell, ReadStatement } from '../statements/reading/read-statement.ts'
import type { Remark, Rule } from './contract/rule.ts'
import { isNothing, missingRow, sumIn, wholeTables } from './forms/missing-row.ts'
import { type NamedSubjects, namedSubjects } from './prose/subject-book.ts'

export const rowLeftOut: Rule = {
  id: 'DOC-014',
  title: { zh: '科目逐级列示', en: 'subjects are printed level by level' },
  basis: 'statementForms',
  check: (part, { year }) => {
    if (year === undefined) return []
    const tables = wholeTables(part)
    return TREES.flatMap((tree) => levelsLeftOut(tables, tree, namedSubjects(BOOK[tree], year)))
  },
}

const TREES = ['function', 'economic'] as const
type Tree = (typeof TREES)[number]
const BOOK = { function: 'function', economic: 'departmentEconomic' } as const

interface Coded {
  readonly table: ReadStatement
  /** The first cell of each code. */
  readonly rows: ReadonlyMap<string, ReadCell>
}

/** 71102 for 2101102: the row is there. */
const IS_MISPRINT = /^(?![23]\d{2}(?:\d{2}){0,2}$)\d+$/

function codedRows(table: ReadStatement, tree: Tree): Coded {
  const rows = new Map<string, ReadCell>()
  for (const cell of table.cells) {
    const code = cell.region?.[tree]
    const isOwn = code === cell.rowCode || IS_MISPRINT.test(cell.rowCode)
    if (code !== undefined && isOwn && !rows.has(code)) rows.set(code, cell)
  }
  return { table, rows }
}

const parentOf = (code: string): string => code.slice(0, -2)

/** Only of tables of several levels, and by the custom of the document’s other tables where this one has a single chain. */
function levelsLeftOut(tables: readonly ReadStatement[], tree: Tree, book: NamedSubjects): readonly Remark[] {
  const all = tables.map((table) => codedRows(table, tree)).filter(({ rows }) => rows.size > 0)
  return all.flatMap((own) => {
    const others = all.filter((one) => one !== own)
    return [...itemsLeftOut(own, others, book), ...parentsLeftOut(own, others, book)]
  })
}

/** A subject with money and without any item, where all others have theirs. */
function itemsLeftOut(
  { table, rows }: Coded,
  others: readonly Coded[],
  book: NamedSubjects,
): readonly Remark[] {
  const codes = [...rows.keys()]
  const isParent = (code: string, among: readonly string[]): boolean =>
    among.some((one) => parentOf(one) === code)
  return codes.flatMap((code): readonly Remark[] => {
    const beside = codes.filter((one) => one !== code && one.length === code.length)
    const isOpen = book.below(code).length > 0 && !isParent(code, codes)
    if (!isOpen || isNothing(rows.get(code))) return []
    const isCustom =
      beside.length > 0
        ? beside.every((one) => isParent(one, codes) || isNothing(rows.get(one)))
        : codes.some((one) => code.startsWith(one) && one !== code) &&
          others.some((one) => [...one.rows.keys()].some((item) => item.length > code.length))
    const hasDeeper = beside.length === 0 || beside.some((one) => isParent(one, codes))
    if (!isCustom || !hasDeeper) return []
    const elsewhere = others.flatMap((one) => [...one.rows]).find(([item]) => parentOf(item) === code)
    const cell = rows.get(code)
    return cell === undefined
      ? []
      : [
          missingRow(table, cell, {
            row:
              elsewhere === undefined
                ? `${code} 下的科目`
                : `${elsewhere[0]}${elsewhere[1].rowName.replace(elsewhere[0], '')}`,
            expected: cell.text,
            zh: `《${table.title}》“${code}”有 ${cell.text}，下面没有列出任何科目，其他科目都列到下一级。请核对是否漏行。`,
            en: `“${code}” has ${cell.text} in “${table.title}” and no item below it, while the others have theirs.`,
          }),
        ]
  })
}

/** 212 between the total and 21208, in a table that has no other class. */
function parentsLeftOut(
  { table, rows }: Coded,
  others: readonly Coded[],
  book: NamedSubjects,
): readonly Remark[] {
  const codes = [...rows.keys()]
  const lengths = new Set(codes.map((code) => code.length))
  const missing = new Set(
    codes
      .map(parentOf)
      .filter((code) => code.length >= 3 && !lengths.has(code.length) && book.of(code) !== undefined),
  )
  // Tables that go as deep and print that level, and none that leaves it out.
  const deep = others.filter((one) =>
    [...one.rows.keys()].some((code) => codes.some(({ length }) => length === code.length)),
  )
  return [...missing].flatMap((parent): readonly Remark[] => {
    const isCustom =
      deep.length > 1 &&
      deep.every((one) => [...one.rows.keys()].some((code) => code.length === parent.length))
    const below = codes.filter((code) => parentOf(code) === parent)
    const [first] = below.flatMap((code) => rows.get(code) ?? [])
    if (!isCustom || first === undefined) return []
    const sum = sumIn(table, first.column, (cell) => below.includes(cell.rowCode))
    return [
      missingRow(table, first, {
        row: `${parent}${book.of(parent)?.name ?? ''}`,
        expected: sum,
        zh: `《${table.title}》列出了 ${below.join('、')}，没有列出上级科目“${parent}${book.of(parent)?.name ?? ''}”，其“${first.column}”应为 ${sum}。请核对是否漏行。`,
        en: `“${table.title}” prints ${below.join(', ')} without ${parent}, which should be ${sum}.`,
      }),
    ]
  })
}
