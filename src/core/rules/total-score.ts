/** 总分 = 预算执行得分 + 各指标得分; where one score is not printed, what it must be. */
import {
  distance,
  equal,
  formatBrief,
  formatRational,
  isLess,
  minus,
  plus,
  sumOf,
  ZERO_RATIONAL,
} from '../kernel/rational.ts'
import type { ReadForm } from '../performance/forms/read-form.ts'
import type { Remark, Rule } from './contract/rule.ts'
import { formName, indicatorName, isEvaluation, spot } from './forms/form-spots.ts'
import { type PrintedPoints, printedPoints, scoreSum } from './forms/points.ts'

export const totalScore: Rule = {
  id: 'SCR-003',
  title: { zh: '总分等于各项得分之和', en: 'the total is the sum of the scores' },
  basis: 'evaluation',
  check: (part) =>
    part.forms.filter(isEvaluation).flatMap((form): readonly Remark[] => {
      const scores = printedPoints(form)
      if (scores === undefined) return []
      return scores.missing.length > 0 ? missingScores(form, scores) : wrongTotal(form, scores)
    }),
}

const known = ({ execution, goals }: PrintedPoints) =>
  plus(execution?.value ?? ZERO_RATIONAL, sumOf(goals.map(scoreSum)))

function wrongTotal(form: ReadForm, scores: PrintedPoints): readonly Remark[] {
  const { total, execution, goals } = scores
  const printed = form.content.total
  const sum = known(scores)
  if (total === undefined || printed === undefined || execution === undefined || equal(sum, total.value))
    return []
  const expected = formatRational(sum, Math.max(total.decimals, execution.decimals))
  const parts = goals.map((goal) => formatBrief(scoreSum(goal)))
  const words = `${[execution.text, ...parts].join(' + ')} = ${expected}`
  const away = formatBrief(distance(sum, total.value))
  return [
    {
      severity: 'error',
      at: spot(form, printed, '总分', '值'),
      printed: total.text,
      expected,
      message: {
        zh: `${formName(form)}的总分印为 ${total.text}，预算执行和各目标的得分合计 ${expected}（${words}），相差 ${away} 分。请核对总分和各项得分。`,
        en: `${formName(form)} prints a total of ${total.text}; execution and goals make ${expected} (${words}), a difference of ${away}. Check the total and the scores.`,
      },
      evidence: goals.map(({ goal }) => ({
        at: spot(form, goal.weight ?? goal.text ?? printed, goal.label, '得分'),
        printed: formatBrief(
          scoreSum({ indicators: goals.find((one) => one.goal === goal)?.indicators ?? [] }),
        ),
        words: { zh: `${goal.label}各指标得分之和`, en: `sum of the scores of ${goal.label}` },
      })),
    },
  ]
}

/** Where one is missing, the total tells which it is. */
function missingScores(form: ReadForm, scores: PrintedPoints): readonly Remark[] {
  const left = scores.total === undefined ? undefined : minus(scores.total.value, known(scores))
  const isTold = scores.missing.length === 1 && scores.execution !== undefined && left !== undefined
  const expected = isTold && isLess(ZERO_RATIONAL, left) ? formatBrief(left) : ''
  return scores.missing.map(({ indicator }) => ({
    severity: expected === '' ? 'warning' : 'error',
    at: spot(form, indicator.actual ?? indicator.target ?? indicator.name, indicatorName(indicator), '得分'),
    printed: '',
    expected,
    message: {
      zh: `${formName(form)}指标“${indicatorName(indicator)}”没有印出得分${expected === '' ? '' : `；按总分 ${scores.total?.text ?? ''} 减去其余得分，应为 ${expected} 分`}。请补上。`,
      en: `${formName(form)} prints no score for “${indicatorName(indicator)}”${expected === '' ? '' : `; the total of ${scores.total?.text ?? ''} less the others leaves ${expected}`}. Fill it in.`,
    },
  }))
}
