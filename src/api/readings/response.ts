/** Readings as the contract has them. */
import type { DeskEntry } from '../../app/reading-desk.ts'
import { PROFILES } from '../../core/disclosure/generated/profiles.ts'
import type { Inferred, Reading, ReadPart } from '../../core/disclosure/reading/reading.ts'
import type { DocumentPlace } from '../../core/document/document.ts'
import type { Entry, Unplaced } from '../../core/document/entry.ts'
import { type Region, regionKey } from '../../core/figures/region.ts'
import { describe, type Language } from '../../core/kernel/problem.ts'
import type { ReadForm } from '../../core/performance/forms/read-form.ts'
import type { ReadStatement } from '../../core/statements/reading/read-statement.ts'
import type { ReadingEntryResponse, ReadingResponse, ReadingTableResponse } from './contract.ts'

export function entryResponse({ upload, ...entry }: DeskEntry, language: Language): ReadingEntryResponse {
  const { id, name, byteCount, uploadedAt } = upload
  return {
    id,
    name,
    byteCount,
    uploadedAt,
    state: entry.state,
    ...(entry.step === undefined ? {} : { step: entry.step }),
    problems: entry.problems.map((one) => ({ code: one.code, text: describe(one, language) })),
    ...(entry.counts === undefined ? {} : { counts: entry.counts }),
  }
}

export function readingResponse(entry: DeskEntry, reading: Reading, language: Language): ReadingResponse {
  const { document } = reading
  let number = 0
  return {
    ...entryResponse({ ...entry, problems: document.problems }, language),
    format: document.format,
    pages: document.pages.map(({ width, height }) => ({ width, height })),
    parts: reading.parts.map((part) => {
      const { identity } = part
      return {
        kind: inferred(identity.kind),
        unit: inferred(identity.unit),
        year: inferred(identity.year),
        profile: inferred(inWords(identity.profile, profileName)),
        tables: tablesOf(part).map((table) => {
          number += 1
          return { number, ...tableSummary(table) }
        }),
        sections: part.sections.map(({ heading, level, paragraphs, place }) => ({
          heading,
          level,
          paragraphCount: paragraphs.length,
          place,
        })),
      }
    }),
    unplaced: reading.unplaced.map(unplacedResponse),
  }
}

/** A statement or a form, as the desk numbers them: through all parts, statements of a part before its forms. */
export type ReadTable =
  | { readonly type: 'statement'; readonly table: ReadStatement }
  | { readonly type: 'form'; readonly table: ReadForm }

export const tablesOf = (part: ReadPart): readonly ReadTable[] => [
  ...part.statements.map((table) => ({ type: 'statement' as const, table })),
  ...part.forms.map((table) => ({ type: 'form' as const, table })),
]

function tableSummary(read: ReadTable) {
  const entries = entriesOf(read)
  const meaning = read.type === 'statement' ? read.table.definition : read.table.kind
  return {
    type: read.type,
    ...(meaning === undefined ? {} : { meaning }),
    title: read.table.printedTitle ?? read.table.title,
    entryCount: entries.length,
    doubtCount: entries.filter((one) => one.doubt !== undefined).length,
    unplacedCount: read.table.unplaced.length,
    place: read.table.place,
  }
}

export const entriesOf = (
  read: ReadTable,
): readonly (Entry & { readonly region?: Region; readonly row?: number; readonly block?: string })[] =>
  read.type === 'statement' ? read.table.cells : read.table.entries

export function tableResponse(read: ReadTable, number: number): ReadingTableResponse {
  const { table } = read
  const currency = read.type === 'statement' ? read.table.currency : undefined
  return {
    number,
    title: table.printedTitle ?? table.title,
    ...(currency === undefined ? {} : { currency }),
    ...(table.unitName === undefined ? {} : { unitName: table.unitName }),
    entries: entriesOf(read).map(({ rowCode, rowName, column, text, row, block, place, region, doubt }) => ({
      rowCode,
      rowName,
      column,
      text,
      ...(row === undefined ? {} : { row }),
      ...(block === undefined ? {} : { block }),
      place,
      ...(region === undefined ? {} : { region: regionKey(region) }),
      ...(doubt === undefined ? {} : { doubt: { why: doubt.why, columns: [...(doubt.columns ?? [])] } }),
    })),
    notes: read.type === 'statement' ? read.table.notes.map(({ text, place }) => ({ text, place })) : [],
    unplaced: table.unplaced.map(unplacedResponse),
  }
}

const profileName = (id: string): string => PROFILES.find((one) => one.id === id)?.name ?? id

const inWords = (found: Inferred<string>, words: (value: string) => string): Inferred<string> => ({
  ...found,
  ...(found.value === undefined ? {} : { value: words(found.value) }),
  others: found.others.map(words),
})

const inferred = <T extends string | number>({ value, certainty, others, evidence }: Inferred<T>) => ({
  ...(value === undefined ? {} : { value: String(value) }),
  certainty,
  others: others.map(String),
  evidence: evidence.map(({ text, place }) => ({ text, place })),
})

const unplacedResponse = ({
  text,
  why,
  place,
}: Unplaced): {
  readonly text: string
  readonly why: string
  readonly place: DocumentPlace
} => ({ text, why, place })
