/** The header of a table whose cells were lost: which columns it names, under which heads, in which order. */
import { plainWords } from '../../../document/printed-words.ts'
import type { Region } from '../../../figures/region.ts'
import { isEach, type Part, type StatementDefinition } from '../../definition.ts'
import { EXPENDITURE_TOTAL, REVENUE_TOTAL } from '../../parts.ts'
import type { Token } from './flow-lines.ts'
import { rowMatcher } from './labelled-rows.ts'
import { lengthAt, type Matcher, vocabulary, type Word, withoutQuotes, words } from './words.ts'

/** 一侧 — what a header says of one side of a table: the side's words and its columns. */
export interface HeaderSide {
  readonly label?: string
  readonly words: readonly HeaderWord[]
}

export interface Header {
  readonly sides: readonly HeaderSide[]
  /** 行次, 栏次: rows or columns have numbers of their own, which are no amounts. */
  readonly hasNumbers: boolean
  /** 项目单位: the name of a unit stands behind the name of the row. */
  readonly hasOwners: boolean
  /** What the rows go by, as far as the header says. */
  readonly axis?: 'unit' | 'subject'
  readonly knownCount: number
}

type HeaderMeaning =
  | { readonly kind: 'key'; readonly text: string }
  | { readonly kind: 'side' }
  /** Over all columns: it says no more than the title. */
  | { readonly kind: 'cover' }
  | { readonly kind: 'head'; readonly part: Region }
  | { readonly kind: 'column'; readonly keys: readonly string[] }

/** A word of the header that names a column or stands over several. */
export interface HeaderWord {
  readonly text: string
  readonly meaning?: HeaderMeaning
  readonly line: number
}

const KEY =
  /(?:(?:部门|政府)?(?:预算)?(?:支出)?(?:功能|经济)(?:分类)?(?:科目)?(?:编码|代码|编号|名称)?|(?:科目|项目|部门|\(单位\)|单位)+(?:编码|代码|编号|名称)(?:\((?:科目|项目|部门|单位)\))?|编码|项目单位|项目|科目|类款项?|类|款|项|栏次|行次|序号)/y
const SIDE = /(?:本年|当年|财政拨款)?(?:收入|支出)(?:\([^()]*\))?|人员经费|公用经费/y
const COVER =
  /(?:本年)?(?:一般公共预算|政府性基金预算|国有资本经营预算|财政拨款)(?:财政拨款)?(?:基本|项目)?(?:支出|收入)|(?:收入|支出)预算/y
const SIDE_NAME = /^(?:本年|当年|财政拨款)?(?:收入|支出)(?:\([^()]*\))?$/
const YEAR = /20\d\d年度?/y
/** 本年收入合计, 小计 */
export const TOTAL_WORD = /合计$|总计$|小计$/

const HEADS: readonly Part[] = [REVENUE_TOTAL, EXPENDITURE_TOTAL]

function headerMatcher(definition: StatementDefinition): Matcher<HeaderMeaning> {
  const keysByLabel = new Map<string, Set<string>>()
  for (const block of Object.values(definition.blocks))
    for (const [key, column] of Object.entries(block.columns))
      for (const label of column.labels) {
        const plain = plainWords(label)
        keysByLabel.set(plain, (keysByLabel.get(plain) ?? new Set()).add(key))
      }
  const standard = new Set(
    Object.values(definition.blocks).flatMap((block) =>
      Object.values(block.columns).flatMap((column) =>
        column.labels.slice(0, 1).map((label) => withoutQuotes(plainWords(label))),
      ),
    ),
  )
  const columns = vocabulary<HeaderMeaning>(
    [...keysByLabel].map(([label, keys]) => [label, { kind: 'column', keys: [...keys] }]),
  )
  const heads = vocabulary<HeaderMeaning>(
    HEADS.flatMap((head) =>
      head.labels
        .filter((label) => !keysByLabel.has(plainWords(label)) && !TOTAL_WORD.test(label))
        .map((label): [string, HeaderMeaning] => [label, { kind: 'head', part: head.part }]),
    ),
  )
  const side = isTwoSided(definition) ? SIDE : /(?!)/y
  return (plain, at) => {
    const year = lengthAt(YEAR, plain, at)
    const named = [columns, heads]
      .flatMap((known) => known(plain, at + year))
      .flatMap(({ length, meaning: meanings }) =>
        meanings.map((meaning) => ({
          length: year + length,
          meaning,
          isStandard: standard.has(plain.slice(at + year, at + year + length)),
        })),
      )
    const key = lengthAt(KEY, plain, at)
    const cover = lengthAt(COVER, plain, at)
    const sideLength = lengthAt(side, plain, at)
    const keyMeaning: HeaderMeaning = { kind: 'key', text: plain.slice(at, at + key) }
    return [
      ...named,
      ...(key === 0 ? [] : [{ length: key, meaning: keyMeaning }]),
      ...(cover === 0 ? [] : [{ length: cover, meaning: { kind: 'cover' } as const }]),
      ...(sideLength === 0 ? [] : [{ length: sideLength, meaning: { kind: 'side' } as const }]),
    ]
  }
}

