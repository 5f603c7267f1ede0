/** 完成预算110%，决算数与预算数持平: words on what was spent that the rate before them contradicts. */
import { distance, isAbove, isLess, rational, whole } from '../kernel/rational.ts'
import type { Remark, Rule } from './contract/rule.ts'
import { percentage } from './forms/figure.ts'
import { documentTexts } from './prose/document-texts.ts'

const SAID =
  /完成(?:年初|调整|全年)?预算(?:数)?的?([\d,]+(?:\.\d+)?%)[,。;](?:支出)?决算(?:数|支出)?(大于|高于|多于|超过|小于|低于|少于|等于|与(?:年初|调整|全年)?预算(?:数)?(?:基本)?(?:持平|一致))/g
/** Beside an amount of the budget the amounts themselves are compared. */
const HAS_BUDGET = /预算(?:数)?为?[\d,]+(?:\.\d+)?万元/
const LITTLE = rational(1n, 2n)
const MUCH = whole(10)

export const completionDirection: Rule = {
  id: 'RPT-012',
  title: { zh: '完成率与“大于、小于、持平”一致', en: 'rates of completion agree with the words beside them' },
  basis: 'document',
  check: (part, context) =>
    documentTexts(part, context).flatMap(({ plain, from, at }): readonly Remark[] => {
      if (from !== 'paragraph' || HAS_BUDGET.test(plain)) return []
      return [...plain.matchAll(SAID)].flatMap(([all, digits = '', words = '']): readonly Remark[] => {
        const rate = percentage(digits)
        if (rate === undefined || agrees(rate.value, words)) return []
        const right = isAbove(rate.value, whole(100))
          ? '大于'
          : isLess(rate.value, whole(100))
            ? '小于'
            : '等于'
        return [
          {
            severity: 'error',
            at: { ...at, place: context.locate(at.place, digits) },
            printed: `${digits}，${words}`,
            expected: /持平|一致|等于/.test(words) ? '100%' : right,
            message: {
              zh: `“${all}”前后矛盾：完成 ${digits} 时决算数应${right}预算数；若决算数${words.startsWith('与') ? words : `${words}预算数`}，完成率${/持平|一致|等于/.test(words) ? '应为 100%' : '有误'}。请核对。`,
              en: `“${all}” contradicts itself: at ${digits} the accounts cannot be “${words}” the budget. Check the rate and the words.`,
            },
          },
        ]
      })
    }),
}

function agrees(rate: Parameters<typeof isLess>[0], words: string): boolean {
  const hundred = whole(100)
  if (/^(?:大于|高于|多于|超过)/.test(words)) return !isLess(rate, hundred)
  if (/^(?:小于|低于|少于)/.test(words)) return !isAbove(rate, hundred)
  return !isLess(words.includes('基本') ? MUCH : LITTLE, distance(rate, hundred))
}
