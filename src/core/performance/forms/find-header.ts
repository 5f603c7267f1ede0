/** Finding the header of a table inside a form: which table it is, its columns, and the labels that stand before them. */
import { withoutSpace } from '../../document/printed-words.ts'
import { isAmountLike, type TableColumn } from './align-row.ts'
import type { FormCell, FormRow } from './form-rows.ts'
import { bareLabel, goalLabel, isSectionLabel } from './form-words.ts'
import {
  type ColumnRole,
  type HeadingWord,
  isCorner,
  isSubheading,
  TABLES,
  type TableKind,
  type TableWords,
} from './table-words.ts'

export interface TableHeader {
  readonly kind: TableKind
  /** How many rows it takes. */
  readonly height: number
  /** Without side and labels. */
  readonly columns: readonly TableColumn[]
  /** The label beside the table: 预算执行情况(万元)(20分), 年度绩效目标1 (80分). */
  readonly side?: FormCell
  /** What stands over the names of the rows: 总体资金情况. */
  readonly corner?: FormCell
}

const LONGEST_HEADING = 60
/** No table of a form is wider. */
const MOST_HEADINGS = 40

export function headerAt(rows: readonly FormRow[], at: number): TableHeader | undefined {
  const row = rows[at]
  if (row === undefined || row.cells.length < 2 || row.cells.length > MOST_HEADINGS) return undefined
  if (row.cells.some(({ text }) => text.length > LONGEST_HEADING || isAmountLike(text))) return undefined
  const cells = row.cells.map((cell) => ({ cell, bare: bareLabel(cell.text) }))
  const best = TABLES.reduce<Match | undefined>((most, words) => {
    const found = matched(cells, words)
    return found !== undefined && (most === undefined || found.score > most.score) ? found : most
  }, undefined)
  if (best === undefined) return undefined
  const { words, lead, headings } = best
  const { height, leaves } = withSubheadings(rows, at, headings)
  const side = lead.find((cell, index) => index === 0 && !isOnlyCorner(cell, lead))
  const corner = lead.find((cell) => cell !== side)
  if (words.kind === 'amounts' && !isFollowedByAmounts(rows, at + height, corner)) return undefined
  return {
    kind: words.kind,
    height,
    columns: named(leaves, words),
    ...(side === undefined ? {} : { side }),
    ...(corner === undefined ? {} : { corner }),
  }
}

const isOnlyCorner = (cell: FormCell, lead: readonly FormCell[]): boolean =>
  lead.length === 1 && isCorner(cell.text)

interface Labelled {
  readonly cell: FormCell
  readonly bare: string
}

interface Match {
  readonly words: TableWords
  readonly lead: readonly FormCell[]
  readonly headings: readonly FormCell[]
  readonly score: number
}

/** Up to two labels may stand before the headings, and a few headings may be unknown. */
function matched(cells: readonly Labelled[], words: TableWords): Match | undefined {
  const roles = cells.map(({ bare }) => headingOf(bare, words)?.role)
  const first = roles.findIndex(
    (role, at) => role !== undefined && !(at === 0 && isSide(cells, roles, words)),
  )
  if (first < 0 || first > 2) return undefined
  const found = roles.slice(first)
  const known = found.filter((role) => role !== undefined).length
  if (!isHeader(found, words) || known * 3 < found.length * 2) return undefined
  if (words.kind === 'amounts' && known === 1 && first === 0) return undefined
  const texts = cells.map(({ cell }) => cell)
  const score = known - (found.length - known) * 0.5
  return { words, lead: texts.slice(0, first), headings: texts.slice(first), score }
}

type Roles = readonly (ColumnRole | undefined)[]

/** A section or goal in front of headings that make a header without it is the label beside the table: 年度总体目标. */
function isSide(cells: readonly Labelled[], roles: Roles, words: TableWords): boolean {
  const text = cells[0]?.cell.text ?? ''
  return (isSectionLabel(text) || goalLabel(text) !== undefined) && isHeader(roles.slice(1), words)
}

const isHeader = (roles: Roles, words: TableWords): boolean =>
  roles.filter((role) => role !== undefined).length >= words.least &&
  words.needs.every((any) => any.some((role) => roles.includes(role)))

const headingOf = (bare: string, words: TableWords): HeadingWord | undefined =>
  words.headings.find((heading) => heading.words.test(bare))

interface Leaf {
  readonly cell: FormCell
  readonly path: readonly string[]
  readonly from: number
  readonly to: number
}

