/** 指标类别 left blank in a form that fills it in for the other indicators. */
import { plainWords } from '../document/printed-words.ts'
import type { Rule } from './contract/rule.ts'
import { formName, spot } from './forms/form-spots.ts'
import { indicatorRows } from './forms/indicator-rows.ts'

export const blankCategory: Rule = {
  id: 'IND-026',
  title: { zh: '指标类别已填写', en: 'the category of an indicator is given' },
  basis: 'form',
  check: (part) =>
    part.forms.flatMap((form) => {
      const rows = indicatorRows(form)
      const filled = rows.filter(({ indicator }) => isFilled(indicator.category?.text))
      if (filled.length * 2 <= rows.length) return []
      // One that is used for several classes belongs to no project of its own.
      const common = filled.findLast(({ indicator }) => /综合|共性|其他/.test(indicator.category?.text ?? ''))
      const expected = `指标类别${common === undefined ? '' : `=${plainWords(common.indicator.category?.text ?? '')}`}`
      return rows
        .filter(({ indicator }) => !isFilled(indicator.category?.text))
        .map(({ indicator, name }) => ({
          severity: 'note' as const,
          at: spot(form, indicator.name, name, '指标类别'),
          printed: '',
          expected,
          message: {
            zh: `${formName(form)}指标“${name}”没有填指标类别，其余 ${filled.length} 个指标都填了。请补上。`,
            en: `${formName(form)}: “${name}” has no category, while ${filled.length} others have one. Fill it in.`,
          },
        }))
    }),
}

const isFilled = (text: string | undefined): boolean => (text ?? '').trim() !== ''
