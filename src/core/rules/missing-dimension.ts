/** Forms without indicators of a class that a set of them should have: no satisfaction, no benefit, no time. */
import type { ReadForm } from '../performance/forms/read-form.ts'
import type { GoalTerm } from '../performance/goal.ts'
import type { Remark, Rule } from './contract/rule.ts'
import { formName, formSpot, spot } from './forms/form-spots.ts'
import {
  allIndicators,
  type IndicatorRow,
  indicatorRows,
  type MeasureClass,
  measureClass,
} from './forms/indicator-rows.ts'

interface Dimension {
  readonly name: string
  readonly classes: readonly MeasureClass[]
  /** What goals are for; the others may stand aside where a task has none. */
  readonly isResult?: true
}

const DIMENSIONS: readonly Dimension[] = [
  { name: '成本指标', classes: ['cost'] },
  { name: '数量指标', classes: ['quantity'] },
  { name: '质量指标', classes: ['quality'] },
  { name: '时效指标', classes: ['time'] },
  { name: '效益指标', classes: ['economic', 'social', 'ecological', 'lasting'], isResult: true },
  { name: '满意度指标', classes: ['satisfaction'], isResult: true },
]

/** Fewer rows are an excerpt, not a set. */
const FEWEST = 3

const TERMS: readonly (readonly [GoalTerm | undefined, string, string])[] = [
  ['longTerm', '长期目标', 'long-term '],
  ['annual', '年度目标', 'annual '],
  [undefined, '', ''],
]

export const missingDimension: Rule = {
  id: 'IND-023',
  title: {
    zh: '成本、产出、效益、满意度各有指标',
    en: 'cost, output, benefit and satisfaction all have indicators',
  },
  basis: 'targets',
  check: (part) => {
    // Older frameworks have cost below the output, where a task may do without.
    const asksForCost = allIndicators(part).some(({ level1 }) => /成本/.test(level1))
    const wanted = DIMENSIONS.filter(({ classes }) => asksForCost || !classes.includes('cost'))
    return part.forms.flatMap((form) => TERMS.flatMap((term) => missingIn(form, term, wanted)))
  },
}

function missingIn(
  form: ReadForm,
  [term, zh, en]: (typeof TERMS)[number],
  wanted: readonly Dimension[],
): readonly Remark[] {
  const rows = indicatorRows(form).filter(({ goal }) => goal.term === term)
  const classes = rows.flatMap((row) => measureClass(row) ?? [])
  // Where the classes could not be told, nothing can be said of those that are absent.
  if (rows.length < FEWEST || classes.length < rows.length) return []
  const missing = wanted.filter((one) => !one.classes.some((own) => classes.includes(own)))
  if (missing.length === 0) return []
  const names = missing.map(({ name }) => name).join('、')
  return [
    {
      severity: missing.some(({ isResult }) => isResult) ? 'warning' : 'note',
      at: placeOf(form, rows),
      printed: '',
      expected: names,
      message: {
        zh: `${formName(form)}${zh === '' ? '' : `的${zh}`}没有${names}。请补上，或说明为什么不设。`,
        en: `${formName(form)} has no ${en}indicators of these classes: ${names}. Add them, or say why there are none.`,
      },
    },
  ]
}

/** What is missing would stand below the last row. */
function placeOf(form: ReadForm, rows: readonly IndicatorRow[]): Remark['at'] {
  const last = rows.at(-1)
  return last === undefined ? formSpot(form) : spot(form, last.indicator.name, last.name, '一级指标')
}
