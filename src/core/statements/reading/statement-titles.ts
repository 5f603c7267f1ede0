/** Titles of statements: which definitions a line names. */
import { CONTINUED, CURRENCY_IN_TITLE, NUMBER_IN_TITLE } from '../../document/head-lines.ts'
import { plainWords } from '../../document/printed-words.ts'
import type { StatementDefinition } from '../definition.ts'
import { STATEMENTS } from '../generated/statements.ts'

/** 8. also before a year, 08 and 1-1 also without a point. */
const ORDINAL =
  /^(?:[一二三四五六七八九十]{1,3}[、.]|\([一二三四五六七八九十\d]{1,3}\)|\d{1,2}[.、](?!\d)|\d{1,2}[.、]?(?=20[0-3]\d年)|\d{1,2}(?:-\d{1,2})?(?=\p{Script=Han})(?![年月日个项号]))/u

/** As the `table` column of the output has it: without year, number, currency, ordinal and white space. */
export function titleWords(text: string): string {
  const bare = plainWords(text)
    .replace(CONTINUED, '')
    .replace(CURRENCY_IN_TITLE, '')
    .replace(ORDINAL, '')
    .replace(NUMBER_IN_TITLE, '')
    .replace(ORDINAL, '')
  return printedAs(text, bare.replace(/20[0-3]\d(?:年度|年)/, '').replace(/^20[0-3]\d|^年度?(?=.)/, ''))
}

/** Beyond it a paragraph is no title, and not worth matching letter by letter. */
const LONGEST_TITLE = 200

/** The plain words with the quotes and brackets of the printed ones, so that a title reads as it stands. */
function printedAs(printed: string, plain: string): string {
  if (printed.length > LONGEST_TITLE) return plain
  const letters = [...printed.replace(/[\s\u00a0\u200b\ufeff]/g, '')]
  const wanted = [...plain]
  // The words that remain stand in the printed ones in their order; what was taken out is skipped.
  const result: string[] = []
  let at = letters.length - 1
  for (let index = wanted.length - 1; index >= 0; index--) {
    while (at >= 0 && plainWords(letters[at] ?? '') !== wanted[index]) at--
    if (at < 0) return plain
    result.push(letters[at--] ?? '')
  }
  return result.reverse().join('')
}

/** 表号 in the title itself: 收入决算表（表2） */
export function numberInTitle(text: string): string | undefined {
  const match = NUMBER_IN_TITLE.exec(plainWords(text))?.[0]
  return match === undefined ? undefined : match.replace(/^\(|\)$|[:.、]$/g, '')
}

