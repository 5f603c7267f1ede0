/** A number in a project's name (6人生活费) that none of its indicators has. */
import { plainWords } from '../document/printed-words.ts'
import type { Rule } from './contract/rule.ts'
import { fieldOf, formName, spot } from './forms/form-spots.ts'
import { hasFigure } from './forms/indicator-figures.ts'

const COUNTED = /(\d+(?:\.\d+)?)(人|名|户|家|个|台|辆|套|场|件)(?!月)/g

export const titleFigures: Rule = {
  id: 'PRJ-012',
  title: { zh: '项目名称里的数有对应的指标', en: 'a number in a project’s name has its indicator' },
  basis: 'form',
  check: (part) =>
    part.forms.flatMap((form) => {
      const name = fieldOf(form, /^(?:预算)?项目名称$/)
      const indicators = form.content.goals.flatMap((goal) => goal.indicators)
      if (name === undefined || indicators.length === 0) return []
      return [...plainWords(name.text).matchAll(COUNTED)].flatMap(([all, digits = '', unit = '']) =>
        indicators.some((one) => hasFigure(one, digits, unit))
          ? []
          : [
              {
                severity: 'note' as const,
                at: spot(form, name, '项目名称', '值'),
                printed: all,
                expected: `有指标值为 ${all} 的指标`,
                message: {
                  zh: `${formName(form)}的项目名称写着“${all}”，指标中没有这个数。请核对名称和指标值。`,
                  en: `${formName(form)}: the project’s name says ${all}, which none of its indicators has. Check both.`,
                },
              },
            ],
      )
    }),
}
