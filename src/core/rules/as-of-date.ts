/** 截至某年12月31日: the day as of which assets are told, left from another year. */
import type { Remark, Rule } from './contract/rule.ts'
import { documentTexts } from './prose/document-texts.ts'

const AS_OF = /截[至止](?:到)?(20\d{2})年(?:(\d{1,2})月)?(?:(\d{1,2})日|底|末)?/g
const OF_ASSETS = /车辆|房屋|国有资产|设备/

export const asOfDate: Rule = {
  id: 'DAT-004',
  title: { zh: '资产的截止日是本年的', en: 'assets are told as of the right day' },
  basis: 'document',
  check: (part, context) => {
    const { kind, year } = part.identity
    const isAccounts = kind.value === 'accounts'
    if (year.value === undefined || (!isAccounts && kind.value !== 'budget')) return []
    const own = year.value
    return documentTexts(part, context)
      .filter(({ from, plain }) => from === 'paragraph' && OF_ASSETS.test(plain))
      .flatMap(({ text, at }) =>
        [...text.matchAll(AS_OF)].flatMap(([printed, digits = '']): readonly Remark[] => {
          const said = Number.parseInt(digits, 10)
          // A budget is drawn up within the year before it, by what the accounts before that have.
          if (isAccounts ? said === own : said >= own - 2 && said <= own) return []
          const expected = printed.replace(digits, String(isAccounts ? own : own - 1))
          return [
            {
              severity: 'warning',
              at: { ...at, place: context.locate(at.place, printed) },
              printed,
              expected,
              message: {
                zh: `资产情况写的是“${printed}”，${own} 年${isAccounts ? '决算' : '预算'}应为“${expected}”。请核对日期和数量是否沿用了旧稿。`,
                en: `Assets are told “${printed}”; of the ${isAccounts ? 'accounts' : 'budget'} of ${own} it should be “${expected}”. See whether day and numbers are last year’s.`,
              },
            },
          ]
        }),
      )
  },
}
