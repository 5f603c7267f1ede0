/** 项目支出情况 — the projects of an overall form: class, two amounts, and what they are spent on. */
import type { Doubt } from '../../../document/entry.ts'
import type { Printed } from '../read-form.ts'
import { takeHeader } from './find-labels.ts'
import { HEADERS } from './header-words.ts'
import { amountColumn, type Item, nameColumn, readItems, textColumn } from './item-columns.ts'
import type { Piece } from './pieces.ts'
import { entry, NOTHING_READ, type PartReading, unplaced } from './reading.ts'
import type { FlowColumn } from './rows.ts'

/** 支出项目类别 */
const PROJECT_CLASS =
  /^(?:人员类|(?:其他)?运转类|公用类|特定目标类|基本支出|项目支出|一般性项目|重点项目)(?:项目)?(?:本级支出|(?:上级)?转移(?:性)?支出)?(?:项目)?$/

const classColumn: FlowColumn = {
  key: 'class',
  mostPieces: 8,
  cost: ({ plain }) => (PROJECT_CLASS.test(plain) ? 0 : undefined),
  skip: () => 3,
}
const COLUMNS = [nameColumn(0), classColumn, amountColumn(0, 1.6), amountColumn(1, 1), textColumn(1.5)]

interface Cell {
  readonly column: string
  readonly cell: Printed
  readonly doubt?: Doubt | undefined
}

export function readProjects(group: string, pieces: readonly Piece[]): PartReading {
  const { columns, length } = takeHeader(pieces, HEADERS.projects)
  const names = new Map(columns.map(({ key, name }) => [key, name]))
  const body = pieces.slice(length)
  if (body.length === 0) return NOTHING_READ
  const items = readItems(body, COLUMNS)
  if (items === undefined) return { ...NOTHING_READ, unplaced: unplaced(body, '项目支出情况中不认识的内容') }
  const projects = items.map((item) => ({ item, cells: cellsOf(item, names) }))
  return {
    entries: projects.flatMap(({ item, cells }) =>
      cells.map(({ column, cell, doubt }) =>
        entry(item.name.text, `${group}/${column}`, cell, doubt ?? item.doubt),
      ),
    ),
    content: {
      projects: projects.map(({ item, cells }) => ({
        name: item.name,
        cells: cells.map(({ column, cell }) => ({ ...cell, column })),
      })),
    },
    unplaced: [],
  }
}

function cellsOf({ cells, text, amounts }: Item, names: ReadonlyMap<string, string>): readonly Cell[] {
  const kind = cells.get('class')
  return [
    ...(kind === undefined ? [] : [{ column: names.get('class') ?? '支出项目类别', cell: kind }]),
    ...amountsOf(amounts, [names.get('total') ?? '项目总预算', names.get('year') ?? '项目本年度预算']),
    ...(text === undefined ? [] : [{ column: names.get('use') ?? '项目主要支出方向和用途', cell: text }]),
  ]
}

/** One amount alone is taken for the year's, in doubt. */
function amountsOf(amounts: readonly Printed[], [total, year]: readonly [string, string]): readonly Cell[] {
  const [first, second] = amounts
  if (first === undefined) return []
  if (second !== undefined)
    return [
      { column: total, cell: first },
      { column: year, cell: second },
    ]
  const doubt = { why: '只印了一个金额，空格在转换时丢失，不能确定列', columns: [total, year] }
  return [{ column: year, cell: first, doubt }]
}
