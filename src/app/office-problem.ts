/** A request of the office that is refused: thrown where it is found, answered as the problem that it carries. */
import { type Problem, type ProblemCode, problem } from '../core/kernel/problem.ts'

export class OfficeProblem extends Error {
  readonly problem: Problem

  constructor(code: ProblemCode, params: Readonly<Record<string, string>> = {}) {
    super(code)
    this.name = 'OfficeProblem'
    this.problem = problem(code, params)
  }
}
