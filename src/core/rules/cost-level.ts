/** 成本指标 as level 1 in some forms of a document and below 产出 in others: one document, one framework. */
import type { ReadForm } from '../performance/forms/read-form.ts'
import type { Remark, Rule } from './contract/rule.ts'
import { formName, spot } from './forms/form-spots.ts'
import { type IndicatorRow, indicatorRows, measureClass } from './forms/indicator-rows.ts'

export const costLevel: Rule = {
  id: 'IND-029',
  title: { zh: '同一文件的成本指标在同一级', en: 'cost stands at one level throughout a document' },
  basis: 'framework',
  check: (part) => {
    const placed = part.forms.flatMap((form) => costRow(form) ?? [])
    const ownLevel = placed.filter(isOwnLevel)
    const below = placed.filter((row) => !isOwnLevel(row))
    if (ownLevel.length === 0 || below.length === 0) return []
    const isOwnUsual = ownLevel.length >= below.length
    return (isOwnUsual ? below : ownLevel).map((row) => remark(row, isOwnUsual ? ownLevel : below))
  },
}

/** The first indicator of cost with both of its levels. */
const costRow = (form: ReadForm): IndicatorRow | undefined =>
  indicatorRows(form).find((row) => row.level1 !== '' && row.level2 !== '' && measureClass(row) === 'cost')

const isOwnLevel = ({ level1 }: IndicatorRow): boolean => /成本/.test(level1)

function remark(
  { form, indicator, name, level1, level2 }: IndicatorRow,
  usual: readonly IndicatorRow[],
): Remark {
  const printed = `${level1}/${level2}`
  const expected = `${usual[0]?.level1 ?? ''}/${usual[0]?.level2 ?? ''}`
  return {
    severity: 'note',
    at: spot(form, indicator.level1 ?? indicator.name, name, '一级指标'),
    printed,
    expected,
    message: {
      zh: `${formName(form)}把成本指标列为“${printed}”，本文件另外 ${usual.length} 张表列为“${expected}”。两种框架不能混用，请统一。`,
      en: `${formName(form)} has cost as ${printed}, ${usual.length} other forms of the document as ${expected}. Use one framework.`,
    },
  }
}
