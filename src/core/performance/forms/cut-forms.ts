/** Cutting a document into the stretches that are one form each, by titles and by labels, since either may be missing. */
import type { Block, DocumentPlace, Grid, Paragraph } from '../../document/document.ts'
import { plainWords, withoutSpace } from '../../document/printed-words.ts'
import { headerAt } from './find-header.ts'
import { type FormRow, formRows } from './form-rows.ts'
import { fieldsOfLine, isFormTitle, isHeadLine } from './form-title.ts'
import {
  bareLabel,
  goalLabel,
  isChoiceLabel,
  isFormLabel,
  isFurniture,
  isLevel1Word,
  isLevel2Word,
  isSectionLabel,
} from './form-words.ts'
import type { TableKind } from './table-words.ts'

/** A stretch of the document that is one form. */
export interface Stretch {
  readonly titleText: string
  readonly titlePlace?: DocumentPlace
  /** What stands between the title and the grid. */
  readonly head: readonly Title[]
  /** What stands below the grid. */
  readonly foot: Paragraph[]
  readonly rows: FormRow[]
  readonly blocks: Block[]
}

interface Cutting {
  readonly stretches: Stretch[]
  current?: Stretch | undefined
}

export function formStretches(blocks: readonly Block[]): readonly Stretch[] {
  const cutting: Cutting = { stretches: [] }
  let between: Paragraph[] = []
  for (const block of blocks) {
    if (block.kind === 'paragraph') between.push(block)
    else {
      cutGrid(cutting, block, between)
      between = []
    }
  }
  if (cutting.current !== undefined) takeFoot(cutting.current, between)
  return cutting.stretches
}

function cutGrid(cutting: Cutting, grid: Grid, between: readonly Paragraph[]): void {
  const head = headOf(between, grid)
  const before = cutting.current
  if (before !== undefined) takeFoot(before, between.slice(0, between.length - head.used.length))
  const inner = between.filter((one) => !isIgnored(one))
  const isAdjacent = head.title === undefined && inner.every((one) => isInside(one.text))
  const parts = rowsByForm(grid, isAdjacent ? before : undefined)
  // Rows that are no form of their own go to the one that the grid holds, so that nothing of it is lost.
  let loose: readonly FormRow[] = []
  let last = before
  cutting.current = undefined
  parts.forEach((part, at) => {
    const title = part.title ?? (at === 0 ? head.title : undefined)
    const signals = signalsOf(part.rows)
    if (
      at === 0 &&
      title === undefined &&
      isAdjacent &&
      !part.isRestart &&
      goesOn(before, part.rows, signals)
    ) {
      cutting.current = before
      addTo(before, [...inner.map((one) => rowOfParagraph(one, grid)), ...part.rows], [...inner, grid])
    } else if (title === undefined ? signals.isProof && signals.sum >= SURE : signals.sum >= 1) {
      last = newStretch(title, part.isRestart ? last : undefined, at === 0 ? head : undefined)
      cutting.current = last
      cutting.stretches.push(last)
      addTo(cutting.current, [...loose, ...part.rows], [grid])
      loose = []
    } else if (cutting.current !== undefined) addTo(cutting.current, part.rows, [])
    else loose = [...loose, ...part.rows]
  })
}

/** A form that begins again without a title has the title of the one before. */
const newStretch = (
  title: Title | undefined,
  before: Stretch | undefined,
  head: Head | undefined,
): Stretch => ({
  titleText: title?.text.replace(/\s+/g, ' ').trim() ?? before?.titleText ?? '',
  ...(title === undefined ? {} : { titlePlace: title.place }),
  head: head?.lines ?? [],
  foot: [],
  rows: [],
  blocks: [...(head?.used ?? [])],
})

function addTo(stretch: Stretch | undefined, rows: readonly FormRow[], blocks: readonly Block[]): void {
  stretch?.rows.push(...rows)
  stretch?.blocks.push(...blocks)
}

export interface Title {
  readonly text: string
  readonly place: DocumentPlace
}

interface Head {
  readonly title?: Title
  readonly lines: readonly Title[]
  readonly used: readonly Paragraph[]
}

/** The title before a grid and the lines between them, read from the grid upwards. */
function headOf(between: readonly Paragraph[], grid: Grid): Head {
  const lines: Title[] = []
  const used: Paragraph[] = []
  for (const paragraph of [...between].reverse()) {
    const found: Title[] = []
    let isKnown = true
    for (const one of linesOf(paragraph).reverse()) {
      if (isKnown && isFormTitle(one.text) && !isInside(one.text))
        return { title: one, lines: [...found, ...lines], used: [paragraph, ...used] }
      if (isHeadLine(one.text)) found.unshift(one)
      else if (!isIgnored({ ...paragraph, text: one.text })) isKnown = false
    }
    if (!isKnown) break
    lines.unshift(...found)
    used.unshift(paragraph)
  }
  const caption = grid.caption
  if (caption !== undefined && isFormTitle(caption))
    return { title: { text: caption, place: grid.place }, lines, used }
  return { lines, used }
}

/** A paragraph that is neither title nor head line may be several of them that a reader took for one. */
function linesOf(paragraph: Paragraph): Title[] {
  const { text, place, lines } = paragraph
  return lines.length <= 1 || isFormTitle(text) || isHeadLine(text) ? [{ text, place }] : [...lines]
}

const isIgnored = ({ role, text }: Paragraph): boolean =>
  role === 'pageNumber' || role === 'runningHead' || isFurniture(text) || text.trim() === ''

