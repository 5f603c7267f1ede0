/** 表单各块 — how each kind of block of a form is laid out on paper: labels before their values, lists under their headers. */
import type { FormBlock } from './form-layout.ts'
import { labelCell, type PaperBlock, type PaperCell } from './form-table.ts'

/** What a block of a form prints: its rows with the values that stand in them. */
export interface BlockRows {
  readonly block: FormBlock
  /** Header path of each column, as printed; of fields none. */
  readonly header: readonly string[]
  /** What stands over the names. */
  readonly nameHeader: string
  /** Before which of the columns the names stand. */
  readonly nameAt: number
  readonly rows: readonly FormRow[]
}

export interface FormRow {
  readonly name: string
  readonly cells: readonly FormCell[]
  /** 勾选 — all that could be ticked, of which `cells` are what is. */
  readonly options?: readonly string[]
  /** The head of a goal, below which its indicators stand. */
  readonly isGoal?: boolean
}

export interface FormCell {
  readonly text: string
  readonly column: string
  /** Its number among the entries of the form; none where it is empty. */
  readonly entry?: number
}

/** Blocks in which nothing stands are left out; the goals of several terms stand side by side. */
export function paperBlocks(blocks: readonly BlockRows[]): readonly PaperBlock[] {
  const filled = blocks.filter((block) => block.rows.length > 0)
  return filled.flatMap((block, at): readonly PaperBlock[] => {
    if (block.block.block !== 'goalTexts') return [paperBlock(block)]
    if (filled[at - 1]?.block.block === 'goalTexts') return []
    const end = filled.findIndex((one, index) => index > at && one.block.block !== 'goalTexts')
    return [goalTextLines(filled.slice(at, end === -1 ? undefined : end))]
  })
}

function paperBlock(rows: BlockRows): PaperBlock {
  switch (rows.block.block) {
    case 'fields':
      return rows.block.across === undefined ? fieldLines(rows) : acrossLines(rows, rows.block.across)
    case 'goalTexts':
      return goalTextLines([rows])
    case 'amounts':
    case 'list':
      return listLines(rows)
    case 'goals':
      return goalLines(rows)
  }
}

const valueCell = (cells: readonly FormCell[], columnSpan = 1, rowSpan = 1): PaperCell => ({
  text: cells.map((cell) => cell.text).join(''),
  columnSpan,
  rowSpan,
  isLabel: false,
  entries: cells.flatMap(({ entry }) => entry ?? []),
})

/** The parts of a path; a slash in brackets parts nothing. */
const pathOf = (label: string): readonly string[] => label.split(/\/(?![^(（]*[)）])/)

const VALUE = '值'
/** Of label and value, and of group, label and value. */
const FIELD_SHARES = [1, 1, 3]

/** One line a field; fields of one group beside it, under their column if it has a name. */
function fieldLines({ rows }: BlockRows): PaperBlock {
  const lines: (readonly PaperCell[])[] = []
  for (let at = 0; at < rows.length; ) {
    const run = sameGroup(rows, at)
    lines.push(...(run.length === 1 && !isGrouped(run[0]) ? run.map(plainLine) : groupLines(run)))
    at += run.length
  }
  return { shares: FIELD_SHARES, lines }
}

const isGrouped = (row: FormRow | undefined): boolean => row !== undefined && pathOf(row.name).length > 1

function sameGroup(rows: readonly FormRow[], from: number): readonly FormRow[] {
  const group = (row: FormRow | undefined): string | undefined =>
    isGrouped(row) ? `${pathOf(row?.name ?? '')[0]}|${row?.cells[0]?.column}` : undefined
  const first = group(rows[from])
  let to = from + 1
  while (first !== undefined && group(rows[to]) === first) to += 1
  return rows.slice(from, to)
}

const plainLine = ({ name, cells, options }: FormRow): readonly PaperCell[] => [
  labelCell(name, 2),
  options === undefined ? valueCell(cells) : { ...valueCell(cells), text: ticked(options, cells) },
]

/** 1、持续性项目☑ 2、新增性项目☐ */
const ticked = (options: readonly string[], cells: readonly FormCell[]): string =>
  options.map((option) => `${option}${cells.some((cell) => cell.text === option) ? '☑' : '☐'}`).join(' ')

