/** Ledgers of data folders, read once: what commands use that need no database. */
import type { Ledger } from '../core/disclosure/year-view.ts'
import type { Problem } from '../core/kernel/problem.ts'
import { folderOnDisk } from '../files/department/folder.ts'
import { type LedgerKey, type LedgerSource, unitCodesOf } from './ledgers.ts'
import { DELIVERED, type FolderRead, type KnownBefore, readFolder } from './read-folder.ts'

export interface FolderLedgers extends LedgerSource {
  /** What is wrong, folder by folder; a folder with others than an unfinished year has no ledger. */
  readonly problems: readonly { readonly folder: string; readonly problems: readonly Problem[] }[]
}

export function folderLedgers(folders: readonly string[], known: KnownBefore = DELIVERED): FolderLedgers {
  const reads = folders.map((folder) => ({ folder, ...readFolder(folderOnDisk(folder), known) }))
  const source = ledgersInMemory(reads.flatMap(({ ledger }: FolderRead) => ledger ?? []))
  return { ...source, problems: reads.filter((one) => one.problems.length > 0) }
}

/** Ledgers that are there and do not change. */
export function ledgersInMemory(ledgers: readonly Ledger[]): LedgerSource {
  const entries = ledgers.map((ledger) => ({ ledger, key: keyOf(ledger) }))
  const nameOf = (key: LedgerKey): string => `${key.divisionCode} ${key.code}`
  return {
    list: async () => entries.map(({ key }) => key),
    get: async (key) => entries.find((one) => nameOf(one.key) === nameOf(key))?.ledger,
  }
}

const keyOf = ({ department }: Ledger): LedgerKey => ({
  divisionCode: department.divisionCode,
  locality: department.locality,
  code: department.code,
  unitCodes: unitCodesOf(department),
  version: 'read once',
})
