/** Which money a phrase names: its words put together, or why they cannot be. */
import type { Stage } from '../figures/dimensions.ts'
import { equal, meet, type Region } from '../figures/region.ts'
import { space } from '../figures/space.ts'
import { BOOKS } from '../law/books.ts'
import { labelKey } from '../statements/reading/label-words.ts'
import { codeOfName } from '../statements/reading/subject-names.ts'
import type { NarrativeContext, PrintedName } from './claim.ts'
import { FILLERS, type SubjectWord, wordAt } from './subject-words.ts'

export interface Phrase {
  readonly region?: Region
  readonly measure?: string
  readonly stage?: Stage
  readonly year?: number
  /** Only modifiers and fillers: what is meant was said before. */
  readonly isBare: boolean
  /** 其中 stands in it. */
  readonly opensParts: boolean
  /** What nobody knows. */
  readonly unknown: string
}

/** Codes contain one another by their beginnings, so that no list of them is needed. */
export const SPACE = space({ units: [], functions: [], economics: [], projects: [] })

const LIST_NUMBER =
  /^(?:[-•·]|\d{1,2}[.、)](?!\d)|[(（]?[一二三四五六七八九十\d]{1,3}[)）][.、]?|[一二三四五六七八九十]{1,3}、|[①-⑳])+/

export const withoutListNumber = (text: string): string => text.replace(LIST_NUMBER, '')

export function readPhrase(text: string, context: NarrativeContext): Phrase {
  const opensParts = /其中/.test(text)
  const names = (context.unitNames ?? []).toSorted((a, b) => b.length - a.length)
  let rest = withoutListNumber(text)
  let year: number | undefined
  rest = rest.replace(/(\d{4})年度?(?!\d{1,2}月)/, (_, digits: string) => {
    year = Number.parseInt(digits, 10)
    return ''
  })
  rest = rest.replace(/^(?:上年度?(?!结转)|去年)/, () => {
    year = context.year - 1
    return ''
  })
  for (const name of names) rest = rest.replace(name, '')
  rest = rest
    .replace(LIST_NUMBER, '')
    .replace(/^.*?其中[，：]?/, '')
    .replace(/^[、及和]/, '')
  const time = year === undefined ? {} : { year }
  const coded = codedBehindWords(rest, context)
  if (coded !== undefined)
    return {
      region: coded.region,
      ...(coded.stage === undefined ? {} : { stage: coded.stage }),
      ...time,
      isBare: false,
      opensParts,
      unknown: '',
    }
  const read = put(rest)
  const behindUnit = read.unknown === '' ? undefined : putBehindUnit(rest, context)
  return { ...(behindUnit ?? read), ...time, opensParts }
}

const ANY_UNIT =
  /^([\p{Script=Han}()]{3,30}?(?:中心|局|委员会|办公室|法院|检察院|学院|医院|福利院|学校|中学|小学|站|所|队|馆|厅|部|会))(?=.)/u
const OTHER_UNIT = /本级|下属|所属|二级|直属/

/** A name of the unit that is written another way here: all its characters are of the unit's name. */
function putBehindUnit(
  text: string,
  { unitNames = [] }: NarrativeContext,
): ReturnType<typeof put> | undefined {
  const name = ANY_UNIT.exec(text)?.[1]
  if (name === undefined || OTHER_UNIT.test(name)) return undefined
  if (!unitNames.some((unit) => [...name].every((letter) => unit.includes(letter)))) return undefined
  const behind = put(text.slice(name.length))
  return behind.unknown === '' ? behind : undefined
}

/** 收入支出 at the end is neither. */
const BOTH_SIDES = /(?<=.)(?:收入支出|收入、支出|收入和支出|收支|收、支)$/

function put(text: string): Omit<Phrase, 'year' | 'opensParts'> {
  let rest = text.replace(BOTH_SIDES, '')
  let region: Region | undefined = {}
  let measure: string | undefined
  let stage: Stage | undefined
  let isBare = true
  let unknown = ''
  while (rest !== '') {
    const word = wordBeforeBothSides(rest) ?? wordAt(rest, 0)
    if (word !== undefined) {
      rest = rest.slice(word.text.length)
      // 预算 behind a better word adds nothing.
      stage = stage === undefined || word.text !== '预算' ? (word.stage ?? stage) : stage
      if (word.region !== undefined && region !== undefined && measure === undefined)
        region = meet(SPACE, region, word.region)
      if (word.measure !== undefined)
        measure = measure === undefined ? word.measure : `${measure}+${word.measure}`
      isBare &&= word.isModifier === true
      continue
    }
    const filler = FILLERS.exec(rest)?.[0]
    rest = rest.slice(filler?.length ?? 1)
    if (filler === undefined) unknown += text.at(-rest.length - 1) ?? ''
  }
  if (region === undefined) return { isBare: false, unknown: text, ...(stage === undefined ? {} : { stage }) }
  return {
    ...(measure === undefined ? { region } : { measure }),
    ...(stage === undefined ? {} : { stage }),
    isBare: isBare && unknown === '',
    unknown,
  }
}

const BOTH_SIDES_TOGETHER = /(?:收入支出|收入、支出|收入和支出)(?:决算|预算)?(?:总计|总额|总预算)/

