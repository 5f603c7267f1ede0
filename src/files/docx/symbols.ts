/** Characters of symbol fonts, which are other characters to whoever does not have the font: mostly check boxes. */
import type { XmlElement } from '../zip/xml-tree.ts'

/** By the last two digits of the code; 0xF0xx and xx are the same character of such a font. */
const FONTS = new Map<string, Readonly<Record<number, string>>>(
  Object.entries({
    wingdings: {
      32: ' ',
      108: '●',
      110: '■',
      111: '□',
      112: '❐',
      113: '❑',
      114: '❒',
      117: '◆',
      118: '❖',
      119: '◆',
      120: '☒',
      129: '①',
      130: '②',
      131: '③',
      132: '④',
      133: '⑤',
      134: '⑥',
      135: '⑦',
      136: '⑧',
      137: '⑨',
      138: '⑩',
      140: '❶',
      141: '❷',
      142: '❸',
      143: '❹',
      144: '❺',
      158: '·',
      159: '•',
      161: '○',
      167: '▪',
      168: '□',
      171: '★',
      216: '➢',
      223: '←',
      224: '→',
      225: '↑',
      226: '↓',
      251: '✗',
      252: '✓',
      253: '☒',
      254: '☑',
    },
    'wingdings 2': {
      32: ' ',
      79: '✗',
      80: '✓',
      81: '☒',
      82: '☑',
      83: '☒',
      84: '☒',
      151: '●',
      152: '●',
      162: '■',
      163: '□',
      164: '□',
    },
    'wingdings 3': { 32: ' ', 125: '▶', 112: '▲', 113: '▼', 116: '◀', 117: '▶' },
    webdings: { 32: ' ', 97: '✓', 99: '□', 103: '■', 114: '✗' },
    symbol: {
      32: ' ',
      40: '(',
      41: ')',
      43: '+',
      44: ',',
      45: '−',
      46: '.',
      47: '/',
      58: ':',
      61: '=',
      97: 'α',
      98: 'β',
      163: '≤',
      165: '∞',
      172: '←',
      173: '↑',
      174: '→',
      175: '↓',
      176: '°',
      177: '±',
      179: '≥',
      180: '×',
      183: '•',
      184: '÷',
      185: '≠',
      186: '≡',
      187: '≈',
      188: '…',
      214: '√',
      229: '∑',
      240: '',
    },
  }),
)

/** A text in the font of its run; what the font is not known for stays as it is. */
export function symbolText(text: string, fonts: XmlElement | undefined): string {
  if (fonts === undefined) return text
  const font = fontOf(fonts.attributes.get('w:ascii') ?? fonts.attributes.get('w:hAnsi'))
  if (font === undefined) return text
  return text.replace(/[\u0021-\u00ff\uf020-\uf0ff]/g, (character) => symbol(font, character.charCodeAt(0)))
}

/** The character that `w:sym` names by its code, hexadecimal. */
export function symbolCharacter(fontName: string | undefined, code: string | undefined): string {
  if (code === undefined || !/^[0-9a-f]{1,4}$/i.test(code)) return ''
  const character = Number.parseInt(code, 16)
  const font = fontOf(fontName)
  return font === undefined ? String.fromCharCode(character) : symbol(font, character)
}

const fontOf = (name: string | undefined): Readonly<Record<number, string>> | undefined =>
  name === undefined ? undefined : FONTS.get(name.trim().toLowerCase())

function symbol(font: Readonly<Record<number, string>>, code: number): string {
  const isOfFont = code < 0x100 || (code >= 0xf000 && code <= 0xf0ff)
  return (isOfFont ? font[code & 0xff] : undefined) ?? String.fromCharCode(code)
}

/** What people overprint is a box and a tick. */
const LONGEST_EQUATION = 500

/**
 * 带框字符 — `EQ \o\ac(□,√)` prints its texts over one another; people tick boxes and circle numbers with it. Its
 * words are in the instruction of the field, and there is no result.
 */
export function overprinted(instruction: string): string | undefined {
  if (instruction.length > LONGEST_EQUATION) return undefined
  const inner = /^\s*EQ\s+.*?\\o[^(]*\((.*)\)\s*$/is.exec(instruction)?.[1]
  if (inner === undefined) return undefined
  const texts = inner.split(/[,;，]/).map((text) => text.replace(/\\s\\\w+\d*\(([^()]*)\)/g, '$1').trim())
  const [frame = '', mark = ''] = texts
  if (/^[□☐◻▢■]$/.test(frame) && /^[√✓✔Vv]$/.test(mark)) return '☑'
  if (/^[□☐◻▢]$/.test(frame) && /^[×✗✘Xx]$/.test(mark)) return '☒'
  if (/^[○〇◯]$/.test(frame) && /^(?:[1-9]|1\d|20)$/.test(mark))
    return String.fromCodePoint(0x2460 + Number.parseInt(mark, 10) - 1)
  return texts.join('')
}
