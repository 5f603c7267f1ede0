/** 测算依据 — reads a whole cost basis: its items, what they come to, and whether what is printed holds. */
import type { CurrencyUnit, Fen } from '../../kernel/fen.ts'
import type { Rational } from '../../kernel/rational.ts'
import { DEFAULT_STEP } from './agreement.ts'
import { type NoteContent, withBrackets } from './brackets.ts'
import { MAX_DEPTH, type Note, type TokenRange } from './expression.ts'
import {
  type CostItem,
  type ItemContext,
  itemOf,
  type LooseQuantity,
  position,
  type Remark,
  remark,
  type Verdict,
} from './items.ts'
import { type CalculationPiece, type Piece, pieces } from './pieces.ts'
import { covering, isSumOf, pricedOf, statedOf, sumOf, workedOf, worse } from './sums.ts'
import { type Token, tokens } from './tokens.ts'
import { unitsOf } from './units.ts'
import { yuanToFen } from './yuan.ts'

export interface CostBasisOptions {
  /** What bare amounts are counted in; yuan unless said. */
  readonly unit?: CurrencyUnit
  /** 取整单位 — amounts may be rounded to it; 0.01万元 unless the profile says otherwise. */
  readonly step?: Fen
}

export interface CostBasis {
  readonly text: string
  readonly items: readonly CostItem[]
  /** All items as they come to, in yuan; absent where no amount is written. */
  readonly worked?: Rational
  /** The same to the fen. */
  readonly amount?: Fen
  /** All items as they say they come to. */
  readonly stated?: Rational
  /** The worst of the items. */
  readonly verdict: Verdict
  /** Those of the text as a whole; items carry their own. */
  readonly remarks: readonly Remark[]
}

export const MAX_LENGTH = 4000

/** Never throws; what cannot be read is said with its character. */
export function readCostBasis(text: string, options: CostBasisOptions = {}): CostBasis {
  const within = text.slice(0, MAX_LENGTH)
  const context: ItemContext = {
    text: within,
    unit: options.unit ?? 'yuan',
    step: options.step ?? DEFAULT_STEP,
  }
  const all = tokens(within)
  const { items, remarks } = itemsIn({ all, to: all.length }, 0, 0, context)
  const priced = pricedOf(items)
  const cut =
    text.length > MAX_LENGTH
      ? [remark('unclear', 'CB-001', { start: MAX_LENGTH, end: text.length }, { limit: String(MAX_LENGTH) })]
      : []
  const said = [
    ...cut,
    ...(items.length > 0 ? missingBrackets(all) : []),
    ...remarks,
    ...nothingSaid(items, priced, within),
  ]
  const verdict = [
    ...items.map((item) => item.verdict),
    ...said.map(({ level }): Verdict => (level === 'note' ? 'lumpSum' : level)),
  ].reduce(worse, 'lumpSum')
  if (priced.length === 0) return { text, items, verdict, remarks: said }
  const worked = sumOf(items, workedOf)
  return {
    text,
    items,
    worked,
    amount: yuanToFen(worked),
    stated: sumOf(items, statedOf),
    verdict,
    remarks: said,
  }
}

function nothingSaid(
  items: readonly CostItem[],
  priced: readonly CostItem[],
  text: string,
): readonly Remark[] {
  const [first] = items
  if (priced.length > 0) return []
  if (first === undefined) return [remark('unclear', 'CB-011', { start: 0, end: text.length }, {})]
  // A rate with what it is made of states a standard, and is complete as that.
  if (first.kind !== 'rate' || first.parts.length > 0) return []
  return [remark('unclear', 'CB-017', first, { expression: first.text })]
}

function missingBrackets(all: readonly Token[]): readonly Remark[] {
  return all.flatMap((one): readonly Remark[] => {
    const isOpen = one.kind === 'open' && one.partner !== undefined && all[one.partner]?.isMissing === true
    return isOpen ? [remark('note', 'CB-003', one, { position: position(one), found: one.text })] : []
  })
}

interface Reading extends NoteContent {
  readonly remarks: readonly Remark[]
}

interface OpenHeading {
  readonly head: CostItem
  readonly isPartial: boolean
  items: CostItem[]
  unpriced: number
}

