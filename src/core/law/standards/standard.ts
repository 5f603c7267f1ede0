/** 支出标准 — what officials allow to be spent per head, day or hour: dated, by region, with the document that says so. */
import type { Fen } from '../../kernel/fen.ts'
import type { Confidence } from '../book.ts'

export interface ExpenditureStandard {
  /** 差旅住宿费 */
  readonly item: string
  /** Words in the name of a cost that mean it. */
  readonly words: readonly string[]
  /** 一类会议, 正高: some items have a limit each. */
  readonly grade?: Named
  /** Where the money is spent, if the limit differs by place. */
  readonly place?: Named
  /** The division code of those that it binds: `*` everyone, `000000` the central organs. */
  readonly region: string
  readonly limit: Fen
  /** Per what, in the spelling of cost bases: 人 and 天. */
  readonly per: readonly string[]
  readonly validFromYear: number
  readonly validToYear?: number
  readonly confidence: Confidence
  readonly document: string
  readonly note?: string
}

export interface Named {
  readonly name: string
  /** Words in the text that say so. */
  readonly words: readonly string[]
}
