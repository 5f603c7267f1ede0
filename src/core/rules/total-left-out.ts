/** Totals that no sum can miss: one of a pair whose other half is printed, 合计 of a list where all others have theirs. */
import { plainWords } from '../document/printed-words.ts'
import type { ReadCell, ReadStatement } from '../statements/reading/read-statement.ts'
import type { Remark, Rule } from './contract/rule.ts'
import { isNothing, missingRow, sumIn, wholeTables } from './forms/missing-row.ts'

export const totalLeftOut: Rule = {
  id: 'DOC-015',
  title: { zh: '合计成对列示，明细表都有合计', en: 'totals stand in pairs, and lists have theirs' },
  basis: 'statementForms',
  check: (part) => {
    const tables = wholeTables(part)
    return [...tables.flatMap(halfOfPair), ...listsWithoutTotal(tables)]
  },
}

interface Pair {
  readonly printed: RegExp
  readonly missing: RegExp
  readonly label: string
  /** Rows that make the missing one up. */
  readonly isPart: (cell: ReadCell, cells: readonly ReadCell[]) => boolean
}

const isPersonnel = ({ rowCode }: ReadCell): boolean => /^30[13]$/.test(rowCode)
const isOperating = ({ rowCode }: ReadCell): boolean => /^3\d{2}$/.test(rowCode) && !/^30[13]$/.test(rowCode)
const TREASURY = ['generalPublic', 'governmentFund', 'stateCapital']
const isSource =
  (cells: readonly ReadCell[]) =>
  ({ region }: ReadCell): boolean => {
    const hasFiscal = cells.some((one) => one.region?.flow === 'revenue' && one.region.fund === 'fiscal')
    const fund = region?.fund ?? ''
    return region?.flow === 'revenue' && fund !== '' && !(hasFiscal && TREASURY.includes(fund))
  }
const isClass = ({ region }: ReadCell): boolean => region?.function?.length === 3

const PAIRS: readonly Pair[] = [
  { printed: /^公用经费合计$/, missing: /^人员经费合计$/, label: '人员经费合计', isPart: isPersonnel },
  { printed: /^人员经费合计$/, missing: /^公用经费合计$/, label: '公用经费合计', isPart: isOperating },
  { printed: /^本年收入(?:合计)?$/, missing: /^本年支出(?:合计)?$/, label: '本年支出合计', isPart: isClass },
  {
    printed: /^本年支出(?:合计)?$/,
    missing: /^本年收入(?:合计)?$/,
    label: '本年收入合计',
    isPart: (cell, cells) => isSource(cells)(cell),
  },
]

function halfOfPair(table: ReadStatement): readonly Remark[] {
  const label = ({ rowName }: ReadCell): string => plainWords(rowName).replace(/^[一二三四]、/, '')
  return PAIRS.flatMap((pair): readonly Remark[] => {
    const has = (wanted: RegExp): boolean => table.cells.some((cell) => wanted.test(label(cell)))
    const first = table.cells.find((cell) => pair.isPart(cell, table.cells) && !isNothing(cell))
    if (!has(pair.printed) || has(pair.missing) || first === undefined) return []
    const sum = sumIn(
      table,
      first.column,
      (cell) => pair.isPart(cell, table.cells) && cell.block === first.block,
    )
    return [
      missingRow(table, first, {
        row: pair.label,
        expected: sum,
        zh: `《${table.title}》没有“${pair.label}”一行，按所列各项应为 ${sum}。请核对是否漏行。`,
        en: `“${table.title}” has no row “${pair.label}”; by its parts it should be ${sum}.`,
      }),
    ]
  })
}

const IS_TOTAL = /^\(?(?:合计|总计|部门合计|单位合计)\)?$/
/** So many lists with a total are a custom. */
const CUSTOM = 3

/** A list of subjects or units without 合计, while all others of the document have theirs. */
function listsWithoutTotal(tables: readonly ReadStatement[]): readonly Remark[] {
  const lists = tables.filter(({ cells }) => isList(cells) && !cells.some(isOfTotals))
  const hasTotal = ({ cells }: ReadStatement): boolean =>
    cells.some(({ rowName }) => IS_TOTAL.test(plainWords(rowName)))
  const [open, ...more] = lists.filter((one) => !hasTotal(one))
  if (open === undefined || more.length > 0 || lists.length <= CUSTOM) return []
  const rows = open.cells.filter(isListed)
  const shortest = Math.min(...rows.map(({ rowCode }) => rowCode.length))
  const first = rows.find(({ rowCode }) => rowCode.length === shortest)
  if (first === undefined) return []
  const sum = sumIn(open, first.column, (cell) => isListed(cell) && cell.rowCode.length === shortest)
  return [
    missingRow(open, first, {
      row: '合计',
      expected: sum,
      zh: `《${open.title}》没有“合计”一行，本文件的其他 ${lists.length - 1} 张明细表都有，按所列各项“${first.column}”应为 ${sum}。请核对是否漏行。`,
      en: `“${open.title}” has no row of totals, as the ${lists.length - 1} other lists of the document do; it should be ${sum}.`,
    }),
  ]
}

/** The one class or unit that there is may be its own total. */
const isList = (cells: readonly ReadCell[]): boolean => {
  const codes = cells.filter(isListed).map(({ rowCode }) => rowCode)
  const shortest = Math.min(...codes.map((code) => code.length))
  return new Set(codes.filter((code) => code.length === shortest)).size > 1
}

const isListed = ({ region, rowCode }: ReadCell): boolean =>
  rowCode !== '' && (region?.function === rowCode || region?.unit === rowCode)
/** 收支总表 list classes too, and have totals of other names. */
const isOfTotals = ({ rowName }: ReadCell): boolean =>
  /^(?:.{1,2}、)?本年[收支]|[收支][入出]总计/.test(plainWords(rowName))
