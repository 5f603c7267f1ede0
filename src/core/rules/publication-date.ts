/** The day on the cover against what the law leaves time for. */
import { LAST_DAY_OF_ACCOUNTS } from '../law/time-limits.ts'
import type { Remark, Rule } from './contract/rule.ts'
import { documentTexts } from './prose/document-texts.ts'

const DAY = /^(?:公开|发布|编制|公布)?(?:日期|时间)?[:：]?(20\d{2})年(\d{1,2})月(?:(\d{1,2})日)?$/
/** How far down a cover reaches. */
const COVER = 8

export const publicationDate: Rule = {
  id: 'DAT-002',
  title: { zh: '公开日期在法定时限之内', en: 'the document was published in time' },
  basis: 'approval',
  check: (part, context) => {
    const { kind, year } = part.identity
    if (kind.value !== 'accounts' || year.value === undefined || year.certainty !== 'sure') return []
    const own = year.value
    const { month: lastMonth, day: lastDay } = LAST_DAY_OF_ACCOUNTS
    const last = `${own + 1}年${lastMonth}月${lastDay}日`
    return documentTexts(part, context)
      .filter(({ from }) => from !== 'contents')
      .slice(0, COVER)
      .flatMap(({ text, at }): readonly Remark[] => {
        const [, y, m, d] = (DAY.exec(text) ?? []).map((digits) => Number.parseInt(digits ?? '', 10))
        if (y === undefined || m === undefined) return []
        const day = d === undefined || Number.isNaN(d) ? 1 : d
        const since = (y - own - 1) * 372 + (m - lastMonth) * 31 + day - lastDay
        const isEarly = y <= own
        if (!isEarly && since <= 0) return []
        return [
          {
            severity: isEarly ? 'error' : 'warning',
            at,
            printed: text,
            expected: isEarly ? '' : `不晚于${last}`,
            message: isEarly
              ? {
                  zh: `日期“${text}”在 ${own} 年结束之前，${own} 年的决算还不可能公开。请核对日期或年度。`,
                  en: `On “${text}” the year ${own} was not over, so its accounts could not be published. Check date and year.`,
                }
              : {
                  zh: `日期“${text}”晚于 ${last}：决算最迟在九月提请批准，批复和公开各有二十日。请核对日期，或说明原因。`,
                  en: `“${text}” is later than ${last}: accounts are submitted by September, handed down within 20 days and published within 20 more. Check the date, or say why.`,
                },
          },
        ]
      })
  },
}
