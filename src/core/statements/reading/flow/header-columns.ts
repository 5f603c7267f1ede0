/** The columns that the words of a header make: which stand under which heads, in printed order, and what they count. */
import { plainWords } from '../../../document/printed-words.ts'
import { contains, meet, type Region, without } from '../../../figures/region.ts'
import type { Space } from '../../../figures/space.ts'
import type { BlockDefinition } from '../../definition.ts'
import { type HeaderSide, type HeaderWord, TOTAL_WORD } from './header.ts'

/** A column that holds amounts. */
export interface FlowColumn {
  /** Header path as printed. */
  readonly path: string
  /** Absent where the words are not known: the column may hold any amount. */
  readonly part?: Region
  /** A word of the header stands over columns, and none was found for it. */
  readonly isUnderBareHead?: boolean
}

const TEXT_COLUMN = /^(?:备注|.*说明|.*依据|.*内容|主管部门|项目类别|类型)$/
/** Words that may be heads; with more of them there are too many ways to read the header. */
const MOST_UNDECIDED = 4
/** A label of so many characters stands in no other word by chance. */
const WHOLE_LABEL = 4
/** Labels shorter than this have too many neighbours one character away. */
const FUZZY_LENGTH = 5

interface Node {
  readonly word: HeaderWord
  readonly key?: string
  readonly part?: Region
  /** Within the block's base; what is not known counts all of it. */
  readonly region: Region
  isHead: boolean
  readonly at: number
}

/** The columns in printed order; more than one list where it cannot be told whether a word is a column or only a head. */
export function layouts(
  space: Space,
  block: BlockDefinition,
  side: HeaderSide,
): readonly (readonly FlowColumn[])[] {
  const nodes = nodesOf(space, block, side.words)
  markHeads(nodes)
  const undecided = nodes.filter(
    (node) =>
      !node.isHead &&
      node.part !== undefined &&
      !TOTAL_WORD.test(plainWords(node.word.text)) &&
      nodes.filter((other) => other !== node && !other.isHead && isAbove(space, node, other)).length > 1,
  )
  const variants = undecided.length > MOST_UNDECIDED ? [[]] : subsets(undecided)
  return variants.map((heads) =>
    flattened(
      space,
      nodes.map((node) => (heads.includes(node) ? { ...node, isHead: true } : node)),
    ),
  )
}

/** Words that no column is called, but pieces of what columns are called, or with such a piece before or behind them. */
export function hasTornWords(side: HeaderSide, block: BlockDefinition): boolean {
  const labels = Object.values(block.columns).flatMap((column) => column.labels.map(plainWords))
  return side.words.some(({ text, meaning }) => {
    const word = plainWords(text)
    if (/^(?:年度?(?=.)|[百千万]?元$)/.test(word)) return true
    if (meaning !== undefined || TEXT_COLUMN.test(word) || labels.includes(word)) return false
    return labels.some(
      (label) =>
        (word.length > 1 && label.includes(word)) ||
        (label.length >= WHOLE_LABEL && word.length > label.length && word.endsWith(label)),
    )
  })
}

/** 小计 beside 合计 is the sum of something that should stand over it. */
export const hasLostHead = (columns: readonly FlowColumn[]): boolean =>
  columns.some(({ path }) => path === '小计') && columns.some(({ path }) => /^[^/]*[合总]计$/.test(path))

/** 公务用车购置及运行费 over nothing: one of the columns belongs below it. */
export const hasBareHead = (columns: readonly FlowColumn[]): boolean =>
  columns.some(({ isUnderBareHead }) => isUnderBareHead === true)

const isSumWord = (word: HeaderWord | undefined): boolean => /^[合小总]计$/.test(plainWords(word?.text ?? ''))

/** All ways to choose some of a list. */
function subsets<T>(list: readonly T[]): readonly (readonly T[])[] {
  const [first, ...rest] = list
  if (first === undefined) return [[]]
  return subsets(rest).flatMap((set) => [set, [first, ...set]])
}

