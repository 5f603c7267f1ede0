/** Runs of inline text as the lines that a browser would show, between the tables that interrupt them. */
import type { Grid, TextLine } from '../../core/document/document.ts'
import { joinLines, type ShownLine } from '../text/line-blocks.ts'

/** Lines and tables in the order of the page. */
export type FlowPiece =
  | { readonly kind: 'grid'; readonly grid: Grid }
  | { readonly kind: 'line'; readonly line: ShownLine }
  /** A picture that stands alone in its line. */
  | { readonly kind: 'picture'; readonly number: number }

export interface BlockSetting {
  /** Of a heading, whose lines are one. */
  readonly level?: number
  readonly isContents?: boolean
}

export interface Flow {
  /** Text as the source has it; its white space is one space, or nothing between Chinese characters. */
  text(value: string, line: number | undefined): void
  /** Text whose white space is shown. */
  exact(value: string, line: number | undefined): void
  /** A picture, with what is shown in its place. */
  picture(alternative: string, line: number | undefined): void
  /** `<br>` */
  breakLine(): void
  /** Begin and end of a block; the setting is that of what follows. */
  breakBlock(setting?: BlockSetting): void
  /** What was already put together, such as a cell whose table only arranges the page. */
  pieces(pieces: readonly FlowPiece[]): void
  end(): readonly FlowPiece[]
}

/** `breaksAtSpaces`: the program that wrote the page broke its lines only where a space stands. */
export function flow(breaksAtSpaces: boolean): Flow {
  const pieces: FlowPiece[] = []
  let lines: TextLine[] = []
  let words: string[] = []
  let endsInSpace = true
  let hasWords = false
  let pictures: number[] = []
  let start: number | undefined
  let setting: BlockSetting = {}
  let last = 1

  const add = (shown: string): void => {
    if (shown === '') return
    words.push(shown)
    endsInSpace = /\s$/.test(shown.slice(-1))
  }
  const breakLine = (): void => {
    const text = words
      .join('')
      .replace(/[\u00a0\u2002\u2003\u2009]/g, ' ')
      .trim()
    if (text !== '') lines.push({ text, place: { line: start ?? last } })
    last = start ?? last
    if (!hasWords) for (const number of pictures) pieces.push({ kind: 'picture', number })
    words = []
    endsInSpace = true
    hasWords = false
    pictures = []
    start = undefined
  }
  const breakBlock = (next: BlockSetting = {}): void => {
    const { level, isContents } = setting
    breakLine()
    const [first] = lines
    if (first !== undefined && level !== undefined) {
      const text = lines.reduce((joined, line) => joinLines(joined, line.text), '')
      const number = first.place.line ?? last
      pieces.push({ kind: 'line', line: { number, text, level, lines, isStart: true } })
    } else
      lines.forEach((line, at) => {
        pieces.push({
          kind: 'line',
          line: {
            number: line.place.line ?? last,
            text: line.text,
            isStart: at === 0,
            ...(isContents === true ? { isContents } : {}),
          },
        })
      })
    lines = []
    setting = next
  }
  return {
    text: (value, line) => {
      if (/\S/.test(value)) {
        start ??= line === undefined ? undefined : line + lineEndsBefore(value)
        hasWords = true
      }
      const shown = spaced(breaksAtSpaces ? value : withoutLineEnds(value))
      add(endsInSpace ? shown.replace(/^ /, '') : shown)
    },
    picture: (alternative, line) => {
      start ??= line
      add(alternative)
      pictures.push(line ?? last)
    },
    exact: (value, line) => {
      value.split('\n').forEach((part, at) => {
        if (at > 0) breakLine()
        start ??= line === undefined ? undefined : line + at
        hasWords ||= /\S/.test(part)
        add(part)
      })
    },
    breakLine,
    breakBlock,
    pieces: (found) => {
      breakBlock()
      for (const piece of found) pieces.push(piece)
    },
    end: () => {
      breakBlock()
      return pieces
    },
  }
}

const lineEndsBefore = (value: string): number => (/^\s*/.exec(value)?.[0] ?? '').split('\n').length - 1

/** A line end of the source between two Chinese characters is none of the text, as most editors break lines anywhere. */
const withoutLineEnds = (value: string): string =>
  value.replace(
    /(?<=[\u2e80-\u9fff\uff00-\uffef])[\t\f\r ]*\n[\t\n\f\r ]*(?=[\u2e80-\u9fff\uff00-\uffef])/g,
    '',
  )

const spaced = (value: string): string => value.replace(/[\t\n\f\r ]+/g, ' ')

/** The text of a cell: its lines, one below the other. */
export const cellText = (pieces: readonly FlowPiece[]): string =>
  pieces.flatMap((piece) => (piece.kind === 'line' ? [piece.line.text] : [])).join('\n')
