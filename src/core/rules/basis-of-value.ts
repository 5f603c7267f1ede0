/** 指标值确定依据: filled in like its neighbours, and spelled as such words are. */
import { plainWords } from '../document/printed-words.ts'
import type { Rule } from './contract/rule.ts'
import { formName, spot } from './forms/form-spots.ts'
import { indicatorRows } from './forms/indicator-rows.ts'

const KNOWN = [
  '计划数据',
  '历史数据',
  '计划标准',
  '历史标准',
  '行业标准',
  '行业数据',
  '政策标准',
  '工作计划',
  '年初预算',
  '财政预算',
  '以前年度值',
  '预算支出标准',
]

export const basisOfValue: Rule = {
  id: 'IND-018',
  title: { zh: '指标值确定依据已填写、用语正确', en: 'the basis of a value is given, in known words' },
  basis: 'goals',
  check: (part) =>
    part.forms.flatMap((form) => {
      const rows = indicatorRows(form)
      const filled = rows.filter((row) => (row.indicator.basis?.text.trim() ?? '') !== '')
      // A column that most rows leave blank is not used.
      const isUsed = filled.length * 2 > rows.length
      return rows.flatMap(({ indicator, name }) => {
        const text = plainWords(indicator.basis?.text ?? '')
        const head = text.split(':')[0] ?? ''
        const meant = KNOWN.includes(head) ? undefined : KNOWN.find((one) => isMisspelt(head, one))
        const isBlank = text === '' && isUsed
        if (!isBlank && meant === undefined) return []
        const at = spot(form, indicator.basis ?? indicator.target ?? indicator.name, name, '指标值确定依据')
        return [
          {
            severity: 'warning' as const,
            at,
            printed: text,
            expected: meant ?? '填写指标值确定依据',
            message: isBlank
              ? {
                  zh: `${formName(form)}指标“${name}”没有填指标值确定依据。请补上。`,
                  en: `${formName(form)}: “${name}” gives no basis (依据) for its value. Fill it in.`,
                }
              : {
                  zh: `${formName(form)}指标“${name}”的依据印为“${text}”，应为“${meant ?? ''}”。请改正。`,
                  en: `${formName(form)}: the basis of “${name}” is printed as “${text}” instead of “${meant ?? ''}”. Mend it.`,
                },
          },
        ]
      })
    }),
}

/** As long, and one character apart. */
function isMisspelt(text: string, word: string): boolean {
  const [a, b] = [[...text], [...word]]
  return (
    a.length === b.length &&
    a.length >= 4 &&
    a.filter((one, at) => one !== b[at]).length === 1 &&
    a[0] === b[0]
  )
}
