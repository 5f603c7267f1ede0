/** The money of a project in a sentence against what its form and the table of projects print. */
import { distance, equal, formatRational, isLess, rational, rounded } from '../kernel/rational.ts'
import type { Clue, Remark, Rule } from './contract/rule.ts'
import { mainExecution } from './forms/execution.ts'
import { type Agreement, type Figure, money } from './forms/figure.ts'
import { type ProjectAmount, projectAmounts } from './forms/project-amounts.ts'
import { executionClaims } from './prose/execution-claims.ts'
import { coreWords } from './prose/likeness.ts'
import { isOfAnotherYear } from './prose/other-year.ts'
import { performanceTexts } from './prose/performance-text.ts'
import { projectMentions } from './prose/project-mentions.ts'

export const projectMoneyInProse: Rule = {
  id: 'RPT-017',
  title: { zh: '文字中的项目金额与项目表一致', en: 'prose gives projects the money of their forms' },
  basis: 'document',
  check: (part, context) => {
    const known = projectAmounts(part, context)
    return projectMentions(part, context).flatMap(({ name, amount, before, at }): readonly Remark[] => {
      const said = money(amount)
      const amounts = known.get(coreWords(name))?.amounts ?? []
      const [first] = amounts
      if (said === undefined || first === undefined) return []
      if (isOfAnotherYear(before, context) || OTHER_MONEY.test(before)) return []
      const agreements = amounts.map((one) => agreement(said, one))
      if (agreements.includes('holds')) return []
      const isRounding = agreements.includes('rounding')
      const right = (isRounding ? amounts[agreements.indexOf('rounding')] : undefined) ?? first
      const expected = `${formatRational(right.value, Math.max(2, said.decimals))}万元`
      return [
        {
          severity: isRounding ? 'rounding' : 'warning',
          at,
          printed: amount,
          expected,
          message: {
            zh: `文字中“${name}”为 ${amount}，${right.of}为 ${expected}。${isRounding ? '相差一个末位数，是尾数差；同一笔钱应印同一个数，请统一。' : '请核对。'}`,
            en: `The text has ${amount} for “${name}”, ${right.of} ${expected}. ${isRounding ? 'They differ by one unit of the last digit; print one of them.' : 'Check both.'}`,
          },
          evidence: [...distinct(amounts), ...saidElsewhere(part, right)],
        },
      ]
    })
  },
}

/** What was bought for it, carried over or changed within the year is another amount. */
const OTHER_MONEY = /采购|购买|结转|结余|追加|调整|调增|调减|压减|收回|增加|减少/

/** What is printed with fewer decimals stands for the other; otherwise the last digit may have been rounded twice. */
function agreement(said: Figure, cell: ProjectAmount): Agreement {
  const decimals = Math.max(2, said.decimals)
  if (equal(said.value, cell.value) || equal(rounded(cell.value, said.decimals), said.value)) return 'holds'
  if (cell.decimals > decimals) return equal(rounded(cell.value, decimals), said.value) ? 'holds' : 'broken'
  return isLess(rational(1n, 10n ** BigInt(decimals)), distance(said.value, cell.value))
    ? 'broken'
    : 'rounding'
}

const distinct = (amounts: readonly ProjectAmount[]): readonly Clue[] => {
  const first = new Map(amounts.toReversed().map((one) => [one.of, one] as const))
  return [...first.values()].map(({ at, text, of }) => ({ at, printed: text, words: { zh: of, en: of } }))
}

/** Other sentences that repeat what the form has. */
const saidElsewhere = (part: Parameters<Rule['check']>[0], right: ProjectAmount): readonly Clue[] =>
  performanceTexts(part).flatMap(({ text, place, form }) => {
    const execution = form === undefined ? undefined : mainExecution(form)
    const isOwn = Object.values(execution?.cells ?? {}).some(
      ({ printed }) => printed.place === right.at.place,
    )
    const claim = isOwn ? executionClaims(text).find((one) => equal(one.value, right.value)) : undefined
    return claim === undefined
      ? []
      : [{ at: { place }, printed: claim.text, words: { zh: '正文', en: 'in the text' } }]
  })
