/** 项目排序 — projects in the order of their need with the running total, and the line at which the ceiling is used up. */
import { add, type Fen, ZERO } from '../../kernel/fen.ts'
import { isAbove, isLess, type Rational } from '../../kernel/rational.ts'

export interface RankedProject {
  readonly code: string
  readonly amount: Fen
  /** From 1, as a person put it; none where nobody has. */
  readonly rank?: number
  /** 上年得分 */
  readonly score?: Rational
}

export interface RankedLine extends RankedProject {
  readonly running: Fen
  /** Whether all down to this one fits under the ceiling; what is small but stands lower does not pass it by. */
  readonly isAboveLine: boolean
}

/** As ranked; what nobody ranked comes behind, by last year's score, the larger amount first. */
export function rankedProjects(
  projects: readonly RankedProject[],
  ceiling: Fen | undefined,
): readonly RankedLine[] {
  let running = ZERO
  return projects.toSorted(byRank).map((project) => {
    running = add(running, project.amount)
    return { ...project, running, isAboveLine: ceiling === undefined || running <= ceiling }
  })
}

/** 「按得分」 — the order that last year's scores give; those without one stay behind in the order they have. */
export const byScore = (projects: readonly RankedProject[]): readonly RankedProject[] =>
  projects
    .toSorted((a, b) => orderOfScores(a, b) || byRank(a, b))
    .map((project, at) => ({ ...project, rank: at + 1 }))

function byRank(a: RankedProject, b: RankedProject): number {
  if (a.rank !== undefined && b.rank !== undefined && a.rank !== b.rank) return a.rank - b.rank
  if (a.rank !== b.rank) return a.rank === undefined ? 1 : -1
  return (
    orderOfScores(a, b) || (a.amount === b.amount ? (a.code < b.code ? -1 : 1) : a.amount > b.amount ? -1 : 1)
  )
}

function orderOfScores({ score: a }: RankedProject, { score: b }: RankedProject): number {
  if (a === undefined || b === undefined) return a === b ? 0 : a === undefined ? 1 : -1
  return isAbove(a, b) ? -1 : isLess(a, b) ? 1 : 0
}
