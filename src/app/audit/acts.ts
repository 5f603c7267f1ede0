/** 判断与更正 — what people said of the findings and the reading of a file, in the order in which they said it; nothing of it is ever taken back, only followed by something else. */
import type { Finding } from '../../core/kernel/finding.ts'
import type { Correction } from './correct-document.ts'

/** 属实 · 不成立 · 待处理 (taken back) */
export type Verdict = 'accepted' | 'dismissed' | 'open'

interface Said {
  /** As the person calls themselves; there are no accounts that could tell. */
  readonly author?: string
  /** ISO 8601, UTC. */
  readonly at: string
}

export interface Judgement extends Said {
  readonly act: 'judgement'
  readonly finding: string
  readonly verdict: Verdict
  readonly reason: string
  /** What was judged, as it stood then: the finding may be gone by now. */
  readonly about: Pick<Finding, 'rule' | 'severity' | 'place' | 'printed' | 'expected' | 'message'>
}

interface CorrectionAct extends Said, Correction {
  readonly act: 'correction'
}

/** 对照 — which other files it is compared with from then on, by their ids. */
interface ComparisonAct extends Said {
  readonly act: 'comparison'
  readonly others: readonly string[]
}

export type Act = Judgement | CorrectionAct | ComparisonAct

/** Lines that are no act are what a crash left half written: nobody was told that they were kept. */
export function actsIn(lines: readonly string[]): readonly Act[] {
  return lines.flatMap((line) => {
    try {
      const act: unknown = JSON.parse(line)
      return isAct(act) ? [act] : []
    } catch {
      return []
    }
  })
}

const isAct = (value: unknown): value is Act =>
  typeof value === 'object' &&
  value !== null &&
  'act' in value &&
  'at' in value &&
  ((value.act === 'judgement' && 'finding' in value && 'verdict' in value && 'about' in value) ||
    (value.act === 'comparison' && 'others' in value) ||
    (value.act === 'correction' && 'place' in value && 'from' in value && 'to' in value))

export const judgementsOf = (acts: readonly Act[], finding: string): readonly Judgement[] =>
  acts.flatMap((one) => (one.act === 'judgement' && one.finding === finding ? [one] : []))

/** The last word on each finding that anybody judged. */
export const lastJudgements = (acts: readonly Act[]): ReadonlyMap<string, Judgement> =>
  new Map(acts.flatMap((one) => (one.act === 'judgement' ? [[one.finding, one] as const] : [])))

export const correctionsIn = (acts: readonly Act[]): readonly CorrectionAct[] =>
  acts.flatMap((one) => (one.act === 'correction' ? [one] : []))

/** Those chosen last. */
export const othersIn = (acts: readonly Act[]): readonly string[] =>
  acts.findLast((one) => one.act === 'comparison')?.others ?? []
