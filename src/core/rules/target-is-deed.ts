/** Targets that repeat the indicator's name, or say what will be done and not how much. */
import { plainWords } from '../document/printed-words.ts'
import type { Rule } from './contract/rule.ts'
import { formName, spot } from './forms/form-spots.ts'
import { allIndicators, targetOf } from './forms/indicator-rows.ts'

export const targetIsDeed: Rule = {
  id: 'IND-002',
  title: { zh: '指标值不重复名称、不是做法', en: 'targets neither repeat the name nor are deeds' },
  basis: 'targets',
  check: (part) =>
    allIndicators(part).flatMap((row) => {
      const { form, indicator, name } = row
      if (indicator.target === undefined) return []
      const value = targetOf(row)
      const isRepeated = value.doubts.some(({ code }) => code === 'PFM-005')
      const isDone = /^已(?:经)?(?:完成|实现|落实|开展)/.test(plainWords(indicator.target.text))
      if (!isRepeated && !isDone && value.meaning.kind !== 'deed') return []
      const printed = indicator.target.text.replace(/\s+/g, '')
      const [zh, en] = isRepeated
        ? ['重复了指标名称', 'repeats its name']
        : isDone
          ? ['是完成情况，不是年初要达到的目标', 'says that it is done, and is no target']
          : ['是做法，不是指标值', 'says what is done, not how much']
      return [
        {
          severity: 'warning' as const,
          at: spot(form, indicator.target, name, '指标值'),
          printed,
          expected: '可以衡量的指标值（数值或明确的程度）',
          message: {
            zh: `${formName(form)}指标“${name}”的指标值“${printed}”${zh}，完成多少无法衡量。请改为数值或明确的程度。`,
            en: `${formName(form)}: the target “${printed}” of “${name}” ${en}. Give a number or a clear level.`,
          },
        },
      ]
    }),
}