function groupLines(rows: readonly FormRow[]): readonly (readonly PaperCell[])[] {
  const group = pathOf(rows[0]?.name ?? '')[0] ?? ''
  const column = rows[0]?.cells[0]?.column ?? VALUE
  const name = (row: FormRow): string => pathOf(row.name).slice(1).join('/')
  if (column === VALUE)
    return rows.map((row, at) => [
      ...(at === 0 ? [labelCell(group, 1, rows.length)] : []),
      labelCell(name(row)),
      valueCell(row.cells),
    ])
  return [
    [labelCell(group, 2), labelCell(column)],
    ...rows.map((row) => [labelCell(name(row), 2), valueCell(row.cells)]),
  ]
}

/** Fields under their labels in one line, below the name of their group; where that carries points, they stand behind it. */
function acrossLines({ rows }: BlockRows, path: string): PaperBlock {
  const [group = '', ...line] = pathOf(path)
  const points = rows.filter((row) => row.cells[0]?.column === POINTS)
  const fields = rows.filter((row) => !points.includes(row))
  const head = points.flatMap((row) => row.cells)
  const labels = fields.map((field) =>
    labelCell(isGrouped(field) ? pathOf(field.name).slice(1).join('/') : field.name),
  )
  return {
    shares: [group, ...line, ...fields].map(() => 1),
    lines: [
      [
        { ...valueCell(head, 1, 2), text: withPoints(points[0]?.name ?? group, head), isLabel: true },
        ...line.map(() => labelCell('')),
        ...labels,
      ],
      [...line.map((one) => labelCell(one)), ...fields.map((field) => valueCell(field.cells))],
    ],
  }
}

const POINTS = '分值'
/** 年度目标1(16分) */
function withPoints(label: string, cells: readonly FormCell[]): string {
  const points = cells.find((cell) => cell.column === POINTS && cell.text !== '')
  return points === undefined ? label : `${label}(${points.text}分)`
}

/** 整体绩效总目标 with each term beside it, its goals below. */
function goalTextLines(terms: readonly BlockRows[]): PaperBlock {
  const columns = terms.map(({ rows }) => ({ rows, path: pathOf(rows[0]?.cells[0]?.column ?? '') }))
  const depth = Math.max(...columns.map(({ rows }) => rows.length))
  const goal = (row: FormRow | undefined): PaperCell => {
    if (row === undefined) return valueCell([])
    const cell = valueCell(row.cells)
    return { ...cell, text: `${pathOf(row.name).at(-1) ?? ''}：${cell.text}` }
  }
  return {
    shares: [1, ...columns.map(() => 3)],
    lines: [
      [
        labelCell(columns[0]?.path[0] ?? '', 1, depth + 1),
        ...columns.map(({ path }) => labelCell(path.at(-1) ?? '')),
      ],
      ...Array.from({ length: depth }, (_, at) => columns.map(({ rows }) => goal(rows[at]))),
    ],
  }
}

/** Amounts by row and column, and lists: what all columns have in common stands beside the rows. */
function listLines({ header, nameHeader, rows }: BlockRows): PaperBlock {
  const depth = Math.max(1, ...rows.map((row) => pathOf(row.name).length))
  const shared = sharedPath(header)
  // Names that have no word over them get the last of what the columns share.
  const beside = nameHeader === '' ? shared.slice(0, -1) : shared
  const over = nameHeader === '' ? (shared.at(-1) ?? '') : nameHeader
  const heads = headerLines(
    header.map((one) => pathOf(one).slice(shared.length)),
    { text: over, width: depth, at: 0 },
  )
  const groups = runs(rows.map(({ name }) => (pathOf(name).length > 1 ? pathOf(name)[0] : undefined)))
  // A row that belongs to no group, below all groups, begins at the edge.
  const inGroups = depth === 1 ? rows.length : rows.findLastIndex((row) => pathOf(row.name).length > 1) + 1
  const body = rows.map((row, at) => {
    const path = pathOf(row.name)
    const size = groups[at] ?? 0
    const values = row.cells.map((cell) => valueCell([cell]))
    if (path.length === 1)
      return [labelCell(row.name, depth + (at < inGroups ? 0 : beside.length)), ...values]
    const name = labelCell(path.slice(1).join('/'))
    return size === 0 ? [name, ...values] : [labelCell(path[0] ?? '', 1, size), name, ...values]
  })
  return {
    shares: [...beside, ...Array.from({ length: depth }), ...header].map(() => 1),
    lines: [...heads, ...body].map((line, at) =>
      at === 0 ? [...beside.map((one) => labelCell(one, 1, heads.length + inGroups)), ...line] : line,
    ),
  }
}

