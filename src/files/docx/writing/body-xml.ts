/** The body of a written DOCX: cover, contents and text as sections, those with wide tables turned. */
import type {
  Disclosure,
  DisclosureBlock,
  DisclosureHeading,
  DisclosureParagraph,
} from '../../../core/document/disclosure.ts'
import type { Table } from '../../../core/document/table.ts'
import { assert } from '../../../core/kernel/assert.ts'
import { textWidth } from '../../typesetting/text-width.ts'
import { bookmarkName, type ContentsEntry, contentsXml } from './contents-xml.ts'
import { PageFlow } from './flow.ts'
import { BODY, type LetterSize, letterWidth, PAPERS, type Paper, textHeightOf, textWidthOf } from './paper.ts'
import { type DrawnChart, picturePiece } from './picture-xml.ts'
import { coverXml, sectionEnd, sectionXml } from './section-xml.ts'
import { BEHIND_TITLE, CAPTION_SIZE, NOTE_SIZE, TITLE_SIZE } from './styles-xml.ts'
import { type TableSetting, tableSetting } from './table-setting.ts'
import { tablePiece } from './table-xml.ts'
import { joined, type Piece, paragraphPiece, runXml } from './text-xml.ts'
import { DRAWING, WORD } from './word-names.ts'

/** What the body names of the other parts. */
export interface BodyNames {
  /** Relation of the footer. */
  readonly footer: string
  /** By anchor; every chart has one. */
  readonly charts: ReadonlyMap<string, DrawnChart>
}

/** What stands between two changes of paper. */
interface Section {
  readonly paper: Paper
  readonly blocks: readonly SetBlock[]
}

/** A block with what is settled before it is written. */
interface SetBlock {
  readonly block: DisclosureBlock
  /** Of a table. */
  readonly setting?: TableSetting
  /** Of a heading, from 1. */
  readonly bookmark?: number
  /** Of a heading that says what the table below it is called. */
  readonly isTitle?: boolean
}

export function documentXml(disclosure: Disclosure, names: BodyNames): string {
  const flow = new PageFlow()
  const sections = sectionsOf(disclosure.blocks)
  const body = sections.map(({ paper, blocks }, at) => {
    flow.begin(paper)
    const section = sectionXml(paper, { footer: names.footer, ...(at === 0 ? { start: 1 } : {}) })
    const written = groupsOf(blocks).map((group, index) => groupXml(group, paper, index === 0, flow, names))
    return written.join('') + (at === sections.length - 1 ? section : sectionEnd(section))
  })
  const entries = sections.flatMap(({ blocks }) => blocks.flatMap((one) => contentsEntry(one, flow)))
  return [
    `<w:document ${WORD} ${DRAWING}><w:body>`,
    coverXml(disclosure),
    contentsSection(disclosure.contentsTitle, entries, names.footer),
    ...body,
    '</w:body></w:document>',
  ].join('')
}

function contentsEntry({ block, bookmark = 0 }: SetBlock, flow: PageFlow): readonly ContentsEntry[] {
  if (block.kind !== 'heading' || block.isUnlisted === true) return []
  return [{ heading: block, bookmark: bookmarkName(bookmark), page: flow.pageOf(block.anchor) ?? 1 }]
}

function contentsSection(
  title: string | undefined,
  entries: readonly ContentsEntry[],
  footer: string,
): string {
  if (title === undefined || entries.length === 0) return ''
  const section = sectionXml(PAPERS.portrait, { footer, start: 1, format: 'upperRoman' })
  return contentsXml(title, entries) + sectionEnd(section)
}

/** A table may have a paper of its own, with the headings above it and the notes below. */
function sectionsOf(blocks: readonly DisclosureBlock[]): readonly Section[] {
  const papers: (Paper | undefined)[] = []
  let bookmark = 0
  const set = blocks.map((block, at): SetBlock => {
    if (block.kind === 'heading') return { block, bookmark: ++bookmark }
    if (block.kind !== 'table') return { block }
    const headings = headingsBefore(blocks, at)
    const table = withTitleOnce(block.table, headings.at(-1))
    const setting = tableSetting(
      table,
      headings.reduce((sum, one) => sum + headingHeight(one), 0),
    )
    for (let own = at - headings.length; own <= at; own++) papers[own] = setting.paper
    return { block: { ...block, table }, setting }
  })
  for (const [at, { block }] of set.entries()) {
    const heading = set[at - 1]
    if (block.kind === 'table' && block.table.title === '' && heading?.block.kind === 'heading')
      set[at - 1] = { ...heading, isTitle: heading.block.level > 1 }
  }
  const sections: { readonly paper: Paper; readonly blocks: SetBlock[] }[] = []
  for (const [at, one] of set.entries()) {
    const last = sections.at(-1)
    const isNote = one.block.kind === 'paragraph' && one.block.role === 'note'
    const paper = papers[at] ?? (isNote ? last?.paper : undefined) ?? PAPERS.portrait
    if (last?.paper === paper) last.blocks.push(one)
    else sections.push({ paper, blocks: [one] })
  }
  return sections.length === 0 ? [{ paper: PAPERS.portrait, blocks: [] }] : sections
}

/** A heading that says what the table is called is its title. */
function withTitleOnce(table: Table, heading: DisclosureHeading | undefined): Table {
  const bare = (text: string): string => text.replace(/\s/g, '')
  return heading !== undefined && bare(heading.text) === bare(table.title) ? { ...table, title: '' } : table
}

/** The headings that stand directly above a block. */
function headingsBefore(blocks: readonly DisclosureBlock[], at: number): readonly DisclosureHeading[] {
  let from = at
  while (blocks[from - 1]?.kind === 'heading') from -= 1
  return blocks.slice(from, at).filter((block) => block.kind === 'heading')
}

