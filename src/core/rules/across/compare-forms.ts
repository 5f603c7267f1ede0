/** Forms of two documents: what both say of one project, or of the unit as a whole, for one year. */
import { plainWords } from '../../document/printed-words.ts'
import type { Finding, FindingPlace, InBothLanguages, Severity } from '../../kernel/finding.ts'
import { distance, equal, isLess, rational } from '../../kernel/rational.ts'
import type { FormComparison } from '../../reconcile/across/compare-documents.ts'
import { ACROSS_RULES } from '../../reconcile/across/compare-tables.ts'
import type { Pair } from '../../reconcile/across/pairs.ts'
import { placeIn } from '../../reconcile/printed-cell.ts'
import type { Spot } from '../contract/rule.ts'
import { sameValue } from '../forms/indicator-rows.ts'
import { likeness, mostAlike } from '../prose/likeness.ts'
import { type Aspect, type FormFact, type FormSubject, formFacts } from './form-facts.ts'

/** What is held against what, and how much a difference means: a target need not be what was reached. */
const COMPARED: readonly (readonly [own: Aspect, other: Aspect, severity: Severity])[] = [
  ['budget', 'budget', 'warning'],
  ['executed', 'executed', 'warning'],
  ['target', 'target', 'warning'],
  ['weight', 'weight', 'warning'],
  ['actual', 'actual', 'warning'],
  ['earlier', 'actual', 'warning'],
  ['actual', 'earlier', 'warning'],
  ['earlier', 'target', 'note'],
  ['target', 'earlier', 'note'],
  ['funds', 'funds', 'note'],
]

const ASPECTS: Readonly<Record<Aspect, InBothLanguages>> = {
  budget: { zh: '预算数', en: 'budget' },
  executed: { zh: '执行数', en: 'executed amount' },
  target: { zh: '目标值', en: 'target' },
  actual: { zh: '实际完成值', en: 'actual value' },
  earlier: { zh: '以前年度的指标值', en: 'value of the year before' },
  weight: { zh: '分值', en: 'points' },
  funds: { zh: '金额', en: 'amount' },
}

export function compareForms(pair: Pair): FormComparison {
  const [own, theirs] = [formFacts(pair.own.part), formFacts(pair.other.part)]
  const known = subjectsOf(theirs)
  const outcomes = subjectsOf(own).map((about) => {
    const other = counterpart(about, known, pair)
    const mine = own.filter((one) => isOf(one, about))
    // A unit’s forms and those of its projects may be published in files of their own.
    const there =
      other === undefined ? indicatorsOfLevel(theirs, about) : theirs.filter((one) => isOf(one, other))
    return { ...compared(mine, there, pair), dropped: other === undefined ? [] : dropped(mine, there, pair) }
  })
  const differing = outcomes.flatMap(({ findings }) => findings)
  return {
    findings: [...differing, ...outcomes.flatMap(({ dropped: missing }) => missing)],
    forms: { agreed: outcomes.reduce((sum, { agreed }) => sum + agreed, 0), differing: differing.length },
  }
}

const isOf = ({ about }: FormFact, { kind, key }: FormSubject): boolean =>
  about.kind === kind && about.key === key

/** Of a document that has forms of the other level only, the indicators. */
const indicatorsOfLevel = (facts: readonly FormFact[], { kind }: FormSubject): readonly FormFact[] =>
  facts.some(({ about, name }) => about.kind === kind && name !== '')
    ? []
    : facts.filter(({ aspect }) => aspect === 'target' || aspect === 'actual')

function compared(
  mine: readonly FormFact[],
  there: readonly FormFact[],
  pair: Pair,
): { readonly agreed: number; readonly findings: readonly Finding[] } {
  let agreed = 0
  const findings: Finding[] = []
  for (const [fact, candidates, severity] of comparisons(mine, there)) {
    const verdicts = candidates.map((one) => agreement(fact, one))
    if (verdicts.includes('same')) {
      agreed += 1
      continue
    }
    const at = Math.max(0, verdicts.indexOf('rounding'))
    const [nearest, verdict] = [candidates[at], verdicts[at]]
    if (nearest === undefined || verdict === undefined) continue
    const told = verdict === 'rounding' ? 'rounding' : verdict === 'signs' ? 'note' : severity
    findings.push(difference(fact, nearest, told, pair))
  }
  return { agreed, findings }
}

/** So many indicators must be the same before it is told that others were left out. */
const SAME_FORM = 2

/** Targets of the budget that the self-evaluation of the year says nothing of. */
function dropped(mine: readonly FormFact[], there: readonly FormFact[], pair: Pair): readonly Finding[] {
  const actual = mine.filter(({ aspect }) => aspect === 'actual')
  const [first] = actual
  const targets = there.filter(({ aspect, year }) => aspect === 'target' && year === first?.year)
  if (first === undefined || there.some(({ aspect, year }) => aspect === 'actual' && year === first.year))
    return []
  const names = new Set(actual.map(({ name }) => plainWords(name)))
  const isThere = ({ name }: FormFact): boolean =>
    names.has(plainWords(name)) || actual.some((one) => likeness(one.name, name) >= ALIKE)
  const missing = targets.filter((one) => !isThere(one))
  const same = targets.filter(({ name }) => names.has(plainWords(name)))
  const [target] = missing
  if (target === undefined || same.length < SAME_FORM) return []
  const list = [...new Set(missing.map(({ name }) => name))].join('、')
  return [
    finding(pair, {
      severity: 'note',
      at: first.at,
      printed: '',
      expected: list,
      message: {
        zh: `${first.of}没有文件“${pair.other.file}”${target.of}所定的指标：${list}。若有调整请说明，否则请补上完成情况。`,
        en: `${first.of} says nothing of indicators that “${pair.other.file}” set: ${list}.`,
      },
      evidence: missing,
    }),
  ]
}

