/** Holds what was read of a document against all rules: findings with their place, rule and basis, in reading order. */
import { blockOrder } from '../../disclosure/reading/block-order.ts'
import type { Reading, ReadPart } from '../../disclosure/reading/reading.ts'
import { assert } from '../../kernel/assert.ts'
import { type Evidence, type Finding, type FindingPlace, SEVERITIES } from '../../kernel/finding.ts'
import { SCORING_SCHEMES, schemeFor } from '../../law/frameworks-scoring.ts'
import { BASES } from '../contract/bases.ts'
import type { Remark, Rule, RuleContext, Spot } from '../contract/rule.ts'
import { RULES } from '../generated/rules.ts'
import { locator } from './locate.ts'
import { regionOf } from './region.ts'

/** `file` is how the document is named in places. */
export function runRules(reading: Reading, file: string, rules: readonly Rule[] = RULES): readonly Finding[] {
  const order = blockOrder(reading.document.blocks)
  const locate = locator(reading.document.blocks)
  const starts = reading.parts.map((part, at) => (at === 0 ? 0 : order(part.place)))
  const found = reading.parts.flatMap((part, at) => {
    const blocks = reading.document.blocks.slice(starts[at], starts[at + 1])
    const context = contextOf(part, { locate, blocks })
    return rules.flatMap((rule) =>
      rule
        .check(part, context)
        .map((remark) => ({ finding: findingOf(rule, remark, file), place: remark.at.place })),
    )
  })
  const rank = ({ severity }: Finding): number => SEVERITIES.indexOf(severity)
  return found
    .toSorted(
      (a, b) =>
        order(a.place) - order(b.place) ||
        (a.place.line ?? 0) - (b.place.line ?? 0) ||
        (a.place.box?.top ?? 0) - (b.place.box?.top ?? 0) ||
        rank(a.finding) - rank(b.finding),
    )
    .map(({ finding }) => finding)
}

function contextOf(part: ReadPart, ground: Pick<RuleContext, 'locate' | 'blocks'>): RuleContext {
  const locality = /^([a-z]+)-/.exec(part.identity.profile.value ?? '')?.[1]
  const year = part.identity.year.value ?? part.forms.find((form) => form.year !== undefined)?.year
  const region = regionOf(part)
  const scheme =
    schemeFor(SCORING_SCHEMES, { locality: locality ?? '', year: year ?? Number.POSITIVE_INFINITY }) ??
    SCORING_SCHEMES[0]
  assert(scheme !== undefined, 'there is a scheme of the nation')
  return {
    ...ground,
    scheme,
    ...(locality === undefined ? {} : { locality }),
    ...(region === undefined ? {} : { region }),
    ...(year === undefined ? {} : { year }),
  }
}

function findingOf(
  rule: Rule,
  { severity, at, printed, expected, message, evidence, basis }: Remark,
  file: string,
): Finding {
  return {
    rule: rule.id,
    severity,
    place: placeOf(at, file),
    printed,
    expected,
    message,
    evidence: (evidence ?? []).map(
      (clue): Evidence => ({ place: placeOf(clue.at, file), printed: clue.printed, words: clue.words }),
    ),
    basis: basis ?? BASES[rule.basis],
  }
}

function placeOf({ place, table, row, column }: Spot, file: string): FindingPlace {
  const { page, line, sheet, cell, block, box } = place
  return {
    file,
    ...(page === undefined ? {} : { page }),
    ...(line === undefined ? {} : { line }),
    ...(sheet === undefined ? {} : { sheet }),
    ...(cell === undefined ? {} : { cell }),
    ...(block === undefined ? {} : { block }),
    ...(table === undefined ? {} : { table }),
    ...(row === undefined ? {} : { row }),
    ...(column === undefined ? {} : { column }),
    ...(box === undefined ? {} : { box }),
  }
}
