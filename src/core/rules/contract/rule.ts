/** What a rule is: a title, what it rests on, and a pure function from what was read to what is amiss. */
import type { ReadPart } from '../../disclosure/reading/reading.ts'
import type { Block, DocumentPlace } from '../../document/document.ts'
import type { InBothLanguages, Severity } from '../../kernel/finding.ts'
import type { ScoringScheme } from '../../law/frameworks-scoring.ts'
import type { BasisName } from './bases.ts'

export interface Rule {
  readonly id: string
  readonly title: InBothLanguages
  readonly basis: BasisName
  readonly check: (part: ReadPart, context: RuleContext) => readonly Remark[]
}

/** What is known besides the part itself; all of it data of places and years. */
export interface RuleContext {
  /** The place whose words and schemes are used: `hanyang`; absent where it could not be told. */
  readonly locality?: string
  /** 区划代码, six digits, where the document tells it. */
  readonly region?: string
  readonly year?: number
  readonly scheme: ScoringScheme
  /** All that stands in the part, as the file has it: contents pages and labels of empty rows too. */
  readonly blocks: readonly Block[]
  /** The line in which words of a longer text stand, looked for from where the text begins. */
  readonly locate: (from: DocumentPlace, words: string) => DocumentPlace
}

/** Where in the document, with the words of the table. */
export interface Spot {
  readonly place: DocumentPlace
  readonly table?: string
  readonly row?: string
  readonly column?: string
}

/** A finding without what the runner knows: the rule, the file. */
export interface Remark {
  readonly severity: Severity
  readonly at: Spot
  readonly printed: string
  readonly expected: string
  readonly message: InBothLanguages
  readonly evidence?: readonly Clue[]
  /** Where it rests on something more particular than the rule as a whole. */
  readonly basis?: InBothLanguages
}

export interface Clue {
  readonly at: Spot
  readonly printed: string
  readonly words: InBothLanguages
}
