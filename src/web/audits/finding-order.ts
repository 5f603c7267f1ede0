/** Which findings are shown and in what order: by what somebody filters for, and by what belongs together. */
import type { AuditResponse, JudgedFindingResponse } from '../../api/audits/contract.ts'

export type Severity = JudgedFindingResponse['severity']
export const SEVERITIES = ['error', 'warning', 'rounding', 'note'] as const satisfies readonly Severity[]

export interface FindingFilter {
  /** Those that are left out. */
  readonly hidden: ReadonlySet<Severity>
  /** First letters of the rule, such as `REC`. */
  readonly area?: string
  readonly verdict: 'all' | 'open' | 'accepted' | 'dismissed'
}

export const NO_FILTER: FindingFilter = { hidden: new Set(), verdict: 'all' }

export const GROUPINGS = ['cause', 'table', 'none'] as const
export type Grouping = (typeof GROUPINGS)[number]

export interface FindingSection {
  readonly key: string
  readonly title:
    | {
        readonly kind: 'cause'
        readonly because: 'figure' | 'evidence'
        readonly lead: JudgedFindingResponse
      }
    | { readonly kind: 'table'; readonly table: string | undefined }
    | undefined
  readonly findings: readonly JudgedFindingResponse[]
}

export const areaOf = ({ rule }: { readonly rule: string }): string => rule.slice(0, 3)

export function isShown(finding: JudgedFindingResponse, { hidden, area, verdict }: FindingFilter): boolean {
  if (hidden.has(finding.severity)) return false
  if (area !== undefined && areaOf(finding) !== area) return false
  return verdict === 'all' || (finding.judgement?.verdict ?? 'open') === verdict
}

/** Each finding once. Of a group what passes the filter stays together, where its first one stands. */
export function findingSections(
  { list, groups }: Pick<AuditResponse, 'list' | 'groups'>,
  filter: FindingFilter,
  grouping: Grouping,
): readonly FindingSection[] {
  const shown = list.filter((one) => isShown(one, filter))
  if (grouping === 'none')
    return shown.length === 0 ? [] : [{ key: 'all', title: undefined, findings: shown }]
  if (grouping === 'table') return byTable(shown)
  const groupOf = new Map(groups.flatMap((group) => group.members.map((id) => [id, group] as const)))
  const sections: FindingSection[] = []
  const done = new Set<string>()
  for (const finding of shown) {
    if (done.has(finding.id)) continue
    const group = groupOf.get(finding.id)
    const members = group === undefined ? [finding] : shown.filter((one) => groupOf.get(one.id) === group)
    for (const one of members) done.add(one.id)
    const lead = list.find((one) => one.id === group?.lead)
    sections.push({
      key: finding.id,
      title:
        group === undefined || lead === undefined || members.length === 1
          ? undefined
          : { kind: 'cause', because: group.because, lead },
      findings: [
        ...members.filter((one) => one.id === group?.lead),
        ...members.filter((one) => one.id !== group?.lead),
      ],
    })
  }
  return sections
}

function byTable(shown: readonly JudgedFindingResponse[]): readonly FindingSection[] {
  const tables = [...new Set(shown.map((one) => one.place.table))]
  return tables.map((table) => ({
    key: table ?? '',
    title: { kind: 'table', table },
    findings: shown.filter((one) => one.place.table === table),
  }))
}

export const inOrder = (sections: readonly FindingSection[]): readonly JudgedFindingResponse[] =>
  sections.flatMap((one) => one.findings)

/** The finding so many steps on; from nowhere the first, or the last. */
export function stepFrom(
  findings: readonly JudgedFindingResponse[],
  id: string | undefined,
  step: 1 | -1,
): JudgedFindingResponse | undefined {
  const at = findings.findIndex((one) => one.id === id)
  if (at < 0) return step === 1 ? findings[0] : findings.at(-1)
  return findings[at + step]
}
