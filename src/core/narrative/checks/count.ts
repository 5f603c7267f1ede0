/** 数量 — 其中 of people, vehicles and other things that are counted: parts against the whole. */
import type { Claim, CountSaid } from '../claim.ts'
import { subjectKey } from '../printed-figures.ts'
import { type Check, type ProseRemark, spanOf } from './remark.ts'

type CountClaim = Claim & { readonly said: CountSaid }
const isCount = (claim: Claim): claim is CountClaim => claim.said.kind === 'count'

export const checkCounts: Check = ({ claims }) => {
  const counts = claims.filter(isCount)
  return counts.flatMap((total) => {
    const parts = counts.filter(
      (one) =>
        one.paragraph === total.paragraph &&
        one.said.counter === total.said.counter &&
        one.partOf !== undefined &&
        subjectKey(one.partOf) !== '' &&
        subjectKey(one.partOf) === subjectKey(total.said.subject),
    )
    return remarkOn(total, parts)
  })
}

const numberOf = ({ said }: CountClaim): bigint => BigInt(said.digits)

/** Parts may overlap, as members and women do, and may leave some out, unless they end with 其他. */
function remarkOn(total: CountClaim, parts: readonly CountClaim[]): readonly ProseRemark[] {
  const last = parts.at(-1)
  if (last === undefined) return []
  const whole = numberOf(total)
  const sum = parts.reduce((all, one) => all + numberOf(one), 0n)
  const larger = parts.find((one) => numberOf(one) > whole)
  const endsWithRest = /其[他它]/.test(last.words)
  if (larger === undefined && (!endsWithRest || sum === whole)) return []
  const wrong = larger ?? total
  const { digits, counter } = wrong.said
  const expected = larger === undefined ? `${sum}${counter}` : `不超过${whole}${counter}`
  return [
    {
      check: 'count',
      severity: larger === undefined ? 'warning' : 'error',
      claim: wrong,
      span: spanOf(wrong, 'digits'),
      printed: `${digits}${counter}`,
      expected,
      message:
        larger === undefined
          ? {
              zh: `各分项之和为${sum}${counter}，总数为${whole}${counter}`,
              en: `the parts make ${sum}, the total is ${whole}`,
            }
          : {
              zh: `其中一项${digits}${counter}，大于总数${whole}${counter}`,
              en: `a part of ${digits} is more than the total of ${whole}`,
            },
      evidence: [total, ...parts]
        .filter((one) => one !== wrong)
        .map((claim) => ({
          claim,
          printed: `${claim.said.digits}${claim.said.counter}`,
          words: claim === total ? { zh: '总数', en: 'total' } : { zh: '分项', en: 'part' },
        })),
    },
  ]
}
