/** 版本差异 — what a correction changed: each cell of a table and each paragraph that another version prints otherwise. */
import type { Disclosure, DisclosureBlock, DisclosureTable } from '../document/disclosure.ts'
import type { Table } from '../document/table.ts'

export interface VersionDifference {
  readonly kind: 'cell' | 'text' | 'table' | 'title'
  /** The heading above, or the title of the table. */
  readonly where: string
  readonly row?: string
  /** Header path joined by `/`. */
  readonly column?: string
  /** Empty where it was not there. */
  readonly before: string
  /** Empty where it is gone. */
  readonly after: string
}

/** In the order of the newer version; what is gone comes where it stood. Charts say nothing that no table says. */
export function versionDifferences(before: Disclosure, after: Disclosure): readonly VersionDifference[] {
  return [
    ...titleDifferences(before, after),
    ...tableDifferences(before, after),
    ...textDifferences(before, after),
  ]
}

function titleDifferences(before: Disclosure, after: Disclosure): readonly VersionDifference[] {
  const lines = ({ title, date = '', cover }: Disclosure): readonly string[] => [title, date, ...cover]
  return aligned(lines(before), lines(after)).map((one) => ({ kind: 'title', where: after.title, ...one }))
}

function tableDifferences(before: Disclosure, after: Disclosure): readonly VersionDifference[] {
  const [old, present] = [named(before), named(after)]
  const changed = [...present].flatMap(([name, table]): readonly VersionDifference[] => {
    const earlier = old.get(name)
    return earlier === undefined
      ? [{ kind: 'table', where: table.title, before: '', after: table.title }]
      : cellDifferences(earlier, table)
  })
  const gone = [...old].flatMap(([name, table]): readonly VersionDifference[] =>
    present.has(name) ? [] : [{ kind: 'table', where: table.title, before: table.title, after: '' }],
  )
  return [...changed, ...gone]
}

/** Two forms of one layout have titles of their own, and where they have not they are told apart by their order. */
function named({ blocks }: Disclosure): ReadonlyMap<string, Table> {
  const tables = blocks.filter((one): one is DisclosureTable => one.kind === 'table').map((one) => one.table)
  return numbered(tables, (table) => `${table.id}|${table.title}`)
}

function cellDifferences(before: Table, after: Table): readonly VersionDifference[] {
  const [old, present] = [cellsOf(before), cellsOf(after)]
  const names = [...present.keys(), ...[...old.keys()].filter((name) => !present.has(name))]
  return names.flatMap((name): readonly VersionDifference[] => {
    const [earlier, later] = [old.get(name), present.get(name)]
    const cell = later ?? earlier
    if (cell === undefined || (earlier?.text ?? '') === (later?.text ?? '')) return []
    return [
      {
        kind: 'cell',
        where: after.title,
        row: cell.row,
        column: cell.column,
        before: earlier?.text ?? '',
        after: later?.text ?? '',
      },
    ]
  })
}

interface NamedCell {
  readonly row: string
  readonly column: string
  readonly text: string
}

/** By what a person would call them, as rows move when others come and go. */
function cellsOf(table: Table): ReadonlyMap<string, NamedCell> {
  const lines = table.head.flatMap(({ left, center, right }) => [left, center, right])
  const around = [...lines, ...table.notes].map((text): NamedCell => ({ row: '', column: '', text }))
  const body = table.rows.flatMap(({ cells }) => {
    const label = cells.find((cell) => cell.text !== '' && cell.figure === undefined)?.text ?? ''
    let at = 0
    return cells.map((cell): NamedCell => {
      const column = table.columns[at]?.header.join('/') ?? ''
      at += cell.columnSpan
      return cell.figure === undefined
        ? { row: label, column, text: cell.text }
        : { row: cell.figure.rowName || label, column: cell.figure.column, text: cell.text }
    })
  })
  return numbered([...around, ...body], ({ row, column }) => `${row}|${column}`)
}

function numbered<Value>(
  values: readonly Value[],
  nameOf: (value: Value) => string,
): ReadonlyMap<string, Value> {
  const counts = new Map<string, number>()
  return new Map(
    values.map((value) => {
      const name = nameOf(value)
      const count = (counts.get(name) ?? 0) + 1
      counts.set(name, count)
      return [`${name}|${count}`, value]
    }),
  )
}

function textDifferences(before: Disclosure, after: Disclosure): readonly VersionDifference[] {
  const [old, present] = [sections(before), sections(after)]
  const headings = [...new Set([...present.keys(), ...old.keys()])]
  return headings.flatMap((where) =>
    aligned(old.get(where) ?? [], present.get(where) ?? []).map(
      (one): VersionDifference => ({ kind: 'text', where, ...one }),
    ),
  )
}

/** What is written below each heading, the headings of the same words together. */
function sections({ blocks }: Disclosure): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>()
  let heading = ''
  for (const block of blocks) {
    if (block.kind === 'heading') heading = block.text
    const texts = found.get(heading) ?? []
    texts.push(...textsOf(block))
    found.set(heading, texts)
  }
  return found
}

function textsOf(block: DisclosureBlock): readonly string[] {
  if (block.kind === 'heading') return [block.text]
  return block.kind === 'paragraph' ? [block.runs.map((run) => run.text).join('')] : []
}

interface Changed {
  readonly before: string
  readonly after: string
}

/** The lines that differ once the longest common part is taken out; one that took another's place stands beside it. */
function aligned(before: readonly string[], after: readonly string[]): readonly Changed[] {
  const lengths = commonLengths(before, after)
  const changed: Changed[] = []
  let gone: string[] = []
  let come: string[] = []
  const settle = (): void => {
    for (let at = 0; at < Math.max(gone.length, come.length); at++)
      changed.push({ before: gone[at] ?? '', after: come[at] ?? '' })
    gone = []
    come = []
  }
  let [left, right] = [0, 0]
  while (left < before.length || right < after.length) {
    const [old, present] = [before[left], after[right]]
    if (old !== undefined && old === present) {
      settle()
      left += 1
      right += 1
    } else if (
      present === undefined ||
      (old !== undefined && (lengths[left + 1]?.[right] ?? 0) >= (lengths[left]?.[right + 1] ?? 0))
    ) {
      gone.push(old ?? '')
      left += 1
    } else {
      come.push(present)
      right += 1
    }
  }
  settle()
  return changed
}

/** Of the texts from each pair of positions on. */
function commonLengths(before: readonly string[], after: readonly string[]): readonly (readonly number[])[] {
  const lengths = Array.from({ length: before.length + 1 }, () => new Array<number>(after.length + 1).fill(0))
  for (let left = before.length - 1; left >= 0; left--)
    for (let right = after.length - 1; right >= 0; right--) {
      const row = lengths[left]
      if (row === undefined) continue
      const below = lengths[left + 1]
      row[right] =
        before[left] === after[right]
          ? (below?.[right + 1] ?? 0) + 1
          : Math.max(below?.[right] ?? 0, row[right + 1] ?? 0)
    }
  return lengths
}
