/** 各项增减之和 — the changes of all parts of a whole against its own, as sentences give them one below the other. */
import { meet, type Region } from '../../figures/region.ts'
import { isLess, whole } from '../../kernel/rational.ts'
import type { ChangeSaid, Claim, FlatSaid } from '../claim.ts'
import { subjectKey } from '../printed-figures.ts'
import { exactly, meets, minusRange, plusRange, type Range } from '../range.ts'
import { SPACE } from '../subject.ts'
import { figureText } from '../values.ts'
import { likeValue } from './amount.ts'
import { type Bench, type Check, type ProseRemark, spanOf } from './remark.ts'

/** Wholes whose parts such sections go through one after the other. */
const PARTS: readonly { readonly whole: Region; readonly parts: readonly Region[] }[] = [
  {
    whole: { economic: 'threePublic' },
    parts: [{ economic: '30212' }, { economic: 'officialVehicles' }, { economic: '30217' }],
  },
  {
    whole: { economic: 'officialVehicles' },
    parts: [{ economic: 'vehiclePurchase' }, { economic: '30231' }],
  },
  {
    whole: { fund: 'fiscal' },
    parts: [{ fund: 'generalPublic' }, { fund: 'governmentFund' }, { fund: 'stateCapital' }],
  },
]
/** Paragraphs over which the parts may run. */
const NEAR = 5

type Moved = Claim & { readonly said: ChangeSaid | FlatSaid }
const isMoved = (claim: Claim): claim is Moved =>
  (claim.said.kind === 'change' || claim.said.kind === 'flat') && claim.binding === 'sure'

export const checkChangeSums: Check = (bench) => {
  const moved = bench.claims.filter(isMoved)
  return moved.flatMap((total) => PARTS.flatMap((one) => summed(total, one, moved, bench)))
}

function summed(
  total: Moved,
  { whole: over, parts }: (typeof PARTS)[number],
  moved: readonly Moved[],
  { known }: Bench,
): readonly ProseRemark[] {
  const { said } = total
  const { region } = said.subject
  if (said.kind !== 'change' || said.value === undefined || region === undefined) return []
  const [dimension = '', node] = Object.entries(over)[0] ?? []
  if (!Object.entries(region).some(([name, value]) => name === dimension && value === node)) return []
  const found = parts.flatMap((part) => {
    const key = subjectKey({ region: meet(SPACE, region, part) ?? region })
    const own = moved.find(
      (one) =>
        one !== total &&
        isBelow(one, total) &&
        subjectKey(one.said.subject) === key &&
        isSameBase(one.said, said),
    )
    return own === undefined ? [] : [own]
  })
  const signed = found.map((one) => change(one.said, known.range))
  // A part that is not named has not changed; one alone is no list.
  if (found.length < 2 || signed.some((one) => one === undefined)) return []
  const sum = signed.reduce<Range>((all, one) => plusRange(all, one ?? NOTHING), NOTHING)
  const own = change(said, known.range) ?? NOTHING
  if (meets(sum, own)) return []
  const isDown = isLess(sum.middle, whole(0))
  const size = figureText(likeValue(isDown ? minusRange(NOTHING, sum) : sum, said.value, 0))
  const expected = `${isDown ? '减少' : '增加'}${size}`
  const printed = `${said.direction === 'down' ? '减少' : '增加'}${figureText(said.value)}`
  return [
    {
      check: 'parts',
      severity: 'warning',
      claim: total,
      span: spanOf(total, 'value'),
      printed,
      expected,
      message: {
        zh: `各项增减相抵为${expected}，总数却是${printed}，至少一处有误`,
        en: `the changes of the parts make ${expected}, not ${printed}: at least one of them is wrong`,
      },
      evidence: found.map((claim) => ({
        claim,
        printed:
          claim.said.kind === 'change' && claim.said.value !== undefined
            ? figureText(claim.said.value)
            : '持平',
        words: { zh: '分项', en: 'part' },
      })),
    },
  ]
}

const NOTHING = exactly(whole(0))

/** Undefined where only the direction is said, or about as much. */
function change(said: Moved['said'], rangeOf: Bench['known']['range']): Range | undefined {
  if (said.kind === 'flat') return said.isAbout ? undefined : NOTHING
  if (said.value === undefined) return undefined
  const range = rangeOf(said.value)
  return said.direction === 'up' ? range : minusRange(NOTHING, range)
}

const isBelow = (part: Moved, total: Moved): boolean =>
  part.paragraph === total.paragraph
    ? part.span.start > total.span.start
    : part.paragraph > total.paragraph && part.paragraph - total.paragraph <= NEAR

const isSameBase = (a: Moved['said'], b: Moved['said']): boolean =>
  a.base.year === b.base.year &&
  a.base.stage === b.base.stage &&
  a.time.year === b.time.year &&
  a.time.stage === b.time.stage
