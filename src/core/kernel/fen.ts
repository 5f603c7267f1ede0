/** Money: integer fen, the amounts that people type, and the amounts that documents print. */
import { type Problem, problem } from './problem.ts'

declare const fenBrand: unique symbol
/** 分 — one hundredth of a yuan; every amount of the product is a whole number of them. */
export type Fen = bigint & { readonly [fenBrand]: true }

/** The units in which amounts are typed, and in which tables are composed. */
export type TypedCurrency = 'yuan' | 'tenThousandYuan'

/** 金额单位 — the currency unit that a table prints its amounts in. */
export type CurrencyUnit = TypedCurrency | 'thousandYuan' | 'millionYuan' | 'hundredMillionYuan'

/** How many fen one unit holds. */
export const FEN_PER: Readonly<Record<CurrencyUnit, bigint>> = {
  yuan: 100n,
  thousandYuan: 100_000n,
  tenThousandYuan: 1_000_000n,
  millionYuan: 100_000_000n,
  hundredMillionYuan: 10_000_000_000n,
}
export const CURRENCY_NAMES: Readonly<Record<CurrencyUnit, string>> = {
  yuan: '元',
  thousandYuan: '千元',
  tenThousandYuan: '万元',
  millionYuan: '百万元',
  hundredMillionYuan: '亿元',
}
const UNIT_OF_NAME: ReadonlyMap<string, CurrencyUnit> = new Map([
  ['元', 'yuan'],
  ['千元', 'thousandYuan'],
  ['万', 'tenThousandYuan'],
  ['万元', 'tenThousandYuan'],
  ['百万元', 'millionYuan'],
  ['亿', 'hundredMillionYuan'],
  ['亿元', 'hundredMillionYuan'],
])

/** 万元 as `tenThousandYuan`, 3.5万 as well: the unit that the words end in. */
export const currencyAtEnd = (words: string): CurrencyUnit | undefined =>
  UNIT_OF_NAME.get(UNIT_SUFFIX.exec(words)?.[1] ?? '')

/** How a document prints amounts: unit, decimals, separators, and whether trailing zeros are dropped. */
export interface AmountStyle {
  readonly unit: CurrencyUnit
  readonly decimals: number
  readonly thousands?: boolean
  readonly trimZeros?: boolean
}

export type Parsed<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problem: Problem }

// A brand has no run-time form; this is the one place where a bigint becomes an amount.
export const fen = (amount: bigint): Fen => amount as Fen
export const ZERO = fen(0n)
export const add = (a: Fen, b: Fen): Fen => fen(a + b)
export const subtract = (a: Fen, b: Fen): Fen => fen(a - b)
export const sum = (amounts: Iterable<Fen>): Fen => {
  let total = 0n
  for (const amount of amounts) total += amount
  return fen(total)
}

const AMOUNT = /^(?<sign>[-+]?)(?<whole>\d+|\d{1,3}(?:,\d{3})+)?(?:\.(?<part>\d*))?$/
const UNIT_SUFFIX = /((?:亿|百万|万|千)?元|万|亿)$/
const BLANK = /^[-—–]*$/

/** 一千万亿元 — more than any budget; the store keeps amounts in 64 bits, and sums over a nation stay inside them too. */
export const LARGEST_TYPED_FEN = fen(10n ** 17n)
/** More digits than any amount, zeros in front included, are not worth turning into a number. */
const MAX_DIGITS = 60

/**
 * Reads an amount as people write it: `3.5`, `35,000`, `３．５`, `(3.5)`, `￥35,000`, `3.5万元`.
 * A bare number is in `unit`. Blank, or a dash alone, is `null`: nothing was written.
 * Refuses (AMT-001) what is no amount, (AMT-002) what has a part smaller than one fen, since nothing is rounded,
 * and (AMT-003) what has more digits than anybody writes.
 */
export function parseAmount(text: string, unit: CurrencyUnit): Parsed<Fen | null> {
  const written = text
    .normalize('NFKC')
    .replace(/[\s\u00a0]/g, '')
    .replace(/[−﹣]/g, '-')
  if (BLANK.test(written)) return { ok: true, value: null }
  const bare = written.replace(/^[¥￥]/, '')
  const inBrackets = /^\((.+)\)$/.exec(bare)?.[1]
  const digits = (inBrackets ?? bare).replace(UNIT_SUFFIX, '')
  const match = AMOUNT.exec(digits)
  const whole = match?.groups?.whole ?? ''
  const part = match?.groups?.part ?? ''
  const isNegativeTwice = inBrackets !== undefined && match?.groups?.sign !== ''
  if (!match || whole + part === '' || isNegativeTwice)
    return { ok: false, problem: problem('AMT-001', { found: text }) }

  const scale = String(FEN_PER[currencyAtEnd(inBrackets ?? bare) ?? unit]).length - 1
  if (/[1-9]/.test(part.slice(scale))) return { ok: false, problem: problem('AMT-002', { found: text }) }
  if (whole.length > MAX_DIGITS)
    return { ok: false, problem: problem('AMT-003', { found: `${text.slice(0, MAX_DIGITS)}…` }) }
  const magnitude = BigInt(whole.replaceAll(',', '') + part.slice(0, scale).padEnd(scale, '0'))
  const isNegative = inBrackets !== undefined || match.groups?.sign === '-'
  return { ok: true, value: fen(isNegative ? -magnitude : magnitude) }
}

/** Rounds half away from zero (四舍五入) to the given decimals of the unit and writes it as text. */
export function formatAmount(amount: Fen, style: AmountStyle): string {
  const shift = 10n ** BigInt(style.decimals)
  const rounded = roundedSteps(amount, style)
  const whole = (rounded / shift).toString()
  const part = style.decimals === 0 ? '' : `.${(rounded % shift).toString().padStart(style.decimals, '0')}`
  const shown = style.trimZeros ? part.replace(/\.?0+$/, '') : part
  const sign = amount < 0n && rounded !== 0n ? '-' : ''
  return sign + (style.thousands ? whole.replace(/\B(?=(\d{3})+$)/g, ',') : whole) + shown
}

/** The amount that stands on paper once `formatAmount` has rounded it, in fen. */
export function roundTo(amount: Fen, style: Pick<AmountStyle, 'unit' | 'decimals'>): Fen {
  const magnitude = (roundedSteps(amount, style) * FEN_PER[style.unit]) / 10n ** BigInt(style.decimals)
  return fen(amount < 0n ? -magnitude : magnitude)
}

/** How many of the smallest printed steps the amount is, its sign aside. */
function roundedSteps(amount: Fen, { unit, decimals }: Pick<AmountStyle, 'unit' | 'decimals'>): bigint {
  const magnitude = amount < 0n ? -amount : amount
  return (magnitude * 10n ** BigInt(decimals) * 2n + FEN_PER[unit]) / (FEN_PER[unit] * 2n)
}
