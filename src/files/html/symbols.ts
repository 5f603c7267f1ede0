/** Characters of symbol fonts and boxes of forms as the signs that they show. */
import { attribute, type Element } from './parse-page.ts'

const WINGDINGS: Readonly<Record<string, string>> = {
  þ: '☑',
  ý: '☒',
  o: '☐',
  q: '☐',
  '¨': '☐',
  n: '■',
  ü: '√',
  û: '×',
  l: '●',
  '¡': '○',
  v: '◆',
  Ø: '➢',
}
const WINGDINGS_2: Readonly<Record<string, string>> = { R: '☑', T: '☒', S: '☒', '£': '☐', P: '√', O: '×' }

/** The signs of the symbol font that a style names, for the text within. */
export function symbolFont(element: Element): Readonly<Record<string, string>> | undefined {
  const style = `${attribute(element, 'style') ?? ''};${attribute(element, 'face') ?? ''}`
  if (/wingdings\s*2/i.test(style)) return WINGDINGS_2
  return /wingdings(?!\s*\d)/i.test(style) ? WINGDINGS : undefined
}

/** Word writes such characters also in the private use area. */
export const inSymbols = (text: string, font: Readonly<Record<string, string>>): string =>
  [...text]
    .map((character) => {
      const code = character.charCodeAt(0)
      const plain = code >= 0xf020 && code <= 0xf0ff ? String.fromCharCode(code - 0xf000) : character
      return font[plain] ?? character
    })
    .join('')

/** What a field of a form shows; nothing of a button. */
export function fieldText(input: Element): string {
  const type = (attribute(input, 'type') ?? 'text').toLowerCase()
  if (type === 'checkbox' || type === 'radio') return attribute(input, 'checked') === undefined ? '☐' : '☑'
  return /^(?:text|number|date|month|tel|email|url)$/.test(type) ? (attribute(input, 'value') ?? '') : ''
}

const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹'

/** `m<sup>2</sup>` is m² and not m2, and 10<sup>2</sup> not 102. */
export const raised = (text: string): string =>
  /^\s*\d+\s*$/.test(text)
    ? text.replace(/\d/g, (digit) => SUPERSCRIPTS[Number.parseInt(digit, 10)] ?? digit)
    : text
