/** A problem that ends an operation of the store: thrown, because what was asked for does not exist then. */
import { describe, type Problem, type ProblemCode, problem } from '../core/kernel/problem.ts'

/** Commands catch it and print `describe(error.problem, language)`; there is nothing wrong with the program. */
export class StoreProblem extends Error {
  readonly problem: Problem

  constructor(found: Problem, options?: ErrorOptions) {
    super(describe(found, 'en'), options)
    this.name = 'StoreProblem'
    this.problem = found
  }
}

export const storeProblem = (
  code: ProblemCode,
  params: Readonly<Record<string, string>>,
  cause?: unknown,
): StoreProblem => new StoreProblem(problem(code, params), cause === undefined ? undefined : { cause })

export const detailOf = (error: unknown): string => {
  if (!(error instanceof Error)) return String(error)
  // Node reports a host with several addresses as an AggregateError with an empty message.
  const inner = error instanceof AggregateError ? error.errors.map(detailOf).join('; ') : ''
  return error.message || inner || error.name
}

/** The code of a system or database error, such as `ENOENT` or `42501`. */
export const errorCode = (error: unknown): string | undefined =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined
