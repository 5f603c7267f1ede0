/** What placing printed words gives: a region, or why there is none. */
import type { Kind } from '../../budget/department.ts'
import type { Region } from '../../figures/region.ts'

export type Placed =
  | {
      readonly region: Region
      /** Ids of the column parts or of the row that were met. */
      readonly ids: readonly string[]
      /** From 0 to 1: whether the words are those of the definition, or only compatible with it. */
      readonly credit: number
      /** Why it is not certain. */
      readonly doubt?: string
    }
  | {
      readonly region?: undefined
      readonly why: string
      /** The words are understood, only they say nothing that is counted, such as a difference to the year before. */
      readonly isUnderstood?: true
    }

export const isPlaced = (
  one: Placed | undefined,
): one is Extract<Placed, { readonly ids: readonly string[] }> =>
  one !== undefined && one.region !== undefined

/** What the table says of itself, and words in it may refer to. */
export interface TableContext {
  readonly kind: Kind
  readonly year?: number
}
