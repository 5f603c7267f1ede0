/** 公开文本 — a document about to be published, whole and in order: what every writer prints. Knows no file format. */
import type { Fen } from '../kernel/fen.ts'
import type { Table } from './table.ts'

export interface Disclosure {
  /** As on the cover, with the year: the title of the document in every format. */
  readonly title: string
  readonly unit: { readonly code: string; readonly name: string }
  readonly year: number
  readonly profile: string
  /** `YYYY-MM-DD` on the cover, where the profile prints one. */
  readonly date?: string
  /** Lines of the cover below the title. */
  readonly cover: readonly string[]
  /** Heading of the contents page; none where the profile prints no contents. */
  readonly contentsTitle?: string
  /** In reading order; the contents page is made of the headings. */
  readonly blocks: readonly DisclosureBlock[]
}

export type DisclosureBlock = DisclosureHeading | DisclosureParagraph | DisclosureTable | Chart

export interface DisclosureHeading {
  readonly kind: 'heading'
  /** 1 第一部分 · 2 一、 · 3 （一） · 4 1. */
  readonly level: 1 | 2 | 3 | 4
  readonly text: string
  /** Unique within the document, of ASCII letters, digits and hyphens. */
  readonly anchor: string
  /** Stands in the text but not on the contents page. */
  readonly isUnlisted?: boolean
  /** Begins a page of its own. */
  readonly startsPage?: boolean
}

export interface DisclosureParagraph {
  readonly kind: 'paragraph'
  readonly role: 'text' | 'note' | 'caption' | 'contact'
  readonly runs: readonly TextRun[]
  /** What of it people wrote or are asked to write, in its order; none where all of it is computed. */
  readonly texts?: readonly TextOrigin[]
}

/** 文本出处 — one text of the unit's own, by which it can be found and changed. */
export interface TextOrigin {
  readonly kind: TextKind
  /** Of a reason its base and its region: `lastYear/flow:expenditure`. */
  readonly key: string
}

export const TEXT_KINDS = [
  'text',
  'reason',
  'use',
  'result',
  'explanation',
  'fact',
  'date',
  'approved',
  'contact',
] as const
export type TextKind = (typeof TEXT_KINDS)[number]

/** Words, or one figure within them. */
export interface TextRun {
  readonly text: string
  readonly figure?: FigureInText
  /** 待补 — what somebody has still to write: stands marked in a draft, and nothing with a gap is released. */
  readonly isGap?: boolean
}

/** 正文数字 — what a number in a sentence is made of, so that it can be explained and read by machines. */
export interface FigureInText {
  readonly kind: 'amount' | 'difference' | 'rate' | 'count'
  /** Of a rate: a change over its base, (first − second) ÷ second, instead of a part of a whole, first ÷ second. */
  readonly isGrowth?: boolean
  /**
   * The regions it is made of, in the order of its formula: one for an amount, two for a difference or a rate.
   * None of what no line of money holds, such as procurement and vehicles.
   */
  readonly regions: readonly Readonly<Record<string, string>>[]
  /** Exact amounts of `regions`, in the same order. */
  readonly amounts: readonly Fen[]
}

/** 报表或表单 */
export interface DisclosureTable {
  readonly kind: 'table'
  readonly table: Table
  readonly anchor: string
  readonly isForm: boolean
  /** Words of people's own, which belong to the prose around them and not to a workbook. */
  readonly isProse?: true
}

/** 图 — what is drawn, not how: writers draw it from the same figures, and may print it as a table. */
export interface Chart {
  readonly kind: 'chart'
  readonly anchor: string
  /** 图1 with its title. */
  readonly title: string
  readonly shape: 'columns' | 'bars' | 'shares'
  /** Of the amounts, as printed: 万元. */
  readonly currency: string
  /** Names along the axis, or of the shares. */
  readonly categories: readonly string[]
  readonly series: readonly ChartSeries[]
  /** The chart in one sentence, for those who do not see it. */
  readonly description: string
}

export interface ChartSeries {
  readonly name: string
  /** One for each category. */
  readonly points: readonly ChartPoint[]
}

export interface ChartPoint {
  readonly amount: Fen
  /** As it is printed. */
  readonly text: string
  readonly region: Readonly<Record<string, string>>
}
