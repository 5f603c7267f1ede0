/** The annual target against the long-term one of the same indicator: the long term asks for no less, in the same terms. */
import { plainWords } from '../document/printed-words.ts'
import type { Severity } from '../kernel/finding.ts'
import { type IndicatorValue, isMeasurable } from '../performance/indicator-value.ts'
import type { Remark, Rule } from './contract/rule.ts'
import { asksLess } from './forms/bounds.ts'
import { formName, isDoubtful, spot } from './forms/form-spots.ts'
import { type IndicatorRow, indicatorRows, targetOf } from './forms/indicator-rows.ts'

export const longTermTarget: Rule = {
  id: 'IND-024',
  title: { zh: '长期目标值不低于年度目标值', en: 'the long term asks for no less than the year' },
  basis: 'form',
  check: (part) =>
    part.forms.flatMap((form) => {
      const rows = indicatorRows(form)
      const longTerm = rows.filter(({ goal }) => goal.term === 'longTerm')
      return rows
        .filter(({ goal }) => goal.term === 'annual')
        .flatMap((annual) => {
          const same = longTerm.filter((one) => plainWords(one.name) === plainWords(annual.name))
          const other = same.find((one) => one.goal.number === annual.goal.number) ?? same[0]
          return other === undefined ? [] : difference(annual, other)
        })
    }),
}

function difference(annual: IndicatorRow, longTerm: IndicatorRow): readonly Remark[] {
  const { form, name } = annual
  const [own, other] = [annual.indicator.target, longTerm.indicator.target]
  if (own === undefined || other === undefined || isDoubtful(form, own) || isDoubtful(form, other)) return []
  const [wanted, before] = [targetOf(annual), targetOf(longTerm)]
  const told = fault(wanted, before, name)
  if (told === undefined) return []
  const [printed, expected] = [plainWords(other.text), plainWords(own.text)]
  return [
    {
      severity: told.severity,
      at: spot(form, other, name, '指标值'),
      printed,
      expected: told.isLess ? `不低于年度目标 ${expected}` : `与年度目标 ${expected} 同一写法`,
      message: {
        zh: `${formName(form)}指标“${name}”的长期目标为“${printed}”，年度目标为“${expected}”，${told.zh}。请统一。`,
        en: `${formName(form)}: “${name}” has “${printed}” as its long-term target and “${expected}” for the year; ${told.en}. Make them agree.`,
      },
      evidence: [
        {
          at: spot(form, own, name, '指标值'),
          printed: expected,
          words: { zh: '年度目标', en: 'annual target' },
        },
      ],
    },
  ]
}

interface Fault {
  readonly severity: Severity
  readonly isLess: boolean
  readonly zh: string
  readonly en: string
}

function fault(annual: IndicatorValue, longTerm: IndicatorValue, name: string): Fault | undefined {
  if (asksLess(longTerm.meaning, annual.meaning, name))
    return {
      severity: 'note',
      isLess: true,
      zh: '长期反而要求低',
      en: 'the long term asks for less',
    }
  const kinds = new Set([annual.meaning.kind, longTerm.meaning.kind])
  const isMixed = kinds.has('level') && (kinds.has('quantity') || kinds.has('range'))
  return isMixed && isMeasurable(annual) && isMeasurable(longTerm)
    ? {
        severity: 'note',
        isLess: false,
        zh: '一处是数，一处是文字',
        en: 'one is a number and the other a word',
      }
    : undefined
}
