/** 读回 — what a published file must give when it is read again: every figure of its disclosure with what it counts. */
import type { Reading } from '../core/disclosure/reading/reading.ts'
import type { Disclosure } from '../core/document/disclosure.ts'
import { withoutSpace } from '../core/document/printed-words.ts'
import type { Table } from '../core/document/table.ts'
import { type Region, regionKey } from '../core/figures/region.ts'
import type { ReadStatement } from '../core/statements/reading/read-statement.ts'
import { printedFigures } from './table-blocks.ts'

export interface Facts {
  readonly year: number | undefined
  readonly unit: string | undefined
  /** `budget.totals`: one line for each amount, in the order of the table. */
  readonly statements: readonly { readonly id: string | undefined; readonly figures: readonly string[] }[]
}

export const printedFacts = ({ year, unit, blocks }: Disclosure): Facts => ({
  year,
  unit: unit.name,
  statements: blocks.flatMap((block) =>
    block.kind === 'table' && !block.isForm ? [{ id: block.table.id, figures: printed(block.table) }] : [],
  ),
})

export function readFacts({ parts }: Reading): Facts {
  const identity = parts[0]?.identity
  return {
    year: identity?.year.value,
    unit: identity?.unit.value,
    statements: parts.flatMap(({ statements }) =>
      statements.map((one) => ({ id: one.definition, figures: read(one) })),
    ),
  }
}

const printed = (table: Table): readonly string[] =>
  printedFigures(table).map((figure) =>
    [figure.rowCode, figure.rowName, figure.column, figure.text, counted(figure.region)]
      .map(withoutSpace)
      .join('|'),
  )

const read = ({ cells }: ReadStatement): readonly string[] =>
  cells.map((cell) => [cell.rowCode, cell.rowName, cell.column, cell.text, counted(cell.region)].join('|'))

/** Unit, year and stage are those of the document unless the table says others. */
function counted(region: Region | undefined): string {
  if (region === undefined) return '-'
  const { unit: _unit, year: _year, stage: _stage, ...rest } = region
  return regionKey(rest)
}
