/** Indicators of the year that the long term does not have, and the other way round, told once a form. */
import { plainWords } from '../document/printed-words.ts'
import type { ReadForm } from '../performance/forms/read-form.ts'
import type { GoalTerm } from '../performance/goal.ts'
import type { Remark, Rule } from './contract/rule.ts'
import { formName, spot } from './forms/form-spots.ts'
import { type IndicatorRow, indicatorRows } from './forms/indicator-rows.ts'
import { likeness } from './prose/likeness.ts'

export const longTermIndicators: Rule = {
  id: 'IND-030',
  title: { zh: '长期目标与年度目标的指标对应', en: 'long term and year have the same indicators' },
  basis: 'form',
  check: (part) => part.forms.flatMap(unmatched),
}

/** So alike are two names of one indicator, which IND-021 tells. */
const ALIKE = 60

function unmatched(form: ReadForm): readonly Remark[] {
  const [longTerm, annual] = [ofTerm(form, 'longTerm'), ofTerm(form, 'annual')]
  const onlyLong = missingFrom(longTerm, annual)
  const onlyAnnual = missingFrom(annual, longTerm)
  const [first] = [...onlyAnnual, ...onlyLong]
  if (longTerm.length === 0 || annual.length === 0 || first === undefined) return []
  const names = (rows: readonly IndicatorRow[]): string => rows.map(({ name }) => name).join('、')
  const zh = [
    ...(onlyLong.length === 0 ? [] : [`只有长期目标有：${names(onlyLong)}`]),
    ...(onlyAnnual.length === 0 ? [] : [`只有年度目标有：${names(onlyAnnual)}`]),
  ].join('；')
  return [
    {
      severity: 'note',
      at: spot(form, first.indicator.name, first.name, '三级指标'),
      printed: names(onlyAnnual),
      expected: names(onlyLong),
      message: {
        zh: `${formName(form)}的长期目标与年度目标指标不同。${zh}。若不是分年安排请补齐。`,
        en: `${formName(form)}: ${onlyLong.length} indicators stand only in the long term and ${onlyAnnual.length} only in the year. Unless that is meant, complete them.`,
      },
    },
  ]
}

const ofTerm = (form: ReadForm, term: GoalTerm): readonly IndicatorRow[] =>
  indicatorRows(form).filter(({ goal }) => goal.term === term)

/** Once each, though several goals may share one. */
function missingFrom(
  rows: readonly IndicatorRow[],
  others: readonly IndicatorRow[],
): readonly IndicatorRow[] {
  const distinct = new Map(rows.map((row) => [plainWords(row.name), row]))
  return [...distinct.values()].filter((row) => !others.some((one) => likeness(one.name, row.name) >= ALIKE))
}
