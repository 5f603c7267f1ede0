/** 虚构部门 — a department that nobody has, with its money line by line, so that every figure of its tables is known by adding up. */
import type { Region } from '../../core/figures/region.ts'
import { type Chance, chanceOf } from '../fuzz-reading.ts'

/** 一笔钱 — an amount in fen with what it is counted by. */
export interface Money {
  readonly unit: string
  readonly flow: 'revenue' | 'opening' | 'expenditure' | 'closing'
  readonly fund: string
  readonly function: string
  readonly nature?: string
  readonly economic?: string
  readonly project?: string
  readonly fen: bigint
}

export interface PrintedUnit {
  readonly code: string
  readonly name: string
}

export interface PrintedProject {
  readonly code: string
  readonly name: string
  readonly unit: string
  readonly function: string
}

/** What a department is like before chance fills it with amounts. */
export interface DepartmentPlan {
  readonly seed: number
  readonly name: string
  readonly units: readonly PrintedUnit[]
  /** Subjects of its running costs and of its projects; the latter may be of funds. */
  readonly running: string
  readonly projects: readonly { readonly name: string; readonly function: string }[]
  readonly hasCarryOver: boolean
  readonly hasOwnIncome: boolean
  /** How many times a county's, so that columns are wide. */
  readonly scale: number
}

export interface PrintedDepartment {
  readonly name: string
  readonly units: readonly PrintedUnit[]
  readonly projects: readonly PrintedProject[]
  readonly money: readonly Money[]
  readonly chance: Chance
}

/** Fixed by their function: 养老, 职业年金, 医疗, 公积金. */
const CONTRIBUTIONS: readonly (readonly [string, string])[] = [
  ['2080505', '30108'],
  ['2080506', '30109'],
  ['2101101', '30110'],
  ['2210201', '30113'],
]
const SALARIES: readonly string[] = ['30101', '30102', '30103', '30107', '30112', '30199']
const ALLOWANCES: readonly string[] = ['30302', '30305']
const OFFICE: readonly string[] = [
  '30201',
  '30202',
  '30205',
  '30206',
  '30207',
  '30211',
  '30213',
  '30217',
  '30228',
  '30231',
  '30239',
  '30299',
  '31002',
]
const PROJECT_COSTS: readonly string[] = ['30201', '30214', '30226', '30227', '30399', '31003', '31007']

export const fundOf = (subject: string): string =>
  subject.startsWith('223')
    ? 'stateCapital'
    : /^(?:212(?:08|13)|229(?:04|60)|20822)/.test(subject)
      ? 'governmentFund'
      : 'generalPublic'

export function printedDepartment(plan: DepartmentPlan): PrintedDepartment {
  const chance = chanceOf(plan.seed)
  const amount = (most: number): bigint => BigInt(1_00 + chance(most * plan.scale * 100))
  const spent: Omit<Money, 'flow'>[] = []
  const projects: PrintedProject[] = []
  for (const [at, { code: unit }] of plan.units.entries()) {
    const own = { unit, fund: 'generalPublic' }
    for (const [subject, economic] of CONTRIBUTIONS)
      spent.push({ ...own, function: subject, nature: 'personnel', economic, fen: amount(900_000) })
    const running = { ...own, function: plan.running }
    for (const economic of [...SALARIES, ...ALLOWANCES])
      spent.push({ ...running, nature: 'personnel', economic, fen: amount(4_000_000) })
    for (const economic of OFFICE)
      if (chance(5) > 0) spent.push({ ...running, nature: 'operating', economic, fen: amount(300_000) })
    for (const [index, project] of plan.projects.entries()) {
      if (index % plan.units.length !== at) continue
      const code = `${unit.slice(0, 3)}${2024000 + index * 137}T${String(1_000_000 + chance(8_999_999))}`
      projects.push({ code, name: project.name, unit, function: project.function })
      const of = { unit, fund: fundOf(project.function), function: project.function, project: code }
      for (const economic of PROJECT_COSTS)
        if (chance(3) === 0 || economic === '30227')
          spent.push({ ...of, nature: 'projectSpending', economic, fen: amount(2_000_000) })
    }
    if (plan.hasOwnIncome)
      spent.push({
        ...running,
        fund: at === 0 ? 'otherIncome' : 'institutional',
        nature: 'projectSpending',
        economic: '30299',
        fen: amount(800_000),
      })
  }
  return { name: plan.name, units: plan.units, projects, money: withSources(spent, plan, chance), chance }
}

