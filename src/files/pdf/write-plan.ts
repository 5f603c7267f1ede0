/** A document made ready for Typst: its blocks in sections of one paper each, texts cleaned, tables fitted, charts drawn. */
import type {
  Disclosure,
  DisclosureBlock,
  DisclosureParagraph,
  TextRun,
} from '../../core/document/disclosure.ts'
import { type Problem, problem } from '../../core/kernel/problem.ts'
import { chartSvg } from '../charts/chart-svg.ts'
import { coverLine, coverTitle, linesBelowTitle } from '../typesetting/cover-title.ts'
import { printableText } from '../typst/printable-text.ts'
import { LONGEST_UNBROKEN } from './write-column-widths.ts'
import { type PageFormat, UPRIGHT } from './write-page-formats.ts'
import { type PlannedTable, planTable } from './write-table-plan.ts'

type PlannedBlock = PlannedHeading | PlannedParagraph | PlannedTable | PlannedChart

interface PlannedHeading {
  readonly kind: 'heading'
  /** How it looks. */
  readonly level: number
  /** Where it stands in the outline: never two steps below the one before. */
  readonly rank: number
  readonly text: string
  readonly anchor: string
  readonly isListed: boolean
  readonly startsPage: boolean
  /** Of the table below it. */
  readonly isTitle: boolean
}

interface PlannedParagraph {
  readonly kind: 'paragraph'
  readonly role: DisclosureParagraph['role']
  readonly runs: readonly PlannedRun[]
}

interface PlannedRun {
  readonly text: string
  readonly isGap: boolean
}

interface PlannedChart {
  readonly kind: 'chart'
  readonly file: string
  readonly title: string
  readonly description: string
}

interface PlannedSection {
  readonly format: PageFormat
  readonly blocks: readonly PlannedBlock[]
}

interface DocumentPlan {
  readonly title: string
  readonly author: string
  /** Year, month and day of the file. */
  readonly date: readonly [number, number, number]
  readonly coverTitle: string
  readonly cover: readonly string[]
  readonly contentsTitle: string
  readonly sections: readonly PlannedSection[]
  readonly charts: Readonly<Record<string, string>>
  /** Tables that no paper holds. */
  readonly problems: readonly Problem[]
}

/** Places to break in letters without one, which would run out of the paper otherwise. */
const BREAKABLE = new RegExp(`[!-~\\u00c0-\\u024f]{${LONGEST_UNBROKEN}}(?=[!-~])`, 'g')
const BREAK_PLACE = '\u200b'
/** What stands with a table on its paper. */
const BELONGING = new Set(['note', 'caption'])

export function planDocument(disclosure: Disclosure): DocumentPlan {
  const text = printableText()
  const printable = (one: string): string => text.of(one).replace(BREAKABLE, `$&${BREAK_PLACE}`)
  const problems: Problem[] = []
  const charts: Record<string, string> = {}
  const sections: { format: PageFormat; blocks: PlannedBlock[] }[] = []
  /** Puts the block on its paper, and with it the headings before it that nothing else follows. */
  const place = (format: PageFormat, block: PlannedBlock): void => {
    const last = sections.at(-1)
    if (last !== undefined && last.format === format) {
      last.blocks.push(block)
      return
    }
    let from = last?.blocks.length ?? 0
    while (from > 0 && last?.blocks[from - 1]?.kind === 'heading') from--
    const moved = last?.blocks.splice(from) ?? []
    if (last !== undefined && last.blocks.length === 0) sections.pop()
    sections.push({ format, blocks: [...moved, block] })
  }
  let rank = 0
  for (const block of disclosure.blocks) {
    const before = sections.at(-1)
    if (block.kind === 'table') {
      const found = planTable(block, { printable, above: headingsHeight(before?.blocks ?? []) })
      if (found === undefined)
        problems.push(
          problem('PUB-201', { table: block.table.title, columns: String(block.table.columns.length) }),
        )
      else {
        const titled = withTitleOnce(found.planned, before?.blocks.at(-1))
        if (titled.heading !== undefined) before?.blocks.splice(-1, 1, titled.heading)
        place(found.format, titled.table)
        if (!found.planned.isKept) beginPage(sections.at(-1)?.blocks ?? [])
      }
      continue
    }
    if (block.kind === 'heading') rank = Math.min(block.level, rank + 1)
    const file = `chart-${Object.keys(charts).length + 1}.svg`
    if (block.kind === 'chart') charts[file] = chartSvg(block)
    const staysWithTable =
      before !== undefined &&
      block.kind === 'paragraph' &&
      BELONGING.has(block.role) &&
      before.blocks.at(-1)?.kind === 'table'
    place(staysWithTable ? before.format : UPRIGHT, planned(block, { printable, rank, file }))
  }
  return {
    title: text.of(disclosure.title),
    author: text.of(disclosure.unit.name),
    date: dateOf(disclosure),
    coverTitle: printable(coverTitle(disclosure.title, disclosure.unit.name, COVER_LINE)),
    cover: linesBelowTitle(disclosure.cover, disclosure.title).map((line) =>
      printable(coverLine(line, LINE_BELOW)),
    ),
    contentsTitle: isListed(disclosure) ? printable(disclosure.contentsTitle ?? '') : '',
    sections: sections.map(({ format, blocks }) => ({ format, blocks: blocks.map(beginningOnce) })),
    charts,
    problems,
  }
}

