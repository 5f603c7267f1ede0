/** 年度预算安排 of a project that tells what it costs in all, or got in other years, and nothing of the year. */
import { plainWords } from '../document/printed-words.ts'
import type { Remark, Rule } from './contract/rule.ts'

const HEADING = /年度(?:预算|资金|经费)(?:安排|计划)(?:情况)?$/
const MONEY = /\d[\d,.]*(?:万|亿)?元/
const OWN_WORDS = /本年|今年|当年|年度(?:预算|资金|经费|计划|拟?安排)|不再安排|不安排|无预算|未安排/
const YEAR = /20\d{2}(?=年)/g
/** What belongs to all years of a project. */
const OVERALL = /总投资|投资额|概算|估算|总金额|资金总额|合同价|累计/

export const planOfYear: Rule = {
  id: 'PRJ-014',
  title: {
    zh: '项目的年度预算安排写明本年度金额',
    en: 'a project’s plan of the year tells the year’s amount',
  },
  basis: 'disclosure',
  check: (part, { year }) => {
    if (part.identity.kind.value !== 'budget' || year === undefined) return []
    return part.sections.flatMap(({ heading, paragraphs }): readonly Remark[] => {
      const [first] = paragraphs
      if (first === undefined || !HEADING.test(plainWords(heading))) return []
      const text = plainWords(paragraphs.map((one) => one.text).join('。'))
      const years = [...text.matchAll(YEAR)].map(([digits]) => Number.parseInt(digits, 10))
      const isOfOthers = OVERALL.test(text) || years.length > 0
      if (!MONEY.test(text) || !isOfOthers || years.includes(year) || OWN_WORDS.test(text)) return []
      const printed = first.text.trim()
      return [
        {
          severity: 'warning',
          at: { place: first.place, row: heading },
          printed: printed.length > 60 ? `${printed.slice(0, 60)}…` : printed,
          expected: `${year}年安排的金额`,
          message: {
            zh: `“${plainWords(heading)}”写的是总投资或其他年度的金额，没有 ${year} 年度安排多少。请写明本年度金额，不安排的也请写明。`,
            en: `“${plainWords(heading)}” tells the whole investment or amounts of other years, and not what ${year} provides. Tell it, even if it is nothing.`,
          },
        },
      ]
    })
  },
}
