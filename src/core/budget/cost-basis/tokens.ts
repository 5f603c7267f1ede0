/** The words, numbers and signs of a cost basis, each with where it stands in the text as typed. */

/** Half-open, in the characters of the original text. */
export interface Span {
  readonly start: number
  readonly end: number
}

export type TokenKind =
  | 'number'
  | 'word'
  | 'operator'
  | 'percent'
  | 'equals'
  | 'open'
  | 'close'
  | 'separator'
  | 'colon'
  | 'dot'
  | 'other'

export interface Token extends Span {
  readonly kind: TokenKind
  /** Half-width, signs made one: `*`, `/`, `+`, `-`; of a number its digits without separators. */
  readonly text: string
  /** Of a bracket: where its partner stands among the tokens. */
  readonly partner?: number
  /** A bracket that nobody typed, put in where the sentence ends. */
  readonly isMissing?: true
}

interface Letters {
  /** One half-width letter each… */
  readonly letters: readonly string[]
  /** …and where the character that it comes from begins and ends. */
  readonly starts: readonly number[]
  readonly ends: readonly number[]
}

const SIGNS: Readonly<Record<string, readonly [TokenKind, string]>> = {
  '*': ['operator', '*'],
  '×': ['operator', '*'],
  '✕': ['operator', '*'],
  '✖': ['operator', '*'],
  '╳': ['operator', '*'],
  '∗': ['operator', '*'],
  '/': ['operator', '/'],
  '÷': ['operator', '/'],
  '∕': ['operator', '/'],
  '+': ['operator', '+'],
  '-': ['operator', '-'],
  '−': ['operator', '-'],
  '%': ['percent', '%'],
  '‰': ['percent', '‰'],
  '=': ['equals', '='],
  '≈': ['equals', '≈'],
  '(': ['open', '('],
  '[': ['open', '('],
  '{': ['open', '('],
  '〔': ['open', '('],
  '【': ['open', '('],
  ')': ['close', ')'],
  ']': ['close', ')'],
  '}': ['close', ')'],
  '〕': ['close', ')'],
  '】': ['close', ')'],
  ',': ['separator', ','],
  '、': ['separator', '、'],
  ';': ['separator', ';'],
  '。': ['separator', '。'],
  '\n': ['separator', '。'],
  ':': ['colon', ':'],
  '·': ['dot', '·'],
  '•': ['dot', '·'],
  '∙': ['dot', '·'],
  '・': ['dot', '·'],
  '.': ['dot', '.'],
}

/** Reads the text once from left to right; no character is left out but white space. */
export function tokens(text: string): readonly Token[] {
  const all = halfWidth(text)
  const { letters } = all
  const found: Token[] = []
  let at = 0
  while (at < letters.length) {
    const letter = letters[at] ?? ''
    if (/\s/.test(letter) && (letter !== '\n' || isWrapped(letters, at))) {
      at += 1
      continue
    }
    const number = numberLength(all, at)
    const sign = SIGNS[letter]
    const length =
      number > 0 ? number : sign !== undefined || isTimes(letters, at) ? 1 : wordLength(letters, at)
    found.push(token(all, at, length))
    at += length
  }
  return paired(joined(found, text))
}

/** So many letters tell how a line ends and begins. */
const LINE_EDGE = 8

/** Whether a line was full within a calculation or a name, as in the cells of printed tables, rather than at the end of an item. */
function isWrapped(letters: readonly string[], at: number): boolean {
  const end = letters
    .slice(Math.max(0, at - LINE_EDGE), at)
    .join('')
    .trimEnd()
  const next = letters
    .slice(at + 1, at + 1 + LINE_EDGE)
    .join('')
    .trimStart()
  if (/[*×/÷+=(]$/.test(end) || /^[*×/÷=)]/.test(next)) return true
  if (/\d$/.test(end) && /^[百千万亿]{0,2}元/.test(next)) return true
  // 5000元/次*8 with 户 in the next line.
  if (/[*×/÷]\d[\d.]*$/.test(end)) return /^\p{Script=Han}/u.test(next)
  const isName = /\p{Script=Han}$/u.test(end) && !/\d\S{0,3}$/.test(end)
  return isName && !/^(?:\d+[.、)]|\(|[一二三四五六七八九十]+、|[-·•])/.test(next)
}

