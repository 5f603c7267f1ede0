/** A stored number digit by digit, since Excel rounds what it shows as decimal digits and binary fractions do not. */

export interface Decimal {
  readonly isNegative: boolean
  /** The value is `digits / 10 ** scale`; both signs of scale occur. */
  readonly digits: bigint
  readonly scale: number
}

/** Excel keeps fifteen digits; what a file has beyond them is the rest of a binary fraction. */
const SIGNIFICANT = 15
const LARGEST_EXPONENT = 400

/** `undefined` if the text is no number. */
export function parseDecimal(printed: string): Decimal | undefined {
  const match = /^([-+]?)(\d{0,400})(?:\.(\d{0,400}))?(?:e([-+]?\d{1,4}))?$/i.exec(printed.trim())
  if (match === null) return undefined
  const [, sign, whole = '', fraction = '', exponent = '0'] = match
  if (whole === '' && fraction === '') return undefined
  const power = Number.parseInt(exponent, 10)
  if (Math.abs(power) > LARGEST_EXPONENT) return undefined
  const exact = { isNegative: sign === '-', digits: BigInt(whole + fraction), scale: fraction.length - power }
  const surplus = String(exact.digits).length - SIGNIFICANT
  return surplus > 0 ? rounded(exact, exact.scale - surplus) : exact
}

/** Half away from zero, as Excel does. */
export function rounded(value: Decimal, scale: number): Decimal {
  if (value.scale <= scale) return value
  const unit = 10n ** BigInt(value.scale - scale)
  return { ...value, digits: (value.digits * 2n + unit) / (unit * 2n), scale }
}

export const shifted = (value: Decimal, power: number): Decimal => ({ ...value, scale: value.scale - power })

export const isZero = (value: Decimal): boolean => value.digits === 0n

/** The digits before and behind the point, at least `scale` of these; a zero before the point is left out. */
export function parts(value: Decimal, scale: number): { readonly whole: string; readonly fraction: string } {
  const { digits, scale: at } = rounded(value, scale)
  const all = at < scale ? digits * 10n ** BigInt(scale - at) : digits
  const text = String(all).padStart(scale + 1, '0')
  const whole = text.slice(0, text.length - scale)
  return { whole: whole === '0' ? '' : whole, fraction: text.slice(text.length - scale) }
}

/** Below zero if `left` is smaller. */
export function compare(left: Decimal, right: Decimal): number {
  const scale = Math.max(left.scale, right.scale)
  const difference = signed(left, scale) - signed(right, scale)
  return difference === 0n ? 0 : difference < 0n ? -1 : 1
}

const signed = (value: Decimal, scale: number): bigint => {
  const digits = value.digits * 10n ** BigInt(scale - value.scale)
  return value.isNegative ? -digits : digits
}

/** The power of ten of the first digit: 2 for 123, -1 for 0.5. */
export const magnitude = (value: Decimal): number =>
  isZero(value) ? 0 : String(value.digits).length - 1 - value.scale