function nodesOf(space: Space, block: BlockDefinition, list: readonly HeaderWord[]): Node[] {
  const options = list.map((word) =>
    word.meaning?.kind === 'column' ? word.meaning.keys.filter((key) => key in block.columns) : [],
  )
  const claimed = new Set(options.flatMap((keys) => (keys.length === 1 ? keys : [])))
  // 小计 is the sum of what a word names, such as 基本支出, sooner than a second total.
  const named = new Set(
    options.flatMap((keys, at) => (keys.length === 1 && !isSumWord(list[at]) ? keys : [])),
  )
  return list.flatMap((word, at): Node[] => {
    const keys = options[at] ?? []
    const key =
      keys.find((one) => keys.length === 1 || !claimed.has(one)) ??
      keys.find((one) => named.has(one)) ??
      keys[0] ??
      nearKey(word, block, claimed)
    if (key !== undefined) claimed.add(key)
    const part = key === undefined ? undefined : block.columns[key]?.part
    const inBlock = (region: Region): Region => meet(space, block.base, region) ?? region
    if (key !== undefined && part !== undefined)
      return [{ word, key, part, region: inBlock(part), isHead: false, at }]
    if (word.meaning?.kind === 'head')
      return [{ word, part: word.meaning.part, region: inBlock(word.meaning.part), isHead: true, at }]
    if (word.meaning?.kind === 'side' || TEXT_COLUMN.test(plainWords(word.text))) return []
    return [{ word, region: inBlock(coreRegion(word, block)), isHead: false, at }]
  })
}

/** The key of a label that differs in one character, such as a misprint, if no other word claims it. */
function nearKey(word: HeaderWord, block: BlockDefinition, claimed: ReadonlySet<string>): string | undefined {
  const plain = plainWords(word.text)
  if (plain.length < FUZZY_LENGTH) return undefined
  const near = Object.entries(block.columns).filter(
    ([key, column]) =>
      !claimed.has(key) && column.labels.some((label) => differInOne(plainWords(label), plain)),
  )
  return near.length === 1 ? near[0]?.[0] : undefined
}

const differInOne = (a: string, b: string): boolean =>
  a.length === b.length && [...a].filter((character, at) => character !== b[at]).length === 1

/** An unknown head that says what it counts, such as “三公”经费预算数 over the items. */
function coreRegion(word: HeaderWord, block: BlockDefinition): Region {
  const plain = plainWords(word.text)
  const column = Object.values(block.columns).find((one) =>
    one.labels.some((label) => {
      const core = plainWords(label).replace(/合计$/, '')
      return core.length > 3 && core !== plainWords(label) && plain.includes(core)
    }),
  )
  return column?.part ?? {}
}

function markHeads(nodes: Node[]): void {
  const firstLeaf = nodes.findIndex((node) => node.key !== undefined)
  nodes.forEach((node, at) => {
    if (node.key !== undefined || node.part !== undefined) return
    const isFirst = firstLeaf < 0 || at < firstLeaf
    const after = nodes.slice(at + 1).filter((other) => other.key !== undefined)
    const isAboveLines = after.some((other) => other.word.line > node.word.line)
    node.isHead = isFirst && (isAboveLines || node.word.meaning?.kind === 'cover')
  })
  // 基本支出 over 小计: of two words for one column the first is its head.
  for (const node of nodes)
    node.isHead ||=
      node.key !== undefined &&
      !isSumWord(node.word) &&
      nodes.some(
        (other) => other.key === node.key && other.at > node.at && other.word.text !== node.word.text,
      )
  // 本年拨款 and 结转 over the same funds: words that come as often as there are others beside them stand below those.
  const repeated = nodes.filter((node) => !node.isHead && count(nodes, node) > 1)
  const times = Math.max(0, ...repeated.map((node) => count(nodes, node)))
  const over = nodes.filter(
    (node) => count(nodes, node) === 1 && repeated.every((leaf) => crosses(node, leaf)),
  )
  const others = over.filter((node) => !node.isHead)
  if (times > 1 && (others.length === times || over.length === times))
    for (const node of others) node.isHead = true
}

