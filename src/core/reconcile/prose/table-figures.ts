/** What the tables of a document say, in the terms that its sentences are checked in. */
import { type Region, regionKey } from '../../figures/region.ts'
import { fen, formatAmount } from '../../kernel/fen.ts'
import { whole } from '../../kernel/rational.ts'
import type { PrintedRow, TableFigures, PrintedCell as TextCell } from '../../narrative/printed-figures.ts'
import { exactly, meets, plusRange, type Range, rangeOfInterval } from '../../narrative/range.ts'
import type { Collected } from '../collect.ts'
import { type Empties, empties } from '../empties.ts'
import { leftOutIn } from '../left-out.ts'
import type { PrintedCell } from '../printed-cell.ts'
import { positionsIn, regionIndex } from '../region-index.ts'

/** `known` is what the tables leave out, for who has it already. */
export function tableFigures(
  collected: Collected,
  known: Empties = empties(leftOutIn(collected)),
): TableFigures {
  const { extents } = known
  const readable = collected.cells.filter((cell) => cell.amount !== undefined)
  const texts = readable.map(textCell)
  const places = readable.map(({ region }) => extents.of(region))
  const index = regionIndex(extents, places)
  const byName = new Map<number, RowCell[]>()
  places.forEach((place, at) => {
    const name = known.nameOf(place)
    const text = texts[at]
    if (name === undefined || text === undefined) return
    const same = byName.get(name)
    if (same === undefined) byName.set(name, [text])
    else same.push(text)
  })
  /** Those that are called so themselves go before those that only come to the same. */
  const cells = (region: Region): readonly RowCell[] => {
    const same = byName.get(known.nameOf(extents.of(region)) ?? -1) ?? []
    if (same.length < 2) return same
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
    within: (region) => positionsIn(index.inside(extents.of(region))).flatMap((at) => texts[at] ?? []),
    isNothing: (region) => cells(region).length === 0 && known.isEmpty(extents.of(region)),
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