/** The words that all paths begin with, the last of each left out. */
function sharedPath(header: readonly string[]): readonly string[] {
  const [first = [], ...others] = header.map((one) => pathOf(one).slice(0, -1))
  const end = first.findIndex((word, at) => others.some((path) => path[at] !== word))
  return end === -1 ? first : first.slice(0, end)
}

/** For each place how many equal values begin there; 0 within a run and where there is no value. */
function runs(values: readonly (string | undefined)[]): readonly number[] {
  return values.map((value, at) => {
    if (value === undefined || values[at - 1] === value) return 0
    let end = at + 1
    while (values[end] === value) end += 1
    return end - at
  })
}

/** Header paths in lines: what columns side by side have in common stands over them once. */
function headerLines(
  paths: readonly (readonly string[])[],
  name: { readonly text: string; readonly width: number; readonly at: number },
): readonly (readonly PaperCell[])[] {
  const depth = Math.max(1, ...paths.map((path) => path.length))
  return Array.from({ length: depth }, (_, line) => {
    const cells: PaperCell[] = []
    const upTo = (path: readonly string[] | undefined): string | undefined =>
      path === undefined ? undefined : path.slice(0, line + 1).join('/')
    for (const [at, path] of paths.entries()) {
      if (line === 0 && at === name.at) cells.push(labelCell(name.text, name.width, depth))
      const word = path[line]
      if (word === undefined) continue
      const isLast = path.length === line + 1
      if (!isLast && at !== name.at && upTo(paths[at - 1]) === upTo(path)) continue
      let end = at + 1
      while (!isLast && end !== name.at && upTo(paths[end]) === upTo(path)) end += 1
      cells.push(labelCell(word, end - at, isLast ? depth - line : 1))
    }
    if (line === 0 && name.at === paths.length) cells.push(labelCell(name.text, name.width, depth))
    return cells
  })
}

/** Each goal with its text, then its indicators under their header, equal levels merged downwards. */
function goalLines({ header, nameHeader, nameAt, rows }: BlockRows): PaperBlock {
  const width = header.length + 1
  const lines: (readonly PaperCell[])[] = []
  for (let at = 0; at < rows.length; ) {
    const head = rows[at]?.isGoal === true ? rows[at] : undefined
    if (head !== undefined) {
      lines.push(goalHead(head, width))
      at += 1
    }
    let end = at
    while (end < rows.length && rows[end]?.isGoal !== true) end += 1
    if (end > at) lines.push(...headerLines(header.map(pathOf), { text: nameHeader, width: 1, at: nameAt }))
    lines.push(...indicatorLines(rows.slice(at, end), nameAt))
    at = end
  }
  // Where a wider block leaves room to share, the names of the indicators and what stands behind them have most to say.
  const shares = Array.from({ length: width }, (_, at) => (at === nameAt || at === nameAt + 1 ? 2 : 1))
  return { shares, lines }
}

function goalHead({ name, cells }: FormRow, width: number): readonly PaperCell[] {
  const points = cells.filter((cell) => cell.column === POINTS)
  const texts = cells.filter((cell) => cell.column !== POINTS)
  const label = { ...valueCell(points), text: withPoints(name, cells), isLabel: true }
  return texts.length === 0 ? [{ ...label, columnSpan: width }] : [label, valueCell(texts, width - 1)]
}

/** The levels of an indicator, each within the one before it. */
function indicatorLines(rows: readonly FormRow[], nameAt: number): readonly (readonly PaperCell[])[] {
  const merged = Array.from({ length: Math.min(nameAt, MERGED_LEVELS) }, (_, level) =>
    runs(
      rows.map(({ cells }) => {
        const path = cells.slice(0, level + 1).map((cell) => cell.text)
        return path.at(-1) === '' ? undefined : path.join('/')
      }),
    ),
  )
  return rows.map((row, at) => {
    const level = (index: number): readonly PaperCell[] => {
      const cell = row.cells[index]
      const size = merged[index]?.[at]
      if (cell === undefined) return []
      if (size === undefined || cell.text === '') return [valueCell([cell])]
      if (size === 0) return []
      const all = rows.slice(at, at + size).flatMap((one) => one.cells[index] ?? [])
      return [{ ...valueCell(all, 1, size), text: cell.text }]
    }
    const columns = row.cells.map((_, index) => level(index))
    return [...columns.slice(0, nameAt), [labelCell(row.name)], ...columns.slice(nameAt)].flat()
  })
}
/** 一级 and 二级; what stands before the name besides is each indicator's own. */
const MERGED_LEVELS = 2
