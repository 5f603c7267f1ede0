/** One indicator twice in a form: in one goal, or with different targets. */
import { plainWords, withoutSpace } from '../document/printed-words.ts'
import type { ReadForm } from '../performance/forms/read-form.ts'
import type { Remark, Rule } from './contract/rule.ts'
import { formName, spot } from './forms/form-spots.ts'
import {
  type FormFamily,
  formFamilies,
  type IndicatorRow,
  indicatorRows,
  sameValue,
  targetOf,
} from './forms/indicator-rows.ts'
import { areAlike } from './prose/likeness.ts'

export const repeatedIndicator: Rule = {
  id: 'IND-012',
  title: { zh: '同一表内指标不重复', en: 'no indicator stands twice in a form' },
  basis: 'form',
  check: (part) => [
    ...formFamilies(part).flatMap(fromAnotherProject),
    ...part.forms.flatMap((form) => {
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
  ],
}

/**
 * Rows of an overall goal that another goal has to the letter and that stand in the form of that one's project only:
 * they were copied with the block. One alone, such as 完成及时性, may well be asked of every project.
 */
function fromAnotherProject({ overall, projects }: FormFamily): readonly Remark[] {
  const rows = indicatorRows(overall)
  const has = (form: ReadForm, name: string): boolean =>
    indicatorRows(form).some((one) => areAlike(one.name, name, ALIKE))
  return overall.content.goals.flatMap((goal): readonly Remark[] => {
    const own = rows.filter((row) => row.goal === goal)
    const [project, ...others] = projects.filter(
      (form) => own.filter((row) => has(form, row.name)).length * 2 > own.length,
    )
    if (project === undefined || others.length > 0) return []
    const copied = own.flatMap((row) => {
      const from = rows.find((one) => one.goal !== goal && isSameRow(one, row))
      const owner = projects.find((form) => form !== project && has(form, row.name))
      return from === undefined || owner === undefined || has(project, row.name) ? [] : [{ row, from, owner }]
    })
    const [first] = copied
    if (first === undefined || copied.length < 2) return []
    const names = copied.map(({ row }) => `“${row.name}”`).join('、')
    return [
      {
        severity: 'warning',
        at: spot(overall, first.row.indicator.name, first.row.name, '三级指标'),
        printed: copied.map(({ row }) => row.name).join('、'),
        expected: `${withoutSpace(project.projectName ?? project.title)}自己的指标`,
        message: {
          zh: `${formName(overall)}${goal.label}的${names}与另一个目标的相同，只见于${formName(first.owner)}，${formName(project)}没有。很可能是整段复制来的，请改为本项目的指标。`,
          en: `${formName(overall)}: ${copied.length} indicators of a goal repeat another goal’s; only ${formName(first.owner)} has them, ${formName(project)} has not. They were probably copied.`,
        },
        evidence: copied.map(({ row, from }) => ({
          at: spot(overall, from.indicator.name, from.name, '三级指标'),
          printed: row.name,
          words: { zh: '另一个目标', en: 'the other goal' },
        })),
      },
    ]
  })
}

const ALIKE = 80

const isSameRow = (a: IndicatorRow, b: IndicatorRow): boolean =>
  a.goal.term === b.goal.term &&
  plainWords(a.name) === plainWords(b.name) &&
  plainWords(a.level2) === plainWords(b.level2) &&
  sameValue(targetOf(a), targetOf(b))
