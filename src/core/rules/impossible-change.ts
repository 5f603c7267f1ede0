/** 0 万元，比上年增加 2 万元: what has grown by more than it is now. */
import { isLess } from '../kernel/rational.ts'
import type { Remark, Rule } from './contract/rule.ts'
import { money } from './forms/figure.ts'
import { documentTexts } from './prose/document-texts.ts'

const GROWN =
  /([\d,]+(?:\.\d+)?)(万元|元)[,，](?:比|较|与)(?:上年|去年|20\d{2}年)[^,，。;；、\d]{0,10}[,，]?(?:各)?(?:增加|增长)(?:了)?([\d,]+(?:\.\d+)?)(万元|元)/g

export const impossibleChange: Rule = {
  id: 'RPT-011',
  title: { zh: '增加额不大于增加后的数', en: 'nothing grows by more than it is' },
  basis: 'document',
  check: (part, context) =>
    documentTexts(part, context).flatMap(({ plain, from, at }): readonly Remark[] =>
      from !== 'paragraph'
        ? []
        : [...plain.matchAll(GROWN)].flatMap(
            ([, digits = '', unit = '', more = '', same = '']): readonly Remark[] => {
              const [now, growth] = [money(digits), money(more)]
              if (
                now === undefined ||
                growth === undefined ||
                unit !== same ||
                !isLess(now.value, growth.value)
              )
                return []
              const printed = `增加${more}${unit}`
              return [
                {
                  severity: 'error',
                  at: { ...at, place: context.locate(at.place, printed) },
                  printed,
                  expected: /^0(?:\.0+)?$/.test(digits) ? '持平' : `不大于${digits}${unit}`,
                  message: {
                    zh: `本年为 ${digits}${unit}，却说比上年增加 ${more}${unit}，上年就成了负数。${/^0(?:\.0+)?$/.test(digits) ? '应为持平。' : ''}请核对本年数和增加数。`,
                    en: `It is ${digits}${unit} and is said to have grown by ${more}${unit}, which would make last year negative. Check both.`,
                  },
                },
              ]
            },
          ),
    ),
}
