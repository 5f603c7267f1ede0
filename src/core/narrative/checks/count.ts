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

/** Vehicles by what they are for, or by their body: of these each is one kind. What else is said of them cuts across. */
const USE = /用车$/
const BODY = /(?:轿车|越野车|客车|货车|商务车|面包车|载客汽车|摩托车)$/
const ACROSS = /新能源|电动|燃油|国产|租|购|更新|报废|处置|编制|空|在用|新增/
const areKinds = (parts: readonly CountClaim[]): boolean =>
  parts.length > 1 &&
  [USE, BODY].some((kind) => parts.every(({ words }) => kind.test(words) && !ACROSS.test(words)))

/** Parts may overlap, as members and women do, unless they are kinds, and may leave some out, unless they end with 其他. */
function remarkOn(total: CountClaim, parts: readonly CountClaim[]): readonly ProseRemark[] {
  const last = parts.at(-1)
  if (last === undefined) return []
  const whole = numberOf(total)
  const sum = parts.reduce((all, one) => all + numberOf(one), 0n)
  const larger = parts.find((one) => numberOf(one) > whole)
  const endsWithRest = /其[他它]/.test(last.words)
  const isTooMuch = sum > whole && areKinds(parts)
  if (larger === undefined && (sum === whole || !(endsWithRest || isTooMuch))) return []
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