/** What comes in is what is spent and carried on, less what was brought forward. */
function withSources(
  spent: readonly Omit<Money, 'flow'>[],
  plan: DepartmentPlan,
  chance: Chance,
): readonly Money[] {
  const groups = new Map<string, bigint>()
  const keyOf = (one: Omit<Money, 'flow'>): string => [one.unit, one.fund, one.function].join(' ')
  for (const one of spent) groups.set(keyOf(one), (groups.get(keyOf(one)) ?? 0n) + one.fen)
  const sources = [...groups].flatMap(([key, total]): readonly Money[] => {
    const [unit = '', fund = '', subject = ''] = key.split(' ')
    const of = { unit, fund, function: subject }
    const isCarried = plan.hasCarryOver && chance(2) === 0
    const opening = isCarried ? (total * BigInt(chance(40))) / 100n : 0n
    const closing = isCarried ? BigInt(chance(200_000 * plan.scale)) : 0n
    return [
      { ...of, flow: 'revenue', fen: total - opening + closing },
      { ...of, flow: 'opening', fen: opening },
      { ...of, flow: 'closing', fen: closing },
    ]
  })
  return [...sources, ...spent.map((one): Money => ({ ...one, flow: 'expenditure' }))]
}

const BELOW: Readonly<Record<string, readonly string[]>> = {
  fiscal: ['generalPublic', 'governmentFund', 'stateCapital'],
  unitFunds: ['institutional', 'otherIncome'],
  basic: ['personnel', 'operating'],
  turnover: ['revenue', 'opening', 'expenditure', 'closing'],
  sources: ['revenue', 'opening'],
  uses: ['expenditure', 'closing'],
  threePublic: ['30212', '30217', '30231', '31013'],
  officialVehicles: ['30231', '31013'],
  vehiclePurchase: ['31013'],
}

/** Whether the node counts what the other one counts. `turnover` is told apart by side before it comes here. */
const counts = (node: string, one: string): boolean =>
  node === one ||
  ((BELOW[node]?.includes(one) ?? /^\d/.test(node)) && (BELOW[node] !== undefined || one.startsWith(node)))

export function sumOf(money: readonly Money[], region: Region, side: 'sources' | 'uses'): bigint {
  let total = 0n
  for (const one of money) {
    const isCounted =
      (region.flow === undefined || counts(region.flow === 'turnover' ? side : region.flow, one.flow)) &&
      (region.fund === undefined || counts(region.fund, one.fund)) &&
      (region.function === undefined || counts(region.function, one.function)) &&
      (region.unit === undefined || counts(region.unit, one.unit)) &&
      (region.project === undefined || region.project === one.project) &&
      (region.nature === undefined || (one.nature !== undefined && counts(region.nature, one.nature))) &&
      (region.economic === undefined || (one.economic !== undefined && counts(region.economic, one.economic)))
    if (isCounted) total += one.fen
  }
  return total
}

/** What row, column and table have in common; undefined where they exclude one another. */
export function common(regions: readonly Region[]): Region | undefined {
  const all: Record<string, string> = {}
  for (const region of regions)
    for (const [dimension, node] of Object.entries(region)) {
      const other = all[dimension]
      if (other === undefined || other === node || counts(other, node)) all[dimension] = node
      else if (!counts(node, other)) return undefined
    }
  return all
}
