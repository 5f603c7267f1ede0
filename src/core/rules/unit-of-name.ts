/** Units that do not fit the indicator's name: a rate in days, a number of households in cases, a number without any. */
import { plainWords } from '../document/printed-words.ts'
import type { Severity } from '../kernel/finding.ts'
import { isZero } from '../kernel/rational.ts'
import { matchUnits, parseUnit } from '../performance/indicator-unit.ts'
import type { Rule } from './contract/rule.ts'
import { formName, isDoubtful, spot } from './forms/form-spots.ts'
import { allIndicators, type IndicatorRow, targetOf } from './forms/indicator-rows.ts'

const IS_RATE = /(?:(?<![效利税频])率|比例|占比|比重)(?:\(%\))?$/
const COUNTED = /(人次|[人次户家件份例项场])数(?:量)?$/

interface Misfit {
  readonly severity: Severity
  readonly expected: string
  readonly zh: string
  readonly en: string
}

export const unitOfName: Rule = {
  id: 'IND-003',
  title: { zh: '指标值的单位与指标名称相符', en: 'units fit the indicator’s name' },
  basis: 'targets',
  check: (part) =>
    allIndicators(part).flatMap((row) => {
      const { form, indicator, name } = row
      const found = indicator.target === undefined ? undefined : misfit(row)
      if (indicator.target === undefined || found === undefined) return []
      const printed = indicator.target.text.replace(/\s+/g, '')
      return [
        {
          severity: isDoubtful(form, indicator.target) ? 'note' : found.severity,
          at: spot(form, indicator.target, name, '指标值'),
          printed,
          expected: found.expected,
          message: {
            zh: `${formName(form)}指标“${name}”的指标值为“${printed}”，${found.zh}。请核对名称和指标值。`,
            en: `${formName(form)}: the target of “${name}” is “${printed}”; ${found.en}. Check name and value.`,
          },
        },
      ]
    }),
}

function misfit(row: IndicatorRow): Misfit | undefined {
  const name = plainWords(row.name)
  const { meaning, doubts } = targetOf(row)
  if (meaning.kind === 'level' && IS_RATE.test(name))
    return {
      severity: 'note',
      expected: '百分比（率）',
      zh: '“率”没有写百分比',
      en: 'a rate (率) without a percentage',
    }
  if (meaning.kind !== 'quantity' && meaning.kind !== 'range') return undefined
  const { unit } = meaning
  if (IS_RATE.test(name)) {
    // Without a unit, what is missing is told below; of nothing there is no unit to miss.
    const isZeroCount = meaning.kind === 'quantity' && isZero(meaning.amount) && unit.kind === 'bare'
    if (unit.kind !== 'percent' && unit.kind !== 'bare' && !isZeroCount)
      return {
        severity: unit.kind === 'time' || unit.kind === 'workday' ? 'error' : 'warning',
        expected:
          unit.kind === 'count' ? `%，或把名称改为“${name.replace(/率$/, '次数')}”` : '%（率应为百分比）',
        zh: `“率”应为百分比，不是“${unit.text}”`,
        en: `a rate is a percentage, not “${unit.text}”`,
      }
    if (doubts.some(({ code }) => code === 'PFM-002') && !/\(%\)$/.test(name))
      return {
        severity: 'warning',
        expected: `${row.indicator.target?.text.replace(/\s+/g, '') ?? ''}%`,
        zh: '没有单位，按名称应为百分比',
        en: 'it has no unit; by its name it is a percentage',
      }
    return undefined
  }
  if (doubts.some(({ code }) => code === 'PFM-012') && !/\(.+\)$/.test(name))
    return {
      severity: unit.text === '' ? 'warning' : 'note',
      expected: '补上单位',
      zh: '没有单位',
      en: 'it has no unit',
    }
  // 参与人次(人): the name counts visits, its own brackets and the value people.
  const isVisits = /人次\(人\)$/.test(name)
  const word = isVisits ? '人次' : COUNTED.exec(name)?.[1]
  const wanted = word === undefined ? undefined : parseUnit(word)
  const isNothing = meaning.kind === 'quantity' && isZero(meaning.amount)
  // 全覆盖 answers any number of people.
  if (word === undefined || wanted === undefined || isNothing) return undefined
  if (unit.kind === 'bare' || unit.kind === 'percent') return undefined
  const match = matchUnits(wanted, unit)
  if (isVisits && unit.text === '人')
    return {
      severity: 'note',
      expected: '人次',
      zh: '名称是“人次”，单位却是“人”',
      en: 'the name counts visits (人次), the value people',
    }
  if (match === 'same' || (match === 'other' && unit.text === `${word}次`)) return undefined
  return {
    severity: 'warning',
    expected: word,
    zh: `名称是“${word}数”，单位却是“${unit.text}”`,
    en: `the name counts ${word}, the value ${unit.text}`,
  }
}