/** 长期绩效目标表, 年度目标1： — lines that stand within a form, and may have been a row of its grid. */
const isInside = (text: string): boolean =>
  text.length <= 60 && (isSectionLabel(text) || goalLabel(text) !== undefined)

const rowOfParagraph = (one: Paragraph, grid: Grid): FormRow => ({
  cells: [
    {
      text: one.text.trim(),
      from: 0,
      to: grid.columnCount,
      slot: 0,
      place: one.place,
      isUncertain: false,
    },
  ],
  above: [],
  width: grid.columnCount,
  hasColumns: grid.origin !== 'tabbed',
  place: one.place,
})

/** 填报人：某某 联系电话：… below a form. */
function takeFoot(stretch: Stretch, after: readonly Paragraph[]): void {
  for (const one of after) {
    if (isIgnored(one)) continue
    const fields = fieldsOfLine(one.text)
    if (fields.length === 0 || !fields.every(({ label }) => FOOT.test(bareLabel(label)))) return
    stretch.foot.push(one)
    stretch.blocks.push(one)
  }
}
const FOOT =
  /^(?:(?:填报|填表|制表|审核|经办|联系)人(?:员)?|.{0,4}负责人|联系(?:电话|方式)|(?:填报|填表|申报)(?:日期|时间))$/

interface Part {
  readonly title?: Title
  readonly isRestart: boolean
  readonly rows: readonly FormRow[]
}

/** One grid may hold several forms: each begins with a title row, or with the name of another project or unit. */
function rowsByForm(grid: Grid, before: Stretch | undefined): readonly Part[] {
  const rows = formRows(grid)
  const parts: { title?: Title; isRestart: boolean; rows: FormRow[] }[] = []
  const seen = new Map<string, string>()
  for (const row of before?.rows ?? []) note(seen, row)
  rows.forEach((row, at) => {
    const title = titleRow(row)
    const isRestart = title === undefined && isOther(seen, row) && headerAt(rows, at) === undefined
    if (title !== undefined || isRestart) seen.clear()
    if (title !== undefined || isRestart || parts.length === 0)
      parts.push({ ...(title === undefined ? {} : { title }), isRestart, rows: [] })
    if (title === undefined) parts.at(-1)?.rows.push(row)
    note(seen, row)
  })
  const nested = grid.rows.flatMap((row) => row.cells.flatMap((cell) => cell.nested ?? []))
  const own = parts.filter(
    (part) => part.title !== undefined || part.rows.some((row) => row.cells.length > 0),
  )
  return [...own, ...nested.flatMap((one) => rowsByForm(one, undefined))]
}

const titleRow = (row: FormRow): Title | undefined => {
  const [only, ...others] = row.cells
  const isTitle = only !== undefined && others.length === 0 && isFormTitle(only.text) && !isInside(only.text)
  return isTitle ? { text: only.text, place: only.place } : undefined
}

/** Labels that a form has once, at its beginning. */
const BEGINNINGS =
  /^(?:(?:转移支付|专项|预算)?项目(?:名称|编码)|(?:专项|专项资金|政策)名称|部门\(单位\)名称)$/
const beginning = (row: FormRow): { readonly label: string; readonly value: string } | undefined => {
  const [first, second] = row.cells
  if (first === undefined || second === undefined || !BEGINNINGS.test(plainWords(first.text)))
    return undefined
  return { label: plainWords(first.text), value: withoutSpace(second.text) }
}
const note = (seen: Map<string, string>, row: FormRow): void => {
  const found = beginning(row)
  if (found !== undefined) seen.set(found.label, found.value)
}
const isOther = (seen: ReadonlyMap<string, string>, row: FormRow): boolean => {
  const found = beginning(row)
  const before = found === undefined ? undefined : seen.get(found.label)
  return before !== undefined && before !== found?.value
}

/** What speaks for a form: how much, and whether any of it is found in forms alone. */
interface Signals {
  readonly sum: number
  readonly isProof: boolean
}

/** Tables that only forms have, and tables that others have too. */
const OF_FORMS: Readonly<Partial<Record<TableKind, number>>> = {
  indicators: 4,
  keyWork: 4,
  goalTexts: 3,
  costs: 2,
  goalList: 2,
}
/** From how much on a grid without a title is a form. */
const SURE = 4

/** Rows that begin with the code of a subject speak for a statement. */
function signalsOf(rows: readonly FormRow[]): Signals {
  const labels = new Set<string>()
  let tables = 0
  let proofs = 0
  let codes = 0
  rows.forEach((row, at) => {
    const [first, second] = row.cells
    if (first === undefined) return
    if (/^\d{3,7}$/.test(withoutSpace(first.text))) codes++
    const header = headerAt(rows, at)
    const isClass =
      isLevel1Word(first.text) ||
      isLevel2Word(first.text) ||
      (second !== undefined && isLevel2Word(second.text))
    if (header !== undefined) {
      tables += OF_FORMS[header.kind] ?? 1
      if (header.kind in OF_FORMS) proofs++
    } else if (goalLabel(first.text) !== undefined || isChoiceLabel(first.text) || isClass) proofs++
    else if (isFormLabel(first.text)) labels.add(bareLabel(first.text))
  })
  const sum = codes * 2 > rows.length ? 0 : tables + Math.min(proofs, 3) + Math.min(labels.size, 3)
  return { sum, isProof: proofs > 0 }
}

/** A grid without title goes on with the form before it if it looks like one, or at least has its columns. */
function goesOn(current: Stretch | undefined, rows: readonly FormRow[], { sum }: Signals): boolean {
  const last = current?.rows.at(-1)
  if (last === undefined) return false
  return sum >= 1 || rows.every((row) => row.width === last.width)
}