function token({ letters, starts, ends }: Letters, at: number, length: number): Token {
  const start = starts[at] ?? 0
  const end = ends[at + length - 1] ?? start
  const raw = letters.slice(at, at + length).join('')
  if (/^\d/.test(raw)) return { kind: 'number', text: raw.replaceAll(',', ''), start, end }
  const sign = SIGNS[raw]
  const next = letters[after(letters, at)] ?? ''
  if (sign?.[1] === '·' && /[\d(]/.test(next)) return { kind: 'operator', text: '*', start, end }
  if (sign !== undefined) return { kind: sign[0], text: sign[1], start, end }
  if (isTimes(letters, at)) return { kind: 'operator', text: '*', start, end }
  return { kind: /[\p{L}\p{N}]/u.test(raw) ? 'word' : 'other', text: raw, start, end }
}

/** Character by character, so that every letter still knows its place. */
function halfWidth(text: string): Letters {
  const letters: string[] = []
  const starts: number[] = []
  const ends: number[] = []
  for (let at = 0; at < text.length; ) {
    const code = text.codePointAt(at) ?? 0
    const length = code > 0xffff ? 2 : 1
    const own = text.slice(at, at + length)
    const isPlain = code < 0x80 || (code >= 0x4e00 && code <= 0x9fff)
    for (const letter of isPlain ? [own] : own.normalize('NFKC')) {
      letters.push(letter)
      starts.push(at)
      ends.push(at + length)
    }
    at += length
  }
  return { letters, starts, ends }
}

/** `1,234.50`, `１，３４６`; a comma belongs to the number only before groups of three digits. */
function numberLength(all: Letters, from: number): number {
  const { letters } = all
  if (!isDigit(letters[from])) return 0
  let at = from + 1
  while (isDigit(letters[at]) && touches(all, at)) at += 1
  if (at - from <= 3) while (letters[at] === ',' && isGroup(letters, at + 1)) at += 4
  if (letters[at] === '.' && isDigit(letters[at + 1])) {
    at += 2
    while (isDigit(letters[at])) at += 1
  }
  return at - from
}

const isDigit = (letter: string | undefined): boolean =>
  letter !== undefined && letter.length === 1 && letter >= '0' && letter <= '9'

const isGroup = (letters: readonly string[], at: number): boolean =>
  isDigit(letters[at]) && isDigit(letters[at + 1]) && isDigit(letters[at + 2]) && !isDigit(letters[at + 3])

/** Letters that one character was spelt out into touch; with white space or signs between they do not. */
const touches = ({ starts }: Letters, at: number): boolean => (starts[at] ?? 0) - (starts[at - 1] ?? 0) <= 2

/** `3人x2次`: the letter x between a quantity and a number. */
function isTimes(letters: readonly string[], at: number): boolean {
  const letter = letters[at] ?? ''
  if (letter !== 'x' && letter !== 'X') return false
  return !/[A-Za-z]/.test(letters[at - 1] ?? '') && /[\d(]/.test(letters[after(letters, at)] ?? '')
}

/** The next letter that is not a space; it looks over a few spaces only, so that reading stays linear. */
function after(letters: readonly string[], at: number): number {
  let next = at + 1
  while (next < at + 4 && letters[next] === ' ') next += 1
  return next
}

/** A run of letters; digits inside Latin names (`A4`, `m2`) belong to it. */
function wordLength(letters: readonly string[], from: number): number {
  let at = from
  while (at < letters.length) {
    const letter = letters[at] ?? ''
    const isInName = /\d/.test(letter) && at > from && /[A-Za-z0-9]/.test(letters[at - 1] ?? '')
    if (!isInName && (!/[\p{L}\p{N}]/u.test(letter) || /\d/.test(letter) || SIGNS[letter] !== undefined))
      break
    if (isTimes(letters, at)) break
    at += 1
  }
  return Math.max(1, at - from)
}

/** Words that only blanks divide are one word: converted documents break words anywhere. But 元 ends an amount. */
function joined(found: readonly Token[], text: string): readonly Token[] {
  const all: Token[] = []
  for (const one of found) {
    const last = all.at(-1)
    if (
      last?.kind === 'word' &&
      !last.text.endsWith('元') &&
      one.kind === 'word' &&
      /^\s*$/.test(text.slice(last.end, one.start))
    )
      all[all.length - 1] = { ...last, text: last.text + one.text, end: one.end }
    else all.push(one)
  }
  return all
}

/** So many brackets that are never closed are mended; a text with more is not a calculation. */
const MOST_OPEN = 8

/** Brackets know their partners; one that is never closed ends where its sentence ends. */
function paired(found: readonly Token[]): readonly Token[] {
  const { partners, unclosed } = partnersIn(found)
  if (unclosed.length === 0) return withPartners(found, partners)
  const closings = new Map<number, number>()
  for (const open of unclosed.slice(-MOST_OPEN)) {
    const at = sentenceEnd(found, partners, open)
    closings.set(at, (closings.get(at) ?? 0) + 1)
  }
  const mended: Token[] = []
  for (let at = 0; at <= found.length; at++) {
    const before = found[at - 1]
    for (let count = closings.get(at) ?? 0; count > 0; count--)
      mended.push({
        kind: 'close',
        text: ')',
        start: before?.end ?? 0,
        end: before?.end ?? 0,
        isMissing: true,
      })
    const one = found[at]
    if (one !== undefined) mended.push(one)
  }
  return withPartners(mended, partnersIn(mended).partners)
}

function partnersIn(found: readonly Token[]): {
  readonly partners: ReadonlyMap<number, number>
  readonly unclosed: readonly number[]
} {
  const partners = new Map<number, number>()
  const open: number[] = []
  found.forEach((one, at) => {
    if (one.kind === 'open') open.push(at)
    const opened = one.kind === 'close' ? open.pop() : undefined
    if (opened === undefined) return
    partners.set(opened, at)
    partners.set(at, opened)
  })
  return { partners, unclosed: open }
}

function sentenceEnd(found: readonly Token[], partners: ReadonlyMap<number, number>, from: number): number {
  for (let at = from + 1; at < found.length; at++) {
    const one = found[at]
    if (one?.text === ';' || one?.text === '。') return at
    if (one?.kind === 'open') at = partners.get(at) ?? at
  }
  return found.length
}

const withPartners = (found: readonly Token[], partners: ReadonlyMap<number, number>): readonly Token[] =>
  found.map((one, at) => {
    const partner = partners.get(at)
    return partner === undefined ? one : { ...one, partner }
  })