const isListed = ({ blocks }: Disclosure): boolean =>
  blocks.some((block) => block.kind === 'heading' && block.isUnlisted !== true)

/** The first block of a section begins its page as it is. */
const beginningOnce = (block: PlannedBlock, index: number): PlannedBlock =>
  index === 0 && 'startsPage' in block ? { ...block, startsPage: false } : block

/** Of a chapter that may take two lines, and of any other heading; in points. */
const CHAPTER_HEIGHT = 94
const HEADING_HEIGHT = 48

/** What the headings take that stand last, and so on the page of what follows. */
function headingsHeight(blocks: readonly PlannedBlock[]): number {
  let height = 0
  for (let at = blocks.length - 1; at >= 0; at--) {
    const block = blocks[at]
    if (block?.kind !== 'heading') break
    height += block.level === 1 ? CHAPTER_HEIGHT : HEADING_HEIGHT
  }
  return height
}

/** A table of more than a page begins on a new one, together with the headings above it. */
function beginPage(blocks: PlannedBlock[]): void {
  let first = blocks.length - 1
  while (blocks[first - 1]?.kind === 'heading') first--
  const block = blocks[first]
  if (block?.kind === 'heading' || block?.kind === 'table') blocks[first] = { ...block, startsPage: true }
}

/** A heading that says what the table is called is its title. */
function withTitleOnce(
  table: PlannedTable,
  before: PlannedBlock | undefined,
): { readonly table: PlannedTable; readonly heading?: PlannedHeading } {
  const bare = (text: string): string => text.replace(/\s/g, '')
  if (before?.kind !== 'heading' || bare(before.text) !== bare(table.title)) return { table }
  return { table: { ...table, title: '' }, heading: { ...before, isTitle: before.level > 1 } }
}

/** Figures are words on paper; gaps alone look otherwise. */
function joined(runs: readonly TextRun[]): readonly PlannedRun[] {
  const found: PlannedRun[] = []
  for (const { text, isGap = false } of runs) {
    const last = found.at(-1)
    if (last?.isGap === isGap) found[found.length - 1] = { text: last.text + text, isGap }
    else found.push({ text, isGap })
  }
  return found
}

/** In ems of a title, and of the lines below it. */
const COVER_LINE = 16
const LINE_BELOW = 24

/** Of the cover, or else the first day of the year: what is written today and tomorrow must be the same. */
function dateOf({ date = '', year }: Disclosure): readonly [number, number, number] {
  const [y = 0, month = 0, day = 0] = date.split('-').map((part) => Number.parseInt(part, 10))
  const known = new Date(Date.UTC(y, month - 1, day))
  const isDay =
    known.getUTCFullYear() === y && known.getUTCMonth() === month - 1 && known.getUTCDate() === day
  return isDay ? [y, month, day] : [year, 1, 1]
}

function planned(
  block: Exclude<DisclosureBlock, { kind: 'table' }>,
  {
    printable,
    rank,
    file,
  }: { readonly printable: (text: string) => string; readonly rank: number; readonly file: string },
): PlannedBlock {
  switch (block.kind) {
    case 'heading':
      return {
        kind: 'heading',
        level: block.level,
        rank,
        text: printable(block.text),
        anchor: block.anchor,
        isListed: block.isUnlisted !== true,
        startsPage: block.startsPage === true,
        isTitle: false,
      }
    case 'paragraph':
      return {
        kind: 'paragraph',
        role: block.role,
        runs: joined(block.runs).map((run) => ({ ...run, text: printable(run.text) })),
      }
    case 'chart':
      return {
        kind: 'chart',
        file,
        title: printable(block.title),
        description: printable(block.description),
      }
  }
}
