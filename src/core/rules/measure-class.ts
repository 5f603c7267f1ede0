/** Indicators whose name and unit speak for another class: a ratio under 数量, a count under 质量, income under 生态效益. */
import type { ReadForm } from '../performance/forms/read-form.ts'
import type { Rule } from './contract/rule.ts'
import { fittingClass } from './forms/fitting-class.ts'
import { formName, spot } from './forms/form-spots.ts'
import {
  allIndicators,
  className,
  classOf,
  indicatorRows,
  type MeasureClass,
  measureClass,
} from './forms/indicator-rows.ts'

export const measureClassOf: Rule = {
  id: 'IND-007',
  title: { zh: '指标的分类与所说的事相符', en: 'indicators stand in the class that they speak of' },
  basis: 'targets',
  check: (part) =>
    allIndicators(part).flatMap((row) => {
      const fitting = fittingClass(row)
      if (fitting === undefined) return []
      const { form, indicator, name } = row
      const printed = classOf(row)
      const expected = nameInForm(row.form, fitting.class)
      return [
        {
          severity: fitting.severity,
          at: spot(form, indicator.name, name, '二级指标'),
          printed,
          expected,
          message: {
            zh: `${formName(form)}指标“${name}”列为“${printed}”，${fitting.zh}，似应为“${expected}”。请核对分类。`,
            en: `${formName(form)}: “${name}” stands under ${printed}, but ${fitting.en}; ${expected} seems to fit. Check its class.`,
          },
        },
      ]
    }),
}

/** As the form itself calls the class, where another of its indicators stands in it. */
function nameInForm(form: ReadForm, wanted: MeasureClass): string {
  const other = indicatorRows(form).find((one) => measureClass(one) === wanted)
  return other === undefined ? className(wanted) : other.level2 === '' ? other.level1 : other.level2
}
