/** 超控制数 — what is asked for against the ceilings that were issued. */
import { draftFinding } from '../draft-finding.ts'
import { headroom, overCeiling } from '../headroom.ts'
import { tenThousandText } from '../typed-amount.ts'
import type { DraftCheck } from './draft-check.ts'

export const checkCeilings: DraftCheck = ({ drafted, context }) =>
  headroom(context.ceilings ?? [], drafted.unitYear.lines).flatMap((one) => {
    const over = overCeiling(one)
    if (over === undefined) return []
    const [printed, expected] = [tenThousandText(one.used, true), tenThousandText(one.amount, true)]
    return [draftFinding([over], { severity: 'error', printed, expected })]
  })
