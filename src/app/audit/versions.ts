/** 各次版本 — files that are the same document as it was mended, and what became of each finding from one to the next. */

import { formLabel } from '../../core/disclosure/reading/entry-rows.ts'
import type { Reading } from '../../core/disclosure/reading/reading.ts'
import type { DocumentPlace } from '../../core/document/document.ts'
import type { Entry } from '../../core/document/entry.ts'
import { type Finding, type FindingPlace, findingIdentity } from '../../core/kernel/finding.ts'
import type { DeskEntry } from '../reading-desk.ts'

/** Kind, unit and year are known and the same. */
export function isOneDocument({ counts: a }: DeskEntry, { counts: b }: DeskEntry): boolean {
  if (a?.kind === undefined || a.unit === undefined || a.year === undefined) return false
  return a.kind === b?.kind && a.unit === b.unit && a.year === b.year
}

/**
 * 已改正 what should stand there now does · 不再出现 it is gone, but what stands there now proves nothing · 改动后仍有误
 * another figure is printed, which is wrong too · 未改 · 新出现
 */
export type Change = 'mended' | 'gone' | 'changed' | 'same' | 'new'

interface ComparedFinding {
  readonly change: Change
  /** Positions in the lists of findings. */
  readonly before?: number
  readonly after?: number
  /** What is printed there now, where that place was found. */
  readonly nowPrinted?: string
}

export function comparedFindings(
  before: readonly Finding[],
  after: readonly Finding[],
  readings: { readonly then: Reading; readonly now: Reading },
): readonly ComparedFinding[] {
  const left = new Set(after.keys())
  const take = (nameOf: (finding: Finding) => string | undefined, wanted: Finding): number | undefined => {
    const name = nameOf(wanted)
    if (name === undefined) return undefined
    for (const at of left) {
      const other = after[at]
      if (other !== undefined && nameOf(other) === name) {
        left.delete(at)
        return at
      }
    }
    return undefined
  }
  // Those that are quite the same are paired first, so that none of them is taken for a changed one.
  const same = before.map((one) => take(findingIdentity, one))
  const printedNow = printedIn(readings)
  const compared = before.map((one, at): ComparedFinding => {
    const unchanged = same[at]
    if (unchanged !== undefined) return { change: 'same', before: at, after: unchanged }
    const changed = take(cellOf, one)
    const nowPrinted = printedNow(one)
    const shown = nowPrinted === undefined ? {} : { nowPrinted }
    if (changed !== undefined) return { change: 'changed', before: at, after: changed, ...shown }
    const isMended =
      one.expected !== '' && nowPrinted !== undefined && plain(nowPrinted) === plain(one.expected)
    return { change: isMended ? 'mended' : 'gone', before: at, ...shown }
  })
  return [...compared, ...[...left].map((at): ComparedFinding => ({ change: 'new', after: at }))]
}

const plain = (text: string): string => text.replace(/[\s,，]/g, '')

/** The rule and the cell, whatever is printed in it; of a sentence nothing names the place. */
function cellOf({ rule, place: { table, row, column } }: Finding): string | undefined {
  return table === undefined && row === undefined ? undefined : JSON.stringify([rule, table, row, column])
}

/** What is printed now in the cell that a finding is about: only where the same words lead to one such cell. */
function printedIn({
  then,
  now,
}: {
  readonly then: Reading
  readonly now: Reading
}): (finding: Finding) => string | undefined {
  const names = new Map<string, string>()
  for (const { name, text, place } of namedEntries(then)) names.set(spotName(place, text), name)
  const texts = new Map<string, string | undefined>()
  for (const { name, text } of namedEntries(now))
    texts.set(name, texts.has(name) && texts.get(name) !== text ? undefined : text)
  return ({ place, printed }) => texts.get(names.get(spotName(place, printed)) ?? '')
}

/** Every entry by what it is called in its table, wherever that stands. */
const namedEntries = ({ parts }: Reading): readonly (Entry & { readonly name: string })[] =>
  parts.flatMap(({ statements, forms }) => {
    const named = (table: string, entries: readonly Entry[]) =>
      entries.map((one) => ({ ...one, name: JSON.stringify([table, one.rowCode, one.rowName, one.column]) }))
    return [
      ...statements.flatMap(({ title, cells }) => named(title, cells)),
      ...forms.flatMap((form) => named(formLabel(form), form.entries)),
    ]
  })

/** Findings do not tell the character of a line; what is printed there does as well. */
const spotName = (
  { page, line, sheet, cell, block, box }: FindingPlace | DocumentPlace,
  text: string,
): string => JSON.stringify([page, line, sheet, cell, block, box?.left, box?.top, text])
