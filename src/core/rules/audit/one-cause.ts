/** 一因一条 — what two rules find of one slip of the pen is one finding: of the rule that names the slip, with the evidence of the other. */
import { plainWords } from '../../document/printed-words.ts'
import type { Finding } from '../../kernel/finding.ts'

interface Absorption {
  readonly by: RegExp
  readonly absorbed: RegExp
  readonly isSame: (by: Finding, absorbed: Finding) => boolean
}

const isSameTable = ({ place: a }: Finding, { place: b }: Finding): boolean => a.table === b.table

const bare = (amount: string): string => plainWords(amount).replaceAll(',', '')

const isSameLine = ({ place: a }: Finding, { place: b }: Finding): boolean =>
  a.page === b.page && a.line === b.line && a.block === b.block

const ABSORPTIONS: readonly Absorption[] = [
  // The code that bears another name, and the relations that fail because the row was looked for by its code.
  {
    by: /^NAM-001$/,
    absorbed: /^REC-007$/,
    isSame: (by, absorbed) =>
      isSameTable(by, absorbed) && plainWords(by.printed) === plainWords(absorbed.place.row ?? ''),
  },
  // 元 for 万元, and the amount that is not the table's because of it.
  {
    by: /^FMT-002$/,
    absorbed: /^TXT-001$/,
    isSame: (by, absorbed) =>
      plainWords(by.printed) === plainWords(absorbed.printed) && isSameLine(by, absorbed),
  },
  // A subject in a list of amounts, or named by its level, and its former name in running text.
  {
    by: /^NAM-00[25]$/,
    absorbed: /^NAM-013$/,
    isSame: (by, absorbed) => isSameLine(by, absorbed) && by.printed.includes(absorbed.printed),
  },
  // A row that is missing by the sums already.
  {
    by: /^REC-/,
    absorbed: /^DOC-01[45]$/,
    isSame: (by, absorbed) =>
      by.severity !== 'rounding' &&
      isSameTable(by, absorbed) &&
      bare(by.expected) === bare(absorbed.expected),
  },
]

export function oneForEachCause(findings: readonly Finding[]): readonly Finding[] {
  const taken = new Map<Finding, Finding>()
  for (const { by, absorbed, isSame } of ABSORPTIONS) {
    const naming = findings.filter(({ rule }) => by.test(rule))
    for (const other of findings) {
      if (!absorbed.test(other.rule)) continue
      const cause = naming.find((one) => isSame(one, other))
      if (cause !== undefined) taken.set(other, cause)
    }
  }
  return findings.flatMap((one) => {
    if (taken.has(one)) return []
    const more = findings.filter((other) => taken.get(other) === one)
    return [more.length === 0 ? one : { ...one, evidence: [...one.evidence, ...more.flatMap(evidenceOf)] }]
  })
}

const evidenceOf = ({ place, printed, message, evidence }: Finding): Finding['evidence'] => [
  { place, printed, words: message },
  ...evidence,
]
