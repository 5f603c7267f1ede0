/** Where the cut line of a ranking falls: the projects that a ceiling covers in their order, and those below it. */

export interface Ranked {
  readonly code: string
  readonly amountFen: string
}

export interface Cut {
  readonly code: string
  readonly runningFen: string
  readonly isAbove: boolean
}

/** The line falls before the first project that the ceiling does not cover; none without a ceiling. */
export function cutAt(projects: readonly Ranked[], ceilingFen: bigint | undefined): readonly Cut[] {
  let running = 0n
  let isAbove = true
  return projects.map(({ code, amountFen }) => {
    running += BigInt(amountFen)
    if (ceilingFen !== undefined && running > ceilingFen) isAbove = false
    return { code, runningFen: running.toString(), isAbove }
  })
}

/** The order after one project was taken to another place, counted from 0. */
export function reordered<T extends Ranked>(projects: readonly T[], code: string, to: number): readonly T[] {
  const moved = projects.find((one) => one.code === code)
  if (moved === undefined) return projects
  return projects.filter((one) => one !== moved).toSpliced(Math.max(0, to), 0, moved)
}