/** Further header rows hang below the cells of the first. */
function withSubheadings(
  rows: readonly FormRow[],
  at: number,
  headings: readonly FormCell[],
): { readonly height: number; readonly leaves: readonly Leaf[] } {
  const first = rows[at]
  const width = first?.width ?? 0
  const hasColumns = first?.hasColumns === true
  let leaves: readonly Leaf[] = headings.map((cell, index) => ({
    cell,
    path: [withoutSpace(cell.text)],
    from: cell.from,
    to: hasColumns ? cell.to : (headings[index + 1]?.from ?? width),
  }))
  const start = leaves[0]?.from ?? 0
  let height = 1
  for (;;) {
    const row = rows[at + height]
    if (row === undefined || row.cells.length === 0) break
    // One word alone below the first heading is the name of a row: 合计.
    const [only, another] = row.cells
    const isName = another === undefined && only?.from === start
    const isUnder = !isName && row.cells.every((cell) => cell.from >= start && isSubheading(cell.text))
    if (!isUnder) break
    leaves = divided(leaves, row.cells, hasColumns)
    height++
  }
  return { height, leaves }
}

function divided(leaves: readonly Leaf[], cells: readonly FormCell[], hasColumns: boolean): readonly Leaf[] {
  const below = cells.map((cell, index) => ({
    cell,
    end: hasColumns ? cell.to : (cells[index + 1]?.from ?? Infinity),
  }))
  return leaves.flatMap((leaf) => {
    const children = below.filter(({ cell }) => cell.from >= leaf.from && cell.from < leaf.to)
    if (children.length === 0) return [leaf]
    const [head] = children
    // A sub-heading that stands behind the first column leaves the heading itself a column of its own.
    const rest =
      hasColumns && head !== undefined && head.cell.from > leaf.from ? [{ ...leaf, to: head.cell.from }] : []
    return [
      ...rest,
      ...children.map(({ cell, end }) => ({
        cell,
        path: [...leaf.path, withoutSpace(cell.text)],
        from: cell.from,
        to: Math.min(end, leaf.to),
      })),
    ]
  })
}

/** Years below 近两年指标值 go by their order; the surest heading names the rows, others of its kind explain. */
function named(leaves: readonly Leaf[], words: TableWords): readonly TableColumn[] {
  const found = leaves.map((leaf) => ({ leaf, heading: leafHeading(leaf, words) }))
  const rank = Math.max(...found.map(({ heading }) => (heading?.role === 'name' ? (heading.rank ?? 1) : 0)))
  const years = found
    .filter(({ leaf, heading }) => heading?.role === 'earlier' && /^\d{4}年/.test(leaf.path.at(-1) ?? ''))
    .map(({ leaf }) => leaf.path.at(-1) ?? '')
    .sort()
  const level1 = found.find(({ heading }) => heading?.role === 'level1')
  return found.map(({ leaf, heading }): TableColumn => {
    const last = leaf.path.at(-1) ?? ''
    const isGoal = level1 !== undefined && leaf.from < level1.leaf.from && goalLabel(last) !== undefined
    const isLesserName = heading?.role === 'name' && (heading.rank ?? 1) < rank
    const ownRole = isGoal ? 'subject' : (heading?.role ?? 'other')
    const lesserRole = (heading?.rank ?? 1) >= 4 ? 'level3' : 'explanation'
    const role: ColumnRole = isLesserName ? lesserRole : ownRole
    const yearName =
      years.length === 2 && years.includes(last) ? (last === years[0] ? '前年' : '上年') : undefined
    const name = words.kind === 'indicators' ? (heading?.as ?? yearName ?? last) : leaf.path.join('/')
    return { role, name, path: leaf.path.join('/'), from: leaf.from, to: leaf.to }
  })
}

const leafHeading = (leaf: Leaf, words: TableWords): HeadingWord | undefined =>
  [...leaf.path]
    .reverse()
    .reduce<HeadingWord | undefined>((found, text) => found ?? headingOf(bareLabel(text), words), undefined)

/** Amounts, or rows that are still to be filled in; a sentence below means that it was a row of fields. */
function isFollowedByAmounts(rows: readonly FormRow[], at: number, corner: FormCell | undefined): boolean {
  const next = rows[at]
  if (next === undefined) return false
  return next.cells.some((cell) => isAmountLike(cell.text)) || corner !== undefined || next.cells.length <= 1
}
