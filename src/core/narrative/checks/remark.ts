/** 文字核对的结果 — what a check found in a sentence: which claim, what stands there, what should. */
import type { InBothLanguages, Severity } from '../../kernel/finding.ts'
import type { Claim, NarrativeContext, Span } from '../claim.ts'
import type { KnownFigures, PrintedCell, TableFigures } from '../printed-figures.ts'

export const CHECKS = {
  amount: { id: 'TXT-001', zh: '正文金额与表', en: 'amounts of sentences against tables' },
  change: { id: 'TXT-002', zh: '增减额、方向与比例', en: 'changes, their directions and rates' },
  share: { id: 'TXT-003', zh: '占比', en: 'shares' },
  completion: { id: 'TXT-004', zh: '完成预算比例', en: 'completion of the budget' },
  parts: { id: 'TXT-005', zh: '分项之和', en: 'sums of parts' },
  list: { id: 'TXT-006', zh: '列举项与表', en: 'items named against rows' },
  zero: { id: 'TXT-007', zh: '“无”与表', en: 'what is said to be nothing' },
  count: { id: 'TXT-008', zh: '数量', en: 'counts' },
  year: { id: 'TXT-009', zh: '年份', en: 'years' },
  reason: { id: 'TXT-010', zh: '变动原因', en: 'reasons of changes' },
} as const satisfies Readonly<Record<string, InBothLanguages & { readonly id: string }>>
export type CheckName = keyof typeof CHECKS

export interface ProseRemark {
  readonly check: CheckName
  readonly severity: Severity
  readonly claim: Claim
  /** What is wrong, of the claim's paragraph. */
  readonly span: Span
  readonly printed: string
  /** As it would be printed; empty where nobody can say. */
  readonly expected: string
  readonly message: InBothLanguages
  readonly evidence: readonly ProseEvidence[]
}

export type ProseEvidence =
  | { readonly cell: PrintedCell; readonly words: InBothLanguages }
  | { readonly claim: Claim; readonly printed: string; readonly words: InBothLanguages }

export interface Bench {
  readonly claims: readonly Claim[]
  readonly known: KnownFigures
  readonly tables: TableFigures
  readonly context: NarrativeContext
}
export type Check = (bench: Bench) => readonly ProseRemark[]

export const spanOf = (claim: Claim, figure: string): Span => claim.spans[figure] ?? claim.span
export const cellEvidence = (cells: readonly PrintedCell[]): readonly ProseEvidence[] =>
  cells.slice(0, 3).map((cell) => ({ cell, words: { zh: '表中', en: 'in the table' } }))
