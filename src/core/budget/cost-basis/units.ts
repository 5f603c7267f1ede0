/** What numbers in a cost basis are counted in: currency, and the units that rates and quantities cancel by. */
import { type Rational, rational, whole } from '../../kernel/rational.ts'

/** How many yuan each name of money holds. */
export const CURRENCIES: Readonly<Record<string, Rational>> = {
  元: whole(1n),
  万元: whole(10_000n),
  万: whole(10_000n),
  千元: whole(1_000n),
  百元: whole(100n),
  百万元: whole(1_000_000n),
  千万元: whole(10_000_000n),
  亿元: whole(100_000_000n),
  亿: whole(100_000_000n),
  角: rational(1n, 10n),
}

const LONGEST_FIRST = Object.keys(CURRENCIES).toSorted((a, b) => b.length - a.length)

/** Words that may follow an amount and change nothing. */
const TRIMMINGS = /^(整|人民币|左右|以内|余|多)$/

export interface CurrencyWord {
  /** A key of `CURRENCIES`. */
  readonly currency: string
  /** What stands in the same word behind it. */
  readonly rest: string
}

/** `万元` → 万元; `元由财政安排` → 元 and the rest; `万人` and `万份` are no money. */
export function currencyWord(word: string): CurrencyWord | undefined {
  const currency = LONGEST_FIRST.find((name) => word.startsWith(name))
  if (currency === undefined) return undefined
  const rest = word.slice(currency.length)
  const needsEnd = currency === '万' || currency === '亿' || currency === '角'
  if (needsEnd && rest !== '' && !TRIMMINGS.test(rest)) return undefined
  return { currency, rest: TRIMMINGS.test(rest) ? '' : rest }
}

const SYNONYMS: Readonly<Record<string, string>> = {
  日: '天',
  个工作日: '天',
  工作日: '天',
  名: '人',
  位: '人',
  个月: '月',
  年度: '年',
  个年度: '年',
  平方: '平方米',
  平米: '平方米',
  m2: '平方米',
  顿: '餐',
  课时: '学时',
  季: '季度',
  个季度: '季度',
}
/** 人次 is a person and a time. */
const COMPOSED = /^(人)(次|天|日|月|年|餐|晚|课时|学时)$/

/** Unit words that may stand at the head of prose: `63处出租场所` is 63 处. */
const KNOWN =
  /^(人次|人天|人日|个月|季度|平方米|平方|平米|课时|学时|人|名|位|天|日|次|月|年|户|家|个|处|例|件|份|套|台|辆|场|期|班|册|本|张|块|间|餐|顿|批|项|笔|篇|车|支|条|只|盒|箱|吨|斤|米|公里|小时)/

/** The units that a word counts in, in one spelling: `人次` is 人 and 次, `名` is 人. */
export function unitsOf(word: string): readonly string[] {
  const composed = COMPOSED.exec(word)
  if (composed !== null) return [composed[1] ?? '', ...unitsOf(composed[2] ?? '')]
  return word === '' ? [] : [SYNONYMS[word] ?? word]
}

/** The unit at the head of a longer text, if it is one that is known. */
export const knownUnit = (prose: string): string | undefined => KNOWN.exec(prose)?.[0]

/** `8户单位` can be the quantity of a rate per 户: one word begins or ends with the other. */
export const isNearlySame = (a: string, b: string): boolean =>
  a.startsWith(b) || b.startsWith(a) || a.endsWith(b) || b.endsWith(a)

/** How often a period of time comes in the budget's year. */
export const TIMES_A_YEAR: Readonly<Record<string, bigint>> = { 年: 1n, 季度: 4n, 月: 12n }
