/** 身份证号、银行卡号、手机号 — numbers of persons, told from other long numbers by their check digits. */

/** Weights of the seventeen digits, and the check character of each remainder by 11 (GB 11643). */
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const CHECKS = '10X98765432'

const IDENTITY =
  /(?<![\dA-Za-z])([1-9]\d{5}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx])(?![\dA-Za-z])/g
const CARD = /(?<![\d.A-Za-z])(?:\d{4}[ -]?){3}\d{4}(?:[ -]?\d{1,3})?(?![\d.])/g
const MOBILE = /(?<![\d.\-A-Za-z])1[3-9]\d{9}(?![\d.])/g

/** One in ten of all long numbers satisfies Luhn, so that words must say what it is. */
const ABOUT_CARDS = /卡号|[账帐]号|[账帐]户|开户|银行/

export function identityNumbers(text: string): readonly string[] {
  return [...text.matchAll(IDENTITY)].flatMap(([, number = '']) => {
    const sum = WEIGHTS.reduce(
      (total, weight, at) => total + weight * Number.parseInt(number[at] ?? '0', 10),
      0,
    )
    return CHECKS[sum % 11] === number.toUpperCase()[17] ? [number] : []
  })
}

/** Sixteen to nineteen digits that satisfy Luhn and begin as cards of UnionPay, Visa and Mastercard do. */
export function cardNumbers(text: string): readonly string[] {
  if (!ABOUT_CARDS.test(text)) return []
  return [...text.matchAll(CARD)].flatMap(([number]) => {
    const digits = number.replace(/[ -]/g, '')
    return /^(?:62|4|5[1-5]|9[0-9]{2})/.test(digits) && digits.length >= 16 && isLuhn(digits) ? [number] : []
  })
}

function isLuhn(digits: string): boolean {
  const sum = [...digits].toReversed().reduce((total, digit, at) => {
    const value = Number.parseInt(digit, 10) * (at % 2 === 1 ? 2 : 1)
    return total + (value > 9 ? value - 9 : value)
  }, 0)
  return sum % 10 === 0
}

export const mobileNumbers = (text: string): readonly string[] =>
  [...text.matchAll(MOBILE)].map(([number]) => number)

/** 420103********1234: enough to find it again, and not to publish it once more. */
export const masked = (number: string): string =>
  number.length > 12
    ? `${number.slice(0, 4)}${'*'.repeat(number.length - 8)}${number.slice(-4)}`
    : `${number.slice(0, 3)}****${number.slice(-4)}`
