/** 行上的问题 — what a cell of a round cannot mean, at the cell where it stands. */
import type { Problem } from '../../kernel/problem.ts'

export interface RowProblem {
  readonly row: string
  readonly field: string
  readonly problem: Problem
}
