/** The findings of an audit with the name each goes by, what was said of it, and the others that it hangs together with. */
import { createHash } from 'node:crypto'
import { type Finding, findingIdentity } from '../../core/kernel/finding.ts'
import { type Act, type Judgement, judgementsOf } from './acts.ts'

export interface JudgedFinding {
  /** The same after the document is read again. */
  readonly id: string
  readonly finding: Finding
  /** How often it was judged: whoever judges says how many judgements they had seen. */
  readonly revision: number
  /** The last word on it, unless that took back what was said before. */
  readonly judgement?: Judgement
}

export function judgedFindings(findings: readonly Finding[], acts: readonly Act[]): readonly JudgedFinding[] {
  const counts = new Map<string, number>()
  return findings.map((finding) => {
    const identity = findingIdentity(finding)
    const count = (counts.get(identity) ?? 0) + 1
    counts.set(identity, count)
    const id = findingId(identity, count)
    const judgements = judgementsOf(acts, id)
    const last = judgements.at(-1)
    return {
      id,
      finding,
      revision: judgements.length,
      ...(last === undefined || last.verdict === 'open' ? {} : { judgement: last }),
    }
  })
}

const ID_LENGTH = 16

const findingId = (identity: string, count: number): string =>
  createHash('sha256').update(`${identity} ${count}`).digest('hex').slice(0, ID_LENGTH)

/** What was judged of findings that there are no longer: nothing that anybody said is dropped. */
export const judgedAndGone = (
  findings: readonly JudgedFinding[],
  judgements: ReadonlyMap<string, Judgement>,
): readonly Judgement[] => {
  const present = new Set(findings.map((one) => one.id))
  return [...judgements.values()].filter((one) => !present.has(one.finding) && one.verdict !== 'open')
}
