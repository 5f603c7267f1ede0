/** What the numbering of Chinese official texts says about a line: a heading, and of which level, or a new item. */

const DIGITS = '一二三四五六七八九十廿卅百零〇'
const PART = new RegExp(`^第\\s*[${DIGITS}\\d]+\\s*(?:部分|章|编)`)
const CHAPTER = new RegExp(`^(?:第\\s*[${DIGITS}\\d]+\\s*节|[${DIGITS}]+\\s*[、.．])`)
const BRACKETED = new RegExp(`^[（(]\\s*[${DIGITS}]+\\s*[）)]、?`)

/** The usual order: 第一部分, then 一、, then （一）. */
export function numberingLevel(text: string): number | undefined {
  if (PART.test(text)) return 1
  if (CHAPTER.test(text)) return 2
  return BRACKETED.test(text) ? 3 : undefined
}

const LONGEST_HEADING = 60
const SECOND_NUMBER = new RegExp(`\\s(?:[${DIGITS}]+、|[（(][${DIGITS}]+[）)])`)

/** Level of a numbered heading: short, without the punctuation of a sentence and without an amount. */
export function headingLevel(text: string): number | undefined {
  const level = numberingLevel(text)
  if (level === undefined || text.length > LONGEST_HEADING) return undefined
  const words = text.replace(PART, '').replace(CHAPTER, '').replace(BRACKETED, '').trim()
  if (words === '') return level === 1 ? level : undefined
  if (/[。；;，,、：:！？!?]$/.test(words) || /[。；;]|[：:]\s*\S/.test(words)) return undefined
  // Two numbers side by side are the two sides of a table.
  if (SECOND_NUMBER.test(words)) return undefined
  if (/，/.test(words) && words.length > LONGEST_HEADING / 2) return undefined
  return hasBareAmount(words) || /\d\s*(?:万元|元|%|％)/.test(words) ? undefined : level
}

const ITEM = new RegExp(
  [
    `第\\s*[${DIGITS}\\d]+\\s*(?:部分|[章编节条款项])`,
    `[${DIGITS}]+\\s*[、.．]`,
    `[（(]\\s*(?:[${DIGITS}]+|\\d{1,3})\\s*[）)]`,
    '\\d{1,3}\\s*(?:、|[.．](?!\\d)|[）)])',
    '[①-⑳⑴-⒇⒈-⒛㈠-㈩]',
    `附\\s*[件表录]`,
    '(?:注|备\\s*注|说明)\\s*[：:]',
    '(?:预算|公开|决算)?\\s*表?\\s*\\d+\\s*表',
    '表\\s*\\d',
    '目\\s*[录次]\\s*$',
    '(?:金额)?单位\\s*[：:]',
    '[●•■◆▪◇★※]',
    '[-*]\\s',
  ]
    .map((start) => `(?:${start})`)
    .join('|')
    .replace(/^/, '^(?:')
    .replace(/$/, ')'),
)

/** Whether a line begins something new: a numbered item, a table's number, a note. */
export const startsItem = (text: string): boolean => ITEM.test(text)

/** A sentence is over; a closing bracket or quotation mark may follow. */
export const endsSentence = (text: string): boolean =>
  /[。！？!?：:…][”’"'）)】」》]*$/.test(text.slice(-TAIL))

const BARE_AMOUNT =
  /(?:^|\s)-?\d[\d,]*\.\d{1,2}(?=\s|$)(?!\s*(?:万|亿|元|%|％|人|户|个|平方|台|辆|次|批|分))/g

/** Amounts that stand alone, as in the row of a table; in a sentence their unit follows. */
export const bareAmounts = (text: string): number => text.match(BARE_AMOUNT)?.length ?? 0

export const hasBareAmount = (text: string): boolean => bareAmounts(text) > 0

/** 目录 */
export const isContentsTitle = (text: string): boolean => /^目\s*[录次]$/.test(text)

/** So far from its end a line is searched for what ends it, since lines may be as long as a stranger wants. */
const TAIL = 60

/** `收入支出决算总表........5` */
export const hasLeader = (text: string): boolean => LEADER.test(text.slice(-TAIL))

export const withoutLeader = (text: string): string =>
  text.slice(0, -TAIL) + text.slice(-TAIL).replace(LEADER, '')

const LEADER = /(?:\.{3,}|…{2,}|·{3,}|(?:[.…·]\s){3,})\s*[（(-]?\s*\d*\s*[)）-]?$/

/** A page number with its dashes or its words; a number alone may as well be a code. */
export const isPageNumber = (text: string): boolean =>
  /^(?:[-—–－~·]\s*\d{1,4}\s*[-—–－~·]|第?\s*\d{1,4}\s*页\s*[,，/]?\s*(?:共\s*\d{1,4}\s*页)?|Page\s+\d{1,4}(?:\s+of\s+\d{1,4})?)$/i.test(
    text,
  )
