/** Numbers that a goal promises in words have an indicator with the same number. */
import { plainWords } from '../document/printed-words.ts'
import type { Rule } from './contract/rule.ts'
import { formName, formsOf, spot } from './forms/form-spots.ts'

const PROMISED =
  /(?:≥|≤|达到?|不低于|不少于|超过)?(\d+(?:\.\d+)?)(%|万元|项|次|家|户|人次|人|个|场|件|份|例)/g

export const goalFigures: Rule = {
  id: 'GOL-002',
  title: { zh: '目标中的数有对应的指标', en: 'numbers promised in a goal have their indicator' },
  basis: 'goals',
  check: (part) =>
    formsOf(part, 'projectTargets').flatMap((form) =>
      form.content.goals.flatMap((goal) => {
        const { text } = goal
        if (text === undefined || goal.indicators.length === 0) return []
        // Lists are numbered 1、2、3、, which promises nothing.
        const words = plainWords(text.text.replace(/(?:^|\n|\s)\d+、/g, ' '))
        const values = goal.indicators.map(({ target, name }) =>
          plainWords(`${target?.text ?? ''}${name.text}`),
        )
        return [...words.matchAll(PROMISED)].flatMap(([all, digits = '', unit = '']) => {
          const isThere = values.some((one) =>
            new RegExp(`(?<![\\d.])${digits.replace('.', '\\.')}(?![\\d.])`).test(one),
          )
          if (isThere) return []
          return [
            {
              severity: 'warning' as const,
              at: spot(form, text, goal.label, '绩效目标'),
              printed: all,
              expected: `有指标值为 ${digits}${unit} 的指标`,
              message: {
                zh: `${formName(form)}的目标写了“${all}”，指标中没有这个数。请补指标，或核对目标是否抄自别的项目。`,
                en: `${formName(form)}: the goal promises “${all}”, but no indicator has that number. Add one, or see whether the goal is another project’s.`,
              },
            },
          ]
        })
      }),
    ),
}
