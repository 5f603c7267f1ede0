/** 由数成说 — statements from exact amounts, printed as the profile prints them; what cannot be said is left out. */
import { type AmountStyle, type Fen, formatAmount, roundTo, subtract } from '../kernel/fen.ts'
import { formatBrief, formatRational, rational } from '../kernel/rational.ts'
import type {
  AmountSaid,
  ChangeSaid,
  CompletionSaid,
  FlatSaid,
  PrintedFigure,
  ShareSaid,
  Subject,
  Time,
} from './claim.ts'

export interface NumberStyle {
  readonly amount: AmountStyle
  readonly rateDecimals: number
  /** 2.7% for 2.70%. */
  readonly trimRateZeros?: boolean
}

interface About {
  readonly subject: Subject
  readonly time: Time
}

export const sayAmount = (about: About, amount: Fen, style: NumberStyle): AmountSaid => ({
  kind: 'amount',
  ...about,
  value: money(amount, style),
})

/** 持平 where both print the same; without a rate where there was nothing before. */
export function sayChange(
  about: About & { readonly base: Time },
  { now, before }: { readonly now: Fen; readonly before: Fen },
  style: NumberStyle,
): ChangeSaid | FlatSaid {
  const { subject, time, base } = about
  const [shownNow, shownBefore] = [roundTo(now, style.amount), roundTo(before, style.amount)]
  if (shownNow === shownBefore) return { kind: 'flat', subject, time, base, isAbout: false }
  const isUp = shownNow > shownBefore
  // The difference of what is printed, so that readers can follow it.
  const difference = isUp ? subtract(shownNow, shownBefore) : subtract(shownBefore, shownNow)
  const rate = percent(difference, shownBefore, style)
  return {
    kind: 'change',
    subject,
    time,
    base,
    direction: isUp ? 'up' : 'down',
    value: money(difference, style),
    ...(rate === undefined ? {} : { rate }),
  }
}

/** Nothing has no shares. */
export function sayShare(
  about: About & { readonly whole: Subject },
  { part, of }: { readonly part: Fen; readonly of: Fen },
  style: NumberStyle,
): ShareSaid | undefined {
  const rate = percent(part, of, style)
  return rate === undefined
    ? undefined
    : { kind: 'share', subject: about.subject, time: about.time, whole: about.whole, rate }
}

/** Of a budget of zero no completion is printed. */
export function sayCompletion(
  {
    subject,
    year,
    of,
  }: { readonly subject: Subject; readonly year: number; readonly of: 'original' | 'adjusted' },
  { outturn, budget }: { readonly outturn: Fen; readonly budget: Fen },
  style: NumberStyle,
): CompletionSaid | undefined {
  const rate = percent(outturn, budget, style)
  return rate === undefined
    ? undefined
    : { kind: 'completion', subject, time: { year, stage: 'outturn' }, of, rate }
}

const money = (amount: Fen, { amount: style }: NumberStyle): PrintedFigure => ({
  digits: formatAmount(amount, { ...style, thousands: false }),
  unit: style.unit,
})

/** Of the amounts as they are printed, so that readers who work it out come to the same. */
function percent(
  part: Fen,
  of: Fen,
  { amount, rateDecimals, trimRateZeros }: NumberStyle,
): PrintedFigure | undefined {
  const shownWhole = roundTo(of, amount)
  if (shownWhole === 0n) return undefined
  const rate = rational(roundTo(part, amount) * 100n, shownWhole)
  const digits = trimRateZeros === true ? formatBrief(rate, rateDecimals) : formatRational(rate, rateDecimals)
  return { digits, unit: 'percent' }
}