const headingHeight = (heading: DisclosureHeading): number =>
  headingPiece(heading, {
    paper: PAPERS.portrait,
    startsPage: false,
    bookmark: 0,
    isTitle: false,
  }).items.reduce((sum, { height }) => sum + height, 0)

/** Headings with the block that they stand above. */
function groupsOf(blocks: readonly SetBlock[]): readonly (readonly SetBlock[])[] {
  const groups: SetBlock[][] = []
  for (const [at, one] of blocks.entries()) {
    const isBelow = blocks[at - 1]?.block.kind === 'heading'
    if (isBelow) groups.at(-1)?.push(one)
    else groups.push([one])
  }
  return groups
}

/** A table that a page would tear begins a new one, together with its headings. */
function groupXml(
  group: readonly SetBlock[],
  paper: Paper,
  isFirst: boolean,
  flow: PageFlow,
  names: BodyNames,
): string {
  const [head, ...others] = group
  if (head === undefined) return ''
  const asks = head.block.kind === 'heading' && head.block.startsPage === true && !isFirst
  const below = joined(
    others.map((one) => {
      const startsPage = one.block.kind === 'heading' && one.block.startsPage === true
      return blockPiece(one, paper, startsPage, names)
    }),
  )
  const plain = blockPiece(head, paper, asks, names)
  const isTorn = !asks && group.at(-1)?.setting !== undefined && flow.isTorn([...plain.items, ...below.items])
  const written = joined([isTorn ? blockPiece(head, paper, true, names) : plain, below])
  flow.add(written.items)
  return written.xml
}

function blockPiece(
  { block, setting, bookmark = 0, isTitle = false }: SetBlock,
  paper: Paper,
  startsPage: boolean,
  { charts }: BodyNames,
): Piece {
  if (block.kind === 'heading') return headingPiece(block, { paper, startsPage, bookmark, isTitle })
  if (block.kind === 'paragraph') return textPiece(block, paper)
  if (block.kind === 'table') {
    assert(setting !== undefined, `no setting of ${block.anchor}`)
    return tablePiece(block.table, setting, startsPage)
  }
  const drawn = charts.get(block.anchor)
  assert(drawn !== undefined, `no picture of ${block.anchor}`)
  return picturePiece(block, drawn, { width: textWidthOf(paper), height: textHeightOf(paper) })
}

interface HeadingPlace {
  readonly paper: Paper
  readonly startsPage: boolean
  readonly bookmark: number
  readonly isTitle: boolean
}

function headingPiece(
  heading: DisclosureHeading,
  { paper, startsPage, bookmark, isTitle }: HeadingPlace,
): Piece {
  const { level, text, anchor } = heading
  const isPart = level === 1
  const size = isPart ? TITLE_SIZE : BODY
  const isCentered = isPart || isTitle
  const wanted = textWidth(text) * letterWidth(size)
  const share = (textWidthOf(paper) * 0.98) / wanted
  const isShrunk = isPart && share < 1 && share >= LEAST_SHARE
  const look = isShrunk ? sizeXml(Math.floor(size.half * share)) : ''
  const side = isCentered && !isShrunk ? sideOf(text, textWidthOf(paper), letterWidth(size)) : 0
  const isSet = isTitle || side > 0
  return paragraphPiece({
    style: heading.isUnlisted === true ? `Unlisted${level}` : `Heading${level}`,
    size,
    width: isShrunk ? wanted : textWidthOf(paper) - 2 * side,
    text,
    properties: isSet
      ? `<w:ind w:left="${side}" w:right="${side}" w:firstLineChars="0" w:firstLine="0"/><w:jc w:val="center"/>`
      : '',
    runs: `<w:bookmarkStart w:id="${bookmark}" w:name="${bookmarkName(bookmark)}"/>${runXml(text, look)}<w:bookmarkEnd w:id="${bookmark}"/>`,
    indent: isCentered ? 0 : 2,
    behind: isPart ? BEHIND_TITLE : 0,
    keepsNext: true,
    startsPage,
    anchor,
  })
}

/** The title of a part that lacks so little room is set smaller rather than in two lines. */
const LEAST_SHARE = 0.8
const sizeXml = (half: number): string => `<w:sz w:val="${half}"/><w:szCs w:val="${half}"/>`

/** By how much a long title is set in at both sides, so that its lines are of one length. */
function sideOf(text: string, width: number, letter: number): number {
  const wanted = textWidth(text) * letter
  if (wanted <= width) return 0
  const line = wanted / Math.ceil(wanted / width) + 2 * letter
  return Math.max(0, Math.floor((width - line) / 2))
}

type Role = DisclosureParagraph['role']
const ROLES: Readonly<
  Record<Role, { readonly style: string; readonly size: LetterSize; readonly indent: number }>
> = {
  text: { style: 'Text', size: BODY, indent: 2 },
  note: { style: 'Note', size: NOTE_SIZE, indent: 0 },
  caption: { style: 'Caption', size: CAPTION_SIZE, indent: 0 },
  contact: { style: 'Contact', size: BODY, indent: 2 },
}

function textPiece({ role, runs }: DisclosureParagraph, paper: Paper): Piece {
  return paragraphPiece({
    ...ROLES[role],
    width: textWidthOf(paper),
    text: runs.map(({ text }) => text).join(''),
    // What has still to be written is marked, so that nobody overlooks it.
    runs: runs
      .map(({ text, isGap }) => runXml(text, isGap === true ? '<w:highlight w:val="yellow"/>' : ''))
      .join(''),
    keepsNext: role === 'caption',
  })
}
