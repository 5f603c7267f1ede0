/** Numbers that a goal promises in words have an indicator with the same number. */
import { plainWords } from '../document/printed-words.ts'
import type { ReadIndicator } from '../performance/forms/read-form.ts'
import type { Rule } from './contract/rule.ts'
import { formName, spot } from './forms/form-spots.ts'
import { hasFigure } from './forms/indicator-figures.ts'

const PROMISED =
  /(?:≥|≤|达到?|不低于|不少于|超过)?(\d+(?:\.\d+)?)(%|万元|人次|项|次|家|户|名|人|个|场|件|份|例)/g

export const goalFigures: Rule = {
  id: 'GOL-002',
  title: { zh: '目标中的数有对应的指标', en: 'numbers promised in a goal have their indicator' },
  basis: 'goals',
  check: (part, { locate }) =>
    part.forms.flatMap((form) =>
      form.content.goals.flatMap((goal) => {
        const { text } = goal
        if (text === undefined || goal.indicators.length === 0) return []
        // Lists are numbered 1、2、3、, which promises nothing.
        const words = plainWords(text.text.replace(/(?:^|\n|\s)\d+、/g, ' '))
        return [...words.matchAll(PROMISED)].flatMap(([all, digits = '', unit = '']) => {
          const isThere = (one: ReadIndicator): boolean => hasFigure(one, digits, unit)
          if (goal.indicators.some(isThere)) return []
          // In a declaration a number may only describe; one that other goals measure was meant as a target.
          const isMeant =
            form.kind === 'projectTargets' ||
            form.content.goals.some((other) => other.indicators.some(isThere))
          return [
            {
              severity: isMeant ? ('warning' as const) : ('note' as const),
              at: { ...spot(form, text, goal.label, '绩效目标'), place: locate(text.place, all) },
              printed: all,
              expected: `有指标值为 ${digits}${unit} 的指标`,
              message: {
                zh: `${formName(form)}的目标写了“${all}”，本目标的指标中没有这个数。请补指标，或核对目标是否抄自别的项目、指标值是否改过。`,
                en: `${formName(form)}: the goal promises “${all}”, but none of its indicators has that number. Add one, or see whether the goal is another project’s.`,
              },
            },
          ]
        })
      }),
    ),
}
