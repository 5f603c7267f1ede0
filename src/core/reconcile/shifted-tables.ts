/** 名称与金额错行 — a table whose amounts slid one row away from their names has one fault, however many sums fail for it. */
import { CURRENCY_NAMES } from '../kernel/fen.ts'
import type { Evidence, Finding } from '../kernel/finding.ts'
import { collectedWith } from './collect.ts'
import { RECONCILIATION_RULES } from './findings.ts'
import { misnamedIn } from './misnamed.ts'
import { isRowLeftOut, type PrintedCell } from './printed-cell.ts'
import { type Related, relate } from './relate.ts'
import { cellsOf, type Relation, verdictOf } from './relation.ts'
import type { Fault } from './repair.ts'
import { type Slide, setBack, type TableRow, tableSides } from './slid-rows.ts'

export interface SetBack {
  /** With the amounts where they belong, so that what is wrong beside the slide can be told. */
  readonly related: Related
  readonly findings: readonly Finding[]
}

/** Fewer rows are amounts that were exchanged, which is no slide of a table. */
const LEAST_ROWS = 3
/** How many ways to set tables back are held against the whole document. */
const MOST_TRIED = 8

/** A slide that explains what fails, with the rows and the whole document as they are without it. */
interface Explained {
  readonly slide: Slide
  readonly rows: readonly TableRow[]
  readonly related: Related
}

/** Undefined where no table is found to have slid. */
export function slidTables(faults: readonly Fault[], related: Related): SetBack | undefined {
  const broken = faults.flatMap((fault) => (isExplained(fault, related.cells) ? [] : fault.broken))
  for (const [statement, block] of blocksOf(faults, broken, related))
    for (const rows of sidesOf(related, statement, block)) {
      const explained = explanations(rows, related, statement, block)
      const [first] = explained
      const moved = first === undefined ? [] : movedBy(first, rows, explained)
      if (first === undefined || moved.length < LEAST_ROWS) continue
      return { related: first.related, findings: [slideFinding(first, rows, moved)] }
    }
  return undefined
}

function explanations(
  rows: readonly TableRow[],
  related: Related,
  statement: number,
  block: string,
): readonly Explained[] {
  const addsUp = slideProver(rows)
  if (addsUp === undefined) return []
  const found: Explained[] = []
  let tried = 0
  for (const slide of slidesOf(rows)) {
    const set = addsUp(slide) ? setBack(rows, slide) : undefined
    if (set === undefined) continue
    if (++tried > MOST_TRIED) {
      const [known] = found
      if (known === undefined) break
      // What was not held against the others may be so as well.
      found.push({ ...known, slide, rows: set })
      continue
    }
    const after = relate(collectedWith(related.collected, cellsSet(related, rows, set)))
    if (isMended(after, statement, block)) found.push({ slide, rows: set, related: after })
  }
  const usual = found.filter(({ slide }) => isUsual(slide, rows))
  return usual.length > 0 ? usual : found
}

/** It leaves a blank behind, and pushes amounts out of the table if anywhere: amounts that were overwritten are a second fault. */
function isUsual({ from, to, printed, isEndLost }: Slide, rows: readonly TableRow[]): boolean {
  const [start, end, edge] = printed === 'below' ? [from, to, rows.length - 1] : [to, from, 0]
  return rows[start]?.cells.length === 0 && (!isEndLost || end === edge)
}

/** By one slip, copied or not, or by one row that is left out; even if it cannot be told which. */
const isExplained = ({ repairs, isRowLost }: Fault, cells: readonly PrintedCell[]): boolean =>
  isRowLost === true ||
  (repairs.length > 0 &&
    repairs.every(({ cells: changed }) =>
      changed.every(({ id, like }, at) => {
        const cell = cells[id]
        return at === 0 || like !== undefined || (cell !== undefined && isRowLeftOut(cell))
      }),
    ))

/** Where something fails that no slip explains, or more slips than people make in one table. */
function blocksOf(
  faults: readonly Fault[],
  unexplained: readonly Relation[],
  { cells }: Related,
): readonly (readonly [number, string])[] {
  const blocks = new Map<string, readonly [number, string]>()
  const touched = (relations: readonly Relation[]) =>
    new Map(
      relations
        .flatMap(cellsOf)
        .flatMap((id) => cells[id] ?? [])
        .map((cell) => [`${cell.statement} ${cell.block}`, [cell.statement, cell.block]] as const),
    )
  for (const [key, block] of touched(unexplained)) blocks.set(key, block)
  const times = new Map<string, number>()
  for (const { broken } of faults)
    for (const [key, block] of touched(broken)) {
      const count = (times.get(key) ?? 0) + 1
      times.set(key, count)
      if (count >= LEAST_ROWS) blocks.set(key, block)
    }
  return [...blocks.values()]
}

