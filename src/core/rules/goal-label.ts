/** Goals of one form go by one word. */
import { plainWords } from '../document/printed-words.ts'
import type { Rule } from './contract/rule.ts'
import { formName, spot } from './forms/form-spots.ts'

export const goalLabel: Rule = {
  id: 'GOL-003',
  title: { zh: '同一表内目标的叫法一致', en: 'goals of a form go by one word' },
  basis: 'form',
  check: (part) =>
    part.forms.flatMap((form) =>
      form.content.goals.flatMap((goal) => {
        const printed = goal.printedLabel
        const place = goal.weight ?? goal.text
        if (printed === undefined || place === undefined || plainWords(printed) === plainWords(goal.label))
          return []
        return [
          {
            severity: 'note' as const,
            at: spot(form, place, printed),
            printed,
            expected: goal.label,
            message: {
              zh: `${formName(form)}的“${printed}”，其余目标写作“${goal.label}”这样。请统一。`,
              en: `${formName(form)} prints “${printed}” where its other goals are called like “${goal.label}”. Use one word.`,
            },
          },
        ]
      }),
    ),
}
