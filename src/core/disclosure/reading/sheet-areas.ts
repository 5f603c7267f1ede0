/** A sheet that holds a whole document, cut into its tables and the prose between them, so that none colours the others. */
import type { Block, Grid, GridRow } from '../../document/document.ts'
import { isNoteLine, lineKind } from '../../document/head-lines.ts'
import { plainWords } from '../../document/printed-words.ts'

/** Other formats tell themselves where a table ends. */
export const withSheetAreas = (blocks: readonly Block[]): readonly Block[] =>
  blocks.flatMap((block): readonly Block[] =>
    block.kind === 'grid' && block.place.sheet !== undefined ? areasOf(block) : [block],
  )

/** `any` goes with what is around it. */
type RowKind = 'title' | 'part' | 'prose' | 'numbered' | 'table' | 'any'

function areasOf(grid: Grid): readonly Grid[] {
  const kinds = grid.rows.map(kindOf)
  const prose = proseRows(kinds)
  const covered = coveredRows(grid)
  const starts = new Set<number>([0])
  let before: boolean | undefined
  kinds.forEach((kind, at) => {
    if (kind === 'any' || covered[at] === true) return
    const isProse = prose.has(at)
    if (kind === 'title' || (before !== undefined && isProse !== before)) starts.add(at)
    before = isProse
  })
  const from = [...starts]
  return from.map((start, index) => rowsOf(grid, start, from[index + 1] ?? grid.rows.length))
}

/** Runs of prose, from the heading before their first sentence on; one sentence between the rows of a table is a row of it. */
function proseRows(kinds: readonly RowKind[]): ReadonlySet<number> {
  const found = new Set<number>()
  let run: number[] = []
  const end = (): void => {
    const own = run.map((at) => kinds[at])
    const part = own.indexOf('part')
    const isProse = part >= 0 || own.filter((kind) => kind === 'prose').length > 1
    const first = part >= 0 ? part : Math.max(0, own.indexOf('prose') - 1)
    if (isProse) for (const at of run.slice(first)) found.add(at)
    run = []
  }
  kinds.forEach((kind, at) => {
    if (kind === 'part' || kind === 'prose' || kind === 'numbered') run.push(at)
    else if (kind !== 'any') end()
  })
  end()
  return found
}

const LONG_SENTENCE = 30

function kindOf(row: GridRow): RowKind {
  const [cell, ...others] = row.cells.filter((one) => one.text.trim() !== '')
  if (cell === undefined) return 'any'
  if (others.length > 0) return 'table'
  const words = plainWords(cell.text)
  if (lineKind(cell.text) === 'title') return 'title'
  if (/^第[一二三四五六七八九十]+部分/.test(words)) return 'part'
  if (/[。:]$/.test(words) && words.length > LONG_SENTENCE && !isNoteLine(cell.text)) return 'prose'
  return /^(?:[一二三四五六七八九十]{1,3}、|\([一二三四五六七八九十]{1,3}\)|\d{1,2}[.、](?!\d))/.test(words)
    ? 'numbered'
    : 'any'
}

/** Into which rows a cell from above reaches. */
function coveredRows({ rows }: Grid): readonly boolean[] {
  let end = 0
  return rows.map(({ cells }, at) => {
    const isCovered = end > at
    for (const { rowSpan } of cells) end = Math.max(end, at + rowSpan)
    return isCovered
  })
}

function rowsOf(grid: Grid, from: number, to: number): Grid {
  const rows = grid.rows.slice(from, to)
  return from === 0 && to === grid.rows.length ? grid : { ...grid, rows, place: rows[0]?.place ?? grid.place }
}