/** What titles differ in without meaning something else, put alike step by step. */
const ALIKE: readonly (readonly [RegExp, string])[] = [
  [/["“”'‘’]/g, ''],
  [/收入[、和]?支出/g, '收支'],
  [/(?:财务|综合预算|总体)收支/g, '收支'],
  [/收支(?:总体|概况)/g, '收支总'],
  [/(?<=收入|支出)总体(?=情况|表)/g, '总'],
  [/(?:明细|情况|汇总|公开|统计)+(?=表)/g, ''],
  [/公共财政预算/g, '一般公共预算'],
  [/(?<!一般)公共预算/g, '一般公共预算'],
  [/一般公共(?!预算)/g, '一般公共预算'],
  [/政府性基金(?!预算)/g, '政府性基金预算'],
  [/国有资本经营(?!预算)/g, '国有资本经营预算'],
  [/(?<=一般公共预算|政府性基金预算|国有资本经营预算)(?:财政)?拨款/g, ''],
  [/[(](?:按|分)?(?:支出)?功能(?:分类)?(?:科目)?(?:分类)?[)]/, '(分功能科目)'],
  [/[(](?:按|分)(?:部门|预算单位|单位)[)]/, '(分单位)'],
  [/(?<![分按])(?:本|预算|各|区级|市级|县级|省级)?(?:部门|单位)(?!预算)/g, ''],
  [/当年|本年度?|本级|年初|安排的?|\d{4}/g, ''],
  // 收入预算总表, 收入总表 and 收入预算表 are one.
  [/预算(?=总?表)/g, ''],
  [/(?<=收支(?:决算)?)总?表/g, '总表'],
  [/(?<!收支)(收入|支出)(决算)?总表/g, '$1$2表'],
  [/年度|[,、.:·]/g, ''],
  [/(?:^|部门|单位)预算(?=收|支|财政|一般|政府性|国有|项目|三公)/g, ''],
]

const titleKey = (text: string): string =>
  ALIKE.reduce((key, [from, to]) => key.replace(from, to), titleWords(text).normalize('NFKC'))

interface KnownTitle {
  readonly key: string
  readonly definitions: readonly string[]
}

/** Made once for a list of definitions, longest first. */
const knownTitles = new WeakMap<readonly StatementDefinition[], readonly KnownTitle[]>()

function titlesOf(definitions: readonly StatementDefinition[]): readonly KnownTitle[] {
  const known = knownTitles.get(definitions)
  if (known !== undefined) return known
  const byKey = new Map<string, Set<string>>()
  for (const definition of definitions)
    for (const title of definition.titles) {
      const key = titleKey(title)
      byKey.set(key, (byKey.get(key) ?? new Set()).add(definition.id))
    }
  const titles = [...byKey]
    .map(([key, ids]) => ({ key, definitions: [...ids] }))
    .sort((a, b) => b.key.length - a.key.length)
  knownTitles.set(definitions, titles)
  return titles
}

/** Words that make another statement of it, and so do not belong to the name of a place or a unit in front. */
const STATUTORY = /预算|决算|收入|支出|收支|拨款|基金|资本|经费|财政拨|项目|科目|分类|表|绩效|情况|说明/

/**
 * The definitions that the whole line names: exactly, with a place or unit in front, or with a slip of the pen.
 * A line that only mentions a title names none.
 */
export function definitionsOfTitle(
  text: string,
  definitions: readonly StatementDefinition[] = STATEMENTS,
): {
  readonly ids: readonly string[]
  readonly how: 'exact' | 'misspelt' | 'none'
} {
  if (text.length > 200) return { ids: [], how: 'none' }
  const titles = titlesOf(definitions)
  const key = titleKey(text)
  if (key === '' || key.length > 80) return { ids: [], how: 'none' }
  // （本级）, （含下属单位） and the like, unless they belong to a title that is known.
  const bare = key.replace(/[(](?![^()]*(?:政府|经济))[^()]*[)]$/, '')
  if (bare !== key && bare !== '' && !titles.some((known) => key.endsWith(known.key)))
    return definitionsOfTitle(bare, definitions)
  for (const known of titles) {
    if (known.key === key) return { ids: known.definitions, how: 'exact' }
    if (!key.endsWith(known.key)) continue
    const front = key.slice(0, -known.key.length)
    const isName =
      /(?:省|市|区|县|旗|州|盟|镇|乡|街道|局|委|委员会|办|办公室|院|所|站|中心|校|厅|会|馆|队|社|团|司|园|部|处|室|庭|署|级|街|社区|场|报|台|宫|组)$/.test(
        front,
      )
    if (isName && !STATUTORY.test(front.replace(/财政(局|所|厅|办|分局)/, '')))
      return { ids: known.definitions, how: 'exact' }
  }
  if (!/表/.test(key)) return { ids: [], how: 'none' }
  const near = titles.filter(
    (known) =>
      Math.abs(known.key.length - key.length) <= 1 && key.length >= 6 && distance(known.key, key) === 1,
  )
  return near.length === 1 && near[0] !== undefined
    ? { ids: near[0].definitions, how: 'misspelt' }
    : { ids: [], how: 'none' }
}

/** How many letters are to be changed, added or left out; two letters that changed places are one slip. */
function distance(a: string, b: string): number {
  let before: readonly number[] = Array.from({ length: b.length + 1 }, (_, at) => at)
  for (let i = 1; i <= a.length; i++) {
    const line = [i]
    for (let j = 1; j <= b.length; j++) {
      const change = (before[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      line.push(Math.min(change, (before[j] ?? 0) + 1, (line[j - 1] ?? 0) + 1))
    }
    before = line
  }
  return before[b.length] ?? 0
}
