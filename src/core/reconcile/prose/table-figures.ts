/** What the tables of a document say, in the terms that its sentences are checked in. */
import { contains, type Region, regionKey } from '../../figures/region.ts'
import { fen, formatAmount } from '../../kernel/fen.ts'
import { whole } from '../../kernel/rational.ts'
import type { PrintedRow, TableFigures, PrintedCell as TextCell } from '../../narrative/printed-figures.ts'
import { exactly, meets, plusRange, type Range, rangeOfInterval } from '../../narrative/range.ts'
import type { Collected } from '../collect.ts'
import { type Empties, empties } from '../empties.ts'
import { extentsIn } from '../extents.ts'
import { leftOutIn } from '../left-out.ts'
import type { PrintedCell } from '../printed-cell.ts'

/** `known` is what the tables leave out, for who has it already. */
export function tableFigures(
  collected: Collected,
  known: Empties = empties(leftOutIn({ ...collected, extents: extentsIn(collected.space) })),
): TableFigures {
  const readable = collected.cells.filter((cell) => cell.amount !== undefined)
  const byName = new Map<string, RowCell[]>()
  for (const cell of readable) {
    const name = known.nameOf(known.extents.of(cell.region))
    if (name === undefined) continue
    const same = byName.get(name)
    if (same === undefined) byName.set(name, [textCell(cell)])
    else same.push(textCell(cell))
  }
  /** Those that are called so themselves go before those that only come to the same. */
  const cells = (region: Region): readonly RowCell[] => {
    const same = byName.get(known.nameOf(known.extents.of(region)) ?? '?') ?? []
    const key = regionKey(region)
    return [...same.filter((cell) => cell.key === key), ...same.filter((cell) => cell.key !== key)]
  }

  const codes = {
    function: new Set(
      readable.flatMap(({ region, rowCode }) => (region.function === rowCode ? [rowCode] : [])),
    ),
    economic: new Set(
      readable.flatMap(({ region, rowCode }) => (region.economic === rowCode ? [rowCode] : [])),
    ),
  }
  const divided = new Map<string, readonly PrintedRow[] | undefined>()

  function rows(region: Region, dimension: 'function' | 'economic'): readonly PrintedRow[] | undefined {
    const key = `${dimension} ${regionKey(region)}`
    if (!divided.has(key)) divided.set(key, rowsOf(region, dimension))
    return divided.get(key)
  }

  /** A row that was not read would look as if it were nothing: all of them make the whole, or none is trusted. */
  function rowsOf(region: Region, dimension: 'function' | 'economic'): readonly PrintedRow[] | undefined {
    const [total] = cells(region)
    if (total === undefined) return undefined
    const inside = [...codes[dimension]].filter((code) => code.startsWith(region[dimension] ?? '')).toSorted()
    const all = inside.flatMap((code): readonly PrintedRow[] => {
      const cell = cells({ ...region, [dimension]: code }).find((one) => one.code === code)
      return cell === undefined ? [] : [{ code, name: cell.name, cell }]
    })
    const longest = Math.max(0, ...all.map((row) => row.code.length))
    const leaves = all.filter((row) => row.code.length === longest)
    const sum = leaves.reduce<Range>((made, row) => plusRange(made, row.cell.range), exactly(whole(0)))
    return leaves.length === 0 || !meets(sum, total.range) ? undefined : all
  }

  return {
    cells,
    within: (region) =>
      readable.filter((cell) => contains(collected.space, region, cell.region)).map(textCell),
    isNothing: (region) => cells(region).length === 0 && known.isEmpty(known.extents.of(region)),
    rows,
  }
}

interface RowCell extends TextCell {
  readonly key: string
  readonly code: string
  readonly name: string
}

const rowName = ({ place: { row = '' }, rowCode }: PrintedCell): string =>
  row.replace(rowCode, '').replace(/^.*\//, '').trim()

function textCell(cell: PrintedCell): RowCell {
  const { amount = fen(0n), half, printed, currency, place } = cell
  const { file: _, table = '', row = '', column = '', ...at } = place
  return {
    range: rangeOfInterval({ low: fen(amount - half), high: fen(amount + half) }),
    text: printed === '' ? formatAmount(amount, { unit: currency, decimals: 2 }) : printed,
    unit: currency,
    place: at,
    key: regionKey(cell.region),
    code: cell.rowCode,
    name: rowName(cell),
    table,
    row,
    column,
  }
}
