/** Where each document of the list stands, from what the server says of it. */
import type { DepartmentsResponse } from '../../api/contract.ts'
import type { DocumentResponse } from '../../api/documents/contract.ts'
import type { ClientError } from '../client.ts'
import { type DocumentAddress, documentPath } from '../route.ts'
import { obstaclesOf } from './release-dialog.tsx'

export const DOCUMENT_STATES = [
  'waiting',
  'incomplete',
  'wrong',
  'ready',
  'changed',
  'published',
  'refused',
  'none',
  'unreachable',
] as const
export type DocumentState = (typeof DOCUMENT_STATES)[number]

export interface ListedDocument {
  readonly path: string
  readonly address: DocumentAddress
  readonly unitName: string
  readonly departmentName: string
}

export interface KnownState {
  readonly state: DocumentState
  readonly gaps: number
  readonly errors: number
  readonly version?: number
  /** Why there is none, or why it was refused. */
  readonly why?: string
}

/** Every year and kind of every unit; a year with performance forms alone is a budget's. */
export function listedDocuments(departments: DepartmentsResponse['departments']): readonly ListedDocument[] {
  return departments.flatMap((department) =>
    department.units.flatMap((unit) => {
      const years = new Set(unit.years.map((one) => one.year))
      const formsAlone = unit.performanceYears
        .filter((year) => !years.has(year))
        .map((year) => ({ year, kind: 'budget' as const }))
      return [...unit.years, ...formsAlone]
        .map(({ year, kind }): DocumentAddress => ({ unit: unit.id, year, kind }))
        .toSorted((a, b) => b.year - a.year || (a.kind < b.kind ? -1 : 1))
        .map((address) => ({
          path: documentPath(address),
          address,
          unitName: unit.name,
          departmentName: department.name,
        }))
    }),
  )
}

export function stateOf(document: DocumentResponse): KnownState {
  const { problems, errors } = obstaclesOf(document)
  const [newest] = document.versions
  const isChanged = (document.changesSince ?? 0) > 0
  const state: DocumentState =
    problems.length > 0
      ? 'incomplete'
      : errors.length > 0
        ? 'wrong'
        : newest === undefined
          ? 'ready'
          : isChanged
            ? 'changed'
            : 'published'
  return {
    state,
    gaps: problems.length,
    errors: errors.length,
    ...(newest === undefined ? {} : { version: newest.version }),
  }
}

export const stateOfFault = ({ fault }: ClientError): KnownState =>
  fault.kind === 'problem'
    ? { state: 'none', gaps: 0, errors: 0, why: fault.problem.detail }
    : { state: 'unreachable', gaps: 0, errors: 0 }
