/** 说法 — what a sentence says about figures, apart from its wording: the values that clauses are written from and read into. */
import type { Stage } from '../figures/dimensions.ts'
import type { Region } from '../figures/region.ts'
import type { CurrencyUnit } from '../kernel/fen.ts'
import type { ReasonThreshold } from './reason-threshold.ts'

/** 金额或比例 as printed: digits without separators, and what they count. */
export interface PrintedFigure {
  readonly digits: string
  readonly unit: FigureUnit
  /** Where it is not printed in digits: 翻一番. */
  readonly words?: string
}
/** `times`: grown by so many times the base. `timesOfBase`: so many times as much as the base. */
export type FigureUnit = CurrencyUnit | 'percent' | 'times' | 'timesOfBase'

/** 主语 — the money, or the measure, that a clause is about. */
export interface Subject {
  /** Without year and stage. */
  readonly region?: Region
  /** Regions that the words may mean as well; a figure that equals one of them is right. */
  readonly others?: readonly Region[]
  /** What no table counts, such as 政府采购 and its parts. */
  readonly measure?: string
}

/** 时点 — the year and the state of an amount. */
export interface Time {
  readonly year: number
  readonly stage: Stage
}

export type Direction = 'up' | 'down'

interface Said {
  readonly subject: Subject
  readonly time: Time
}
export interface AmountSaid extends Said {
  readonly kind: 'amount'
  readonly value: PrintedFigure
}
/** 增减 — against a base; without figures where only the direction is said. */
export interface ChangeSaid extends Said {
  readonly kind: 'change'
  readonly base: Time
  readonly direction: Direction
  readonly value?: PrintedFigure
  readonly rate?: PrintedFigure
  /** Where the rate is said to go the other way than the amount. */
  readonly rateDirection?: Direction
}
/** 持平 */
export interface FlatSaid extends Said {
  readonly kind: 'flat'
  readonly base: Time
  /** 基本持平 */
  readonly isAbout: boolean
}
/** 占比 */
export interface ShareSaid extends Said {
  readonly kind: 'share'
  readonly whole: Subject
  readonly rate: PrintedFigure
}
/** 完成预算 */
export interface CompletionSaid extends Said {
  readonly kind: 'completion'
  readonly of: Stage
  readonly rate: PrintedFigure
}
/** 列举 */
export interface ListSaid extends Said {
  readonly kind: 'list'
  readonly names: readonly string[]
  /** 等 */
  readonly isOpen: boolean
}
/** 无…… */
export interface ZeroSaid extends Said {
  readonly kind: 'zero'
}
/** 数量 */
export interface CountSaid extends Said {
  readonly kind: 'count'
  readonly digits: string
  /** 个、辆、台 */
  readonly counter: string
}
/** 原因 */
export interface ReasonSaid extends Said {
  readonly kind: 'reason'
  readonly text: string
}
export type Statement =
  | AmountSaid
  | ChangeSaid
  | FlatSaid
  | ShareSaid
  | CompletionSaid
  | ListSaid
  | ZeroSaid
  | CountSaid
  | ReasonSaid

/** Characters of the paragraph as printed, from 0; `end` is behind the last. */
export interface Span {
  readonly start: number
  readonly end: number
}

/**
 * A statement where it was found. `sure`: every word of its subject is known. `likely`: something had to be
 * taken for granted. `unknown`: nobody can say what it is about, so it is held against nothing.
 */
export interface Claim {
  readonly said: Statement
  readonly binding: 'sure' | 'likely' | 'unknown'
  /** Running number of the paragraph among those read, from 0. */
  readonly paragraph: number
  readonly span: Span
  /** Of each figure of the statement, by its name there; of a list the names. */
  readonly spans: Readonly<Record<string, Span>>
  /** The words that named the subject, as read. */
  readonly words: string
  /** 其中 — of what the subject was said to be a part. */
  readonly partOf?: Subject
}

/** A figure that no clause took. */
export interface Unread {
  readonly paragraph: number
  readonly span: Span
  readonly text: string
}

export interface ProseParagraph {
  readonly text: string
  /** From the outermost to the one it stands under. */
  readonly headings: readonly string[]
}

/** What the document says of itself. */
export interface NarrativeContext {
  readonly kind: 'budget' | 'accounts'
  readonly year: number
  /** Full and short names of the unit. */
  readonly unitNames?: readonly string[]
  /** Subjects as the tables of this document call them, which go before the books. */
  readonly names?: readonly PrintedName[]
  /** What the profile of the document asks for; the usual where it is not known. */
  readonly reasons?: ReasonThreshold
}
export interface PrintedName {
  readonly dimension: 'function' | 'economic'
  readonly code: string
  readonly name: string
}

export const ownStage = (kind: NarrativeContext['kind']): Stage =>
  kind === 'budget' ? 'original' : 'outturn'
