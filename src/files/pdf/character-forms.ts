/** Characters as they are usually written: fonts of printed documents often name a radical in place of the character it is drawn as. */

/** Radicals of the supplement that are characters in use; NFKC does not know them. */
const RADICALS: Readonly<Record<string, string>> = {
  '⺟': '母',
  '⺠': '民',
  '⻁': '虎',
  '⻄': '西',
  '⻅': '见',
  '⻆': '角',
  '⻉': '贝',
  '⻋': '车',
  '⻓': '长',
  '⻔': '门',
  '⻘': '青',
  '⻙': '韦',
  '⻚': '页',
  '⻛': '风',
  '⻜': '飞',
  '⻝': '食',
  '⻢': '马',
  '⻣': '骨',
  '⻤': '鬼',
  '⻥': '鱼',
  '⻦': '鸟',
  '⻧': '卤',
  '⻨': '麦',
  '⻩': '黄',
  '⻬': '齐',
  '⻮': '齿',
  '⻰': '龙',
  '⻳': '龟',
}

const REPLACEMENT = '\ufffd'

/** Kangxi radicals and compatibility ideographs become the characters themselves; everything else stays as printed. */
export function characterOf(code: number): string {
  if (code < 0x2e80) return isGarbled(code) ? REPLACEMENT : String.fromCharCode(code)
  if (code > 0x10ffff) return REPLACEMENT
  const character = String.fromCodePoint(code)
  if (code < 0x2f00) return RADICALS[character] ?? character
  const isCompatibility = code < 0x2fe0 || (code >= 0xf900 && code < 0xfb00)
  return isCompatibility ? character.normalize('NFKC') : character
}

/** Private use, replacement, control and unassigned: what a font without a table of its characters gives. */
export function isGarbled(code: number): boolean {
  if (code < 0x20) return code < 0x09 || code > 0x0d
  if (code < 0xd800) return false
  return code > 0x10ffff || /[\p{Co}\p{Cn}\p{Cs}\ufffd]/u.test(String.fromCodePoint(code))
}

export const isWhite = (character: string): boolean =>
  /^[\s\u00a0\u200b-\u200f\ufeff\u3000]*$/.test(character)

/** Written without spaces between words: Chinese characters and their punctuation. */
export const isWide = (character: string): boolean =>
  /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\u3000-\u303f“”‘’…—·]|[\u{20000}-\u{3ffff}]/u.test(character)
