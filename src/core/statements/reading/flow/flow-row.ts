/** A row of a table whose cells were lost: what it goes by, and its amounts in order. */
import type { DocumentPlace } from '../../../document/document.ts'
import type { Unplaced } from '../../../document/entry.ts'
import type { Region } from '../../../figures/region.ts'
import type { Token } from './flow-lines.ts'

export interface FlowRow {
  /** Block of the definition. */
  readonly block: string
  readonly code: string
  readonly name: string
  /** Of an unknown row a node of its own beside the known ones, so that sums can count it. */
  readonly part: Region
  /** Whether code or label says what the row counts. */
  readonly isKnown: boolean
  /** Amounts and dashes, as they follow one another. */
  readonly amounts: readonly Token[]
  readonly at: DocumentPlace
  /** Why the amounts may not be this row's. */
  readonly doubt?: string
}

export interface FlowRows {
  readonly rows: readonly FlowRow[]
  /** Words and numbers among the rows that belong to none. */
  readonly strays: readonly Unplaced[]
}

export const NO_LABEL = '这些数字前没有认得的编码或名称'

export const stray = (token: Token): Unplaced => ({
  text: token.text,
  place: token.place,
  why: '不属于任何一行',
})

/** Whether a bare integer can be an amount: not in a table whose amounts have decimals. */
export const integersAreAmounts = (body: readonly Token[]): boolean => {
  const amounts = body.filter((token) => token.kind === 'amount' && token.text !== '0')
  return amounts.filter((token) => token.text.includes('.')).length * 2 < amounts.length
}

/** A name for a node that no book has, other than those of the other unknown rows; as long as a class code. */
export const unknownNode = (number: number): string => `~~${String.fromCharCode(0xe000 + number)}`
