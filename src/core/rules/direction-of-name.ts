/** Signs that point the other way than the indicator's name: more research asked for with ≤, costs with ≥. */
import { plainWords } from '../document/printed-words.ts'
import type { Comparator } from '../performance/indicator-value.ts'
import type { Rule } from './contract/rule.ts'
import { formName, spot } from './forms/form-spots.ts'
import { allIndicators, type IndicatorRow, targetOf } from './forms/indicator-rows.ts'

/** What should grow, and what should stay small; a word of dealing with it turns neither round. */
const MORE = /增加|提高|提升|增长|扩大|增强|加大|满意|覆盖率|合格率|达标率|完好率|参与率/
const COSTS = /(?:费用|成本|经费|造价|单价)(?:标准|金额|总额|支出|控制数?)?$/
const SPENT = /成本|费|支出|价格|能耗|排放/
const INCIDENTS =
  /(?:事故|投诉|上访|舆情|违规|违纪|差错|伤亡)(?:事件|发生)*(?:数量|次数|起数|件数|人数|率|数)?$/
const TURNED =
  /下降|降低|减少|压减|节约|控制|处理|处置|办结|化解|接待|整改|调解|受理|回复|筹集|争取|引进|拉动/
/** Money that is to reach somebody is no cost to keep down. */
const GIVEN = /发放|拨付|到位|投入|收入|补助|上缴/

export const directionOfName: Rule = {
  id: 'IND-022',
  title: { zh: '比较符与指标的方向相符', en: 'signs point the way of the indicator’s name' },
  basis: 'targets',
  check: (part) =>
    allIndicators(part).flatMap((row) => {
      const { form, indicator, name } = row
      const wanted = wantedSign(row)
      if (indicator.target === undefined || wanted === undefined) return []
      const printed = plainWords(indicator.target.text)
      const expected = `${wanted}${printed.replace(/^\D+/, '')}`
      const [zh, en] = wanted === '≥' ? ['多比少好', 'should grow'] : ['少比多好', 'should stay small']
      return [
        {
          severity: 'warning' as const,
          at: spot(form, indicator.target, name, '指标值'),
          printed,
          expected,
          message: {
            zh: `${formName(form)}指标“${name}”按名称${zh}，指标值却写作“${printed}”。请核对比较符，似应为“${expected}”。`,
            en: `${formName(form)}: by its name “${name}” ${en}, yet its target is “${printed}”. Check the sign; “${expected}” seems to be meant.`,
          },
        },
      ]
    }),
}

/** The sign that the name asks for, where the printed one is its contrary. */
function wantedSign(row: IndicatorRow): '≥' | '≤' | undefined {
  const { meaning } = targetOf(row)
  if (meaning.kind !== 'quantity' || meaning.change !== undefined) return undefined
  const { comparator, unit } = meaning
  const name = plainWords(row.name)
  // A rate in days is another rule's; and 成本下降率 ≥5% is as it should be.
  if (comparator === undefined || unit.kind === 'time' || unit.kind === 'workday' || TURNED.test(name))
    return undefined
  const isCost = COSTS.test(name)
  if (isAtMost(comparator) && MORE.test(name) && !SPENT.test(name) && !INCIDENTS.test(name)) return '≥'
  const isMoney = isCost && !GIVEN.test(name) && (unit.kind === 'money' || unit.kind === 'bare')
  return isAtLeast(comparator) && (isMoney || INCIDENTS.test(name)) ? '≤' : undefined
}

const isAtMost = (sign: Comparator): boolean => sign === '≤' || sign === '<'
const isAtLeast = (sign: Comparator): boolean => sign === '≥' || sign === '>'
