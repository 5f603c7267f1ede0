/** Numbers as Word and Excel write them: 一, 壹, ①, IV, c, in the names that Office has for these ways. */

/** 123 → 一百二十三; 15 → 十五. Up to 99,999,999. */
export function chineseNumeral(value: number): string {
  const text = spelled(value, '零一二三四五六七八九', '十百千')
  return value >= 10 && value < 20 ? text.slice(1) : text
}

/** 123 → 壹佰贰拾叁 */
export const chineseLegalNumeral = (value: number): string => spelled(value, '零壹贰叁肆伍陆柒捌玖', '拾佰仟')

function spelled(value: number, digits: string, powers: string): string {
  const [high, low] = [Math.floor(value / 10_000), value % 10_000]
  if (high > 0) {
    const zero = low > 0 && low < 1000 ? digits[0] : ''
    return `${spelled(high, digits, powers)}万${zero}${low === 0 ? '' : spelled(low, digits, powers)}`
  }
  let [text, isZeroDue] = ['', false]
  const places = String(value)
  Array.from(places).forEach((digit, index) => {
    if (digit === '0') isZeroDue = text !== ''
    else {
      const power = powers[places.length - index - 2] ?? ''
      text += `${isZeroDue ? digits[0] : ''}${digits[Number.parseInt(digit, 10)]}${power}`
      isZeroDue = false
    }
  })
  return text || (digits[0] ?? '')
}

const oneOf =
  (characters: string) =>
  (value: number): string | undefined =>
    value < 1 ? undefined : [...characters][value - 1]

/** ① to ⑳, ⑴ to ⒇ and so on are twenty characters in a row. */
const twentyFrom =
  (first: number, zero?: string) =>
  (value: number): string | undefined =>
    value === 0 ? zero : value <= 20 && value > 0 ? String.fromCodePoint(first + value - 1) : undefined

/** A to Z, then AA to ZZ. */
function letters(value: number): string | undefined {
  if (value < 1 || value > 780) return undefined
  return String.fromCharCode(65 + ((value - 1) % 26)).repeat(Math.ceil(value / 26))
}

const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
]

function roman(value: number): string | undefined {
  if (value < 1 || value > 9999) return undefined
  let [rest, text] = [value, '']
  for (const [worth, letter] of ROMAN)
    while (rest >= worth) {
      text += letter
      rest -= worth
    }
  return text
}

const fullWidth = (value: number): string =>
  String(value).replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))

const inDigits =
  (digits: string) =>
  (value: number): string =>
    String(value).replace(/\d/g, (digit) => digits[Number.parseInt(digit, 10)] ?? digit)

/** Names of ECMA-376, 17.18.59. A value that a way cannot write is written in digits, as Word does. */
const WAYS = new Map<string, (value: number) => string | undefined>(
  Object.entries({
    none: () => '',
    decimalZero: (value) => (value < 10 ? `0${value}` : String(value)),
    decimalFullWidth: fullWidth,
    decimalFullWidth2: fullWidth,
    decimalEnclosedCircle: twentyFrom(0x2460, '⓪'),
    decimalEnclosedCircleChinese: twentyFrom(0x2460, '⓪'),
    decimalEnclosedParen: twentyFrom(0x2474),
    decimalEnclosedFullstop: twentyFrom(0x2488),
    ideographEnclosedCircle: (value) => oneOf('㊀㊁㊂㊃㊄㊅㊆㊇㊈㊉')(value),
    upperRoman: roman,
    lowerRoman: (value) => roman(value)?.toLowerCase(),
    upperLetter: letters,
    lowerLetter: (value) => letters(value)?.toLowerCase(),
    chineseCounting: chineseNumeral,
    chineseCountingThousand: chineseNumeral,
    taiwaneseCounting: chineseNumeral,
    taiwaneseCountingThousand: chineseNumeral,
    japaneseCounting: chineseNumeral,
    koreanCounting: chineseNumeral,
    chineseLegalSimplified: chineseLegalNumeral,
    ideographLegalTraditional: chineseLegalNumeral,
    ideographDigital: inDigits('〇一二三四五六七八九'),
    japaneseDigitalTenThousand: inDigits('〇一二三四五六七八九'),
    taiwaneseDigital: inDigits('○一二三四五六七八九'),
    ideographTraditional: oneOf('甲乙丙丁戊己庚辛壬癸'),
    ideographZodiac: oneOf('子丑寅卯辰巳午未申酉戌亥'),
  }),
)

export const numeral = (value: number, way: string): string => WAYS.get(way)?.(value) ?? String(value)
