/** Targets that ask for less than last year, or than the history that they are said to rest on. */
import { plainWords } from '../document/printed-words.ts'
import type { Printed } from '../performance/forms/read-form.ts'
import type { Rule } from './contract/rule.ts'
import { asksLess } from './forms/bounds.ts'
import { formName, isDoubtful, spot } from './forms/form-spots.ts'
import { allIndicators, readValue, targetOf } from './forms/indicator-rows.ts'

export const belowLastYear: Rule = {
  id: 'IND-009',
  title: { zh: '指标值不低于上年', en: 'no target asks for less than last year' },
  basis: 'targets',
  check: (part) =>
    allIndicators(part).flatMap((row) => {
      const { form, indicator, name } = row
      const { target } = indicator
      const wanted = targetOf(row).meaning
      const last = [lastYear(indicator.earlier), history(indicator.basis)].find(
        (one) => one !== undefined && asksLess(wanted, readValue(one, name).meaning, name),
      )
      if (target === undefined || last === undefined) return []
      const isUnsure = isDoubtful(form, last) || isDoubtful(form, target)
      return [
        {
          severity: isUnsure ? ('note' as const) : ('warning' as const),
          at: spot(form, target, name, '指标值'),
          printed: target.text.trim(),
          expected: `不低于${last.column}的 ${last.text.trim()}，或说明原因`,
          message: {
            zh: `${formName(form)}指标“${name}”的目标为 ${target.text.trim()}，${last.column}为 ${last.text.trim()}，要求降低了。若任务确实减少请说明，否则请提高。`,
            en: `${formName(form)}: the target of “${name}” is ${target.text.trim()}, less than ${last.text.trim()} (${last.column}). Say why it falls, or raise it.`,
          },
        },
      ]
    }),
}

/** The column of the year before: by its word, else by the largest year. */
function lastYear<T extends { readonly column: string }>(earlier: readonly T[]): T | undefined {
  const years = earlier.filter((one) => /20\d{2}/.test(one.column))
  const year = (one: T): number => Number.parseInt(/20\d{2}/.exec(one.column)?.[0] ?? '0', 10)
  return earlier.find((one) => /上年/.test(one.column)) ?? years.toSorted((a, b) => year(b) - year(a))[0]
}

/** 历史数据：接待居民咨询50人次 */
function history(basis: Printed | undefined): (Printed & { readonly column: string }) | undefined {
  const found = /^历史数据[:：](?:[^0-9]*?)(\d[\d.,]*\p{Script=Han}{1,3})[。;]?$/u.exec(
    plainWords(basis?.text ?? ''),
  )?.[1]
  return found === undefined || basis === undefined
    ? undefined
    : { text: found, place: basis.place, column: '历史数据' }
}