/** Goes over the pieces once, putting items under the heading or the number of the list that they stand in. */
function itemsIn(range: TokenRange, from: number, depth: number, context: ItemContext): Reading {
  const found = pieces(range, from)
  const root: CostItem[] = []
  const remarks: Remark[] = []
  const quantities: LooseQuantity[] = []
  let group: CostItem[] = []
  let loose: LooseQuantity[] = []
  let heading: OpenHeading | undefined
  let style: string | undefined
  let isPartial = false
  let bracketed: NoteContent[] = []

  const closeHeading = (): void => {
    if (heading !== undefined) group.push(...closedHeading(heading, context))
    heading = undefined
  }
  const closeGroup = (): void => {
    closeHeading()
    root.push(...group)
    group = []
  }
  const read = ({ from: first, to }: Note): NoteContent =>
    depth >= MAX_DEPTH
      ? { items: [], quantities: [], isPartial: false }
      : itemsIn({ all: range.all, to }, first, depth + 1, context)

  const addTotal = (item: CostItem): void => {
    const headed = (): readonly CostItem[] => (heading === undefined ? [] : closedHeading(heading, context))
    const underHeading = heading === undefined ? [] : sinceTotal(heading.items)
    const inGroup = sinceTotal([...group, ...headed()])
    const inAll = root.length + group.length > MOST_SUMMED ? [] : [...root, ...group, ...headed()]
    const scopes = [underHeading, inGroup, inAll].filter((scope) => scope.length > 0)
    const scope = scopes.find((one) => isSumOf(item, one, context)) ?? scopes[0]
    if (scope === undefined) {
      add(item)
      return
    }
    const total = covering(item, 'total', { parts: scope, unpriced: 0, isPartial: false }, context)
    if (scope === underHeading && heading !== undefined) {
      heading.items = [...heading.items.slice(0, heading.items.length - scope.length), total]
      return
    }
    closeHeading()
    if (scope === inAll) {
      root.length = 0
      group = [total]
    } else group = [...group.slice(0, group.length - scope.length), total]
  }

  const add = (item: CostItem): void => {
    if (heading === undefined) group.push(item)
    else heading.items.push(item)
  }

  const addCalculation = (piece: CalculationPiece, next: Piece | undefined): void => {
    const label = labelOf(context.text, piece)
    const item = withBrackets(itemOf(piece.calculation, label, loose, context), read, context)
    const complete = withLabelBrackets(item, bracketed, context)
    bracketed = []
    if (IS_PARTIAL.test(context.text.slice(piece.label.start, piece.label.end))) openPartial()
    if (next?.kind === 'colon' && item.printed !== undefined) {
      closeHeading()
      heading = { head: complete, isPartial: false, items: [], unpriced: 0 }
    } else if ((IS_TOTAL.test(label) || IS_BARE_TOTAL.test(label)) && item.kind === 'lumpSum')
      addTotal(complete)
    else add(complete)
  }

  /** 其中 turns the amount before it into a heading. */
  const openPartial = (): void => {
    const items = heading?.items ?? group
    const head = items.at(-1)
    if (head?.printed === undefined) {
      isPartial = true
      return
    }
    if (heading !== undefined) return
    group = items.slice(0, -1)
    heading = { head, isPartial: true, items: [], unpriced: 0 }
  }

  found.forEach((piece, at) => {
    switch (piece.kind) {
      case 'calculation':
        if (piece.isMoney) {
          addCalculation(piece, found[at + 1])
          loose = []
        } else {
          const quantity = quantityIn(piece, context)
          if (quantity !== undefined) loose.push(quantity)
          if (quantity !== undefined) quantities.push(quantity)
        }
        return
      case 'numbering':
        style ??= piece.mark
        if (piece.mark === style) closeGroup()
        return
      case 'separator':
        if (piece.mark === ';' || piece.mark === '。') {
          loose = []
          if (heading?.isPartial === true) closeHeading()
        }
        bracketed = []
        return
      case 'prose':
        if (heading !== undefined) heading.unpriced += 1
        return
      case 'bracket': {
        const content = read(piece)
        if (content.items.length > 0) bracketed.push(content)
        return
      }
      case 'dangling':
        remarks.push(
          remark('unclear', 'CB-002', piece, {
            position: position(piece),
            found: context.text.slice(piece.start, piece.end),
          }),
        )
        return
      case 'colon':
        return
    }
  })
  closeGroup()
  // Brackets among words that no amount followed say their own amounts.
  if (root.length === 0) root.push(...bracketed.flatMap((one) => one.items))
  return { items: root, quantities, isPartial, remarks }
}

const IS_TOTAL = /(合计|共计|总计|小计|总共|一共|合共)(金额|费用|经费|需|需要|为|约|[:：])*\s*$/
/** 共10万元, 计4.2万元, where nothing else names the amount. */
const IS_BARE_TOTAL = /^(共|总|共计|计|共需|总需|共需要|小计)$/
const IS_PARTIAL = /^[，,、；;。\s]*其中/

const labelOf = (text: string, { label }: CalculationPiece): string =>
  text
    .slice(label.start, label.end)
    .replace(/^[，,、；;。：:）)\s]+|^[，,、；;。\s]*其中[：:]?/, '')
    .trim()

/** The items after the last total, which is a sum itself. */
function sinceTotal(items: readonly CostItem[]): readonly CostItem[] {
  const last = items.findLastIndex((item) => item.kind === 'total')
  return items.slice(last + 1)
}

/**
 * The heading with its parts. Where the first of them already make up its amount, the others stand beside it:
 * nothing in the text says where a heading's list ends.
 */
function closedHeading(
  { head, isPartial, items, unpriced }: OpenHeading,
  context: ItemContext,
): readonly CostItem[] {
  const whole = items.length <= MOST_PARTS && !isPartial && !isSumOf(head, items, context)
  const end = whole ? items.findIndex((_, at) => isSumOf(head, items.slice(0, at + 1), context)) : -1
  const parts = end < 0 ? items : items.slice(0, end + 1)
  return [covering(head, 'heading', { parts, unpriced, isPartial }, context), ...items.slice(parts.length)]
}

/** Longer lists are not searched for where a heading ends, so that reading stays linear. */
const MOST_PARTS = 40

/** A total over everything is looked for among so many items at most. */
const MOST_SUMMED = 100

function withLabelBrackets(
  item: CostItem,
  bracketed: readonly NoteContent[],
  context: ItemContext,
): CostItem {
  const parts = bracketed.flatMap((one) => one.items)
  const isCalculated = parts.some((part) => part.kind === 'calculation')
  return item.kind === 'lumpSum' && isCalculated
    ? covering(item, 'heading', { parts, unpriced: 0, isPartial: false }, context)
    : item
}

function quantityIn({ calculation }: CalculationPiece, { text }: ItemContext): LooseQuantity | undefined {
  const { expression } = calculation
  if (expression.kind !== 'quantity' || expression.percent !== '') return undefined
  const [unit, ...others] = unitsOf(expression.unit)
  if (unit === undefined || others.length > 0) return undefined
  return { unit, value: expression.value, text: text.slice(expression.number.start, expression.number.end) }
}
