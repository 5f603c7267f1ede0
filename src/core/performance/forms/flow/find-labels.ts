/** 找栏目名 — a label broken over pieces and lines is found again as whole pieces that spell it. */
import { joined, type Piece } from './pieces.ts'

const YEAR = '{年}'
const PRINTED_YEAR = /^20\d\d年?度?/
/** What may stand in brackets behind a label without being its value. */
const REMARK =
  /^(?:\((?:盖章|公章|签章|签字|(?:单位:)?(?:万元|元|%)|必填|[^()]{0,12}填写|\d{1,3}(?:\.\d{1,2})?分|截止\d{4}年)\))+$/
const LONGEST_REMARK = 18

interface Named {
  readonly names: readonly string[]
}

/** Labels by the letters that they begin with. */
export type LabelIndex<T extends Named> = ReadonlyMap<string, readonly Spelling<T>[]>

interface Spelling<T> {
  readonly label: T
  readonly name: string
  /** Where a year may stand. */
  readonly yearAt: number
}

export function labelIndex<T extends Named>(labels: readonly T[]): LabelIndex<T> {
  const index = new Map<string, Spelling<T>[]>()
  for (const label of labels)
    for (const written of label.names) {
      const yearAt = written.indexOf(YEAR)
      const spelling = { label, name: written.replace(YEAR, ''), yearAt }
      const begins = yearAt === 0 ? [spelling.name.slice(0, 1), '2'] : [spelling.name.slice(0, 1)]
      for (const letter of begins) index.set(letter, [...(index.get(letter) ?? []), spelling])
    }
  return index
}

export interface LabelMatch<T> {
  readonly label: T
  /** In pieces. */
  readonly length: number
}

/** The longest of the labels that whole pieces from here on spell. */
export function labelAt<T extends Named>(
  pieces: readonly Piece[],
  from: number,
  index: LabelIndex<T>,
): LabelMatch<T> | undefined {
  let found: LabelMatch<T> | undefined
  let spellings = index.get(pieces[from]?.plain.slice(0, 1) ?? '') ?? []
  let text = ''
  for (let at = from; at < pieces.length && spellings.length > 0; at++) {
    const piece = pieces[at]
    if (piece === undefined || (at > from && piece.gap === 'touching')) break
    text += piece.plain
    const left: Spelling<T>[] = []
    for (const spelling of spellings) {
      const fit = spells(spelling, text)
      if (fit === 'whole') found = { label: spelling.label, length: at - from + 1 }
      if (fit !== 'no') left.push(spelling)
    }
    spellings = left
  }
  return found
}

function spells({ name, yearAt }: Spelling<unknown>, written: string): 'whole' | 'part' | 'no' {
  const text = written.endsWith(':') ? written.slice(0, -1) : written
  if (yearAt < 0) return matched(name, text)
  const head = name.slice(0, yearAt)
  if (!text.startsWith(head)) return head.startsWith(text) ? 'part' : 'no'
  const rest = text.slice(yearAt).replace(PRINTED_YEAR, '')
  return /^20?\d{0,2}$/.test(rest) && rest !== '' ? 'part' : matched(name.slice(yearAt), rest)
}

function matched(name: string, text: string): 'whole' | 'part' | 'no' {
  if (name === text) return 'whole'
  if (name.startsWith(text)) return 'part'
  if (!text.startsWith(name)) return 'no'
  const remark = text.slice(name.length)
  if (REMARK.test(remark)) return 'whole'
  return remark.startsWith('(') && remark.length < LONGEST_REMARK ? 'part' : 'no'
}

/** Cuts `单位名称：某局` into label and value where what stands before the colon is a label. */
export function cutAtColons(pieces: readonly Piece[], index: LabelIndex<Named>): readonly Piece[] {
  return pieces.flatMap((piece) => {
    const at = piece.plain.indexOf(':')
    const end = piece.text.search(/[:：]/) + 1
    if (at < 2 || end === 0 || end === piece.text.length) return [piece]
    const label = part(piece, 0, end, at + 1)
    if (labelAt([label], 0, index) === undefined) return [piece]
    const value = part(piece, end, piece.text.length, piece.plain.length)
    return [
      { ...label, isLineEnd: false },
      { ...value, plain: piece.plain.slice(at + 1), gap: 'space' as const },
    ]
  })
}

const part = (piece: Piece, from: number, to: number, plainTo: number): Piece => ({
  ...piece,
  text: piece.text.slice(from, to),
  plain: piece.plain.slice(0, plainTo),
})

export interface HeaderWord {
  readonly key: string
  /** As printed, without white space. */
  readonly name: string
}

/** The header words at the beginning, in the order of their columns, and how many pieces they take. */
export function takeHeader(
  pieces: readonly Piece[],
  words: readonly (readonly string[])[],
): { readonly columns: readonly HeaderWord[]; readonly length: number } {
  const labels = words.map(([key = '', ...names]) => ({ key, names }))
  const columns: HeaderWord[] = []
  let at = 0
  while (at < pieces.length) {
    const left = labels.filter((label) => !columns.some((column) => column.key === label.key))
    const match = labelAt(pieces, at, labelIndex(left))
    if (match === undefined) break
    columns.push({ key: match.label.key, name: joined(pieces.slice(at, at + match.length)) })
    at += match.length
  }
  const order = labels.map((label) => label.key)
  return { columns: columns.toSorted((a, b) => order.indexOf(a.key) - order.indexOf(b.key)), length: at }
}
