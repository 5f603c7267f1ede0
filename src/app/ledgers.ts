/** Where the figures of departments come from: the store, or folders of data files. */

import { unitId } from '../core/budget/department.ts'
import type { Ledger } from '../core/disclosure/year-view.ts'

/** A department as it is found, without its figures. */
export interface LedgerKey {
  readonly divisionCode: string
  readonly locality: string
  readonly code: string
  /** All units, the department itself among them. */
  readonly unitCodes: readonly string[]
  /** Another text whenever anything of the department has changed. */
  readonly version: string
}

export interface LedgerSource {
  list(): Promise<readonly LedgerKey[]>
  /** The ledger of a key from `list`; undefined if the department has gone since. */
  get(key: LedgerKey): Promise<Ledger | undefined>
}

export interface FoundUnit {
  readonly ledger: Ledger
  readonly unit: string
}

/** The unit that an outside name such as `jianghan-403002` stands for, with its department's ledger. */
export async function findUnit(source: LedgerSource, id: string): Promise<FoundUnit | undefined> {
  for (const key of await source.list()) {
    const unit = key.unitCodes.find((code) => unitId(key.locality, code) === id)
    const ledger = unit === undefined ? undefined : await source.get(key)
    if (unit !== undefined && ledger !== undefined) return { ledger, unit }
  }
  return undefined
}

/** The codes by which a department's units are asked for. */
export const unitCodesOf = (department: {
  readonly code: string
  readonly units: readonly { readonly code: string }[]
}): readonly string[] => [...new Set([department.code, ...department.units.map((unit) => unit.code)])]
