/** What sentences call a subject: words that are read back as the same money. */
import type { Region } from '../figures/region.ts'
import { assert } from '../kernel/assert.ts'
import { fiscalYear } from '../kernel/fiscal-year.ts'
import { nameOf } from '../law/book.ts'
import { BOOKS } from '../law/books.ts'
import type { PrintedName, Subject } from './claim.ts'
import { sameRegion } from './subject.ts'
import { wordsFor } from './subject-words.ts'

const FUNDS: Readonly<Record<string, string>> = {
  fiscal: '财政拨款',
  generalPublic: '一般公共预算财政拨款',
  governmentFund: '政府性基金预算财政拨款',
  stateCapital: '国有资本经营预算财政拨款',
}
const FLOWS: Readonly<Record<string, string>> = {
  turnover: '收支总计',
  revenue: '收入合计',
  expenditure: '支出合计',
  opening: '年初结转和结余',
  closing: '年末结转和结余',
  useOfSurplus: '使用非财政拨款结余',
  distribution: '结余分配',
}
const NATURES: Readonly<Record<string, string>> = {
  basic: '基本支出',
  projectSpending: '项目支出',
  personnel: '人员经费',
  operating: '公用经费',
  remittance: '上缴上级支出',
  businessSpending: '经营支出',
  subsidy: '对附属单位补助支出',
}

/** As the books call codes in the year, or as `printed` names them. */
export function subjectName(
  { region, measure }: Subject,
  year: number,
  printed: readonly PrintedName[] = [],
): string {
  const appropriation = appropriationName(region)
  if (appropriation !== undefined) return appropriation
  const [word] = wordsFor((one) =>
    measure === undefined ? sameRegion(one.region, region) : one.measure === measure,
  )
  if (word !== undefined) return word
  assert(region !== undefined, `no words for the measure ${measure}`)
  const [fund = ''] = region.fund === undefined ? [] : [FUNDS[region.fund] ?? fundWord(region.fund)]
  const nature = region.nature === undefined ? '' : (NATURES[region.nature] ?? '')
  if (region.function !== undefined) return fund + nature + functionPath(region.function, year, printed)
  if (region.economic !== undefined) return fund + nature + economicName(region, year, printed)
  return fund + (nature === '' ? (FLOWS[region.flow ?? ''] ?? '') : nature)
}

/** 一般公共预算财政拨款支出: a fund of the treasury and a side, and nothing else. */
function appropriationName(region: Region | undefined): string | undefined {
  const fund = FUNDS[region?.fund ?? '']
  if (region === undefined || fund === undefined) return undefined
  const { fund: _, flow, ...rest } = region
  if (Object.keys(rest).length > 0) return undefined
  return fund + (flow === undefined ? '' : (SIDES[flow] ?? FLOWS[flow] ?? ''))
}
const SIDES: Readonly<Record<string, string>> = { revenue: '收入', expenditure: '支出' }

const fundWord = (fund: string): string =>
  wordsFor((one) => one.region?.fund === fund && one.region.flow === 'revenue')[0] ?? ''

const printedName = (
  printed: readonly PrintedName[],
  dimension: PrintedName['dimension'],
  code: string,
): string | undefined => printed.find((one) => one.dimension === dimension && one.code === code)?.name

function functionPath(code: string, year: number, printed: readonly PrintedName[]): string {
  const name = (part: string): string =>
    printedName(printed, 'function', part) ?? nameOf(BOOKS.function, part, fiscalYear(year))
  const levels = ['(类)', '(款)', '(项)']
  return levels
    .slice(0, (code.length - 1) / 2)
    .map((level, at) => name(code.slice(0, 3 + 2 * at)) + level)
    .join('')
}

function economicName({ economic = '' }: Region, year: number, printed: readonly PrintedName[]): string {
  const [group] = wordsFor((one) => one.region?.economic === economic)
  return (
    group ??
    printedName(printed, 'economic', economic) ??
    nameOf(BOOKS.departmentEconomic, economic, fiscalYear(year))
  )
}
