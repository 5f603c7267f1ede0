/** Audits as the contract has them. */
import { correctionsIn, type Judgement, lastJudgements, othersIn } from '../../app/audit/acts.ts'
import type { CheckedFile } from '../../app/audit/audit-desk.ts'
import type { AuditedFile } from '../../app/audit/audit-files.ts'
import { findingGroups } from '../../app/audit/finding-groups.ts'
import { type JudgedFinding, judgedAndGone } from '../../app/audit/judged-findings.ts'
import { comparedFindings } from '../../app/audit/versions.ts'
import type { DeskEntry } from '../../app/reading-desk.ts'
import type { Reading } from '../../core/disclosure/reading/reading.ts'
import type { Finding } from '../../core/kernel/finding.ts'
import type { Language } from '../../core/kernel/problem.ts'
import type { AuditCoverage } from '../../core/rules/audit/coverage.ts'
import { entryResponse } from '../readings/response.ts'
import type {
  AuditChangesResponse,
  AuditEntryResponse,
  AuditResponse,
  JudgedFindingResponse,
} from './contract.ts'

export const auditEntryResponse = (
  entry: DeskEntry,
  judgedCount: number,
  language: Language,
): AuditEntryResponse => ({
  ...entryResponse(entry, language),
  ...(entry.counts === undefined ? {} : { findings: { ...entry.counts.findings } }),
  judgedCount,
})

/** What of the other files an answer tells. */
interface Surroundings {
  readonly versions: readonly DeskEntry[]
  readonly nameOf: (id: string) => string | undefined
}

export function auditResponse(
  { entry, audit, findings, acts }: CheckedFile,
  { versions, nameOf }: Surroundings,
  language: Language,
): AuditResponse {
  const judgedCount = findings.filter((one) => one.judgement !== undefined).length
  const { findings: counts, ...about } = auditEntryResponse(entry, judgedCount, language)
  const idOf = (at: number): string => findings[at]?.id ?? ''
  const judgements = acts.flatMap((one) => (one.act === 'judgement' ? [one] : []))
  return {
    ...about,
    findings: counts ?? { error: 0, warning: 0, rounding: 0, note: 0 },
    list: findings.map((one) => judgedResponse(one, language)),
    groups: findingGroups(audit.findings).map(({ lead, members, because }) => ({
      lead: idOf(lead),
      members: members.map(idOf),
      because,
    })),
    gone: judgedAndGone(findings, lastJudgements(acts)).map((one) => aboutResponse(one, language)),
    judgements: judgements.toReversed().map((one) => aboutResponse(one, language)),
    corrections: correctionsIn(acts)
      .map(({ place, from, to, author, at }) => ({
        place,
        from,
        to,
        at,
        ...(author === undefined ? {} : { author }),
      }))
      .toReversed(),
    coverage: coverageResponse(audit.coverage),
    against: othersIn(acts).map((id) => {
      const other = nameOf(id)
      return other === undefined ? { id } : { id, name: other }
    }),
    versions: versions.map(({ upload: { id, name, uploadedAt }, counts: own }) => ({
      id,
      name,
      uploadedAt,
      ...(own === undefined ? {} : { findings: { ...own.findings } }),
    })),
  }
}

/** Copies, since what the rules made is not to be changed. */
const coverageResponse = ({ tables, relations, unrelated, claims, against, ...rest }: AuditCoverage) => ({
  ...rest,
  tables: tables.map((one) => ({ ...one })),
  relations: { ...relations, unresolved: relations.unresolved.map((one) => ({ ...one })) },
  unrelated: unrelated.map((one) => ({ ...one })),
  claims: { ...claims },
  ...(against === undefined
    ? {}
    : {
        against: against.map(({ compared, because, ...pair }) => ({
          ...pair,
          compared: Object.fromEntries(Object.entries(compared).map(([name, one]) => [name, { ...one }])),
          because: [...because],
        })),
      }),
})

export const judgedResponse = (
  { id, finding, revision, judgement }: JudgedFinding,
  language: Language,
): JudgedFindingResponse => ({
  id,
  revision,
  ...findingResponse(finding, language),
  ...(judgement === undefined ? {} : { judgement: judgementResponse(judgement) }),
})

const findingResponse = (
  { rule, severity, place, printed, expected, message, basis, evidence }: Finding,
  language: Language,
) => ({
  rule,
  severity,
  place,
  printed,
  expected,
  message: message[language],
  basis: basis[language],
  evidence: evidence.map((one) => ({ place: one.place, printed: one.printed, words: one.words[language] })),
})

const judgementResponse = ({ verdict, reason, author, at }: Judgement) => ({
  verdict,
  reason,
  at,
  ...(author === undefined ? {} : { author }),
})

const aboutResponse = (judgement: Judgement, language: Language) => ({
  ...judgementResponse(judgement),
  finding: judgement.finding,
  about: { ...judgement.about, message: judgement.about.message[language] },
})

export function changesResponse(
  before: CheckedFile,
  after: CheckedFile,
  readings: { readonly then: Reading; readonly now: Reading },
  language: Language,
): AuditChangesResponse {
  const { id, name, uploadedAt } = before.entry.upload
  const changes = comparedFindings(before.audit.findings, after.audit.findings, readings)
  return {
    since: { id, name, uploadedAt },
    changes: changes.map(({ change, before: old, after: own, nowPrinted }) => {
      const [was, is] = [before.findings[old ?? -1], after.findings[own ?? -1]]
      return {
        change,
        ...(was === undefined ? {} : { before: findingResponse(was.finding, language) }),
        ...(is === undefined ? {} : { after: findingResponse(is.finding, language), afterId: is.id }),
        ...(nowPrinted === undefined ? {} : { nowPrinted }),
      }
    }),
  }
}

/** What reports are made of. */
export const auditedFile = ({ entry, audit, problems, findings, acts }: CheckedFile): AuditedFile => ({
  path: entry.upload.name,
  audit,
  problems,
  judged: findings,
  gone: judgedAndGone(findings, lastJudgements(acts)),
})
