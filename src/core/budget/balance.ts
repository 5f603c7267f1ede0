/** 收支平衡 — what a unit receives in a year, with what it brought forward, is what it spends with what it carries on. */
import { CLOSED_CUTS, type Flow, SOURCE_FLOWS, USE_FLOWS } from '../figures/dimensions.ts'
import { NODE_NAMES } from '../figures/terms.ts'
import { type Fen, subtract, sum } from '../kernel/fen.ts'
import { type Place, type Problem, problem } from '../kernel/problem.ts'
import type { BudgetLine, UnitYear } from './department.ts'
import { inYuan, placeOf } from './line-words.ts'

/** Money of the treasury cannot become the unit's own, so the two balance apart. */
type FundGroup = 'fiscal' | 'other'
const GROUP_NAMES: Readonly<Record<FundGroup, string>> = { fiscal: '财政拨款', other: '财政拨款以外的资金' }

const FISCAL: ReadonlySet<string> = new Set([
  'fiscal',
  ...(CLOSED_CUTS.fund.fiscal ?? []).flatMap((cut) => cut.children),
])
const groupOf = (line: BudgetLine): FundGroup => (FISCAL.has(line.fund) ? 'fiscal' : 'other')

/** A year that does not balance is not finished: its figures can be looked at, but not loaded. */
export const isUnfinished = ({ code }: Problem): boolean => code === 'DAT-072'

/** Where only one side is written (as of last year’s totals), or one side is known in totals alone, nothing can be judged. */
export function imbalances(
  unitYears: readonly UnitYear[],
  places: ReadonlyMap<UnitYear, Place>,
): readonly Problem[] {
  const groups = new Map<string, { readonly lines: BudgetLine[]; readonly place: Place | undefined }>()
  for (const one of unitYears) {
    for (const line of one.lines) {
      const key = `${line.unit}|${line.year}|${line.stage}`
      const group = groups.get(key)
      if (group === undefined) groups.set(key, { lines: [line], place: places.get(one) ?? placeOf(line) })
      else group.lines.push(line)
    }
  }
  return [...groups.values()].flatMap(({ lines, place }) => {
    const apart = (['fiscal', 'other'] as const).flatMap((name) =>
      imbalance(
        lines.filter((line) => groupOf(line) === name),
        GROUP_NAMES[name],
        place,
      ),
    )
    // If the parts do not balance, neither does the whole; it is told once.
    return apart.length > 0 ? apart : imbalance(lines, '', place)
  })
}

function imbalance(lines: readonly BudgetLine[], fund: string, place: Place | undefined): readonly Problem[] {
  const sources = lines.filter((line) => isOf(SOURCE_FLOWS, line))
  const uses = lines.filter((line) => isOf(USE_FLOWS, line))
  const [first] = lines
  if (first === undefined || sources.length === 0 || uses.length === 0) return []
  if (sources.every(isCoarse) || uses.every(isCoarse)) return []
  const came = total(sources)
  const went = total(uses)
  if (came === went) return []
  const params = {
    unit: first.unit,
    year: String(first.year),
    stage: NODE_NAMES.stage[first.stage] ?? first.stage,
    fund,
    sources: inYuan(came),
    uses: inYuan(went),
    difference: inYuan(subtract(came, went)),
  }
  return [problem('DAT-072', params, place)]
}

const isOf = (flows: readonly Flow[], line: BudgetLine): boolean => flows.some((flow) => flow === line.flow)
const total = (lines: readonly BudgetLine[]): Fen => sum(lines.map((line) => line.amount))

/** A total that somebody knew without knowing its parts: of which fund, or spent on which function. */
const isCoarse = (line: BudgetLine): boolean =>
  CLOSED_CUTS.fund[line.fund] !== undefined || (line.flow === 'expenditure' && line.function === undefined)
