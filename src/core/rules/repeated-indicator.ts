/** One indicator twice in a form: in one goal, or with different targets. */
import { plainWords } from '../document/printed-words.ts'
import type { Rule } from './contract/rule.ts'
import { formName, spot } from './forms/form-spots.ts'
import { indicatorRows, sameValue, targetOf } from './forms/indicator-rows.ts'

export const repeatedIndicator: Rule = {
  id: 'IND-012',
  title: { zh: '同一表内指标不重复', en: 'no indicator stands twice in a form' },
  basis: 'form',
  check: (part) =>
    part.forms.flatMap((form) => {
      const rows = indicatorRows(form)
      return rows.flatMap((row, at) => {
        const same = rows
          .slice(0, at)
          .find(
            (one) =>
              plainWords(one.name) === plainWords(row.name) &&
              one.goal.term === row.goal.term &&
              plainWords(one.level2) === plainWords(row.level2),
          )
        const { target } = row.indicator
        if (same === undefined || target === undefined || same.indicator.target === undefined) return []
        const isEqual = sameValue(targetOf(same), targetOf(row))
        // Goals of their own may share an indicator, but not ask for different values of it.
        if (isEqual && same.goal !== row.goal) return []
        const [own, other] = [target.text.trim(), same.indicator.target.text.trim()]
        return [
          {
            severity: 'warning' as const,
            at: spot(form, target, row.name, '指标值'),
            printed: own,
            expected: isEqual ? '只列一次' : other,
            message: {
              zh: `${formName(form)}指标“${row.name}”列了两次${isEqual ? '' : `，目标分别为“${other}”和“${own}”`}。请${isEqual ? '删去一行' : '统一'}。`,
              en: `${formName(form)} has “${row.name}” twice${isEqual ? '' : `, with targets “${other}” and “${own}”`}. ${isEqual ? 'Drop one row' : 'Make them one'}.`,
            },
            evidence: [
              {
                at: spot(form, same.indicator.target, same.name, '指标值'),
                printed: other,
                words: { zh: '前一处', en: 'the first' },
              },
            ],
          },
        ]
      })
    }),
}
