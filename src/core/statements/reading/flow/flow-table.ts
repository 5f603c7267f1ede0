/** One statement of running text taken apart: its columns and its rows, before it is known which amount stands where. */
import { plainWords } from '../../../document/printed-words.ts'
import { CLOSED_CUTS } from '../../../figures/dimensions.ts'
import type { Space } from '../../../figures/space.ts'
import type { BlockDefinition, StatementDefinition } from '../../definition.ts'
import { codedRows } from './coded-rows.ts'
import { type FlowLine, type Token, tokens } from './flow-lines.ts'
import type { FlowRow, FlowRows } from './flow-row.ts'
import type { Segment } from './flow-titles.ts'
import { type Header, isTwoSided, readHeader, strayLabels, unlabelledBlock } from './header.ts'
import { type FlowColumn, hasBareHead, hasLostHead, hasTornWords, layouts } from './header-columns.ts'
import { headerEnd, type RowKind, rowKind } from './header-end.ts'
import { labelledRows, rowMatcher } from './labelled-rows.ts'
import { axisOf } from './row-axis.ts'
import { words } from './words.ts'

export interface FlowTable {
  readonly segment: Segment
  readonly definition: StatementDefinition
  /** Definitions that fit as well. */
  readonly rivals: readonly StatementDefinition[]
  readonly blocks: readonly FlowBlock[]
  /** In the order of the text, those of all blocks. */
  readonly rows: readonly FlowRow[]
  readonly strays: FlowRows['strays']
  /** Whether pieces of the header stand among the rows, so that nothing can be told from the order. */
  readonly isScattered: boolean
  /** Lines that hold the header or a row. */
  readonly lines: readonly FlowLine[]
}

export interface FlowBlock {
  readonly key: string
  readonly definition: BlockDefinition
  /** Before the paths of its columns. */
  readonly side?: string
  /** Several where the header can be read in several ways. */
  readonly layouts: readonly (readonly FlowColumn[])[]
  /** Whether the header has pieces of words that were torn apart, so that the names of columns may be wrong. */
  readonly isTorn: boolean
}

/** The table under a title; `undefined` if the title is only a line of the contents or of a sentence. */
export function flowTable(segment: Segment, space: Space): FlowTable | undefined {
  const body = tokens(segment.body)
  const found = segment.definitions.flatMap((definition) => {
    const one = tableOf(segment, body, definition, space)
    return one === undefined ? [] : [one]
  })
  const most = Math.max(...found.map((one) => one.fit))
  const [best, ...rivals] = found.filter((one) => one.fit === most).map((one) => one.table)
  return best === undefined ? undefined : { ...best, rivals: rivals.map((one) => one.definition) }
}

function tableOf(
  segment: Segment,
  body: readonly Token[],
  definition: StatementDefinition,
  space: Space,
): { readonly table: FlowTable; readonly fit: number } | undefined {
  const kind = rowKind(body, definition)
  const end = headerEnd(body, definition, kind)
  const header = readHeader(body.slice(0, end), definition)
  const rest = withoutRepeatedHeaders(body.slice(end), body.slice(0, end))
  const blockKeys = printedBlocks(header, rest, definition, kind)
  const axis = axisOf(definition)
  const { rows, strays } =
    kind === 'coded' && axis !== undefined
      ? codedRows(rest, definition, { axis, blocks: blockKeys, hasOwners: header.hasOwners })
      : kind === 'unlabelled'
        ? unlabelledRows(rest, blockKeys[0] ?? '')
        : labelledRows(rest, definition, { blocks: blockKeys, hasNumbers: header.hasNumbers })
  const hasAmounts = rows.some((row) => row.amounts.length > 0)
  if (header.knownCount === 0 && !hasAmounts) return undefined
  const known = rows.filter((row) => row.isKnown).length
  if (header.knownCount < 2 && known === 0) return undefined
  const axisFit = header.axis === undefined ? 0 : axisFits(header.axis, definition) ? 100 : -100
  return {
    table: {
      segment,
      definition,
      rivals: [],
      blocks: blockKeys.map((key, at) => blockOf(key, definition, header, at, space)),
      rows,
      strays,
      isScattered: strayLabels(rest, header, definition).length > 0,
      lines: linesOf(segment, body, rest, rows),
    },
    fit: axisFit + known + header.knownCount,
  }
}

const axisFits = (axis: 'unit' | 'subject', definition: StatementDefinition): boolean => {
  const own = axisOf(definition)
  return axis === 'unit' ? own === 'unit' || own === 'project' : own === 'function' || own === 'economic'
}

