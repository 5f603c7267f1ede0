/** 核对说法 — claims against the tables and against one another; one cause is one remark. */

import { checkAmounts } from './checks/amount.ts'
import { blamed, claimsOf } from './checks/blame.ts'
import { checkChanges } from './checks/change.ts'
import { checkChangeSums } from './checks/change-sums.ts'
import { checkCounts } from './checks/count.ts'
import { checkLists } from './checks/list.ts'
import { checkParts } from './checks/parts.ts'
import { checkCompletions, checkShares } from './checks/rates.ts'
import type { Check, ProseRemark } from './checks/remark.ts'
import { checkReasons, checkYears, checkZeros } from './checks/statements.ts'
import type { Claim, NarrativeContext } from './claim.ts'
import { knownFigures, subjectKey, type TableFigures } from './printed-figures.ts'

/** Those that find a wrong figure itself go before those that it makes wrong as well. */
const ALL: readonly Check[] = [
  checkAmounts,
  checkYears,
  checkParts,
  checkChanges,
  checkChangeSums,
  checkShares,
  checkCompletions,
  checkZeros,
  checkLists,
  checkCounts,
  checkReasons,
]

/** In the order of the text. */
export function checkClaims(
  claims: readonly Claim[],
  tables: TableFigures,
  context: NarrativeContext,
): readonly ProseRemark[] {
  const known = knownFigures(claims, tables)
  const found: ProseRemark[] = []
  for (const check of ALL) {
    for (const remark of check({ claims, known, tables, context })) {
      if (!found.some((other) => restsOn(remark, other) || saysAgain(remark, other))) found.push(remark)
    }
  }
  return blamed(found, tables)
    .filter(
      (one, _, all) => one.check !== 'reason' || !all.some((other) => other !== one && isBeside(one, other)),
    )
    .toSorted((a, b) => a.claim.paragraph - b.claim.paragraph || a.span.start - b.span.start)
}

/** A difference without a reason is not one while its figures are in doubt. */
const isBeside = (reason: ProseRemark, other: ProseRemark): boolean =>
  other.severity !== 'rounding' &&
  [other.claim, ...claimsOf(other)].some(
    (claim) =>
      claim.paragraph === reason.claim.paragraph &&
      subjectKey(claim.said.subject) === subjectKey(reason.claim.said.subject),
  )

/** The same wrong figure of the same money, printed once more. */
const saysAgain = (remark: ProseRemark, other: ProseRemark): boolean => {
  const [a, b] = [remark.claim.said, other.claim.said]
  return (
    remark.check === other.check &&
    a.kind === 'amount' &&
    b.kind === 'amount' &&
    subjectKey(a.subject) === subjectKey(b.subject) &&
    a.value.digits === b.value.digits &&
    a.time.year === b.time.year &&
    a.time.stage === b.time.stage
  )
}

/** Whether it is wrong only because a figure that it rests on is, which is said already. */
function restsOn(remark: ProseRemark, other: ProseRemark): boolean {
  const isFigure = other.check === 'amount' || other.check === 'parts'
  if (!isFigure || other.severity === 'rounding') return false
  return remark.evidence.some((one) => 'claim' in one && one.claim === other.claim)
}
