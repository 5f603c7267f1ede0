/** 预算执行情况(19分) beside 得分(20分*执行率): one block, two numbers of points. */
import { equal, formatBrief, minus, sumOf, whole } from '../kernel/rational.ts'
import type { Rule } from './contract/rule.ts'
import { headingWeight, mainExecution, splitWeight } from './forms/execution.ts'
import { points } from './forms/figure.ts'
import { formName, isEvaluation, spot } from './forms/form-spots.ts'

export const executionWeightTwice: Rule = {
  id: 'EXE-003',
  title: { zh: '预算执行的分值前后一致', en: 'execution has the same points in heading and column' },
  basis: 'form',
  check: (part, { scheme }) =>
    part.forms.filter(isEvaluation).flatMap((form) => {
      const heading = headingWeight(form)
      const execution = mainExecution(form)
      const column = execution?.columnWeight ?? execution?.cells.weight?.value
      if (heading === undefined || column === undefined || !splitWeight(form)) return []
      const goals = form.content.goals.flatMap((goal) => points(goal.weight?.text)?.value ?? [])
      const total = whole(scheme.totalPoints)
      const left = minus(total, sumOf(goals))
      const isHeadingRight = goals.length > 0 && equal(left, heading.value)
      const isColumnRight = goals.length > 0 && equal(left, column)
      const expected = formatBrief(isHeadingRight ? heading.value : column)
      const others = goals.length === 0 ? '' : goals.map((one) => formatBrief(one)).join(' + ')
      const told = others === '' ? '' : `各目标 ${others}，加上 ${formatBrief(column)} 分`
      const sum = formatBrief(sumOf([...goals, column]))
      return [
        {
          severity: isHeadingRight === isColumnRight ? 'warning' : 'error',
          at: spot(form, heading.printed, '预算执行情况', '分值'),
          printed: `${heading.text}分`,
          expected: `${expected}分`,
          message: {
            zh: `${formName(form)}预算执行情况的标题写 ${heading.text} 分，得分栏按 ${formatBrief(column)} 分计算${told === '' ? '' : `；${told}合计 ${sum} 分`}。请统一，应为 ${expected} 分。`,
            en: `${formName(form)} gives execution ${heading.text} points in its heading, but scores it out of ${formatBrief(column)}${others === '' ? '' : `; goals ${others} and ${formatBrief(column)} make ${sum}`}. Use one number, ${expected}.`,
          },
        },
      ]
    }),
}
