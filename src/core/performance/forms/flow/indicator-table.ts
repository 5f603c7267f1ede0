/** 指标表 — the rows of a broken indicator table, with merged levels carried down and cut cells made whole. */

import type { Doubt } from '../../../document/entry.ts'
import { plainWords } from '../../../document/printed-words.ts'
import type { Printed } from '../read-form.ts'
import {
  columnsOf,
  flowColumns,
  headerLength,
  type IndicatorColumn,
  VALUE_ROLES,
} from './indicator-columns.ts'
import { joined, type Piece } from './pieces.ts'
import { printed, UNSURE } from './reading.ts'
import { type FlowCell, type FlowRow, readRows } from './rows.ts'
import { isLevelEnding, LEVEL_1, LEVEL_2, levelCost, splitLevels } from './words.ts'

/** A cell of an indicator's row. */
export interface FlowValue {
  readonly column: IndicatorColumn
  readonly printed: Printed
  readonly doubt?: Doubt
}

export interface FlowIndicator {
  readonly goal?: Printed
  readonly name: Printed
  /** Levels first, then the other cells in the order of the columns. */
  readonly values: readonly FlowValue[]
  /** Of the row as a whole. */
  readonly doubt?: Doubt
  /** Both level-2 words where two merged cells were printed before the rows of both. */
  readonly openLevel2?: readonly Printed[]
}

export interface IndicatorTable {
  readonly columns: readonly IndicatorColumn[]
  readonly indicators: readonly FlowIndicator[]
  readonly left: readonly Piece[]
}

/** The header tells the columns; a table without one has those of the table before, or else the usual ones. */
export function readIndicatorTable(
  pieces: readonly Piece[],
  before: readonly IndicatorColumn[] | undefined,
  usual: readonly IndicatorColumn[],
): IndicatorTable {
  const length = headerLength(pieces)
  const named = columnsOf(joined(pieces.slice(0, length)))
  const printedColumns = named.some(({ role }) => role === 'name') ? named : before
  const columns = printedColumns ?? usual
  const body = pieces.slice(length)
  if (body.length === 0) return { columns, indicators: [], left: [] }
  const rows = readRows(body, flowColumns(columns), {
    mostPieces: 4,
    cost: ({ plain, gap }) =>
      !isLevelEnding(plain) || gap === 'space' ? undefined : gap === 'page' ? 0.4 : 2.2,
  })
  if (rows === undefined) return { columns, indicators: [], left: body }
  const indicators = indicatorsOf(rows, columns, body)
  const assumed = indicators.map((one) => ({ ...one, doubt: one.doubt ?? ASSUMED }))
  return { columns, indicators: printedColumns === undefined ? assumed : indicators, left: [] }
}

const ASSUMED: Doubt = { why: '没有表头，按这类表通常的列读' }

/** A merged cell; its text grows when the next page prints its end. */
interface Merged {
  text: string
  readonly place: Printed['place']
}
interface Levels {
  readonly goal?: Merged
  readonly level1?: Merged
  readonly level2?: Merged
}

function indicatorsOf(
  rows: readonly FlowRow[],
  columns: readonly IndicatorColumn[],
  body: readonly Piece[],
): readonly FlowIndicator[] {
  const found: {
    readonly cells: ReadonlyMap<IndicatorColumn, Printed>
    readonly levels: Levels
    readonly isSure: boolean
  }[] = []
  let open: Levels = {}
  for (const { cells, rests, isSure } of rows) {
    for (const rest of rests) mend(open, textOf(rest, body).text)
    if (cells.length === 0) continue
    const own = new Map<IndicatorColumn, Printed>()
    for (const cell of cells) {
      const column = columns[Number.parseInt(cell.key, 10)]
      if (column === undefined) continue
      own.set(column, textOf(cell, body))
      open = opened(open, column.role, textOf(cell, body))
    }
    found.push({ cells: own, levels: open, isSure })
  }
  return found.map(({ cells, levels, isSure }) => indicatorOf(cells, levels, columns, isSure))
}

/** A merged cell closes those to its right. */
function opened(open: Levels, role: IndicatorColumn['role'], cell: Printed): Levels {
  const { goal, level1 } = open
  if (role === 'goal') return { goal: { ...cell } }
  if (role === 'level1') return { ...(goal === undefined ? {} : { goal }), level1: { ...cell } }
  if (role !== 'level2') return open
  return {
    ...(goal === undefined ? {} : { goal }),
    ...(level1 === undefined ? {} : { level1 }),
    level2: { ...cell },
  }
}

/** Lengthens the merged cell that the rest of a word completes. */
function mend({ goal, level1, level2 }: Levels, rest: string): void {
  const completes = (cell: Merged | undefined, words: ReadonlySet<string>): cell is Merged =>
    cell !== undefined && !cell.text.endsWith('标') && levelCost(words, plainWords(cell.text + rest)) === 0
  if (/^\d/.test(rest)) {
    if (goal !== undefined && !/\d$/.test(goal.text)) goal.text += rest
  } else if (completes(level1, LEVEL_1)) level1.text += rest
  else if (completes(level2, LEVEL_2)) level2.text += rest
}

function indicatorOf(
  cells: ReadonlyMap<IndicatorColumn, Printed>,
  { goal, level1, level2 }: Levels,
  columns: readonly IndicatorColumn[],
  isSure: boolean,
): FlowIndicator {
  const both = level2 === undefined ? [] : splitLevels(LEVEL_2, level2.text)
  const openLevel2 = both.length > 1 ? both.map((text) => ({ text, place: level2?.place ?? {} })) : undefined
  const fewer = fewerValues(cells, columns)
  const values = columns.flatMap((column): readonly FlowValue[] => {
    const { role } = column
    if (role === 'goal' || role === 'name') return []
    const cell =
      role === 'level1' ? level1 : role === 'level2' ? (openLevel2?.[0] ?? level2) : cells.get(column)
    if (cell === undefined) return []
    // What is meant to be reached is never left out.
    const isDoubtful = fewer !== undefined && VALUE_ROLES.has(role) && role !== 'target'
    return [{ column, printed: { ...cell }, ...(isDoubtful ? { doubt: fewer } : {}) }]
  })
  const name = columns.find(({ role }) => role === 'name')
  return {
    ...(goal === undefined ? {} : { goal: { ...goal } }),
    name: (name === undefined ? undefined : cells.get(name)) ?? { text: '', place: {} },
    values,
    ...(isSure ? {} : { doubt: UNSURE }),
    ...(openLevel2 === undefined ? {} : { openLevel2 }),
  }
}

/** The doubt about values of which there are fewer than columns. */
function fewerValues(
  cells: ReadonlyMap<IndicatorColumn, Printed>,
  columns: readonly IndicatorColumn[],
): Doubt | undefined {
  const own = columns.filter(({ role }) => VALUE_ROLES.has(role))
  const count = own.filter((column) => cells.has(column)).length
  if (count === 0 || count === own.length) return undefined
  return { why: '指标值少于列数，空格在转换时丢失', columns: own.map(({ name }) => name) }
}

const textOf = (cell: FlowCell, body: readonly Piece[]): Printed => printed(body.slice(cell.from, cell.to))