/** A header stands again on every page; its lines are no rows. */
function withoutRepeatedHeaders(rest: readonly Token[], header: readonly Token[]): readonly Token[] {
  const headerLines = [...new Set(header.map((token) => token.line))].map((line) => plainWords(line.text))
  const lines = [...new Set(rest.map((token) => token.line))]
  const repeated = new Set<FlowLine>()
  for (let at = 0; at < lines.length; at++) {
    let length = 0
    while (length < headerLines.length && plainWords(lines[at + length]?.text ?? '') === headerLines[length])
      length++
    if (length >= Math.min(2, headerLines.length) && length > 0)
      for (const line of lines.slice(at, at + length)) repeated.add(line)
  }
  return rest.filter((token) => !repeated.has(token.line))
}

/** Two-sided tables print all blocks that their header has sides for; of uses by two classifications, those that rows are found of. */
function printedBlocks(
  header: Header,
  rest: readonly Token[],
  definition: StatementDefinition,
  kind: RowKind,
): readonly string[] {
  const all = Object.keys(definition.blocks)
  const unlabelled = unlabelledBlock(definition.blocks)
  if (unlabelled !== undefined)
    return kind === 'unlabelled' ? [unlabelled] : all.filter((block) => block !== unlabelled)
  if (!isTwoSided(definition)) return all
  if (kind === 'coded') return codedBlocks(header, definition)
  if (header.sides.length >= all.length) return all
  const run = rest.filter((token) => token.kind === 'words')
  const found = words(run, rowMatcher(definition, all)).flatMap((word) => word.meaning ?? [])
  const count = (block: string): number => found.filter((meaning) => meaning.block === block).length
  const byRows = [...all].sort((a, b) => count(b) - count(a)).slice(0, Math.max(2, header.sides.length))
  return all.filter((block) => byRows.includes(block))
}

/** One list with columns that only one block has, or several lists side by side. */
function codedBlocks(header: Header, { blocks }: StatementDefinition): readonly string[] {
  const keys = header.sides.flatMap((side) =>
    side.words.flatMap((word) => (word.meaning?.kind === 'column' ? [word.meaning.keys] : [])),
  )
  const known = (block: BlockDefinition): number =>
    keys.filter((options) => options.some((key) => key in block.columns)).length
  const all = Object.entries(blocks)
  const most = Math.max(...all.map(([, block]) => known(block)))
  const fitting = all.filter(([, block]) => known(block) === most)
  if (fitting.length === 1) return fitting.map(([key]) => key)
  const isWhole = (whole: BlockDefinition): boolean =>
    fitting.some(
      ([, block]) => block !== whole && PARTS[whole.base.nature ?? '']?.includes(block.base.nature ?? ''),
    )
  return fitting.filter(([, block]) => !isWhole(block)).map(([key]) => key)
}

/** Natures with their parts. */
const PARTS: Readonly<Record<string, readonly string[]>> = Object.fromEntries(
  Object.entries(CLOSED_CUTS.nature).map(([node, cuts]) => [node, cuts.flatMap((cut) => cut.children)]),
)

function blockOf(
  key: string,
  definition: StatementDefinition,
  header: Header,
  at: number,
  space: Space,
): FlowBlock {
  const block = definition.blocks[key]
  if (block === undefined) throw new Error(`the definition ${definition.id} has no block ${key}`)
  const side = header.sides[Math.min(at, header.sides.length - 1)] ?? { words: [] }
  const columns = layouts(space, block, side)
  return {
    key,
    definition: block,
    ...(side.label === undefined ? {} : { side: side.label }),
    layouts: columns,
    isTorn: hasTornWords(side, block) || columns.some(hasLostHead) || columns.some(hasBareHead),
  }
}

/** One row for all columns, without a label or with the unit's code and name before its amounts. */
function unlabelledRows(rest: readonly Token[], block: string): FlowRows {
  const isValue = ({ kind }: Token): boolean => kind === 'amount' || kind === 'dash'
  const amounts = rest.filter(isValue)
  const [first] = amounts
  if (first === undefined) return { rows: [], strays: [] }
  const start = rest.indexOf(first)
  const label = rest.slice(0, start)
  const isTorn = rest.slice(start, rest.findLastIndex(isValue)).some(({ kind }) => kind === 'words')
  const textOf = (isName: boolean): string =>
    label.flatMap(({ kind, text }) => ((kind === 'words') === isName ? text : [])).join('')
  const row: FlowRow = {
    block,
    code: textOf(false),
    name: textOf(true),
    part: {},
    isKnown: true,
    amounts,
    at: first.place,
    ...(isTorn && { doubt: '数字之间有文字，不知这一行的名称到哪里为止' }),
  }
  return { rows: [row], strays: [] }
}

function linesOf(
  segment: Segment,
  body: readonly Token[],
  rest: readonly Token[],
  rows: readonly FlowRow[],
): readonly FlowLine[] {
  const lastRow = Math.max(-1, ...rows.flatMap((row) => row.amounts.map((amount) => rest.indexOf(amount))))
  const last = rest[lastRow]?.line ?? body.at(-1)?.line
  const until = last === undefined ? -1 : segment.body.indexOf(last)
  return [...segment.headLines, ...segment.body.slice(0, until + 1), ...segment.noteLines]
}
