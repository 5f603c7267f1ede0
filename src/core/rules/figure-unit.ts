/** 占76.23， and 支出决算为4.19。: a rate without its sign, an amount without its unit. */
import type { Remark, Rule } from './contract/rule.ts'
import { documentTexts } from './prose/document-texts.ts'

const NUMBER = String.raw`\d[\d,]*\.\d{1,2}(?=[,，。；;、)]|$)(?![,，]\d{3}(?!\d))`
interface Bare {
  /** What goes before the number, and the number. */
  readonly pattern: RegExp
  readonly unit: string
}
const BARE: readonly Bare[] = [
  {
    pattern: new RegExp(
      String.raw`(?:占(?!地|用|道|压|股)(?:[^,，。；;:：\d]{0,40}?的)?|占比|比重|比例)(?:为|是|达|达到)?(${NUMBER})`,
      'g',
    ),
    unit: '%',
  },
  {
    pattern: new RegExp(String.raw`(?:增长|下降|完成[^,，。；;:：\d]{0,8}的)(?:了|为)?(${NUMBER})`, 'g'),
    unit: '%',
  },
  { pattern: new RegExp(`(?:年初|支出)?(?:预算|决算)数?为(${NUMBER})`, 'g'), unit: '万元' },
]
/** Only beside others that have theirs is it a slip: a column of figures that lost its place has none at all. */
const MONEY = /\d万元/

export const figureUnit: Rule = {
  id: 'FMT-003',
  title: { zh: '比例写明百分号，金额写明单位', en: 'rates have their sign, amounts their unit' },
  basis: 'document',
  check: (part, context) =>
    documentTexts(part, context)
      .filter(({ from, plain }) => from === 'paragraph' && MONEY.test(plain))
      .flatMap(({ plain, at }) =>
        BARE.flatMap(({ pattern, unit }) =>
          [...plain.matchAll(pattern)].map(([words, digits = '']): Remark => {
            const expected = `${words}${unit}`
            return {
              severity: 'warning',
              at: { ...at, place: context.locate(at.place, words) },
              printed: words,
              expected,
              message: {
                zh: `“${words}”的数字${digits}后没有${unit === '%' ? '百分号' : '计量单位'}，应为“${expected}”。请补上。`,
                en: `The number ${digits} in “${words}” has no ${unit === '%' ? 'percent sign' : 'unit'}; it should be “${expected}”. Add it.`,
              },
            }
          }),
        ),
      ),
}
