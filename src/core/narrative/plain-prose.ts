/** Prose made comparable, with the way back: each character knows where it stands in the paragraph as printed. */
import type { Span } from './claim.ts'

export interface PlainProse {
  readonly text: string
  /** Of characters of the plain text in the printed one. */
  printed(span: Span): Span
}

/** White space, quotes and marks of emphasis carry no meaning between words and digits. */
const IGNORED = /[\s\u00a0\u200b-\u200f\ufeff"“”„‟〝〞‘’「」『』*]/

/** Width and brackets are made one; `hidden` characters, such as remarks in brackets, are left out. */
export function plainProse(printed: string, hidden: readonly Span[] = []): PlainProse {
  let text = ''
  const from: number[] = []
  for (let at = 0; at < printed.length; at++) {
    const letter = printed[at] ?? ''
    if (hidden.some(({ start, end }) => start <= at && at < end)) continue
    if (isItself(letter.charCodeAt(0))) {
      text += letter
      from.push(at)
      continue
    }
    if (IGNORED.test(letter)) continue
    for (const one of folded(letter)) {
      text += one
      from.push(at)
    }
  }
  return {
    text,
    printed: ({ start, end }) => ({
      start: from[start] ?? printed.length,
      end: end > start ? (from[end - 1] ?? printed.length - 1) + 1 : (from[start] ?? printed.length),
    }),
  }
}

/** One Chinese comma, stop and colon; one kind of bracket and sign. */
const FOLDED: Readonly<Record<string, string>> = {
  ',': '，',
  ';': '；',
  '﹔': '；',
  ':': '：',
  '﹕': '：',
  '〔': '(',
  '〕': ')',
  '【': '(',
  '】': ')',
  '−': '-',
  '﹣': '-',
}
/** Chinese characters and digits, which most of prose is, have one form. */
const isItself = (code: number): boolean =>
  (code >= 0x4e00 && code <= 0x9fff) || (code >= 0x30 && code <= 0x39)

const folded = (letter: string): string => {
  const normal = /[，；：]/.test(letter) ? letter : letter.normalize('NFKC')
  return FOLDED[normal] ?? normal
}

/** A comma between digits that separates thousands is not one between clauses. */
export const withThousands = (text: string): string => text.replace(/(?<=\d)，(?=\d{3}(?!\d))/g, ',')

/** 说明 in brackets: `span` with the brackets, `inner` without. */
export interface Remark {
  readonly span: Span
  readonly inner: Span
}

/** Brackets of one level that are remarks: those with a figure, or that point elsewhere; names keep theirs. */
export function remarksOf(printed: string): readonly Remark[] {
  return [...printed.matchAll(/[(（][^()（）]{1,400}[)）]/g)].flatMap((match): readonly Remark[] => {
    if (!/\d[\d,.\s]*(?:亿|万)?元|[%％]|见|详|以下|以.{2,20}为准/.test(match[0])) return []
    const [start, end] = [match.index, match.index + match[0].length]
    return [{ span: { start, end }, inner: { start: start + 1, end: end - 1 } }]
  })
}
