/** What is wrong with a packaged file shows deep inside a stream of its parts; this carries it up to the reader's entry. */
import { type Problem, type ProblemCode, problem } from '../../core/kernel/problem.ts'
import type { FileReading } from '../reader.ts'

/** For faults of the file alone, which end its reading; it never leaves `orRefused`. */
export class Refusal extends Error {
  readonly code: ProblemCode
  readonly params: Readonly<Record<string, string>>

  constructor(code: ProblemCode, params: Readonly<Record<string, string>>) {
    super(code)
    this.code = code
    this.params = params
  }
}

export function orRefused(fileName: string, read: () => FileReading): FileReading {
  try {
    return read()
  } catch (fault) {
    if (!(fault instanceof Refusal)) throw fault
    const found: Problem = problem(fault.code, fault.params, { file: fileName })
    return { ok: false, problems: [found] }
  }
}

export const torn = (format: string, reason: string): Refusal => new Refusal('RDG-005', { format, reason })
