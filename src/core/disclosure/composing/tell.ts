/** Statements of a unit's amounts, each with what its figures are made of. */
import type { FigureInText } from '../../document/disclosure.ts'
import type { Stage } from '../../figures/dimensions.ts'
import type { Region } from '../../figures/region.ts'
import { type Fen, roundTo, subtract } from '../../kernel/fen.ts'
import { type ChangeSaid, ownStage, type PrintedFigure, type Time } from '../../narrative/claim.ts'
import type { ReasonThreshold } from '../../narrative/reason-threshold.ts'
import {
  type NumberStyle,
  sayAmount,
  sayChange,
  sayCompletion,
  sayShare,
} from '../../narrative/say-figures.ts'
import type { Told } from '../../narrative/write-runs.ts'
import type { ChangeBase } from '../document-layout.ts'
import type { Scene } from './scene.ts'

/** An amount that is known. */
export interface Known {
  readonly region: Region
  readonly time: Time
  readonly amount: Fen
}

export const ownTime = ({ context }: Scene): Time => ({
  year: context.year,
  stage: ownStage(context.kind),
})
export const plannedTime = ({ context }: Scene): Time => ({ year: context.year, stage: 'original' })
export const timeBefore = ({ context }: Scene, base: ChangeBase): Time => ({
  year: context.year - 1,
  stage: base === 'outturn' ? 'outturn' : ownStage(context.kind),
})

export function known(scene: Scene, region: Region, time: Time): Known | undefined {
  const amount = scene.amounts.of(region, time)
  return amount === undefined ? undefined : { region, time, amount }
}

const figure = (
  scene: Scene,
  kind: FigureInText['kind'],
  of: readonly Known[],
  isGrowth = false,
): FigureInText => ({
  kind,
  regions: of.map(({ region, time }) => scene.amounts.regionAt(region, time)),
  amounts: of.map(({ amount }) => amount),
  ...(isGrowth ? { isGrowth } : {}),
})

/** What would be printed as nothing, while a table in 元 shows that it is something, is said in 元. */
function numbersFor({ layout: { numbers }, view }: Scene, amount: Fen): NumberStyle {
  const isLost = amount !== 0n && roundTo(amount, numbers.amount) === 0n
  return isLost && view.profile.statements[0]?.currency === 'yuan'
    ? { ...numbers, amount: { unit: 'yuan', decimals: 2 } }
    : numbers
}

/** 0.00% of something would say that it is nothing. */
const isNoughtRate = (rate: PrintedFigure | undefined, part: Fen): boolean =>
  part !== 0n && rate !== undefined && /^0(?:\.0+)?$/.test(rate.digits)

export const tellAmount = (scene: Scene, one: Known): Told => ({
  said: sayAmount(
    { subject: { region: one.region }, time: one.time },
    one.amount,
    numbersFor(scene, one.amount),
  ),
  figures: { value: figure(scene, 'amount', [one]) },
})

export function tellChange(scene: Scene, now: Known, before: Known): Told {
  const said = sayChange(
    { subject: { region: now.region }, time: now.time, base: before.time },
    { now: now.amount, before: before.amount },
    scene.layout.numbers,
  )
  return {
    said: said.kind === 'change' && isNoughtRate(said.rate, now.amount) ? withoutRate(said) : said,
    figures: {
      value: figure(scene, 'difference', [now, before]),
      rate: figure(scene, 'rate', [now, before], true),
    },
  }
}

const withoutRate = ({ rate: _, ...said }: ChangeSaid): ChangeSaid => said

/** Of nothing there are no shares. */
export function tellShare(scene: Scene, part: Known, whole: Known): readonly Told[] {
  const said = sayShare(
    { subject: { region: part.region }, time: part.time, whole: { region: whole.region } },
    { part: part.amount, of: whole.amount },
    scene.layout.numbers,
  )
  return said === undefined || isNoughtRate(said.rate, part.amount)
    ? []
    : [{ said, figures: { rate: figure(scene, 'rate', [part, whole]) } }]
}

/** Of a budget of zero there is no completion. */
export function tellCompletion(scene: Scene, outturn: Known, budget: Known): readonly Told[] {
  const of: Extract<Stage, 'original'> = 'original'
  const said = sayCompletion(
    { subject: { region: outturn.region }, year: outturn.time.year, of },
    { outturn: outturn.amount, budget: budget.amount },
    scene.layout.numbers,
  )
  return said === undefined || isNoughtRate(said.rate, outturn.amount)
    ? []
    : [{ said, figures: { rate: figure(scene, 'rate', [outturn, budget]) } }]
}

/** 决算数大于预算数 */
export const tellOrder = (outturn: Known, budget: Known): Told => ({
  said: {
    kind: 'change',
    subject: { region: outturn.region },
    time: outturn.time,
    base: budget.time,
    direction: outturn.amount > budget.amount ? 'up' : 'down',
  },
})

export const tellReason = ({ region, time }: Known, text: string): Told => ({
  said: { kind: 'reason', subject: { region }, time, text },
})

const magnitude = (amount: Fen): bigint => (amount < 0n ? -amount : amount)

/** Of the amounts as they are printed. */
export function isNotable(
  now: Known,
  before: Known,
  { percent, amount }: ReasonThreshold,
  { layout }: Scene,
): boolean {
  const [shown, base] = [
    roundTo(now.amount, layout.numbers.amount),
    roundTo(before.amount, layout.numbers.amount),
  ]
  const difference = magnitude(subtract(shown, base))
  if (difference === 0n || difference < BigInt(amount) * 1_000_000n) return false
  return difference * 100n >= BigInt(percent) * magnitude(base)
}