function sidesOf({ collected }: Related, statement: number, block: string): readonly (readonly TableRow[])[] {
  const own = collected.cells.filter((cell) => cell.statement === statement && cell.block === block)
  const blanks = collected.statements[statement]?.read.blankRows ?? []
  return tableSides(
    own,
    blanks.filter((blank) => blank.block === block),
  )
}

/** From a row without amounts first, then from any row on to the end of the table. */
function* slidesOf(rows: readonly TableRow[]): Generator<Slide> {
  const last = rows.length - 1
  const at = [...rows.keys()]
  const blank = at.filter((one) => rows[one]?.cells.length === 0)
  for (const from of blank)
    for (const to of at.slice(from + LEAST_ROWS).toReversed()) yield* bothEnds(from, to, 'below')
  for (const to of blank)
    for (const from of at.slice(0, Math.max(0, to - LEAST_ROWS + 1))) yield* bothEnds(from, to, 'above')
  for (const from of at.slice(0, -LEAST_ROWS)) yield* bothEnds(from, last, 'below')
}

function* bothEnds(from: number, to: number, printed: Slide['printed']): Generator<Slide> {
  for (const isEndLost of [false, true]) yield { from, to, printed, isEndLost }
}

/**
 * Whether with the slide undone all subjects are the sum of those below them, in the column with most amounts: what does
 * not add up in its own table need not be held against the others. Undefined where they are so as printed.
 */
function slideProver(rows: readonly TableRow[]): ((slide: Slide) => boolean) | undefined {
  const column = fullest(rows)
  const printed = rows.map(({ cells }) => cells.find((cell) => cell.column === column))
  const sums = sumsIn(rows)
  if (sums.every((sum) => holds(sum, printed))) return undefined
  return ({ from, to, printed: where, isEndLost }) => {
    const isBelow = where === 'below'
    const known = isBelow
      ? [...printed.slice(from + 1, to + 1), undefined]
      : [undefined, ...printed.slice(from, to)]
    const changed = known.filter((cell, at) => cell?.amount !== printed[from + at]?.amount)
    const lost = isEndLost ? (isBelow ? to : from) : -1
    const set = [...printed.slice(0, from), ...known, ...printed.slice(to + 1)]
    return changed.length >= LEAST_ROWS && sums.every((sum) => holds(sum, set, lost))
  }
}

function fullest(rows: readonly TableRow[]): number {
  const counts = new Map<number, number>()
  for (const { column } of rows.flatMap(({ cells }) => cells))
    counts.set(column, (counts.get(column) ?? 0) + 1)
  return [...counts].toSorted(([a, m], [b, n]) => n - m || a - b)[0]?.[0] ?? -1
}

/** Each subject with those right below it, as positions among the rows. */
function sumsIn(rows: readonly TableRow[]): readonly (readonly number[])[] {
  const below = new Map<number, number[]>()
  const at = new Map(rows.flatMap(({ code }, position) => (/^\d{3,}$/.test(code) ? [[code, position]] : [])))
  for (const [code, position] of at) {
    const lengths = [...code].keys()
    const parent = [...lengths]
      .toReversed()
      .map((length) => at.get(code.slice(0, length)))
      .find((one) => one !== undefined)
    if (parent !== undefined) below.set(parent, [...(below.get(parent) ?? []), position])
  }
  return [...below].map(([whole, parts]) => [whole, ...parts])
}

/** What cannot be read refuses nothing; of a part whose amount is lost it is only known that it is none below nought. */
function holds(sum: readonly number[], column: readonly (PrintedCell | undefined)[], lost = -1): boolean {
  if (sum[0] === lost) return true
  const terms = sum.map((at) => column[at])
  if (terms.some((cell) => cell !== undefined && cell.amount === undefined)) return true
  const [whole = 0n, ...parts] = terms.map((cell): bigint => cell?.amount ?? 0n)
  const difference = parts.reduce((rest, part) => rest - part, whole)
  const slack = terms.reduce((total, cell) => total + (cell?.half ?? 0n), 0n)
  return -difference <= slack && (sum.includes(lost) || difference <= slack)
}

