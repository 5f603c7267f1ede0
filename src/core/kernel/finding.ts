/** 发现 — what a rule found in a published document: where, what is printed, what should stand there, and why. */
import type { Language } from './problem.ts'

/**
 * `error` certain by arithmetic · `warning` likely wrong, a person decides · `rounding` explained by rounding ·
 * `note` worth knowing.
 */
export const SEVERITIES = ['error', 'warning', 'rounding', 'note'] as const
export type Severity = (typeof SEVERITIES)[number]

export type InBothLanguages = Readonly<Record<Language, string>>

/** Which of these are there depends on the format of the file. */
export interface FindingPlace {
  readonly file: string
  readonly page?: number
  readonly line?: number
  readonly sheet?: string
  readonly cell?: string
  readonly block?: number
  /** Title of the table or form, the row's label and the column's header path, as printed. */
  readonly table?: string
  readonly row?: string
  readonly column?: string
  /** In points from the upper left corner of the page. */
  readonly box?: {
    readonly left: number
    readonly top: number
    readonly right: number
    readonly bottom: number
  }
}

/** 旁证 — another place that the judgement rests on, and what it has to do with it. */
export interface Evidence {
  readonly place: FindingPlace
  readonly printed: string
  readonly words: InBothLanguages
}

export interface Finding {
  /** `EXE-001`; never reused, never renumbered. */
  readonly rule: string
  readonly severity: Severity
  readonly place: FindingPlace
  readonly printed: string
  /** As it would be printed; empty where nobody can say what it should be. */
  readonly expected: string
  readonly message: InBothLanguages
  readonly evidence: readonly Evidence[]
  readonly basis: InBothLanguages
}

/**
 * What is wrong with what, wherever on the page it stands: the same for a document that is read again, even if pages
 * or lines have moved. Two findings of one document may share it.
 */
export const findingIdentity = ({ rule, place, printed }: Finding): string =>
  JSON.stringify([rule, place.table ?? '', place.row ?? '', place.column ?? '', printed])
