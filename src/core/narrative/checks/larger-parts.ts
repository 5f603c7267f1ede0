/** 其中 — a part that a sentence gives is no more than the whole that it gives before it. */
import { equal, meet, type Region } from '../../figures/region.ts'
import { isAbove, isLess, whole } from '../../kernel/rational.ts'
import type { Subject } from '../claim.ts'
import { type AmountClaim, subjectKey } from '../printed-figures.ts'
import { rangeOf } from '../range.ts'
import { SPACE } from '../subject.ts'
import { figureText } from '../values.ts'
import { againstTables } from './amount.ts'
import { type Bench, type ProseRemark, spanOf } from './remark.ts'

/** `amounts` in the order of the text. */
export function largerParts(amounts: readonly AmountClaim[], { tables }: Bench): readonly ProseRemark[] {
  /** What was said last, by paragraph, time and money. */
  const said = new Map<string, AmountClaim>()
  return amounts.flatMap((part, at): readonly ProseRemark[] => {
    const own = subjectKey(part.said.subject)
    const key = part.partOf === undefined ? '' : subjectKey(part.partOf)
    const total = key === '' || key === own ? undefined : said.get(placeOf(part, key))
    if (part.binding !== 'unknown') said.set(placeOf(part, own), part)
    if (total === undefined) return []
    const isFirst = amounts[at - 1] === total
    const isWithin = holdsAll(total.said.subject, part.said.subject)
    if (!isFirst && !isWithin) return []
    if (!isAbove(rangeOf(part.said.value).low, rangeOf(total.said.value).high)) return []
    const besides = amounts.filter((one) => one !== part && one.partOf === part.partOf)
    // A negative one beside it makes up for it.
    if (besides.some(({ said }) => isLess(rangeOf(said.value).middle, whole(0)))) return []
    // What the tables have both of is other money than it seems.
    if ([part, total].every((one) => againstTables(one, tables).verdict === 'same')) return []
    const [printed, most] = [figureText(part.said.value), figureText(total.said.value)]
    return [
      {
        check: 'parts',
        severity: isWithin && part.binding === 'sure' && total.binding === 'sure' ? 'error' : 'warning',
        claim: part,
        span: spanOf(part, 'value'),
        printed,
        expected: `不超过${most}`,
        message: {
          zh: `其中“${part.words}”为${printed}，大于总数${most}，两数至少一个有误`,
          en: `“${part.words}” is ${printed} of a whole of ${most}: at least one of them is wrong`,
        },
        evidence: [{ claim: total, printed: most, words: { zh: '总数', en: 'whole' } }],
      },
    ]
  })
}

const placeOf = ({ paragraph, said: { time } }: AmountClaim, key: string): string =>
  `${paragraph} ${time.year} ${time.stage} ${key}`

/** Whatever the words of the part may mean lies within the whole. */
function holdsAll({ region: outer }: Subject, { region, others = [] }: Subject): boolean {
  if (outer === undefined || region === undefined) return false
  const isWithin = (one: Region): boolean => {
    const both = meet(SPACE, outer, one)
    return both !== undefined && equal(both, one)
  }
  return [region, ...others].every(isWithin)
}
