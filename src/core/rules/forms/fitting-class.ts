/** The class that an indicator's name and unit speak for, where they speak for another than it stands in. */
import { plainWords } from '../../document/printed-words.ts'
import type { Severity } from '../../kernel/finding.ts'
import { isZero } from '../../kernel/rational.ts'
import { type IndicatorRow, type MeasureClass, measureClass, targetOf } from './indicator-rows.ts'

export interface FittingClass {
  readonly class: MeasureClass
  readonly severity: Severity
  readonly zh: string
  readonly en: string
}

const RATE = /(?:率|比例|占比)(?:\(%\))?$/
const NUMBER = /(?:数量|[人次户家件份项场个]数|数)(?:\([^)]{1,4}\))?$/
const TIMELY = /及时|按时|按期|时效|准时/
const CORRECT = /合格率|准确率|达标率|完好率|优良率/
const ECOLOGICAL = /生态|环境|环保|绿色|污染|节能|能耗|排放|垃圾|绿化|低碳|水质|空气/

const misfit = (wanted: MeasureClass, severity: Severity, zh: string, en: string): FittingClass => ({
  class: wanted,
  severity,
  zh,
  en,
})

/** Undefined where nothing speaks against the class. */
export function fittingClass(row: IndicatorRow): FittingClass | undefined {
  const name = plainWords(row.name)
  const own = measureClass(row)
  const { meaning } = targetOf(row)
  const unit = meaning.kind === 'quantity' || meaning.kind === 'range' ? meaning.unit.kind : undefined
  const isNothing = meaning.kind === 'quantity' && isZero(meaning.amount)
  if (own === undefined) return undefined
  if (/可持续/.test(name) && own !== 'lasting' && ['economic', 'social', 'ecological'].includes(own))
    return misfit('lasting', 'warning', '说的是可持续性', 'it speaks of lasting influence')
  if (own === 'quantity' && unit === 'money')
    return misfit(
      'cost',
      'warning',
      '以金额计，是投入不是产出数量',
      'it is money put in, not a quantity put out',
    )
  if (own === 'quantity' && RATE.test(name))
    return /完成率|覆盖率/.test(name)
      ? misfit('quality', 'note', '是比率，通常属质量', 'it is a ratio, usually of quality')
      : misfit('quality', 'warning', '是比率，不是数量', 'it is a ratio, not a quantity')
  if (own === 'quality' && NUMBER.test(name) && unit === 'count' && !isNothing)
    return misfit('quantity', 'warning', '是数量', 'it is a quantity')
  if (own === 'quality' && /(?:收益|收入|利润|产值|税收)(?:额|总额)?$/.test(name))
    return misfit('economic', 'warning', '说的是经济上的所得', 'it speaks of what is earned')
  if (own === 'time' && CORRECT.test(name))
    return misfit('quality', 'warning', '说的是质量，不是时间', 'it speaks of quality, not of time')
  if (TIMELY.test(name) && (own === 'cost' || own === 'quantity' || own === 'quality'))
    return misfit('time', own === 'quality' ? 'note' : 'warning', '说的是时间', 'it speaks of time')
  if (own === 'ecological' && !ECOLOGICAL.test(name))
    return /经济|收入|收益|利润|税收|产值/.test(name)
      ? misfit('economic', 'warning', '说的是经济效益', 'it speaks of economic benefit')
      : misfit('social', 'warning', '与生态环境无关', 'it has nothing to do with ecology')
  if (own === 'economic' && NUMBER.test(name) && unit === 'count')
    return misfit('quantity', 'note', '是件数，不是经济上的所得', 'it counts things, not what they earn')
  return undefined
}
