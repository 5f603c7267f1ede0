/** The lines that stand around a table: its title, its number, whose it is, the unit of its amounts, its notes. */
import { type CurrencyUnit, currencyAtEnd } from '../kernel/fen.ts'
import { plainWords } from './printed-words.ts'

/** 公开01表, 附表1-1, 预算 10表, 表一 */
const NUMBER =
  /(?:财决|财预|部决|部预|部门|单位|公开|预算|决算|批复|附)*(?:(?:附?表|公开表|附件)(?:-?[一二三四五六七八九十]{1,3}|-?\d{1,3})(?:-\d{1,2})*(?=20[0-3]\d年|(?!\d))|\d{1,2}(?:-\d{1,2})*表)/

/** A line that is nothing but a table's number. */
export function tableNumber(text: string): string | undefined {
  const words = plainWords(text)
    .replace(/^\((.*)\)$/, '$1')
    .replace(/[:.、]$/, '')
  const isShort =
    /^[\u4e00-\u9fff]{0,3}(?:预|决|公开|财)[\u4e00-\u9fff]{0,2}-?\d{1,2}(?:-\d{1,2})?(?:号)?表?$/.test(words)
  return isShort || new RegExp(`^${NUMBER.source}$`).test(words) ? words : undefined
}

/** 表号 beside the words of a title: 收入决算表（表2）, 表4. 财政拨款收支总表 */
export const NUMBER_IN_TITLE = new RegExp(`\\(${NUMBER.source}\\)|^${NUMBER.source}[:.、]?|${NUMBER.source}$`)
export const CURRENCY_IN_TITLE = /\((?:金额)?(?:单位)?:?(?:人民币)?(?:亿|百万|万|千)?元\)/
/** 续表 */
export const CONTINUED = /\(?续表?[\d一二三四五六七八九十]*\)?$/

/** A year between 2000 and 2039 that the text names, with 年 rather than without. */
export function yearIn(text: string): number | undefined {
  const words = plainWords(text)
  const year = /(20[0-3]\d)年/.exec(words)?.[1] ?? /(?<!\d)(20[0-3]\d)(?!\d)/.exec(words)?.[1]
  return year === undefined ? undefined : Number.parseInt(year, 10)
}

/** 单位：万元, 金额单位：人民币元, （万元）; not 单位：某局, and not 金额15.00万元. */
export function currencyIn(text: string): CurrencyUnit | undefined {
  const words = plainWords(text)
  const found =
    /(?:单位|金额|货币|币种)[^:\d]{0,6}[:;,]?(?:人民币)?\(?((?:亿|百万|万|千)?元)(?![\u4e00-\u9fff])/.exec(
      words,
    )?.[1] ??
    /\((?:人民币)?((?:亿|百万|万|千)?元)\)/.exec(words)?.[1] ??
    /^(?:人民币)?((?:亿|百万|万|千)?元)$/.exec(words)?.[1]
  return found === undefined ? undefined : currencyAtEnd(found)
}

/** Whose table it is: the group is the name. */
export const UNIT_LINE =
  /^(?:编制|编报|填报|填表|公开|预算|决算)?(?:部门|单位|部门单位|单位部门|部门\(单位\)|单位\(部门\)|预算部门|预算单位|主管部门|机构)(?:名称)?(?:\((?:公章|盖章|签章)\))?:(.*)$/

export type LineKind = 'title' | 'number' | 'unit' | 'currency' | 'date' | 'note' | 'other'

/** What a line by itself says of a table near it. */
export function lineKind(text: string): LineKind {
  const words = plainWords(text)
  if (words === '' || words.length > 600) return 'other'
  if (tableNumber(text) !== undefined) return 'number'
  const isShort = words.length < 80 && !/[。;]/.test(words)
  if (isShort && /^(?:(?:金额)?(?:计量)?(?:货币)?单位:?|\()?(?:人民币)?(?:亿|百万|万|千)?元\)?$/.test(words))
    return 'currency'
  if (isShort && UNIT_LINE.test(words)) return 'unit'
  if (isShort && currencyIn(text) !== undefined && !/表/.test(words.replace(new RegExp(NUMBER.source), '')))
    return 'currency'
  if (
    /^(?:编制|制表|填表|填报|报送)?(?:日期|时间|人)?:?20[0-3]\d(?:年度?|[-年./]\d{1,2}[-月./]?(?:\d{1,2}日?)?)$/.test(
      words,
    )
  )
    return 'date'
  if (isNoteLine(text)) return 'note'
  return isTitleLike(text) ? 'title' : 'other'
}

/** 公开01表, 部门：某局 and 单位：万元 stand at the margin without going on in the next line. */
export const standsAlone = (text: string): boolean => ['number', 'unit', 'currency'].includes(lineKind(text))

/** Whether the line may be the title of a table: its last words say so, and it is no sentence. */
export function isTitleLike(text: string): boolean {
  const words = plainWords(text)
    .replace(CONTINUED, '')
    .replace(CURRENCY_IN_TITLE, '')
    .replace(NUMBER_IN_TITLE, '')
  if (words.length < 3 || words.length > 70 || /[。;!?,]|…|\.{4}|:./.test(words)) return false
  return /(?:表|一览)$/.test(words.replace(/\([^()]*\)$/, '')) && !/详见|如下|附表|见表/.test(words)
}

/** Notes and formulas below a table, also the sentence by which an empty one says that it is. */
export function isNoteLine(text: string): boolean {
  const words = plainWords(text)
  return (
    /^(?:注|备注|说明|附注|注释|填表说明)[:\d(]/.test(words) ||
    /^\d{1,2}[、.]?本(?:表|套)/.test(words) ||
    /^\d{1,2}(?:[、,]\d{1,2})*(?:行|栏)(?:各行)?=/.test(words) ||
    (/本表|此表|空表/.test(words) && words.length < 150 && !/表$/.test(words)) ||
    (/^(?:20\d\d年度?)?(?:我|本)(?:单位|部门|局|委|办|院|校|中心)(?:20\d\d年度?)?(?:无|没有|未)/.test(
      words,
    ) &&
      words.length < 100)
  )
}
