/** What a cell of a written sheet holds: a number with the format that shows it as it is printed, or a text. */

export type CellValue = NumberValue | TextValue

export interface NumberValue {
  readonly kind: 'number'
  /** As it is stored: no separators. */
  readonly stored: string
  readonly decimals: number
  readonly hasSeparators: boolean
}

export interface TextValue {
  readonly kind: 'text'
  readonly text: string
  /** Would be a formula if somebody opened and left the cell. */
  readonly isGuarded: boolean
}

/** Digits that a number of a spreadsheet keeps. */
const MOST_DIGITS = 15
const NUMBER = /^(-?)(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d+))?$/

/** A number where its format shows every character of the text, so that nothing is lost; text otherwise. */
export function cellValue(text: string): CellValue {
  const [, sign = '', whole = '', part = ''] = NUMBER.exec(text) ?? []
  const digits = whole.replaceAll(',', '')
  const isNumber = whole !== '' && !/^0\d/.test(digits) && (digits + part).length <= MOST_DIGITS
  const isNegativeZero = sign === '-' && /^0*$/.test(digits + part)
  if (!isNumber || isNegativeZero) return textValue(text)
  return {
    kind: 'number',
    stored: `${sign}${digits}${part === '' ? '' : `.${part}`}`,
    decimals: part.length,
    hasSeparators: whole.includes(','),
  }
}

export const textValue = (text: string): TextValue => ({
  kind: 'text',
  text,
  isGuarded: /^[=+\-@\t\r]/.test(text),
})

/** The value in steps of `decimals`, which are at least its own. */
export function inSteps({ stored, decimals: own }: NumberValue, decimals: number): bigint {
  return BigInt(stored.replace('.', '')) * 10n ** BigInt(decimals - own)
}

/** `#,##0.00`, in which zero may be a blank. */
export function formatCode(decimals: number, hasSeparators: boolean, isZeroBlank: boolean): string {
  const code = `${hasSeparators ? '#,##' : ''}0${decimals === 0 ? '' : `.${'0'.repeat(decimals)}`}`
  return isZeroBlank ? `${code};-${code};` : code
}
