/** 尾差归并 — differences that rounding explains, in lists by table: a report that names each by itself hides what is wrong. */
import type { Finding } from '../../core/kernel/finding.ts'

export interface RoundingList {
  readonly table: string
  /** Positions in the list of findings, in its order; never fewer than two. */
  readonly members: readonly number[]
}

/** Each finding by its position, or in the list of its table, which stands where the first of them would. */
export function withRoundingLists(findings: readonly Finding[]): readonly (number | RoundingList)[] {
  const ofTable = new Map<string, number[]>()
  findings.forEach(({ severity, place: { table } }, at) => {
    if (severity !== 'rounding' || table === undefined) return
    const members = ofTable.get(table)
    if (members === undefined) ofTable.set(table, [at])
    else members.push(at)
  })
  return findings.flatMap(({ severity, place: { table } }, at): readonly (number | RoundingList)[] => {
    const members = severity === 'rounding' && table !== undefined ? (ofTable.get(table) ?? []) : []
    if (table === undefined || members.length < 2) return [at]
    return members[0] === at ? [{ table, members }] : []
  })
}
