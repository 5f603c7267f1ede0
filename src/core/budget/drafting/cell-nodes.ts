/** 选项与节点 — the words that people choose in a sheet, as nodes of the space of figures, and back. */
import type { Flow } from '../../figures/dimensions.ts'
import { NODE_NAMES } from '../../figures/terms.ts'

const inverse = (names: Readonly<Record<string, string>>): ReadonlyMap<string, string> =>
  new Map(Object.entries(names).map(([node, name]) => [name, node]))

export const FUND_NODES = inverse(NODE_NAMES.fund)
export const NATURE_NODES = inverse(NODE_NAMES.nature)
export const ORIGIN_NODES: ReadonlyMap<string, 'current' | 'carriedOver'> = new Map([
  ['', 'current'],
  ['本年', 'current'],
  ['上年结转', 'carriedOver'],
])
export const ORIGIN_WORDS: Readonly<Record<'current' | 'carriedOver', string>> = {
  current: '',
  carriedOver: '上年结转',
}

/** Sources of income that are no fund of the year, as people know them and as statements print them. */
const INCOME_FLOWS: readonly (readonly [string, Flow])[] = [
  ['上年结转', 'opening'],
  ['年初结转和结余', 'opening'],
  ['使用非财政拨款结余', 'useOfSurplus'],
  ['年末结转和结余', 'closing'],
  ['结余分配', 'distribution'],
]

/** What a source of income is: a fund of the year's revenue, or another flow, whose fund stands beside it. */
export function incomeFlow(source: string): { readonly flow: Flow; readonly fund?: string } | undefined {
  const fund = FUND_NODES.get(source)
  if (fund !== undefined) return { flow: 'revenue', fund }
  const flow = INCOME_FLOWS.find(([name]) => name === source)?.[1]
  return flow === undefined ? undefined : { flow }
}

/** The source that says so; undefined of spending, which stands in other sheets. */
export const incomeSource = (flow: string, fund: string): string | undefined =>
  flow === 'revenue' ? NODE_NAMES.fund[fund] : INCOME_FLOWS.find(([, one]) => one === flow)?.[0]
