/** Comparators in letters that programs and readers take for something else: ≦, ≧, ﹥, ﹤. */
import type { Rule } from './contract/rule.ts'
import { formName, spot } from './forms/form-spots.ts'
import { allIndicators } from './forms/indicator-rows.ts'

const USUAL: Readonly<Record<string, string>> = {
  '≦': '≤',
  '≧': '≥',
  '⩽': '≤',
  '⩾': '≥',
  '﹥': '>',
  '﹤': '<',
}
const UNUSUAL = new RegExp(`[${Object.keys(USUAL).join('')}]`, 'g')

export const operatorSigns: Rule = {
  id: 'IND-028',
  title: { zh: '比较符统一为 ≥ ≤ > < =', en: 'comparators are ≥ ≤ > < =' },
  basis: 'form',
  check: (part) => {
    const cells = allIndicators(part).flatMap(({ form, indicator, name }) =>
      [indicator.target, ...indicator.earlier, indicator.actual].flatMap((cell) =>
        cell !== undefined && cell.text.search(UNUSUAL) >= 0 ? [{ form, cell, name }] : [],
      ),
    )
    const [first, ...others] = cells
    if (first === undefined) return []
    const printed = first.cell.text.trim()
    const signs = [...new Set(cells.flatMap(({ cell }) => cell.text.match(UNUSUAL) ?? []))]
    const told = signs.map((one) => `“${one}”应为“${USUAL[one] ?? ''}”`).join('，')
    return [
      {
        severity: 'note',
        at: spot(first.form, first.cell, first.name, '指标值'),
        printed,
        expected: printed.replace(UNUSUAL, (one) => USUAL[one] ?? one),
        message: {
          zh: `${formName(first.form)}等处有 ${cells.length} 个值用了不常用的比较符：${told}。请统一，以便汇总。`,
          en: `${cells.length} values use unusual comparators (${signs.join(' ')}), the first in ${formName(first.form)}. Use ≥ ≤ > < =, so that values can be compared.`,
        },
        evidence: others.map(({ form, cell, name }) => ({
          at: spot(form, cell, name, '指标值'),
          printed: cell.text.trim(),
          words: { zh: name, en: name },
        })),
      },
    ]
  },
}
