/** Rows that go by their labels, often two sides of them in turn: 一、…收入 12.00 一、…支出 3.00. */
import type { Unplaced } from '../../../document/entry.ts'
import { plainWords } from '../../../document/printed-words.ts'
import type { Region } from '../../../figures/region.ts'
import { BOOKS } from '../../../law/books.ts'
import { isEach, type StatementDefinition } from '../../definition.ts'
import { codeOfName } from '../subject-names.ts'
import type { Token } from './flow-lines.ts'
import { type FlowRow, type FlowRows, integersAreAmounts, NO_LABEL, stray, unknownNode } from './flow-row.ts'
import { lengthAt, type Matcher, vocabulary, type Word, words } from './words.ts'

/** A row of the definition that a label can mean. */
interface RowMeaning {
  readonly block: string
  /** Of a class of a book its code. */
  readonly row: string
  readonly part: Region
}

const ORDINAL =
  /(?:其中[:：])?(?:\(?[一二三四五六七八九十廿百]+\)[、.．]?|[一二三四五六七八九十廿百]+[、.．]|\d{1,2}[、.．](?!\d)|\(\d{1,2}\)[、.．]?)/y
const CLASS_CODE = /[2-5]\d\d(?=\p{Script=Han})/uy
/** What stands in brackets behind a label, unless it is the ordinal of the next. */
const REMARK = /\((?![一二三四五六七八九十廿百\d]+\))[^()]{1,12}\)/y

export const beginsWithOrdinal = (text: string): boolean => lengthAt(ORDINAL, plainWords(text), 0) > 0

/** The labels of all rows, with ordinals, codes and remarks in brackets that stand around them. */
export function rowMatcher(
  definition: StatementDefinition,
  blocks: readonly string[],
): Matcher<readonly RowMeaning[]> {
  const labels = vocabulary<RowMeaning>(
    blocks.flatMap((block) =>
      Object.entries(definition.blocks[block]?.rows ?? {}).flatMap(([row, rule]) =>
        isEach(rule)
          ? classLabels(rule.each).map(([label, part]): [string, RowMeaning] => [
              label,
              { block, row: Object.values(part).join(''), part: { ...rule.part, ...part } },
            ])
          : rule.labels.map((label): [string, RowMeaning] => [label, { block, row, part: rule.part }]),
      ),
    ),
  )
  return (plain, at) => {
    const starts = [0, lengthAt(ORDINAL, plain, at), lengthAt(CLASS_CODE, plain, at)]
    return [...new Set(starts)].flatMap((start) =>
      labels(plain, at + start).flatMap((match) => {
        const length = start + match.length
        const remark = lengthAt(REMARK, plain, at + length)
        const lengths = remark === 0 ? [length] : [length, length + remark]
        // 本年收入 合计 is one row: two would have an amount between them.
        return lengths.map((one) => ({ length: one, meaning: match.meaning, isStandard: true }))
      }),
    )
  }
}

/** The names of the classes of a book, whatever the year. */
const classLabels = (
  dimension: 'function' | 'economic' | 'unit' | 'project',
): readonly (readonly [string, Region])[] => {
  if (dimension === 'unit' || dimension === 'project') return []
  const { entries } = dimension === 'function' ? BOOKS.function : BOOKS.departmentEconomic
  return [...entries]
    .filter(([code]) => code.length === 3)
    .flatMap(([code, known]) => {
      const names = new Set(known.map((entry) => entry.name))
      return [...names].map((name) => [name, { [dimension]: code }] as const)
    })
}

interface Draft {
  readonly word: Word<readonly RowMeaning[]>
  readonly amounts: Token[]
}

/** `body` begins behind the header. `hasNumbers`: rows or columns are numbered, so that a bare integer is no amount. */
export function labelledRows(
  body: readonly Token[],
  definition: StatementDefinition,
  { blocks, hasNumbers }: { readonly blocks: readonly string[]; readonly hasNumbers: boolean },
): FlowRows {
  const { drafts, loose } = draftRows(body, rowMatcher(definition, blocks), hasNumbers)
  const lastAmount = drafts.findLastIndex((draft) => draft.amounts.length > 0)
  const used = new Set<string>()
  const strays: Unplaced[] = hasNumbers ? [] : loose.map(stray)
  let lastBlock = blocks[0] ?? ''
  const rows = drafts.flatMap(({ word, amounts }, at): readonly FlowRow[] => {
    const options = [...byCode(word), ...byBook(word, definition, blocks)]
    const meaning = options.find((one) => !used.has(`${one.block} ${one.row}`))
    if (meaning === undefined && amounts.length === 0) {
      // What follows the last amount is no more of the table.
      if (at < lastAmount) strays.push(stray({ ...word.first, text: word.text }))
      return []
    }
    if (meaning !== undefined) {
      used.add(`${meaning.block} ${meaning.row}`)
      lastBlock = meaning.block
    }
    const block = meaning?.block ?? lastBlock
    return [
      {
        block,
        code: codeInFront(word.text),
        name: word.text,
        part: meaning?.part ?? unknownPart(definition, block, at),
        isKnown: meaning !== undefined,
        amounts,
        at: amounts[0]?.place ?? word.first.place,
        ...(meaning === undefined ? { doubt: NO_LABEL } : {}),
      },
    ]
  })
  return { rows, strays }
}

