/** The amounts of a settled table as cells, each either sure of its place or with what else it could be. */
import type { Doubt } from '../../../document/entry.ts'
import { type Region, regionKey } from '../../../figures/region.ts'
import type { ReadCell } from '../read-statement.ts'
import { isNameOf, isPieceOfName } from '../subject-names.ts'
import { UNLABELLED_TOTAL } from './code-places.ts'
import type { FlowRow } from './flow-row.ts'
import type { FlowTable } from './flow-table.ts'
import type { SettledBlock, SettledRow } from './settle-tables.ts'

/** In the order of the text. */
export function flowCells(table: FlowTable, blocks: readonly SettledBlock[]): readonly ReadCell[] {
  const places = new Map(
    blocks.flatMap((settled) => {
      const trust = trustOf(table, settled)
      return settled.rows.map((row) => [row.row, { block: settled.block, row, trust }] as const)
    }),
  )
  const hasWordsBeside = wordsBeside(table)
  const { year } = table.segment
  return table.rows.flatMap((row, at) => {
    const place = places.get(row)
    return place === undefined ? [] : cellsOf(place.block, place.row, at, place.trust, hasWordsBeside, year)
  })
}

/**
 * How far the order of the text can be gone by: `order` where every row is known and most sums hold, `sums` where only
 * what the sums confirm is believed, `none` where pieces of the header stand among the rows.
 */
type Trust = 'order' | 'sums' | 'none'

const MOST = 0.9

function trustOf(table: FlowTable, { rows }: SettledBlock): Trust {
  if (table.isScattered) return 'none'
  const isKnown = rows.every(
    (one) => one.row.doubt === undefined && one.options.every((list) => list.length > 0),
  )
  const isEachOnce = new Set(rows.map((one) => regionKey(one.row.part))).size === rows.length
  const holding = rows.filter((one) => one.holds && one.sums !== 'broken').length
  return isKnown && isEachOnce && holding >= rows.length * MOST ? 'order' : 'sums'
}

function cellsOf(
  block: SettledBlock['block'],
  settled: SettledRow,
  at: number,
  trust: Trust,
  hasWordsBeside: (row: FlowRow) => boolean,
  year: number | undefined,
): readonly ReadCell[] {
  const { row } = settled
  return row.amounts.flatMap((amount, one): readonly ReadCell[] => {
    if (amount.kind === 'dash') return []
    const options = settled.options[one] ?? []
    const [chosen] = options
    const paths = options.map((option) => pathOf(block.side, option.column.path))
    const doubt = doubtOf(settled, paths, trust) ?? tornDoubt(block, row, hasWordsBeside)
    return [
      {
        rowCode: row.code,
        rowName: row.name,
        column: paths[0] ?? block.side ?? '',
        text: amount.text,
        place: amount.place,
        block: block.key,
        ...(chosen?.region === undefined || doubt !== undefined
          ? {}
          : { region: { ...chosen.region, ...otherYear(chosen.column.path, year) } }),
        row: at,
        gridColumn: chosen?.at ?? one,
        ...(doubt === undefined ? {} : { doubt }),
      },
    ]
  })
}

const pathOf = (side: string | undefined, path: string): string =>
  [side ?? '', path].filter((part) => part !== '').join('/')

/** 2023年决算数 in a table of 2024. */
function otherYear(path: string, year: number | undefined): Region {
  const named = /(?:^|\/)(20[0-3]\d)年/.exec(path)?.[1]
  return named === undefined || named === String(year) ? {} : { year: named }
}

/** 201一般公共服务支出 is a code and a name. */
const nameOf = ({ code, name }: FlowRow): string => (name.startsWith(code) ? name.slice(code.length) : name)

/** What was torn apart by the lines of the page and only in part put together again. */
function tornDoubt(
  { isTorn }: SettledBlock['block'],
  row: FlowRow,
  hasWordsBeside: (row: FlowRow) => boolean,
): Doubt | undefined {
  const { code } = row
  const name = nameOf(row)
  if (isTorn) return { why: '表头的词被拆散，列的名称可能不全' }
  if (isPieceOfName(code, name)) return { why: '行的名称只有科目名称的一部分' }
  if (code !== '' && !isNameOf(code, name) && hasWordsBeside(row))
    return { why: '行的名称可能不全，或者带有别处的字' }
  return undefined
}

/** Whether words that belong to no row stand on the lines of a row, or right before or behind it. */
function wordsBeside({ strays }: FlowTable): (row: FlowRow) => boolean {
  const lines = new Set(
    strays.flatMap(({ text, place }) =>
      /\p{L}/u.test(text) && place.line !== undefined ? [place.line] : [],
    ),
  )
  return ({ at, amounts }) =>
    [at, ...amounts.map(({ place }) => place)].some(
      ({ line }) => line !== undefined && [line - 1, line, line + 1].some((one) => lines.has(one)),
    )
}

function doubtOf(settled: SettledRow, paths: readonly string[], trust: Trust): Doubt | undefined {
  if (paths.length === 0) return { why: '这一行的数字与表头的列对不上，不知各在哪一列' }
  if (paths.length > 1) return { why: '原文没有列的位置，勾稽关系不能确定在哪一列', columns: paths }
  if (settled.row.doubt !== undefined) return { why: settled.row.doubt }
  if (settled.row.name === UNLABELLED_TOTAL && settled.sums !== 'hold')
    return { why: '这一行没有名称，是否合计没有勾稽关系证实' }
  if (trust === 'none') return { why: '表头与各行交错，原文顺序不可依据' }
  if (trust === 'sums' && !settled.holds) return { why: '按表头各列，这一行的数字之间不平' }
  if (trust === 'sums' && settled.sums !== 'hold')
    return { why: '原文顺序混乱，没有勾稽关系证实数字属于这一行' }
  return undefined
}
