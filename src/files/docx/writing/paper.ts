/** 版面 — the papers and letters of a written DOCX, after GB/T 9704: twentieths of a point, as the format counts. */

export const POINT = 20

/** What a section prints on. */
export interface Paper {
  readonly name: 'portrait' | 'statement' | 'landscape' | 'wide' | 'widest'
  readonly width: number
  readonly height: number
  readonly margins: {
    readonly top: number
    readonly right: number
    readonly bottom: number
    readonly left: number
  }
}

/** 版心 of 22 lines with 28 characters each. */
const PORTRAIT: Paper = {
  name: 'portrait',
  width: 11906,
  height: 16838,
  margins: { top: 2098, right: 1359, bottom: 1984, left: 1587 },
}
/** For tables margins are narrower. */
const NARROW = { top: 1304, right: 1134, bottom: 1134, left: 1134 }
const STATEMENT: Paper = { name: 'statement', width: 11906, height: 16838, margins: NARROW }
const LANDSCAPE: Paper = { name: 'landscape', width: 16838, height: 11906, margins: NARROW }
/** A3 across. */
const WIDE: Paper = { name: 'wide', width: 23811, height: 16838, margins: NARROW }

/** As wide as Word lets a page be. */
const WIDEST: Paper = { name: 'widest', width: 31680, height: 16838, margins: NARROW }

export const PAPERS = {
  portrait: PORTRAIT,
  statement: STATEMENT,
  landscape: LANDSCAPE,
  wide: WIDE,
  widest: WIDEST,
} as const

export const textWidthOf = ({ width, margins }: Paper): number => width - margins.left - margins.right
export const textHeightOf = ({ height, margins }: Paper): number => height - margins.top - margins.bottom

/** 字号 — a size of letters and the height of a line of them. */
export interface LetterSize {
  /** In half points, by which styles are named too. */
  readonly half: number
  readonly name: string
  readonly line: number
}

/** 三号, 22 lines a page. */
export const BODY: LetterSize = { half: 32, name: '三号', line: 578 }

/** Of tables, from the size that reads best to the smallest that can be read. */
export const TABLE_SIZES = {
  five: { half: 21, name: '五号', line: 290 },
  smallFive: { half: 18, name: '小五', line: 250 },
  six: { half: 15, name: '六号', line: 210 },
  smallSix: { half: 13, name: '小六', line: 180 },
} as const satisfies Readonly<Record<string, LetterSize>>

export const letterWidth = ({ half }: LetterSize): number => (half * POINT) / 2
