/** 社会保障和就业支出（类）抚恤（款）死亡抚恤（项）: subjects that prose names by their level, and what the book has for them. */
import { plainWords } from '../../document/printed-words.ts'
import type { BookEntry } from '../../law/book.ts'
import { once } from '../contract/once.ts'
import type { RuleContext, Spot } from '../contract/rule.ts'
import { closest } from './closeness.ts'
import { documentTexts } from './document-texts.ts'
import { printedSubjects } from './printed-subjects.ts'
import { type NamedSubjects, namedSubjects, subjectKey } from './subject-book.ts'

type Level = '类' | '款' | '项'

interface NamedSubject {
  readonly level: Level
  /** As printed, without what stands before it in the sentence. */
  readonly name: string
  readonly heading: string
  readonly at: Spot
  /** What the book has below what was named before; absent where it has nothing of the name. */
  readonly entry?: BookEntry
  /** Of a name that the book does not have there: the one that seems meant. */
  readonly meant?: BookEntry
  /** Of a name that neither the book nor a table has there: what it was named below. */
  readonly strayBelow?: BookEntry
}

/** Of one paragraph in its order. */
export type NamedPath = readonly NamedSubject[]

export const namedPaths = once((part, context): readonly NamedPath[] => {
  if (context.year === undefined) return []
  const book = namedSubjects('function', context.year)
  const printed = printedSubjects(part, context)
  const local = new Set(printed.map(({ name }) => subjectKey(name)))
  const codes = new Set(printed.map(({ code, name }) => `${code} ${subjectKey(name)}`))
  return documentTexts(part, context)
    .filter(({ from, plain }) => from === 'paragraph' && /\((?:类|款|项)\)/.test(plain))
    .map(({ plain, at, heading }) =>
      resolved(tokensOf(plain), book, { local, codes }).map((one) => ({
        ...one,
        heading,
        at: { ...at, place: placeOf(one, at, context) },
      })),
    )
    .filter((path) => path.length > 0)
})

/** A name that is broken over two lines stands where it ends. */
const placeOf = ({ name, level }: Pick<Token, 'name' | 'level'>, at: Spot, { locate }: RuleContext) =>
  locate(at.place, `${name.slice(-6)}(${level})`)

interface Token {
  readonly level: Level
  readonly name: string
  /** With what stands before 、 and quotes: a few names have them, most lists do. */
  readonly whole: string
}

/** The name runs back from its level to the mark or the level before it; 其他支出（款）（项）is one name of two levels. */
function tokensOf(plain: string): readonly Token[] {
  let last = ''
  let lastWhole = ''
  return [
    ...plain.matchAll(/((?:[^,，。;；:：\d()]|\((?!类|款|项)[^()]{1,12}\)){0,40})\((类|款|项)\)/g),
  ].flatMap(([, words = '', level = '']) => {
    const whole = words
      .replace(/^支出(?=.{4})/, '')
      .replace(/^[.\s]+/, '')
      .replace(/"+$/, '')
    const name = /[^、"]*$/.exec(whole)?.[0] ?? ''
    if (name !== '') [last, lastWhole] = [name, whole]
    return last === ''
      ? []
      : [
          {
            name: last,
            whole: lastWhole,
            level: level === '类' ? '类' : level === '款' ? '款' : '项',
          } as const,
        ]
  })
}

/** 在乡复员、退伍军人生活补助 is one name, though 、 parts most. */
const isInWhole = ({ name, whole }: Token, official: string): boolean =>
  official.length > name.length && /[、"]/.test(plainWords(official)) && ends(whole, official)

const LENGTHS: Readonly<Record<Level, number>> = { 类: 3, 款: 5, 项: 7 }
const CLOSE = 75
/** Of items that the document's own tables have. */
const CLOSE_AND_USED = 65

function resolved(
  tokens: readonly Token[],
  book: NamedSubjects,
  { local, codes }: Printed,
): readonly Pick<NamedSubject, 'level' | 'name' | 'entry' | 'meant' | 'strayBelow'>[] {
  const above: { [level in Level]?: BookEntry | undefined } = {}
  return tokens.map((token) => {
    const { level, name } = token
    if (level === '类') above.款 = undefined
    const parent = level === '类' ? '' : level === '款' ? above.类?.code : (above.款?.code ?? above.类?.code)
    const candidates = candidatesBelow(parent, LENGTHS[level], book)
    const fitting = candidates.filter((one) => ends(name, one.name) || isInWhole(token, one.name))
    // Of names that end alike the longest is meant: 其他社会福利支出, not 社会福利支出.
    const entry = fitting.toSorted((a, b) => b.name.length - a.name.length)[0]
    if (entry !== undefined) {
      above[level] = entry
      const isOfWhole = !ends(name, entry.name)
      return { level, name: isOfWhole || name.endsWith(entry.name) ? entry.name : name, entry }
    }
    const former = book
      .once(name)
      .filter((one) => one.code.length === LENGTHS[level] && one.code.startsWith(parent ?? ''))
      .flatMap((one) => book.of(one.code) ?? [])[0]
    const isLocal = local.has(subjectKey(name)) || [...local].some((one) => isInWhole(token, one))
    const stray = strayBelow(token, { local, codes }, level === '项' ? above.款 : undefined)
    if (former === undefined && stray !== undefined) return { level, name, strayBelow: stray }
    if (former === undefined && isLocal) return { level, name }
    const likely = (among: readonly BookEntry[], least: number) =>
      closest(subjectKey(name), among, { name: (one) => subjectKey(one.name), least })
    const used = candidates.filter((one) => local.has(subjectKey(one.name)))
    const meant = former ?? likely(candidates, CLOSE) ?? likely(used, CLOSE_AND_USED)
    above[level] = meant
    return { level, name, ...(meant === undefined ? {} : { meant }) }
  })
}

interface Printed {
  /** Names that the tables have, at any level. */
  readonly local: ReadonlySet<string>
  /** `2010505 统计管理` of every row. */
  readonly codes: ReadonlySet<string>
}

/** An item whose name the tables have, but not among the items that they list below its section. */
function strayBelow(
  { name }: Token,
  { local, codes }: Printed,
  section: BookEntry | undefined,
): BookEntry | undefined {
  const key = subjectKey(name)
  if (section === undefined || !local.has(key)) return undefined
  const items = [...codes].filter((one) => one.startsWith(section.code) && /^\d{7} /.test(one))
  return items.length === 0 || items.some((one) => one.slice(8) === key) ? undefined : section
}

function candidatesBelow(
  parent: string | undefined,
  length: number,
  book: NamedSubjects,
): readonly BookEntry[] {
  if (parent === undefined) return []
  const below = book.below(parent)
  return (below[0]?.code.length ?? length) >= length ? below : below.flatMap((one) => book.below(one.code))
}

/** 一般公共服务（类）is 一般公共服务支出; words of the sentence may stand before. */
const ends = (words: string, name: string): boolean => {
  const [a, b] = [subjectKey(words), subjectKey(name)]
  return a.endsWith(b) || `${a}支出`.endsWith(b) || a.replace(/支出$/, '').endsWith(b)
}
