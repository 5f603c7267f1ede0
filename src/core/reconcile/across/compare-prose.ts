/** Sentences of one document against another: last year's figures, changes since then, the budget that accounts quote. */
import { ECONOMIC_OVERLAY } from '../../figures/dimensions.ts'
import { along, type Region } from '../../figures/region.ts'
import type { Finding, FindingPlace } from '../../kernel/finding.ts'
import { likeValue } from '../../narrative/checks/amount.ts'
import { checkChanges } from '../../narrative/checks/change.ts'
import { cellEvidence, type ProseRemark, spanOf } from '../../narrative/checks/remark.ts'
import { type Claim, ownStage, type Time } from '../../narrative/claim.ts'
import {
  type AmountClaim,
  isAmount,
  type Known,
  type KnownFigures,
  knownFigures,
  type TableFigures,
} from '../../narrative/printed-figures.ts'
import { meets } from '../../narrative/range.ts'
import { figureText } from '../../narrative/values.ts'
import { collect } from '../collect.ts'
import { placeIn } from '../printed-cell.ts'
import { checkProse, type ProseCheck, remarkFindings } from '../prose/check-prose.ts'
import { tableFigures } from '../prose/table-figures.ts'
import { ACROSS_RULES, nothing, type Outcome } from './compare-tables.ts'
import type { Pair } from './pairs.ts'

interface ComparedProse {
  readonly findings: readonly Finding[]
  readonly sentences: Outcome
}

export function compareProse(pair: Pair): ComparedProse {
  const { own, other, kinship } = pair
  const prose = checkProse(own)
  // A unit's document tells nothing of the whole department that sentences speak of.
  if (prose === undefined || kinship === 'unit') return { findings: [], sentences: nothing }
  const theirProse = kinship === 'same' ? checkProse(other) : undefined
  const theirs = knownFigures(
    theirProse?.reading.claims.filter(({ binding }) => binding !== 'unknown') ?? [],
    tablesOf(pair),
  )
  const compared = prose.reading.claims
    .filter(({ binding }) => binding !== 'unknown')
    .flatMap((claim) => comparedClaim(claim, prose, theirs))
  const said = new Set(prose.findings.map((one) => `${one.rule} ${one.place.line} ${one.printed}`))
  const elsewhere = (claim: Claim): FindingPlace | undefined =>
    theirProse?.reading.claims.includes(claim) === true
      ? placeIn(other.file, theirProse.paragraphs[claim.paragraph]?.place ?? {})
      : undefined
  const findings = compared.flatMap(({ remarks }) =>
    remarks.flatMap((remark): readonly Finding[] => {
      const [found] = remarkFindings(remark, {
        file: own.file,
        tablesIn: other.file,
        paragraphs: prose.paragraphs,
        elsewhere,
      })
      if (found === undefined) return []
      if (said.has(`${found.rule} ${found.place.line} ${found.printed}`)) return []
      return [
        {
          ...found,
          rule: ACROSS_RULES.prose,
          severity: 'warning',
          message: {
            zh: `${found.message.zh}（与文件“${other.file}”相比）。`,
            en: `${found.message.en} (against “${other.file}”)`,
          },
        },
      ]
    }),
  )
  return {
    findings,
    sentences: {
      agreed: compared.filter(({ remarks }) => remarks.length === 0).length,
      differing: findings.length,
    },
  }
}

interface ComparedClaim {
  readonly remarks: readonly ProseRemark[]
}

/** Of claims that the other document can say anything of: what it says against them. */
function comparedClaim(
  claim: Claim,
  { context, tables, reading }: ProseCheck,
  theirs: KnownFigures,
): readonly ComparedClaim[] {
  const isOwn = ({ year, stage }: Time): boolean => year === context.year && stage === ownStage(context.kind)
  if (isAmount(claim)) {
    const known = isOwn(claim.said.time) ? [] : theirs.of(claim.said.subject, claim.said.time, claim)
    return known.length === 0 ? [] : [{ remarks: amountRemarks(claim, known, theirs) }]
  }
  const { said } = claim
  if ((said.kind !== 'change' && said.kind !== 'flat') || isOwn(said.base)) return []
  const mine = knownFigures(reading.claims, tables)
  // What this document prints itself is held against it already.
  if (mine.of(said.subject, said.base, claim).some(({ cell }) => cell !== undefined)) return []
  const then = theirs.of(said.subject, said.base, claim)
  if (then.length === 0 || mine.of(said.subject, said.time, claim).length === 0) return []
  const isBase = (time: Time): boolean => time.year === said.base.year && time.stage === said.base.stage
  const known: KnownFigures = {
    range: mine.range,
    of: (subject, time, near) => (isBase(time) ? then : mine.of(subject, time, near)),
  }
  return [{ remarks: checkChanges({ claims: [claim], known, tables, context }) }]
}

function amountRemarks(
  claim: AmountClaim,
  known: readonly Known[],
  theirs: KnownFigures,
): readonly ProseRemark[] {
  const { value } = claim.said
  const range = theirs.range(value)
  const [first] = known
  if (first === undefined || known.some((one) => meets(one.range, range))) return []
  const expected = figureText(likeValue(first.range, value))
  const words = { zh: '另一份文件', en: 'the other document' }
  return [
    {
      check: 'amount',
      severity: 'warning',
      claim,
      span: spanOf(claim, 'value'),
      printed: figureText(value),
      expected,
      message: {
        zh: `正文“${claim.words}”为${figureText(value)}，另一份文件中为${expected}`,
        en: `the sentence says ${figureText(value)}, the other document ${expected}`,
      },
      evidence:
        first.cell === undefined
          ? first.claim === undefined
            ? []
            : [{ claim: first.claim, printed: expected, words }]
          : cellEvidence([first.cell]),
    },
  ]
}

/** The other document's tables; of a department's, what they tell of the one unit. */
function tablesOf({ other, kinship, code }: Pair): TableFigures {
  const tables = tableFigures(collect([other]))
  const unit = kinship === 'department' ? code : undefined
  const within = (region: Region): Region => (unit === undefined ? region : { ...region, unit })
  return {
    // “三公”经费 are paid from fiscal funds, whether or not the words say so.
    cells: (region) =>
      [within(region), ...(isThreePublic(region) ? fiscal(within(region)) : [])]
        .map((one) => tables.cells(one))
        .find((found) => found.length > 0) ?? [],
    within: (region) => tables.within(within(region)),
    isNothing: (region) => tables.isNothing(within(region)),
    rows: (region, dimension) => tables.rows(within(region), dimension),
  }
}

const THREE_PUBLIC = new Set(
  Object.entries(ECONOMIC_OVERLAY).flatMap(([node, { children }]) => [node, ...children]),
)
const isThreePublic = ({ economic }: Region): boolean => economic !== undefined && THREE_PUBLIC.has(economic)
const fiscal = (region: Region): readonly Region[] =>
  ['fiscal', 'generalPublic'].map((fund) => along(region, 'fund', fund))
