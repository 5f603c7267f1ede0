/** 按成因合并 — findings that show by themselves that they hang together: one wrong figure printed in several places, or one that others rest on. Nothing is guessed. */
import type { Finding, FindingPlace } from '../../core/kernel/finding.ts'

interface FindingGroup {
  /** The one that the others rest on, or the first in the document. */
  readonly lead: number
  /** Positions in the list of findings, in its order; never fewer than two. */
  readonly members: readonly number[]
  /** `figure`: the same figure is printed for the same other one; `evidence`: one stands where another one’s evidence is. */
  readonly because: 'figure' | 'evidence'
}

export function findingGroups(findings: readonly Finding[]): readonly FindingGroup[] {
  const leader = findings.map((_, at) => at)
  const reasons = new Map<number, FindingGroup['because']>()
  const root = (at: number): number => {
    const up = leader[at] ?? at
    return up === at ? at : root(up)
  }
  const join = (to: number, at: number, because: FindingGroup['because']): void => {
    const [above, below] = [root(to), root(at)]
    if (above === below) return
    leader[below] = above
    // Evidence says more than that two figures are alike.
    reasons.set(above, reasons.get(above) === 'evidence' || because === 'evidence' ? 'evidence' : because)
  }
  const places = firstAt(findings.map(({ place }) => placeName(place)))
  findings.forEach(({ evidence, severity }, at) => {
    if (severity === 'rounding') return
    for (const { place } of evidence) {
      const name = placeName(place)
      const wrong = name === undefined ? undefined : places.get(name)
      if (wrong !== undefined && wrong !== at && findings[wrong]?.severity !== 'rounding')
        join(wrong, at, 'evidence')
    }
  })
  const figures = firstAt(findings.map(figurePair))
  findings.forEach((finding, at) => {
    const pair = figurePair(finding)
    const first = pair === undefined ? undefined : figures.get(pair)
    if (first !== undefined && first !== at) join(first, at, 'figure')
  })
  const groups = new Map<number, number[]>()
  findings.forEach((_, at) => {
    const members = groups.get(root(at)) ?? []
    groups.set(root(at), [...members, at])
  })
  return [...groups]
    .filter(([, members]) => members.length > 1)
    .map(([lead, members]) => ({ lead, members, because: reasons.get(lead) ?? 'figure' }))
}

const firstAt = (names: readonly (string | undefined)[]): ReadonlyMap<string, number> => {
  const first = new Map<string, number>()
  names.forEach((name, at) => {
    if (name !== undefined && !first.has(name)) first.set(name, at)
  })
  return first
}

/** Of a cell; a paragraph holds too much to be one thing. */
function placeName({ page, line, sheet, cell, block, table, row, column }: FindingPlace): string | undefined {
  if (table === undefined || row === undefined || column === undefined) return undefined
  return JSON.stringify([page, line, sheet, cell, block, table, row, column])
}

/** What is printed and what should stand there; a figure so short that two may be alike by chance is none. */
function figurePair({ printed, expected, severity }: Finding): string | undefined {
  const isTelling = /\d[\d,]*\.\d/.test(printed) && /\d/.test(expected)
  return isTelling && severity !== 'rounding' ? JSON.stringify([printed, expected]) : undefined
}
