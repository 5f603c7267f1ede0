/** 说明原因的起点 — from which change on a reason is asked for, of whoever writes a sentence and of whoever checks it. */

/** Both must be reached. */
export interface ReasonThreshold {
  readonly percent: number
  /** In 万元. */
  readonly amount: number
}

/** Where a profile says nothing else, and of documents whose profile nobody knows. */
export const USUAL_REASONS: ReasonThreshold = { percent: 10, amount: 1 }
