/**
 * Statutory tables in running text whose columns were lost, as converters from PDF and DOCX leave them. Which column
 * an amount stands in is not guessed: the sums of its row, of the rows below and above and of the other tables decide,
 * and what they leave open is said to be open.
 */
import type { Block } from '../../../document/document.ts'
import type { Unplaced } from '../../../document/entry.ts'
import { type Space, space } from '../../../figures/space.ts'
import { STATEMENTS } from '../../generated/statements.ts'
import type { StatementLayout } from '../../layout.ts'
import { SPACE } from '../code-space.ts'
import { withLayouts } from '../known-layouts.ts'
import type { ReadStatement } from '../read-statement.ts'
import { flowCells } from './flow-cells.ts'
import { flowLines } from './flow-lines.ts'
import type { FlowRow } from './flow-row.ts'
import { type FlowTable, flowTable } from './flow-table.ts'
import { segments } from './flow-titles.ts'
import { type SettledBlock, settleTables } from './settle-tables.ts'

export interface FlowReading {
  readonly statements: readonly ReadStatement[]
  /** Blocks of which the statements were read. */
  readonly used: ReadonlySet<Block>
}

/** `layouts` are those of the known localities, whose words are looked up after those of the definitions. */
export function readFlowStatements(
  blocks: readonly Block[],
  layouts: readonly StatementLayout[] = [],
): FlowReading {
  const tables = segments(flowLines(blocks), withLayouts(STATEMENTS, layouts)).flatMap((segment) => {
    const table = flowTable(segment, SPACE)
    return table === undefined ? [] : [table]
  })
  const statements = volumes(tables).flatMap((volume) => {
    const settled = settleTables(volume, spaceOf(volume))
    return volume.map((table) => statementOf(table, settled.get(table) ?? []))
  })
  const used = new Set<Block>(tables.flatMap((table) => table.lines.map((line) => line.block)))
  return { statements, used }
}

/** A statement that comes a second time begins the document of another unit, whose figures are others. */
function volumes(tables: readonly FlowTable[]): readonly (readonly FlowTable[])[] {
  const all: FlowTable[][] = []
  for (const table of tables) {
    const last = all.at(-1)
    if (last === undefined || last.some((one) => one.definition === table.definition)) all.push([table])
    else last.push(table)
  }
  return all
}

/** The trees of what the tables print. A unit is below the one whose code begins its own. */
function spaceOf(tables: readonly FlowTable[]): Space {
  const parts = tables.flatMap((table) => table.rows.map((row) => row.part))
  const nodes = (dimension: 'unit' | 'function' | 'economic' | 'project'): readonly string[] => [
    ...new Set(parts.flatMap((part) => part[dimension] ?? [])),
  ]
  const units = nodes('unit')
  return space({
    units: units.map((code) => {
      const above = units.filter((other) => other !== code && code.startsWith(other))
      const parent = above.sort((a, b) => b.length - a.length)[0]
      return { code, ...(parent === undefined ? {} : { parent }) }
    }),
    functions: nodes('function'),
    // The groups of 三公 are no codes: the space knows them of itself.
    economics: nodes('economic').filter((node) => !/^[a-z]/i.test(node)),
    projects: nodes('project'),
  })
}

function statementOf(table: FlowTable, blocks: readonly SettledBlock[]): ReadStatement {
  const { segment, definition, rivals } = table
  const cells = flowCells(table, blocks)
  return {
    ...(rivals.length === 0
      ? { definition: definition.id }
      : { candidates: [definition, ...rivals].map((one) => one.id) }),
    title: segment.title,
    printedTitle: segment.printedTitle,
    ...(segment.number === undefined ? {} : { number: segment.number }),
    ...(segment.unitName === undefined ? {} : { unitName: segment.unitName }),
    ...(segment.year === undefined ? {} : { year: segment.year }),
    ...(segment.currency === undefined ? {} : { currency: segment.currency }),
    cells,
    notes: segment.noteLines.map((line) => ({ text: line.text.trim(), place: line.place })),
    isEmpty: cells.length === 0,
    unplaced: [...table.rows.filter((row) => !row.isKnown).map(unplacedRow), ...table.strays],
    foundBy: ['title', 'headers', ...(table.rows.some((row) => row.isKnown) ? (['rows'] as const) : [])],
    place: segment.place,
  }
}

const unplacedRow = (row: FlowRow): Unplaced => ({
  text: [row.code, row.name, ...row.amounts.map((amount) => amount.text)]
    .filter((text) => text !== '')
    .join(' '),
  place: row.at,
  why: row.doubt ?? '编码或名称不在科目表中',
})
