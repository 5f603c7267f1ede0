/** 公开与更正 — makes the next version of a unit's document for ever; a correction says why and shows what it changed. */

import { type VersionDifference, versionDifferences } from '../../core/disclosure/version-differences.ts'
import type { Disclosure } from '../../core/document/disclosure.ts'
import type { Parsed } from '../../core/kernel/fen.ts'
import { type Problem, problem } from '../../core/kernel/problem.ts'
import {
  addVersion,
  listVersions,
  type NewVersion,
  type PublicationKey,
  type PublishedFile,
  readPublishedFile,
  readVersion,
  type VersionSummary,
} from '../../store/disclosure-versions.ts'
import type { Store } from '../../store/store.ts'
import { findUnit, type LedgerSource } from '../ledgers.ts'
import { noUnit, type UnitYearAddress } from '../unit-year.ts'
import { type Manifest, sha256 } from './manifest.ts'
import { type PublishingStep, publishDisclosure } from './publish-disclosure.ts'
import type { PublishingDesk } from './publishing-desk.ts'

export interface Publishing {
  readonly store: Store
  readonly ledgers: LedgerSource
  readonly desk: PublishingDesk
}

export interface ReleaseRequest {
  readonly address: UnitYearAddress
  /** 更正原因 */
  readonly reason?: string
  readonly at: Date
  readonly onStep?: (step: PublishingStep) => void
  /** How the version is kept; in an office only what was certified is. */
  readonly keep?: (version: NewVersion) => Promise<number>
}

export type ReleaseOutcome =
  | { readonly ok: true; readonly version: number }
  | { readonly ok: false; readonly problems: readonly Problem[] }

const LONGEST_REASON = 500

/** As `publishDisclosure`; PUB-307 for a correction without a reason, PUB-308 where nothing has changed, PUB-309, STO-021. */
export async function releaseDisclosure(
  { store, ledgers, desk }: Publishing,
  { address, reason = '', at, onStep, keep = (version) => addVersion(store, version) }: ReleaseRequest,
): Promise<ReleaseOutcome> {
  const refused = (...problems: readonly Problem[]): ReleaseOutcome => ({ ok: false, problems })
  const found = await findUnit(ledgers, address.unit)
  if (found === undefined) return refused(noUnit(address.unit))
  const said = reason.trim()
  const length = [...said].length
  if (length > LONGEST_REASON)
    return refused(problem('PUB-309', { found: String(length), limit: String(LONGEST_REASON) }))
  const key = publicationKey(found.ledger.department.divisionCode, found.unit, address)
  const [newest] = await listVersions(store, key)
  if (newest !== undefined && said === '') return refused(problem('PUB-307'))
  const outcome = await publishDisclosure(
    found.ledger,
    { unit: found.unit, year: address.year, kind: address.kind },
    {
      write: (composed, isDraft) => desk.publish(composed, isDraft, onStep),
      ...(onStep === undefined ? {} : { onStep }),
    },
  )
  if (!outcome.ok) return refused(...outcome.problems)
  const { disclosure, files, manifest } = outcome.publication
  if (newest !== undefined && isSame(newest, manifest))
    return refused(problem('PUB-308', { version: String(newest.version) }))
  const version = await keep({
    key,
    publishedAt: at,
    ...(newest === undefined ? {} : { reason: said }),
    disclosure,
    manifest,
    files: files.map(({ path, bytes }) => ({ path, bytes, sha256: sha256(bytes) })),
    follows: newest?.version ?? 0,
  })
  return { ok: true, version }
}

const isSame = (before: VersionSummary, now: Manifest): boolean =>
  JSON.stringify(before.manifest) === JSON.stringify(now)

export const publicationKey = (
  divisionCode: string,
  unitCode: string,
  { year, kind }: UnitYearAddress,
): PublicationKey => ({
  divisionCode,
  unitCode,
  year,
  kind,
})

export interface VersionComparison {
  readonly before: Disclosure
  readonly after: Disclosure
  readonly differences: readonly VersionDifference[]
}

/** What was published of a unit's document; nothing where there is no such unit. */
export interface PublishedVersions {
  /** The newest first. */
  list(): Promise<readonly VersionSummary[]>
  file(version: number, path: string): Promise<PublishedFile | undefined>
  /** What a version says otherwise than another; undefined if one of them is not there. */
  compare(version: number, against: number): Promise<VersionComparison | undefined>
  /** How many places of a draft say otherwise than a version. */
  changesSince(version: number, draft: Disclosure): Promise<number>
}

/** SRV-001 if there is no such unit. */
export async function publishedVersions(
  { store, ledgers }: Pick<Publishing, 'store' | 'ledgers'>,
  address: UnitYearAddress,
): Promise<Parsed<PublishedVersions>> {
  const found = await findUnit(ledgers, address.unit)
  if (found === undefined) return { ok: false, problem: noUnit(address.unit) }
  const key = publicationKey(found.ledger.department.divisionCode, found.unit, address)
  return {
    ok: true,
    value: {
      list: () => listVersions(store, key),
      changesSince: async (version, draft) => {
        const before = await readVersion(store, key, version)
        return before === undefined ? 0 : versionDifferences(before, draft).length
      },
      file: (version, path) => readPublishedFile(store, key, { version, path }),
      compare: async (version, against) => {
        const [before, after] = await Promise.all([
          readVersion(store, key, against),
          readVersion(store, key, version),
        ])
        if (before === undefined || after === undefined) return undefined
        return { before, after, differences: versionDifferences(before, after) }
      },
    },
  }
}
