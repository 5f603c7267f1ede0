/** 覆盖 — what a document was found to be, and how much of it could be held against rules. */
import type { Inferred, Reading } from '../../disclosure/reading/reading.ts'
import type { PairCoverage } from '../../reconcile/across/compare-documents.ts'
import type { Coverage, Unresolved } from '../../reconcile/coverage.ts'
import type { ProseCoverage } from '../../reconcile/prose/check-prose.ts'

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
    /** Amounts whose value others tell: they stand in an equation. */
    readonly determined: number
  }
  readonly relations: {
    readonly holds: number
    readonly rounding: number
    readonly broken: number
    /** Not passed: a side is missing. */
    readonly unresolved: readonly Unresolved[]
  }
  /** By table, how many amounts stand in no equation at all. */
  readonly unrelated: readonly { readonly table: string; readonly cells: number }[]
  /** What sentences say of figures. */
  readonly claims: Readonly<Record<'read' | 'bound' | 'compared' | 'unread', number>>
  /** With which other documents it was compared, and by what. */
  readonly against?: readonly PairCoverage[]
}

export interface CoveredTable {
  readonly title: string
  /** The statement’s definition, or the kind of form. */
  readonly definition?: string
  readonly cells: number
}

/** Of a file with several documents: the first one’s identity, and the tables of all. */
export function coverageOf(
  { parts }: Reading,
  { relations, unresolved, determined, unrelated }: Coverage,
  prose: readonly ProseCoverage[],
): AuditCoverage {
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
      determined,
    },
    relations: { ...relations, unresolved: [...unresolved, ...prose.flatMap(unknownItems)] },
    unrelated: unrelated.map(({ table, places }) => ({ table, cells: places.length })),
    claims: {
      read: total(prose, 'read'),
      bound: total(prose, 'bound'),
      compared: total(prose, 'compared'),
      unread: total(prose, 'unread'),
    },
  }
}

const unknownItems = ({ unknownItems }: ProseCoverage): readonly Unresolved[] =>
  unknownItems.map(({ item, figures }) => ({ missing: item, because: 'unknownItem', relations: figures }))

const total = (prose: readonly ProseCoverage[], name: 'read' | 'bound' | 'compared' | 'unread'): number =>
  prose.reduce((sum, one) => sum + one[name], 0)

const known = <K extends string, T>(name: K, inferred: Inferred<T> | undefined): Partial<Record<K, T>> => {
  const value = inferred?.value
  if (value === undefined) return {}
  const found: Partial<Record<K, T>> = {}
  found[name] = value
  return found
}
