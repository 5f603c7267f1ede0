/** 文件标题 — what the title of a document, a cover or a part says: whose, of which year, and which kind. */
import { withoutSpace } from '../../document/printed-words.ts'
import type { DocumentKind, Scope } from './reading.ts'
import { isUnitName, placesOf } from './unit-name.ts'

export interface TitleWords {
  readonly kind: DocumentKind
  readonly unit?: string
  readonly year?: number
  /** 部门预算 or 单位预算. */
  readonly scope?: Scope
  /** The title of a part or an annex, which has a number before it. */
  readonly isNumbered: boolean
}

const LEVEL = '(?:区级|市级|县级|省级|州级|旗级|镇级|区本级|市本级|县本级|本级|年初)?'
const OF = `(?:${LEVEL}(部门|单位|预算单位)(?:财务|收支|综合|汇总)?|(?<=\\d年?度?)${LEVEL})`

/** With what the title may end; the words after 预算 and 决算 are looked at by themselves. */
const KINDS: readonly (readonly [kind: DocumentKind, pattern: RegExp])[] = [
  [
    'selfEvaluation',
    /(?:部门|单位)?(?:整体|项目|预算)*(?:支出)?绩效(?:单位|部门)?(?:自评|自我评价)(?:报告|表|结果|情况|说明|公开|材料|综述)*[)）]?$/g,
  ],
  [
    'evaluationReport',
    /(?:部门|单位)?(?:整体|项目|财政|专项|政策)*(?:支出|资金)?(?:重点|财政|预算)?绩效(?:重点|再)?评价(?:的|情况)?(?:报告|结果)(?:[（(].{0,12}[)）])?$/g,
  ],
  [
    'performanceText',
    /(?:部门|单位)?(?:预算)?(?:整体|项目)?(?:支出)?绩效(?:文本|目标公开|目标文本)(?:[（(].{0,12}[)）])?$/g,
  ],
  [
    'declaration',
    /(?:部门|单位)?(?:整体|项目|预算)*(?:支出)?[（(]?(?:预算)?(?:绩效目标)?[）)]?申报(?:表|书|文本)(?:[（(].{0,12}[)）])?$/g,
  ],
  ['accounts', new RegExp(`${OF}决算`, 'g')],
  ['budget', new RegExp(`${OF}预算`, 'g')],
]
/** 2024年度某县水利局预算: enough only with both a unit and a year before it. */
const BARE_KINDS: typeof KINDS = [
  ['accounts', /决算/g],
  ['budget', /预算/g],
]

/** One after the other until nothing is left: 公开, 情况说明, 及“三公”经费预算情况说明, （草案）. */
const AFTER =
  /^(?:信息|公开|说明|情况|编制|报告|报表|文本|文件|材料|数据|表格?|目录|汇总|草案|总体|有关|事项|的|(?:及|和|与|暨|、)[^。；]{0,24}?(?:说明|公开|预算|决算|情况)|[（(][^（()）]{0,16}[)）])/

function isAfterTitle(words: string): boolean {
  let rest = words
  for (let next = AFTER.exec(rest); next !== null; next = AFTER.exec(rest)) rest = rest.slice(next[0].length)
  return rest === ''
}

const NUMBER_BEFORE =
  /^(?:第[一二三四五六七八九十\d]+(?:部分|章|篇|册)[:：、.．]?|[（(]?[一二三四五六七八九十]{1,3}[)）]?[、.．]|[（(]?\d{1,2}[)）]?[、.．](?!\d)|附[件表录]?[一二三四五六七八九十\d-]*[:：、.．]?|[-•·])/
const YEAR = /(20\d{2})(?:年度|年)?/

/** `undefined` if the words are no title of a document. Sentences are none, however they begin. */
export function documentTitle(text: string): TitleWords | undefined {
  if (!/算|绩|申/.test(text)) return undefined
  const words = westernYear(withoutSpace(text)).replace(/^[《<]+|[》>]+$/g, '')
  if (words.length < 4 || words.length > 90 || /[。；;！？]/.test(words)) return undefined
  const { bare, unitBehind } = withoutUnitBehind(words.replace(NUMBER_BEFORE, ''))
  const said = saidBy(KINDS, bare)[0] ?? saidBy(BARE_KINDS, bare).find(({ unit, year }) => unit && year)
  if (said === undefined) return undefined
  const isNumbered = NUMBER_BEFORE.test(words)
  return { ...(unitBehind === undefined ? {} : { unit: unitBehind }), ...said, isNumbered }
}

const saidBy = (kinds: typeof KINDS, words: string): readonly Omit<TitleWords, 'isNumbered'>[] =>
  kinds.flatMap(([kind, pattern]) =>
    [...words.matchAll(pattern)]
      .filter((found) => isAfterTitle(words.slice(found.index + found[0].length)))
      .map((found) => titleWords(kind, words.slice(0, found.index), words, found[1])),
  )

/** 2024年部门预算（某县水利局）, 2024年部门预算-某县水利局 */
function withoutUnitBehind(words: string): { readonly bare: string; readonly unitBehind?: string } {
  const [behind, name = ''] = /[-—_（(]([^-—_（()）]{3,40})[)）]?$/.exec(words) ?? ['']
  return behind !== '' && isUnitName(name)
    ? { bare: words.slice(0, -behind.length), unitBehind: name }
    : { bare: words }
}

function titleWords(
  kind: DocumentKind,
  before: string,
  whole: string,
  of: string | undefined,
): Omit<TitleWords, 'isNumbered'> {
  const lead = before.replace(/^关于/, '').replace(/(?:的|专项|项目|部门|单位|整体支出|整体|支出)+$/, '')
  const year = YEAR.exec(lead) ?? /[（(](20\d{2})年/.exec(whole)
  const unit = withoutYear(lead)
  return {
    kind,
    ...(unit !== undefined && isUnitName(unit) ? { unit } : {}),
    ...(year === null ? {} : { year: Number.parseInt(year[1] ?? '', 10) }),
    ...(of === undefined ? {} : { scope: of === '部门' ? 'department' : 'unit' }),
  }
}

/** The year stands before the name, behind it, or between a place and the rest; within a name it would not be one. */
function withoutYear(lead: string): string | undefined {
  const name = lead.replace(/^20\d{2}(?:年度|年)?/, '').replace(/(?:20\d{2})(?:年度|年)?$/, '')
  const [, place = '', rest = name] = /^(.+?)20\d{2}年度?(.+)$/.exec(name) ?? []
  if (place !== placesOf(`${place}的`).join('')) return undefined
  return `${place}${rest}`.replace(/^[-—_:：]+|[-—_:：,，、]+$/g, '') || undefined
}

const DIGITS: Readonly<Record<string, string>> = {
  〇: '0',
  '○': '0',
  Ｏ: '0',
  零: '0',
  一: '1',
  二: '2',
  三: '3',
  四: '4',
  五: '5',
  六: '6',
  七: '7',
  八: '8',
  九: '9',
}

/** 二〇二三年 and ２０２３年 as 2023年. */
export const westernYear = (text: string): string =>
  text
    .replace(/[０-９]/g, (digit) => digit.normalize('NFKC'))
    .replace(/二[〇○Ｏ零][〇○Ｏ零一二三四五六七八九]{2}(?=年)/g, (year) =>
      [...year].map((digit) => DIGITS[digit] ?? digit).join(''),
    )
