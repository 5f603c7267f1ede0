/** 分册 — where one document of a file ends and the next begins: a cover of another unit, or its statements once more. */
import type { Block, Paragraph } from '../../document/document.ts'
import { withoutSpace } from '../../document/printed-words.ts'
import type { ReadStatement } from '../../statements/reading/read-statement.ts'
import type { BlockOrder } from './block-order.ts'
import { fieldClues, titleAt } from './clues.ts'
import type { TitleWords } from './document-title.ts'
import { isSameLevel } from './unit-name.ts'

/** Blocks from `from` up to `to`. */
export interface PartRange {
  readonly from: number
  readonly to: number
}

interface PartGround {
  readonly blocks: readonly Block[]
  /** Paragraphs that nothing else has taken: no tables, no contents pages. */
  readonly isProse: (block: Block) => boolean
  readonly statements: readonly ReadStatement[]
  readonly order: BlockOrder
}

export function partRanges(ground: PartGround): readonly PartRange[] {
  const covers = coversOf(ground)
  const starts = [...new Set([0, ...coverStarts(covers, ground), ...repeatStarts(covers, ground)])].sort(
    (a, b) => a - b,
  )
  return starts.map((from, at) => ({ from, to: starts[at + 1] ?? ground.blocks.length }))
}

interface Cover {
  readonly at: number
  /** Block behind its last line. */
  readonly end: number
  readonly words: TitleWords
}

/** Titles of whole budgets or accounts, which say whose they are, and are neither a heading nor an annex's. */
function coversOf({ blocks, isProse }: PartGround): readonly Cover[] {
  const prose = blocks.flatMap((block, at) =>
    block.kind === 'paragraph' && isProse(block) ? [{ block, at }] : [],
  )
  const paragraphs = prose.map((one) => one.block)
  const covers: Cover[] = []
  for (let index = 0; index < prose.length; index++) {
    const title = titleAt(paragraphs, index)
    if (title === undefined || title.words.isNumbered) continue
    const { kind } = title.words
    const unit = title.words.unit ?? unitBelow(paragraphs, index + title.length)
    if ((kind !== 'budget' && kind !== 'accounts') || unit === undefined) continue
    const end = (prose[index + title.length - 1]?.at ?? 0) + 1
    covers.push({ at: prose[index]?.at ?? 0, end, words: { ...title.words, unit } })
    index += title.length - 1
  }
  return covers.filter((cover, at) => !isListed(cover, covers[at - 1]) && !isListed(covers[at + 1], cover))
}

/** Titles one below the other are a list of documents, not their covers. */
const isListed = (cover: Cover | undefined, before: Cover | undefined): boolean =>
  cover !== undefined &&
  before !== undefined &&
  cover.at === before.end &&
  !isSameDocument(cover.words, before.words)

/** 预算单位：… on the line below a title that names only the place. */
function unitBelow(paragraphs: readonly Paragraph[], at: number): string | undefined {
  const below = paragraphs[at]
  return below === undefined ? undefined : fieldClues(below)[0]?.unit
}

/** A cover of another document than the one before, if a document follows it and not only the next line of a list. */
function coverStarts(covers: readonly Cover[], ground: PartGround): readonly number[] {
  const starts: number[] = []
  let current = covers[0]?.words
  covers.forEach(({ at, words }, index) => {
    const end = covers[index + 1]?.at ?? ground.blocks.length
    if (current === undefined || isSameDocument(current, words) || !holdsDocument(ground, at, end)) return
    starts.push(at)
    current = words
  })
  return starts
}

const isSameDocument = (a: TitleWords, b: TitleWords): boolean =>
  a.kind === b.kind &&
  (a.year === undefined || b.year === undefined || a.year === b.year) &&
  isSameLevel(a.unit ?? '', b.unit ?? '')

function holdsDocument({ blocks, statements, order }: PartGround, from: number, to: number): boolean {
  const isWithin = (at: number) => at >= from && at < to
  if (statements.some((one) => isWithin(order(one.place)))) return true
  return blocks
    .slice(from, to)
    .some((block) => block.kind === 'paragraph' && /^第一部分/.test(withoutSpace(block.text)))
}

/** A statement that the part already has, of another unit: the next one's series begins here, or at the cover before it. */
function repeatStarts(covers: readonly Cover[], { statements, order }: PartGround): readonly number[] {
  const starts: number[] = []
  let seen = new Set<string>()
  let unit: string | undefined
  let before = -1
  for (const statement of statements) {
    const { definition, unitName } = statement
    const at = order(statement.place)
    const isOther = unit !== undefined && unitName !== undefined && !isSameLevel(unit, unitName)
    if (isOther && definition !== undefined && seen.has(definition)) {
      const cover = covers.find((one) => one.at > before && one.at <= at)
      starts.push(cover?.at ?? at)
      seen = new Set()
      unit = unitName
    }
    if (definition !== undefined) seen.add(definition)
    unit ??= unitName
    before = at
  }
  return starts
}
