/** Splits like `split`, and shares in proportion among rows, or columns, that are equally natural: so that every unit gets some of each wage. */
import { type Fen, fen } from '../../src/core/kernel/fen.ts'
import { proportional } from './proportion.ts'
import { type Cell, type Margin, type Preference, split } from './split.ts'

/**
 * Rows that prefer the same columns equally are first taken as one, and so are columns; that small problem
 * is split by preference. Then each of its cells is shared in proportion, so that no unit gets all of one
 * wage and none of another merely because its code comes first. Exact on every margin.
 * `suits` forbids single cells of equally natural rows and columns.
 */
export function spread(margins: {
  readonly rows: readonly Margin[]
  readonly columns: readonly Margin[]
  readonly prefer: Preference
  readonly grain: Fen
  readonly suits?: (row: string, column: string) => boolean
}): readonly Cell[] {
  const { prefer, grain } = margins
  const rows = alike(margins.rows, (row) => margins.columns.map((column) => prefer(row.key, column.key)))
  const columns = alike(margins.columns, (column) => margins.rows.map((row) => prefer(row.key, column.key)))
  const coarse = split({
    rows: [...rows.values()].map(together),
    columns: [...columns.values()].map(together),
    prefer,
  })

  const byRow = [...rows].flatMap(([row, members]) =>
    proportional({
      rows: members,
      columns: marginsOf(
        coarse.filter((cell) => cell.row === row),
        'column',
      ),
      grain,
    }),
  )
  const byColumn = [...columns].flatMap(([column, members]) =>
    proportional({
      rows: marginsOf(
        coarse.filter((cell) => cell.column === column),
        'row',
      ),
      columns: members,
      grain,
    }),
  )
  return coarse
    .flatMap(({ row, column }) => {
      const isMember = (one: Cell, members: readonly Margin[] | undefined, side: 'row' | 'column'): boolean =>
        members?.some((member) => member.key === one[side]) ?? false
      return proportional({
        rows: marginsOf(
          byRow.filter((one) => one.column === column && isMember(one, rows.get(row), 'row')),
          'row',
        ),
        columns: marginsOf(
          byColumn.filter((one) => one.row === row && isMember(one, columns.get(column), 'column')),
          'column',
        ),
        grain,
        ...(margins.suits === undefined ? {} : { suits: margins.suits }),
      })
    })
    .sort((a, b) => (`${a.row} ${a.column}` < `${b.row} ${b.column}` ? -1 : 1))
}

/** Margins with the same preferences together, under the key of the first of them. */
function alike(
  margins: readonly Margin[],
  preferences: (one: Margin) => readonly number[],
): Map<string, readonly Margin[]> {
  const groups = new Map<string, Margin[]>()
  for (const one of [...margins].sort((a, b) => (a.key < b.key ? -1 : 1))) {
    const mark = preferences(one).join(' ')
    const known = groups.get(mark)
    if (known === undefined) groups.set(mark, [one])
    else known.push(one)
  }
  return new Map([...groups.values()].map((members) => [together(members).key, members]))
}

const together = (members: readonly Margin[]): Margin => ({
  key: members[0]?.key ?? '',
  amount: fen(members.reduce((all, member) => all + member.amount, 0n)),
})

const marginsOf = (cells: readonly Cell[], side: 'row' | 'column'): readonly Margin[] =>
  cells.map((cell) => ({ key: cell[side], amount: cell.amount }))
