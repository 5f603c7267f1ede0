/** 读法的产物 — what the parts of a form give while it is read: printed texts, entries, content, what is left over. */
import type { DocumentPlace } from '../../../document/document.ts'
import type { Doubt, Entry, Unplaced } from '../../../document/entry.ts'
import type { FormContent, Printed } from '../read-form.ts'
import { joined, type Piece } from './pieces.ts'

/** What one part of a form gives. */
export interface PartReading {
  readonly entries: readonly Entry[]
  readonly content: Partial<FormContent>
  readonly unplaced: readonly Unplaced[]
}
export const NOTHING_READ: PartReading = { entries: [], content: {}, unplaced: [] }

/** Of rows that could be put together otherwise. */
export const UNSURE: Doubt = { why: '断开的行也可以拼成别的单元格' }

export const printed = (pieces: readonly Piece[]): Printed => ({
  text: joined(pieces),
  place: pieces[0]?.place ?? {},
})

export function entry(
  rowName: string,
  column: string,
  { text, place }: { readonly text: string; readonly place: DocumentPlace },
  doubt?: Doubt,
): Entry {
  return { rowCode: '', rowName, column, text, place, ...(doubt === undefined ? {} : { doubt }) }
}

/** Pieces for which the part has no place. */
export function unplaced(pieces: readonly Piece[], why: string): readonly Unplaced[] {
  return pieces.length === 0 ? [] : [{ ...printed(pieces), why }]
}

/** Several readings as one, in order. */
export function together(parts: readonly PartReading[]): PartReading & { readonly content: FormContent } {
  const total = parts.find(({ content }) => content.total !== undefined)?.content.total
  return {
    entries: parts.flatMap((part) => part.entries),
    unplaced: parts.flatMap((part) => part.unplaced),
    content: {
      fields: parts.flatMap(({ content }) => content.fields ?? []),
      choices: parts.flatMap(({ content }) => content.choices ?? []),
      amounts: parts.flatMap(({ content }) => content.amounts ?? []),
      costs: parts.flatMap(({ content }) => content.costs ?? []),
      purchases: parts.flatMap(({ content }) => content.purchases ?? []),
      projects: parts.flatMap(({ content }) => content.projects ?? []),
      spendingPlan: parts.flatMap(({ content }) => content.spendingPlan ?? []),
      goals: parts.flatMap(({ content }) => content.goals ?? []),
      ...(total === undefined ? {} : { total }),
    },
  }
}