/** A code before the name says which book the name is of. */
function byCode(word: Word<readonly RowMeaning[]>): readonly RowMeaning[] {
  const code = /^\d{3}/.exec(plainWords(word.text))?.[0]
  const options = word.meaning ?? []
  if (code === undefined) return options
  return options.filter((one) => one.row === code)
}

/** A class whose code is printed, or that was called so before. */
function byBook(
  word: Word<readonly RowMeaning[]>,
  definition: StatementDefinition,
  blocks: readonly string[],
): readonly RowMeaning[] {
  if (word.meaning !== undefined) return []
  return blocks.flatMap((block) =>
    Object.values(definition.blocks[block]?.rows ?? {}).flatMap((rule) => {
      if (!isEach(rule) || (rule.each !== 'function' && rule.each !== 'economic')) return []
      const { entries } = rule.each === 'function' ? BOOKS.function : BOOKS.departmentEconomic
      const printed = codeInFront(word.text)
      const code = printed === '' ? codeOfName(rule.each, word.text) : printed
      if (code?.length !== 3 || !entries.has(code)) return []
      return [{ block, row: code, part: { ...rule.part, [rule.each]: code } }]
    }),
  )
}

/** `301` of 301工资福利支出. */
const codeInFront = (text: string): string => /^(\d{3})\p{Script=Han}/u.exec(text)?.[1] ?? ''

/** A row that nobody knows is a class of its own among those of its block. */
function unknownPart(definition: StatementDefinition, block: string, number: number): Region {
  const each = Object.values(definition.blocks[block]?.rows ?? {}).find(isEach)
  return { ...each?.part, [each?.each ?? 'project']: unknownNode(number) }
}

function draftRows(
  body: readonly Token[],
  matcher: Matcher<readonly RowMeaning[]>,
  hasNumbers: boolean,
): { readonly drafts: readonly Draft[]; readonly loose: readonly Token[] } {
  const bare = integersAreAmounts(body) && !hasNumbers
  const drafts: Draft[] = []
  const loose: Token[] = []
  let run: Token[] = []
  const flush = (): void => {
    for (const word of joinedLabels(words(run, matcher))) drafts.push({ word, amounts: [] })
    run = []
  }
  body.forEach((token, at) => {
    const isAmount = token.kind === 'amount' || token.kind === 'dash' || (bare && token.kind === 'integer')
    if (isAmount) {
      flush()
      if (drafts.length === 0)
        drafts.push({ word: { text: '', first: token, last: token, isWhole: true }, amounts: [] })
      drafts.at(-1)?.amounts.push(token)
    } else if (token.kind === 'words' || isClassCode(token, body[at + 1])) run.push(token)
    else loose.push(token)
  })
  flush()
  return { drafts, loose }
}

/** The code before a name; other bare integers are the numbers of rows. */
const isClassCode = (token: Token, next: Token | undefined): boolean =>
  token.kind === 'integer' &&
  next?.kind === 'words' &&
  (BOOKS.function.entries.has(token.text) || BOOKS.departmentEconomic.entries.has(token.text))

/** Unknown words that follow one another are one label, unless an ordinal begins the next. */
function joinedLabels(list: readonly Word<readonly RowMeaning[]>[]): readonly Word<readonly RowMeaning[]>[] {
  const joined: Word<readonly RowMeaning[]>[] = []
  for (const word of list) {
    const last = joined.at(-1)
    const goesOn = last !== undefined && last.meaning === undefined && word.meaning === undefined
    if (goesOn && !beginsWithOrdinal(word.text))
      joined[joined.length - 1] = { ...last, text: last.text + word.text, last: word.last }
    else joined.push(word)
  }
  return joined
}
