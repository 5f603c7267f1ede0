/** 覆盖 — what a document was found to be, and how much of it could be held against rules. */
import type { Inferred, Reading } from '../../disclosure/reading/reading.ts'

export interface AuditCoverage {
  readonly kind?: string
  readonly unit?: string
  readonly year?: number
  readonly profile?: string
  readonly tables: readonly CoveredTable[]
  readonly cells: {
    /** Amounts of statements and cells of forms. */
    readonly read: number
    /** Those of which it is known what they mean. */
    readonly placed: number
  }
}

export interface CoveredTable {
  readonly title: string
  /** The statement’s definition, or the kind of form. */
  readonly definition?: string
  readonly cells: number
}

/** Of a file with several documents: the first one’s identity, and the tables of all. */
export function coverageOf({ parts }: Reading): AuditCoverage {
  const [first] = parts
  const statements = parts.flatMap((part) => part.statements)
  const forms = parts.flatMap((part) => part.forms)
  const amounts = statements.flatMap((one) => one.cells)
  const entries = forms.flatMap((one) => one.entries)
  const isPlaced = (one: { readonly doubt?: unknown }): boolean => one.doubt === undefined
  return {
    ...known('kind', first?.identity.kind),
    ...known('unit', first?.identity.unit),
    ...known('year', first?.identity.year),
    ...known('profile', first?.identity.profile),
    tables: [
      ...statements.map(({ title, definition, cells }) => ({
        title,
        ...(definition === undefined ? {} : { definition }),
        cells: cells.length,
      })),
      ...forms.map(({ title, kind, entries: own }) => ({ title, definition: kind, cells: own.length })),
    ],
    cells: {
      read: amounts.length + entries.length,
      placed:
        amounts.filter((cell) => cell.region !== undefined && isPlaced(cell)).length +
        entries.filter(isPlaced).length,
    },
  }
}

const known = <K extends string, T>(name: K, inferred: Inferred<T> | undefined): Partial<Record<K, T>> => {
  const value = inferred?.value
  if (value === undefined) return {}
  const found: Partial<Record<K, T>> = {}
  found[name] = value
  return found
}