const subjectsOf = (facts: readonly FormFact[]): readonly FormSubject[] => [
  ...new Map(facts.map(({ about }) => [`${about.kind} ${about.key}`, about])).values(),
]

/** Names of one project in two documents are at least so alike. */
const ALIKE = 80

/** The same project by its code or name; the unit as a whole, where both documents are of one unit or name it. */
function counterpart(
  about: FormSubject,
  known: readonly FormSubject[],
  { kinship }: Pair,
): FormSubject | undefined {
  const others = known.filter(({ kind }) => kind === about.kind)
  const exact =
    others.find(({ code }) => code !== undefined && code === about.code) ??
    others.find(({ key }) => key === about.key)
  if (exact !== undefined) return exact
  if (about.kind === 'project') return mostAlike(about.key, others, { name: ({ key }) => key, least: ALIKE })
  const named = others.find(({ key }) => key.endsWith(about.key) || about.key.endsWith(key))
  return named ?? (kinship === 'same' && others.length === 1 ? others[0] : undefined)
}

/** Each fact once, with all that the other document says of the same; the first kind of comparison that has any goes. */
function comparisons(
  mine: readonly FormFact[],
  theirs: readonly FormFact[],
): readonly (readonly [FormFact, readonly FormFact[], Severity])[] {
  return mine.flatMap((fact) => {
    for (const [own, other, severity] of COMPARED) {
      if (fact.aspect !== own) continue
      const candidates = theirs.filter(
        (one) =>
          one.aspect === other &&
          one.year === fact.year &&
          plainWords(one.name) === plainWords(fact.name) &&
          one.text !== '',
      )
      if (candidates.length > 0) return [[fact, candidates, severity] as const]
    }
    return []
  })
}

/** `signs`: the same number with another sign of comparison. */
function agreement({ value: a }: FormFact, { value: b }: FormFact): 'same' | 'rounding' | 'signs' | 'other' {
  if ('figure' in a && 'figure' in b) {
    if (equal(a.figure.value, b.figure.value)) return 'same'
    const decimals = Math.max(2, Math.min(a.figure.decimals, b.figure.decimals))
    const isNear = !isLess(rational(1n, 10n ** BigInt(decimals)), distance(a.figure.value, b.figure.value))
    return isNear ? 'rounding' : 'other'
  }
  if ('figure' in a || 'figure' in b) return 'other'
  if (sameValue(a.indicator, b.indicator)) return 'same'
  const [one, other] = [a.indicator.meaning, b.indicator.meaning]
  const isOneNumber =
    one.kind === 'quantity' &&
    other.kind === 'quantity' &&
    equal(one.amount, other.amount) &&
    one.unit.kind === other.unit.kind
  return isOneNumber || one.kind === 'text' || other.kind === 'text' ? 'signs' : 'other'
}

function difference(fact: FormFact, other: FormFact, severity: Severity, pair: Pair): Finding {
  const what = fact.name === '' ? '' : `“${fact.name}”的`
  const [mine, theirs] = [ASPECTS[fact.aspect], ASPECTS[other.aspect]]
  const why =
    severity === 'rounding'
      ? '相差一个末位数，是尾数差。'
      : severity === 'note'
        ? '若有调整请说明，否则请统一。'
        : '请核对两份文件。'
  return finding(pair, {
    severity,
    at: fact.at,
    printed: fact.text,
    expected: other.text,
    message: {
      zh: `${fact.of}${what}${fact.year}年${mine.zh}为“${fact.text}”，文件“${pair.other.file}”${other.of}的${theirs.zh}为“${other.text}”。${why}`,
      en: `${fact.of} has “${fact.text}” as the ${mine.en}${fact.name === '' ? '' : ` of “${fact.name}”`} of ${fact.year}; “${pair.other.file}” has “${other.text}” as its ${theirs.en}.`,
    },
    evidence: [other],
  })
}

interface Said extends Pick<Finding, 'severity' | 'printed' | 'expected' | 'message'> {
  readonly at: Spot
  readonly evidence: readonly FormFact[]
}

function finding({ own, other }: Pair, { at, evidence, ...said }: Said): Finding {
  return {
    rule: ACROSS_RULES.form,
    ...said,
    place: placeOf(own.file, at),
    evidence: evidence.map((one) => ({
      place: placeOf(other.file, one.at),
      printed: one.text,
      words: { zh: '另一份文件', en: 'the other document' },
    })),
    basis: { zh: '同一项目、同一指标各文件一致', en: 'one project and one indicator in all documents' },
  }
}

function placeOf(file: string, { place, table, row, column }: Spot): FindingPlace {
  return {
    ...placeIn(file, place),
    ...(table === undefined ? {} : { table }),
    ...(row === undefined ? {} : { row }),
    ...(column === undefined ? {} : { column }),
  }
}
