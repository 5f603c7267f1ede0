/** 其中：基本支出 X 万元，项目支出 Y 万元 in a report against the project forms and the overall form. */
import { plainWords } from '../document/printed-words.ts'
import { equal, sumOf } from '../kernel/rational.ts'
import type { Remark, Rule } from './contract/rule.ts'
import { mainExecution } from './forms/execution.ts'
import { likePrinted, money, sumInWords } from './forms/figure.ts'
import { fieldOf, formName, formsOf } from './forms/form-spots.ts'
import { performanceTexts } from './prose/performance-text.ts'

const SPLIT =
  /(预算|执行|决算|支出)(?:总额|金额|数)?为?([\d,]+(?:\.\d+)?)万元,(?:其中)[:,]?基本支出(?:为)?([\d,]+(?:\.\d+)?)万元,项目支出(?:为)?([\d,]+(?:\.\d+)?)万元/

export const reportSplit: Rule = {
  id: 'RPT-006',
  title: {
    zh: '报告中的基本支出、项目支出与表单一致',
    en: 'basic and project expenditure in a report agree with the forms',
  },
  basis: 'document',
  check: (part) =>
    performanceTexts(part).flatMap(({ text, place, heading, form, isProject }): readonly Remark[] => {
      const [, what = '', , basicText = '', projectText = ''] = SPLIT.exec(plainWords(text)) ?? []
      const [basic, project] = [money(basicText), money(projectText)]
      if (form === undefined || isProject || basic === undefined || project === undefined) return []
      if (what !== '预算') {
        const said = [
          ['基本支出', basic],
          ['项目支出', project],
        ] as const
        return said.flatMap(([name, figure]): readonly Remark[] => {
          const field = fieldOf(form, new RegExp(`^${name}(?:总额|金额)?$`))
          const right = money(field?.text ?? '')
          if (right === undefined || equal(right.value, figure.value)) return []
          return [
            {
              severity: 'error',
              at: { place, row: heading.trim(), column: name },
              printed: `${figure.text}万元`,
              expected: `${right.text}万元`,
              message: {
                zh: `文中的${name}写作 ${figure.text} 万元，${formName(form)}为 ${right.text} 万元。请统一。`,
                en: `The text has ${figure.text} 万元 of ${name}; ${formName(form)} has ${right.text}. Make them one.`,
              },
            },
          ]
        })
      }
      const budgets = formsOf(part, 'projectEvaluation').flatMap(
        (one) => mainExecution(one)?.cells.budget ?? [],
      )
      const sum = sumOf(budgets.map((one) => one.value))
      if (budgets.length === 0 || equal(sum, project.value)) return []
      const expected = likePrinted(sum, 2)
      return [
        {
          severity: 'warning',
          at: { place, row: heading.trim(), column: '项目支出' },
          printed: `${project.text}万元`,
          expected: `${expected}万元`,
          message: {
            zh: `文中调整后预算的项目支出为 ${project.text} 万元，${budgets.length} 张项目自评表的预算数合计 ${expected} 万元（${sumInWords(budgets, 2)}）。请核对是否有项目没有自评，或预算数有误。`,
            en: `The text has ${project.text} 万元 of project budget; the ${budgets.length} self-evaluations make ${expected}. See whether a project was not evaluated.`,
          },
        },
      ]
    }),
}
