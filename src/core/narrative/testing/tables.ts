/** Tables made by hand, for the tests of sentences. */
import type { Region } from '../../figures/region.ts'
import { regionKey } from '../../figures/region.ts'
import type { PrintedCell, PrintedRow, TableFigures } from '../printed-figures.ts'
import { rangeOf } from '../range.ts'

export const NO_TABLES: TableFigures = {
  cells: () => [],
  within: () => [],
  isNothing: () => false,
  rows: () => undefined,
}

const cell = (text: string, row = ''): PrintedCell => ({
  range: rangeOf({ digits: text, unit: 'tenThousandYuan' }),
  text,
  unit: 'tenThousandYuan',
  place: { line: 1 },
  table: '支出决算表',
  row,
  column: '合计',
})

/** Amounts in 万元 by region, those of a year's accounts; rows by code and name below a region. */
export function tablesOf(
  amounts: readonly (readonly [Region, string])[],
  rows: readonly (readonly [
    Region,
    'function' | 'economic',
    readonly (readonly [code: string, name: string, text: string])[],
  ])[] = [],
): TableFigures {
  const key = ({ year: _, stage: __, ...region }: Region): string => regionKey(region)
  return {
    ...NO_TABLES,
    cells: (region) =>
      region.stage === 'outturn' && region.year === '2023'
        ? amounts.flatMap(([one, text]) => (key(one) === key(region) ? [cell(text)] : []))
        : [],
    within: (region) =>
      amounts.flatMap(([one, text]) => (key(one).startsWith(key(region)) ? [cell(text)] : [])),
    rows: (region, dimension) =>
      rows
        .find(([one, along]) => along === dimension && key(one) === key(region))?.[2]
        .map(([code, name, text]): PrintedRow => ({ code, name, cell: cell(text, name) })),
  }
}