/** Whether the blocks stand side by side; otherwise they are different ways to print one table. */
export const isTwoSided = ({ blocks }: StatementDefinition): boolean =>
  Object.keys(blocks).length > 1 && unlabelledBlock(blocks) === undefined

/** The block whose one row has no label. */
export const unlabelledBlock = (blocks: StatementDefinition['blocks']): string | undefined =>
  Object.entries(blocks).find(([, block]) =>
    Object.values(block.rows).some((row) => !isEach(row) && row.labels.includes('')),
  )?.[0]

export function readHeader(header: readonly Token[], definition: StatementDefinition): Header {
  const run = header.filter((token, at) => token.kind === 'words' || isOfYear(token, header[at + 1]))
  const found = joinedUnknown(words(run, headerMatcher(definition)))
  const keys = found.flatMap((word) => (word.meaning?.kind === 'key' ? [word.meaning.text] : []))
  const lines = new Map([...new Set(header.map((token) => token.line))].map((line, at) => [line, at]))
  const all = found.map(
    (word): HeaderWord => ({
      text: word.text,
      ...(word.meaning === undefined ? {} : { meaning: word.meaning }),
      line: lines.get(word.first.line) ?? 0,
    }),
  )
  const keyText = keys.join(' ')
  return {
    sides: isTwoSided(definition) ? sidesOf(all) : [{ words: all.filter(isNoKey) }],
    hasNumbers: keys.some((key) => /^(?:[行栏]次|序号)$/.test(key)),
    hasOwners: keys.includes('项目单位'),
    ...(/功能|经济|科目|分类/.test(keyText)
      ? { axis: 'subject' }
      : /单位|部门/.test(keyText)
        ? { axis: 'unit' }
        : {}),
    knownCount: all.filter((word) => word.meaning?.kind === 'column').length,
  }
}

/** Labels of columns that stand among the rows and not in the header: the text is not in the order of the page. */
export function strayLabels(
  rest: readonly Token[],
  header: Header,
  definition: StatementDefinition,
): readonly string[] {
  const rows = rowMatcher(definition, Object.keys(definition.blocks))
  const columns = headerMatcher(definition)
  const either: Matcher<'row' | 'column'> = (plain, at) => [
    ...rows(plain, at).map((match) => ({ ...match, meaning: 'row' as const })),
    ...columns(plain, at).flatMap((match) =>
      match.meaning.kind === 'column' ? [{ ...match, meaning: 'column' as const }] : [],
    ),
  ]
  const printed = new Set(header.sides.flatMap((side) => side.words.map((word) => plainWords(word.text))))
  const run = rest.filter((token) => token.kind === 'words')
  return words(run, either)
    .filter((word) => word.isWhole && word.meaning === 'column')
    .map((word) => plainWords(word.text))
    .filter((label) => !printed.has(label) || isAmountLabel(label))
}

const isAmountLabel = (label: string): boolean => /^(?:预算数|决算数|金额)$/.test(label)

/** 202 | 4年 */
const isOfYear = (token: Token, next: Token | undefined): boolean =>
  token.kind === 'integer' && /^\d{0,3}年/.test(next?.text ?? '')

const isNoKey = (word: HeaderWord): boolean => word.meaning?.kind !== 'key'

/** Pieces of one unknown word that was broken over lines come together again. */
function joinedUnknown<T>(list: readonly Word<T>[]): readonly Word<T>[] {
  const joined: Word<T>[] = []
  for (const word of list) {
    const last = joined.at(-1)
    const isBroken =
      last !== undefined &&
      last.meaning === undefined &&
      word.meaning === undefined &&
      word.first.isFirstOfLine &&
      last.last.line !== word.first.line
    if (isBroken) joined[joined.length - 1] = { ...last, text: last.text + word.text, last: word.last }
    else joined.push(word)
  }
  return joined
}

/** Every 项目 or 科目编码 begins a side; what the sides are called stands before, as a rule. */
function sidesOf(all: readonly HeaderWord[]): readonly HeaderSide[] {
  const starts = all.flatMap((word, at) => {
    const before = all[at - 1]
    return !isNoKey(word) && (before === undefined || isNoKey(before)) ? [at] : []
  })
  const groups = starts
    .map((start, at) => all.slice(start, starts[at + 1]).filter(isNoKey))
    .filter((group) => group.length > 0)
  const before = all.slice(0, starts[0] ?? all.length)
  if (groups.length < 2) return [{ words: [...before, ...groups.flat()] }]
  const strewn = [...before, ...groups.flat()].filter((word) => SIDE_NAME.test(plainWords(word.text)))
  const names = before.length >= 2 ? before : strewn.length === groups.length ? strewn : []
  return groups
    .map((group) => group.filter((word) => !names.includes(word)))
    .map((words, at) => {
      const label = names[Math.min(at, names.length - 1)]?.text
      return label === undefined ? { words } : { words, label }
    })
}
