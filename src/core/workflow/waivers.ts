/**
 * 豁免 — which findings of the checks of a round may be let pass, and whether one that was granted still does: it names the
 * finding, what stood there, and a day on which it ends.
 */

/**
 * Rules that a person may judge: prices above a standard, lump sums and roundings with their reasons, goals, indicators
 * and wording. All others are hard, arithmetic, codes, ceilings, balances and personal data among them: what the list
 * does not name cannot be waived.
 */
const WAIVABLE: readonly string[] = [
  'GOL-',
  'IND-',
  'WRD-',
  'CB-015',
  'CB-022',
  'DRF-009',
  'DRF-010',
  'DRF-011',
  'DRF-016',
]

export const isWaivable = (rule: string): boolean => WAIVABLE.some((one) => rule.startsWith(one))

export type WaiverState = 'asked' | 'granted' | 'refused' | 'withdrawn'

/** What is waived: the finding by its id, with what stood there when it was asked for. */
export interface WaivedFinding {
  readonly checkId: string
  readonly printed: string
}

export interface DecidedWaiver extends WaivedFinding {
  readonly state: WaiverState
  /** A date of the calendar: the last day on which it holds. */
  readonly endsOn: string
}

/** Of the waivers of a finding the one that counts: what holds first, then what is asked for, then the newest. */
export function waiverOf<Waiver extends DecidedWaiver>(
  finding: WaivedFinding,
  waivers: readonly Waiver[],
  today: string,
): Waiver | undefined {
  const of = waivers.filter((one) => one.checkId === finding.checkId && one.state !== 'withdrawn')
  return (
    of.find((one) => holds(one, finding, today)) ??
    of.find((one) => one.state === 'asked') ??
    of.toReversed().find((one) => one.state === 'refused' || one.state === 'granted')
  )
}

/** Granted, not over, and still about what stands there: another amount is another matter. */
export const holds = (waiver: DecidedWaiver, { printed }: WaivedFinding, today: string): boolean =>
  waiver.state === 'granted' && today <= waiver.endsOn && waiver.printed === printed
