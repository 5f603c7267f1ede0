/** Forms of one kind in a document print the same labels; one that differs was made from another template. */
import { plainWords } from '../document/printed-words.ts'
import type { Printed, ReadForm } from '../performance/forms/read-form.ts'
import type { Remark, Rule } from './contract/rule.ts'
import { formName, spot } from './forms/form-spots.ts'
import { likeness } from './prose/likeness.ts'

/** Fewer forms have no custom that one could break. */
const ENOUGH = 4

export const labelsOfKind: Rule = {
  id: 'FRM-009',
  title: { zh: '同类表单的栏目名称一致', en: 'forms of a kind print the same labels' },
  basis: 'document',
  check: (part) => {
    const kinds = [...new Set(part.forms.map((form) => form.kind))]
    return kinds.flatMap((kind) => variantsOf(part.forms.filter((form) => form.kind === kind)))
  },
}

function variantsOf(forms: readonly ReadForm[]): readonly Remark[] {
  if (forms.length < ENOUGH) return []
  const labels = forms.map(labelsIn)
  const count = (label: string): number => labels.filter((own) => own.has(label)).length
  return forms.flatMap((form, at): readonly Remark[] => {
    const own = labels[at] ?? new Map<string, Printed>()
    const usual = [...new Set(labels.flatMap((one) => [...one.keys()]))].filter(
      (label) => count(label) >= forms.length - 1 && !own.has(label),
    )
    const odd = [...own].flatMap(([label, printed]) => {
      if (count(label) > 1) return []
      const meant = usual.find((one) => likeness(one, label) >= 50)
      return meant === undefined ? [] : [{ label, printed, meant }]
    })
    const [first] = odd
    if (first === undefined) return []
    const [printed, expected] = [
      odd.map((one) => one.label).join('、'),
      odd.map((one) => one.meant).join('、'),
    ]
    return [
      {
        severity: 'note',
        at: spot(form, first.printed, first.label),
        printed,
        expected,
        message: {
          zh: `${formName(form)}的栏目“${printed}”，其余 ${forms.length - 1} 张同类表写作“${expected}”。请统一表式。`,
          en: `${formName(form)} prints the labels “${printed}” where the other ${forms.length - 1} forms of its kind print “${expected}”. Use one template.`,
        },
      },
    ]
  })
}

/** Every label once, with a place where it is used. */
function labelsIn({ content }: ReadForm): ReadonlyMap<string, Printed> {
  const entries = [
    ...content.fields.map((one) => [one.label, one] as const),
    ...content.amounts.flatMap((one) => [[one.column, one] as const]),
    ...content.choices.flatMap(({ options }) => options.map((one) => [one.text, one] as const)),
  ]
  return new Map(entries.map(([label, printed]) => [plainWords(label), printed]))
}
