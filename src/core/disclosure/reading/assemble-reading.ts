/** Puts what was recognised in a document together: parts with their identity and prose, and an account of every block. */
import type { Block, Document, Grid, Paragraph } from '../../document/document.ts'
import type { Unplaced } from '../../document/entry.ts'
import { withoutSpace } from '../../document/printed-words.ts'
import type { ReadForm } from '../../performance/forms/read-form.ts'
import type { ReadStatement } from '../../statements/reading/read-statement.ts'
import type { Profile } from '../profile.ts'
import { type BlockOrder, blockOrder } from './block-order.ts'
import { contentsPages } from './contents-page.ts'
import { identify } from './identity.ts'
import { sectionsOf } from './outline.ts'
import { type PartRange, partRanges } from './parts.ts'
import { isBlank } from './prose-grids.ts'
import type { Coverage, Identity, Inferred, Reading, ReadPart } from './reading.ts'

export interface Recognised {
  readonly statements: readonly ReadStatement[]
  readonly forms: readonly ReadForm[]
  readonly usedByStatements: ReadonlySet<Block>
  readonly usedByForms: ReadonlySet<Block>
}

/** `blocks` are the document's, as the recognisers were given them. */
export function assembleReading(
  document: Document,
  blocks: readonly Block[],
  recognised: Recognised,
  profiles: readonly Profile[],
): Reading {
  const order = blockOrder(blocks)
  const inOrder = <T extends { readonly place: Block['place'] }>(found: readonly T[]): readonly T[] =>
    found.toSorted((a, b) => order(a.place) - order(b.place))
  const statements = inOrder(recognised.statements)
  const forms = inOrder(recognised.forms)
  const fates = fatesOf(blocks, recognised)
  const isProse = (block: Block): boolean => fates.get(block) === 'sections'
  const ranges = partRanges({ blocks, isProse, statements, order })
  const identified = ranges.map((range): ReadPart => {
    const paragraphs = blocks
      .slice(range.from, range.to)
      .filter((block): block is Paragraph => block.kind === 'paragraph' && isProse(block))
    const own = { statements: within(statements, range, order), forms: within(forms, range, order) }
    return {
      place: blocks[range.from]?.place ?? {},
      identity: identify({ name: ranges.length === 1 ? document.name : '', paragraphs, ...own }, profiles),
      ...own,
      sections: sectionsOf(paragraphs),
    }
  })
  const lost = blocks.flatMap((block) =>
    block.kind === 'grid' && fates.get(block) === 'unplaced' ? [untaken(block)] : [],
  )
  return {
    document,
    parts: identified.map((part) => ({
      ...part,
      identity: completed(part.identity, identified[0]?.identity),
    })),
    unplaced: inOrder([
      ...statements.flatMap((one) => one.unplaced),
      ...forms.flatMap((one) => one.unplaced),
      ...lost,
    ]),
    coverage: coverageOf(blocks, fates),
  }
}

const within = <T extends { readonly place: Block['place'] }>(
  found: readonly T[],
  { from, to }: PartRange,
  order: BlockOrder,
): readonly T[] => found.filter((one) => order(one.place) >= from && order(one.place) < to)

type Fate = Exclude<keyof Coverage, 'blocks'>

function fatesOf(blocks: readonly Block[], recognised: Recognised): ReadonlyMap<Block, Fate> {
  const contents = contentsPages(
    blocks.filter((block) => !recognised.usedByStatements.has(block) && !recognised.usedByForms.has(block)),
  )
  const fate = (block: Block): Fate => {
    if (recognised.usedByStatements.has(block)) return 'statements'
    if (recognised.usedByForms.has(block)) return 'forms'
    if (block.kind === 'grid') return isBlank(block) ? 'furniture' : 'unplaced'
    if (contents.has(block) || block.role === 'runningHead' || block.role === 'pageNumber') return 'furniture'
    return 'sections'
  }
  return new Map(blocks.map((block) => [block, fate(block)]))
}

function coverageOf(blocks: readonly Block[], fates: ReadonlyMap<Block, Fate>): Coverage {
  const count = (fate: Fate): number => blocks.filter((block) => fates.get(block) === fate).length
  return {
    blocks: blocks.length,
    statements: count('statements'),
    forms: count('forms'),
    sections: count('sections'),
    furniture: count('furniture'),
    unplaced: count('unplaced'),
  }
}

const textsOf = (grid: Grid): readonly string[] =>
  grid.rows.flatMap((row) => row.cells.map((cell) => withoutSpace(cell.text)).filter((text) => text !== ''))

const FIRST_WORDS = 60

function untaken(grid: Grid): Unplaced {
  const texts = textsOf(grid)
  const words = [...texts.join(' ')]
  return {
    text: words.length > FIRST_WORDS ? `${words.slice(0, FIRST_WORDS).join('')}…` : words.join(''),
    place: grid.place,
    why: `这个表格（${texts.length} 格有字）不像任何已知的报表或表单`,
  }
}

/** Units within a department's file leave unsaid what its cover says. */
function completed(identity: Identity, first: Identity | undefined): Identity {
  if (first === undefined || first === identity) return identity
  return {
    ...identity,
    kind: inherited(identity.kind, first.kind),
    year: inherited(identity.year, first.year),
  }
}

const inherited = <T>(own: Inferred<T>, from: Inferred<T>): Inferred<T> =>
  own.value === undefined && from.value !== undefined && own.others.length === 0
    ? { ...from, certainty: 'likely' }
    : own