/** 财政拨款收入支出总计 is 财政拨款 and 收入支出总计: the longest word, 财政拨款收入, would take the first side from it. */
function wordBeforeBothSides(text: string): SubjectWord | undefined {
  const at = BOTH_SIDES_TOGETHER.exec(text)?.index ?? 0
  const longest = at === 0 ? undefined : wordAt(text, 0)
  if (longest === undefined || longest.text.length <= at) return undefined
  const before = wordAt(text.slice(0, at), 0)
  return before?.text.length === at ? before : undefined
}

/** 一般公共预算财政拨款 before the name of a function, 基本支出 before that of an economic subject. */
function codedBehindWords(text: string, context: NarrativeContext): ReturnType<typeof codedRegion> {
  let before: Region = {}
  for (let at = 0; at < text.length; ) {
    const coded = codedRegion(text.slice(at), context)
    if (coded !== undefined) {
      const region = meet(SPACE, before, coded.region)
      return region === undefined ? undefined : { ...coded, region }
    }
    const word = wordAt(text, at)
    const both =
      word?.region === undefined || word.isModifier === true ? undefined : meet(SPACE, before, word.region)
    if (word === undefined || both === undefined) return undefined
    before = both
    at += word.text.length
  }
  return undefined
}

const TAIL = /(?:(?:的)?(年初预算|支出决算|支出预算|决算|预算)数?)?$/

/** What projects set aside is called like a class that no department spends from. */
const NO_CLASS_ALONE = /^(?:基本)?预备费$/

/** 甲(类)乙(款)丙(项), or the name of a subject alone. */
function codedRegion(
  text: string,
  context: NarrativeContext,
): { readonly region: Region; readonly stage?: Stage } | undefined {
  const tail = TAIL.exec(text)?.[1] ?? ''
  const said = text.replace(TAIL, '').replace(/[。，：]+$/, '')
  const stage: { stage?: Stage } =
    tail === '' ? {} : { stage: tail.includes('决算') ? 'outturn' : 'original' }
  const levels =
    /^(.{2,40}?)\(类\)(?:支出)?(?:(.{2,40}?)\(款\)(?:支出)?(?:(.{2,40}?)\(项\)(?:支出)?)?)?$/.exec(said)
  if (levels !== null) {
    const code = codeOfPath(
      levels.slice(1).filter((one) => one !== undefined),
      context,
    )
    return code === undefined ? undefined : { region: { flow: 'expenditure', function: code }, ...stage }
  }
  if (said.length < 3 || wordAt(said, 0)?.text === said || NO_CLASS_ALONE.test(said)) return undefined
  const key = nameKey(said)
  for (const dimension of ['function', 'economic'] as const) {
    const printed = (context.names ?? []).filter(
      (one) => one.dimension === dimension && printedKey(one) === key,
    )
    const codes = new Set(printed.map((one) => one.code))
    const [only] = codes
    const code = codes.size === 1 ? only : printed.length === 0 ? bookCode(dimension, said) : undefined
    if (code !== undefined) return { region: { flow: 'expenditure', [dimension]: code }, ...stage }
  }
  return undefined
}

/** 甲(类)乙(款)丙(项), with nothing behind it but what ends it: who is spoken of, whether or not any book has it. */
export const namesItem = (text: string): boolean => /\((?:类|款|项)\)(?:支出)?[。，：]*$/.test(text)

/** A name by itself is a class; deeper ones are told by the tables only. */
const bookCode = (dimension: 'function' | 'economic', name: string): string | undefined => {
  const code = codeOfName(dimension, name)
  return code !== undefined && (code.length === 3 || dimension === 'economic') ? code : undefined
}

/** 资源勘探工业信息等事务支出 is the name that 资源勘探工业信息等支出 had before. */
export const nameKey = (name: string): string =>
  labelKey(name)
    .replace(/^其它/, '其他')
    .replace(/等事务支出$/, '等支出')
    .replace(/支出$/, '')
/** The names of a document's tables never change, and each of its phrases is held against all of them. */
const printedKeys = new WeakMap<PrintedName, string>()
function printedKey(printed: PrintedName): string {
  const key = printedKeys.get(printed) ?? nameKey(printed.name)
  printedKeys.set(printed, key)
  return key
}

export const sameName = (a: string, b: string): boolean => nameKey(a) === nameKey(b)

/** Down the levels, each below the one before it. */
function codeOfPath(names: readonly string[], context: NarrativeContext): string | undefined {
  let code: string | undefined = ''
  for (const name of names) {
    code = childNamed(code, name, context)
    if (code === undefined) return undefined
  }
  return code
}

function childNamed(parent: string, name: string, context: NarrativeContext): string | undefined {
  const length = parent === '' ? 3 : parent.length + 2
  const key = nameKey(name)
  const isChild = (code: string): boolean => code.length === length && code.startsWith(parent)
  const printed = (context.names ?? []).find(
    (one: PrintedName) => one.dimension === 'function' && isChild(one.code) && printedKey(one) === key,
  )
  if (printed !== undefined) return printed.code
  if (parent === '') return codeOfName('function', name)
  return CHILDREN.get(`${parent} ${key}`)
}

/** Functions by the code above them and their name in any year. */
const CHILDREN: ReadonlyMap<string, string> = new Map(
  [...BOOKS.function.entries].flatMap(([code, entries]) =>
    entries.map((entry) => [`${code.slice(0, -2)} ${nameKey(entry.name)}`, code] as const),
  ),
)

/** Whether both name the same money or measure. */
export const sameRegion = (a: Region | undefined, b: Region | undefined): boolean =>
  a === undefined || b === undefined ? a === b : equal(a, b)
