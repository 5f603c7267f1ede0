/** 报表 — a statutory table said once: which region each row and column counts. Order, words and layout are the profile's. */
import type { Kind } from '../budget/department.ts'
import type { Dimension } from '../figures/dimensions.ts'
import type { TurnoverSide } from '../figures/figure-set.ts'
import type { Region } from '../figures/region.ts'

/** A piece of a region under the labels that documents print for it; the first label is the standard one. */
export interface Part {
  readonly labels: readonly string[]
  readonly part: Region
}

/** One row per node of a tree, such as every functional class; the profile says which nodes and levels are printed. */
export interface EachRow {
  readonly each: Extract<Dimension, 'function' | 'economic' | 'unit' | 'project'>
  readonly part?: Region
  /** Rows to print under each leaf, as the projects under each unit. */
  readonly inside?: 'project'
}

export type RowDefinition = Part | EachRow

export interface BlockDefinition {
  /** The region that all cells of the block share. */
  readonly base: Region
  /** Which cut its 总计 follows. */
  readonly side: TurnoverSide
  readonly columns: Readonly<Record<string, Part>>
  readonly rows: Readonly<Record<string, RowDefinition>>
  /** Dimensions along which the printed rows and columns leave nothing out: what is not printed is zero. */
  readonly exhaustive: readonly Dimension[]
}

export interface StatementDefinition {
  /** `<kind>.<name>`, the same in data, addresses and tests. */
  readonly id: string
  readonly kind: Kind
  /** Titles that documents print, without year; the first is the standard one. */
  readonly titles: readonly string[]
  /** Two-sided tables have a block for each side. */
  readonly blocks: Readonly<Record<string, BlockDefinition>>
}

export const isEach = (row: RowDefinition): row is EachRow => 'each' in row
