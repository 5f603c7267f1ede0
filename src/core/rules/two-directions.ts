/** 决算数大小于预算数, 减增加21.90万元, 减少为0万元，与上年持平: two ways at once, of which a template offers one. */
import type { Remark, Rule } from './contract/rule.ts'
import { documentTexts } from './prose/document-texts.ts'

const MORE = '增加|增长|上升|提高'
const LESS = '减少|下降|降低|压减'
const RATE = new RegExp(String.raw`^[^。；;]{0,24}?[,，](?:变动)?(${MORE}|${LESS})(?:了|为)?\d[\d.]*%`)

interface Both {
  readonly pattern: RegExp
  /** What was meant, as far as the sentence tells it. */
  readonly right: (found: RegExpExecArray, text: string) => string
}

const BOTH: readonly Both[] = [
  {
    pattern: /(?:大小于|小大于|高低于|低高于|大于小于|小于大于)/g,
    right: (found, text) => orderBefore(text.slice(0, found.index)) ?? '大于或小于',
  },
  {
    // 增加（减少） is how a heading leaves it open, and 减少增长 may end one clause and begin another.
    pattern: new RegExp(
      String.raw`(?:[增减](?=增加|减少)|(?:${MORE})(?=${LESS})|(?:${LESS})(?=${MORE}))(?:${MORE}|${LESS})(?=了?\d)`,
      'g',
    ),
    right: (found, text) =>
      RATE.exec(text.slice(found.index + found[0].length))?.[1]
        ?.replace(/^(?:增长|上升|提高)$/, '增加')
        .replace(/^(?:下降|降低|压减)$/, '减少') ?? '增加或减少',
  },
  {
    pattern: /(?:增加|减少)(?:了|至)?(?=为0(?:\.0+)?万元[,，]与[^,，。；;]{2,16}持平)/g,
    right: () => '',
  },
]

export const twoDirections: Rule = {
  id: 'WRD-009',
  title: { zh: '增减和大小只说一个方向', en: 'a change goes one way' },
  basis: 'document',
  check: (part, context) =>
    documentTexts(part, context)
      .filter(({ from }) => from === 'paragraph')
      .flatMap(({ plain, at }) =>
        BOTH.flatMap(({ pattern, right }) =>
          [...plain.matchAll(pattern)].map((found): Remark => {
            const expected = right(found, plain)
            const instead = expected === '' ? `删去“${found[0]}”` : expected
            return {
              severity: 'error',
              at: { ...at, place: context.locate(at.place, found[0]) },
              printed: found[0],
              expected: instead,
              message: {
                zh: `“${found[0]}${plain.slice(found.index + found[0].length).slice(0, 14)}”同时说了两个方向，应为：${instead}。请按实际情况只留一个。`,
                en: `“${found[0]}” goes two ways at once; it should be: ${instead}. Keep the one that is true.`,
              },
            }
          }),
        ),
      ),
}

const BUDGET_AND_OUTTURN =
  /预算数?为(\d[\d,.]*)万元[,，;；](?:支出)?决算数?为(\d[\d,.]*)万元(?![\s\S]*预算数?为\d)/

/** Whether what was spent is more or less than the budget that stands before it. */
function orderBefore(text: string): string | undefined {
  const [, budget = '', outturn = ''] = BUDGET_AND_OUTTURN.exec(text) ?? []
  const [a, b] = [inCents(budget), inCents(outturn)]
  if (a === undefined || b === undefined || a === b) return undefined
  return b > a ? '大于' : '小于'
}

function inCents(digits: string): bigint | undefined {
  const [, yuan, cents = ''] = /^([\d,]+)(?:\.(\d{1,2}))?$/.exec(digits) ?? []
  return yuan === undefined ? undefined : BigInt(yuan.replaceAll(',', '') + cents.padEnd(2, '0'))
}