function cellsSet(
  { collected }: Related,
  before: readonly TableRow[],
  after: readonly TableRow[],
): readonly PrintedCell[] {
  const moved = new Set(before.flatMap(({ cells }) => cells.map(({ id }) => id)))
  return [...collected.cells.filter(({ id }) => !moved.has(id)), ...after.flatMap(({ cells }) => cells)].map(
    (cell, id) => ({ ...cell, id }),
  )
}

/** Nothing fails any more in which one of its amounts stands, but for codes that are not those of their names. */
function isMended({ cells, relations }: Related, statement: number, block: string): boolean {
  const values = { cells, mended: new Map<number, bigint>() }
  const own = relations.filter((relation) =>
    cellsOf(relation).some((id) => cells[id]?.statement === statement && cells[id].block === block),
  )
  return (
    own.length >= LEAST_ROWS &&
    own.every((one) => verdictOf(one, values) !== 'broken' || misnamedIn(one, cells) !== undefined)
  )
}

interface Moved {
  readonly row: TableRow
  readonly was: TableRow
}

/**
 * The rows that hold other amounts now, with what is printed in them. Sums do not tell where among the rows of one
 * subject the slide begins or ends: only what all explanations give alike is known.
 */
const movedBy = (
  { slide, rows }: Explained,
  before: readonly TableRow[],
  all: readonly Explained[],
): readonly Moved[] =>
  rows.flatMap((row, at) => {
    const was = before[at]
    const end = slide.printed === 'below' ? slide.to : slide.from
    const isWithin = slide.from <= at && at <= slide.to && at !== end
    const isSure = all.every((other) => textsOf(other.rows[at]) === textsOf(row))
    return was !== undefined && isWithin && isSure ? [{ row, was }] : []
  })

const textsOf = (row: TableRow | undefined): string =>
  row?.cells.map(({ printed }) => printed).join('、') ?? ''

/** More rows than these are told in the evidence only. */
const MOST_SHOWN = 12

function slideFinding({ slide }: Explained, rows: readonly TableRow[], moved: readonly Moved[]): Finding {
  const [first] = moved
  const last = moved.at(-1)
  const end = rows[slide.printed === 'below' ? slide.to : slide.from]
  const told = moved.slice(0, MOST_SHOWN)
  const isBelow = slide.printed === 'below'
  const table = first?.row.place.table ?? ''
  const unit = CURRENCY_NAMES[first?.row.cells[0]?.currency ?? 'tenThousandYuan']
  const range = `“${first?.row.label ?? ''}”至“${last?.row.label ?? ''}”`
  const rest = moved.length > told.length ? `；…共 ${moved.length} 行` : ''
  const open = slide.to - slide.from - moved.length
  const unsure = open === 0 ? '' : `另有 ${open} 行是否也错开，仅凭合计不能确定。`
  const lost =
    slide.isEndLost && end !== undefined ? `“${end.label}”行原来的金额已看不出来，请对照原表补上。` : ''
  return {
    rule: RECONCILIATION_RULES.slid,
    severity: 'error',
    place: first?.was.place ?? { file: '' },
    printed: textsOf(first?.was),
    expected: textsOf(first?.row),
    message: {
      zh: `《${table}》自${range}各行，金额与名称错开了一行，金额都印在应在位置的${isBelow ? '下' : '上'}一行：${told.map(({ row }) => `“${row.label}”应为 ${textsOf(row) || '空白'}`).join('；')}${rest}（${unit}）。各行金额${isBelow ? '上' : '下'}移一行后，各数即相符。${unsure}${lost}请核对。`,
      en: `In 《${table}》 the amounts of ${range} are shifted by one row, printed one row ${isBelow ? 'below' : 'above'} their names: ${told.map(({ row }) => `“${row.label}” should be ${textsOf(row) || 'blank'}`).join('; ')}. With the amounts set back the figures agree.${open === 0 ? '' : ` Whether ${open} more rows are shifted the sums do not tell.`}${lost === '' ? '' : ` What “${end?.label ?? ''}” should be is not known.`}`,
    },
    evidence: moved.flatMap(({ row }) => row.cells.map((cell) => evidenceOf(cell, row))),
    basis: {
      zh: '报表勾稽关系：移正一行后全部成立，按印出的位置则不成立',
      en: 'agreement of tables: all relations hold with the amounts one row away, and fail as printed',
    },
  }
}

const evidenceOf = ({ place, printed }: PrintedCell, { label }: TableRow): Evidence => ({
  place,
  printed,
  words: { zh: `这个数应在“${label}”行`, en: `this amount belongs to “${label}”` },
})
