/** The goals that an overall form lists against those that it details with indicators. */
import { plainWords } from '../document/printed-words.ts'
import type { ReadForm } from '../performance/forms/read-form.ts'
import type { GoalTerm } from '../performance/goal.ts'
import type { Remark, Rule } from './contract/rule.ts'
import { formName, formsOf, spot } from './forms/form-spots.ts'
import { coreWords, likeness } from './prose/likeness.ts'

const TERMS: readonly (readonly [GoalTerm, RegExp, string])[] = [
  ['longTerm', /^长期目标\/目标\d/, '长期目标'],
  ['annual', /^年度目标\/目标\d/, '年度目标'],
]

export const goalsListed: Rule = {
  id: 'GOL-001',
  title: { zh: '总目标所列与分列的目标一致', en: 'the goals listed are those detailed' },
  basis: 'form',
  check: (part) =>
    formsOf(part, 'overallDeclaration').flatMap((form) => TERMS.flatMap((term) => goalFaults(form, term))),
}

function goalFaults(form: ReadForm, [term, label, name]: (typeof TERMS)[number]): readonly Remark[] {
  const listed = form.entries.filter((entry) => label.test(plainWords(entry.rowName)))
  const detailed = form.content.goals.filter((goal) => goal.term === term && goal.text !== undefined)
  const last = listed.at(-1)
  if (last === undefined || detailed.length === 0) return []
  const counts: readonly Remark[] =
    listed.length === detailed.length
      ? []
      : [
          {
            severity: 'error',
            at: spot(form, last, `整体绩效总目标/${name}`),
            printed: `${listed.length} 个`,
            expected: `${detailed.length} 个`,
            message: {
              zh: `${formName(form)}的总目标列了 ${listed.length} 个${name}，后面分列了 ${detailed.length} 个（${detailed.map((goal) => goal.label).join('、')}）。请补列或删去。`,
              en: `${formName(form)} lists ${listed.length} goals (${name}) and details ${detailed.length}. Add or drop some.`,
            },
            evidence: detailed.map((goal) => ({
              at: spot(form, goal.text ?? last, goal.label),
              printed: goal.text?.text ?? '',
              words: { zh: '分列的目标', en: 'detailed goal' },
            })),
          },
        ]
  const changed = listed.flatMap((entry): readonly Remark[] => {
    const number = /目标(\d+)/.exec(plainWords(entry.rowName).split('/').at(-1) ?? '')?.[1]
    const goal = detailed.find((one) => String(one.number) === number)
    if (goal?.text === undefined || coreWords(goal.text.text) === coreWords(entry.text)) return []
    const alike = likeness(goal.text.text, entry.text)
    return [
      {
        severity: alike < 60 ? 'warning' : 'note',
        at: spot(form, goal.text, goal.label, '目标说明'),
        printed: goal.text.text,
        expected: entry.text,
        message: {
          zh: `${formName(form)}${goal.label}的文字与总目标所列不同。请统一。`,
          en: `${formName(form)}: the words of ${goal.label} differ from those listed above. Make them one.`,
        },
        evidence: [
          {
            at: spot(form, entry, entry.rowName),
            printed: entry.text,
            words: { zh: '总目标所列', en: 'as listed' },
          },
        ],
      },
    ]
  })
  return [...counts, ...changed]
}
