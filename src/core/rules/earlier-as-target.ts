/** 近两年指标值 that are bounds and ranges: columns of what was reached hold what was asked for. */
import type { ReadForm } from '../performance/forms/read-form.ts'
import type { Rule, Spot } from './contract/rule.ts'
import { formName, spot } from './forms/form-spots.ts'
import { indicatorRows, readValue } from './forms/indicator-rows.ts'

export const earlierAsTarget: Rule = {
  id: 'IND-027',
  title: { zh: '近两年指标值是实际数', en: 'values of the years before are what was reached' },
  basis: 'goals',
  check: (part) => {
    const found = part.forms.flatMap((form) => boundsIn(form) ?? [])
    const [first, ...others] = found
    if (first === undefined) return []
    const more =
      others.length === 0
        ? { zh: '', en: '' }
        : { zh: `；另有 ${others.length} 张表也是这样`, en: `, and ${others.length} other forms do the same` }
    return [
      {
        severity: 'note',
        at: first.at,
        printed: first.examples,
        expected: '实际达到的数',
        message: {
          zh: `${formName(first.form)}近两年指标值的 ${first.numbers} 个数中有 ${first.bounds} 个写成“${first.examples}”这样，是当年的目标，不是达到的数${more.zh}。请填实际数，今年的目标才有依据。`,
          en: `${formName(first.form)}: ${first.bounds} of ${first.numbers} values of the years before are written like “${first.examples}”, which is what was asked for and not what was reached${more.en}. State what was reached.`,
        },
        evidence: others.map(({ form, at, examples }) => ({
          at,
          printed: examples,
          words: { zh: formName(form), en: formName(form) },
        })),
      },
    ]
  },
}

interface Bounds {
  readonly form: ReadForm
  readonly at: Spot
  readonly examples: string
  readonly numbers: number
  readonly bounds: number
}

function boundsIn(form: ReadForm): Bounds | undefined {
  const numbers = indicatorRows(form).flatMap((row) =>
    row.indicator.earlier.flatMap((cell) => {
      const { meaning } = readValue(cell, row.name)
      if (meaning.kind !== 'quantity' && meaning.kind !== 'range') return []
      const sign = meaning.kind === 'range' ? '—' : (meaning.comparator ?? '=')
      return [{ row, cell, isBound: sign !== '=' }]
    }),
  )
  const bounds = numbers.filter(({ isBound }) => isBound)
  const [first] = bounds
  if (first === undefined) return undefined
  const { row, cell } = first
  const examples = [...new Set(bounds.map((one) => one.cell.text.trim()))].slice(0, 3).join('、')
  const at = spot(form, cell, row.name, cell.column)
  return { form, at, examples, numbers: numbers.length, bounds: bounds.length }
}