const count = (nodes: readonly Node[], node: Node): number =>
  node.key === undefined
    ? 1
    : nodes.filter((other) => other.key === node.key && other.word.text === node.word.text).length

/** Whether the two say different things, which can be met; all of revenue is of some flow. */
const crosses = (head: Node, leaf: Node): boolean => {
  const dimensions = Object.keys(head.part ?? {})
  return (
    dimensions.length > 0 &&
    !dimensions.some((dimension) => dimension !== 'flow' && dimension in (leaf.part ?? {}))
  )
}

const isAbove = (space: Space, head: Node, node: Node): boolean => contains(space, head.region, node.region)

/** The head of each word, then the leaves from left to right. */
function flattened(space: Space, nodes: readonly Node[]): readonly FlowColumn[] {
  const parents = new Map<Node, Node>()
  const heads = nodes.filter((node) => node.isHead)
  const around = (node: Node): Node | undefined =>
    smallest(
      space,
      heads.filter(
        (head) =>
          head.at < node.at &&
          isAbove(space, head, node) &&
          !(node.isHead && head.key === node.key && head.word.text === node.word.text),
      ),
    )
  const setParent = (node: Node, parent: Node | undefined): void => {
    if (parent !== undefined) parents.set(node, parent)
  }
  const below = (parent: Node | undefined): readonly Node[] =>
    nodes.filter((node) => parents.get(node) === parent).flatMap((node) => [node, ...below(node)])

  const isRepeated = (node: Node): boolean => !node.isHead && count(nodes, node) > 1
  for (const node of nodes) if (!isRepeated(node)) setParent(node, around(node))
  const innermost = below(undefined).filter(
    (node) => node.isHead && !heads.some((head) => parents.get(head) === node),
  )
  const turns = new Map<string, number>()
  nodes.forEach((node, at) => {
    const crossing = innermost.filter((head) => head.at < node.at && crosses(head, node))
    if (isRepeated(node)) {
      const name = `${node.key} ${node.word.text}`
      const turn = turns.get(name) ?? 0
      turns.set(name, turn + 1)
      setParent(node, crossing.length === count(nodes, node) ? crossing[turn] : around(node))
      return
    }
    // What is named once goes with the word before it, if that stands below another of the same heads.
    const before = nodes[at - 1]
    const beside = before === undefined ? undefined : parents.get(before)
    const own = parents.get(node)
    const isBeside =
      own !== undefined && crossing.includes(own) && beside !== undefined && crossing.includes(beside)
    if (isBeside && before !== undefined && !before.isHead) parents.set(node, beside)
  })
  const used = new Set(parents.values())
  const bare = new Set(heads.flatMap((head) => (used.has(head) ? [] : (head.key ?? []))))
  return below(undefined)
    .filter((node) => !node.isHead)
    .map((leaf) => ({
      ...column(space, leaf, parents),
      ...(leaf.key !== undefined && bare.has(leaf.key) && { isUnderBareHead: true }),
    }))
}

const smallest = (space: Space, heads: readonly Node[]): Node | undefined =>
  heads.reduce<Node | undefined>(
    (least, head) => (least === undefined || isAbove(space, least, head) ? head : least),
    undefined,
  )

function column(space: Space, leaf: Node, parents: ReadonlyMap<Node, Node>): FlowColumn {
  const path: string[] = []
  let part: Region | undefined = leaf.part
  for (let node: Node | undefined = leaf; node !== undefined; node = parents.get(node)) {
    path.unshift(node.word.text)
    if (part !== undefined && node.part !== undefined) part = within(space, part, node.part)
  }
  return { path: path.join('/'), ...(part === undefined ? {} : { part }) }
}

/** The funds of what was brought forward are called as those of the revenue: the head says which flow they are of. */
function within(space: Space, part: Region, head: Region): Region | undefined {
  const both = meet(space, head, part)
  return both ?? (head.flow === undefined ? undefined : meet(space, head, without(part, 'flow')))
}
