/** A unit's year as the whole document that it publishes, with what is missing in it and what its own check finds. */
import { documentOf } from '../core/disclosure/disclosure-document.ts'
import { type ComposedDisclosure, disclosureOf } from '../core/disclosure/disclosure-of.ts'
import { readDocument } from '../core/disclosure/reading/read-document.ts'
import type { Ledger, YearChoice } from '../core/disclosure/year-view.ts'
import type { Parsed } from '../core/kernel/fen.ts'
import type { Finding } from '../core/kernel/finding.ts'
import type { BookAddition } from '../core/law/book.ts'
import { auditReading } from '../core/rules/audit/audit.ts'
import { findUnit, type LedgerSource } from './ledgers.ts'
import { noUnit, type UnitYearAddress } from './unit-year.ts'

export interface CheckedDisclosure extends ComposedDisclosure {
  /** What the audit says of the document before any file of it is written; places count its blocks. */
  readonly findings: readonly Finding[]
}

/** SRV-001 if there is no such unit, else as `disclosureOf`. */
export async function composeDisclosure(
  source: LedgerSource,
  address: UnitYearAddress,
): Promise<Parsed<CheckedDisclosure>> {
  const found = await findUnit(source, address.unit)
  if (found === undefined) return { ok: false, problem: noUnit(address.unit) }
  return checkedDisclosure(found.ledger, { unit: found.unit, year: address.year, kind: address.kind })
}

export function checkedDisclosure(ledger: Ledger, choice: YearChoice): Parsed<CheckedDisclosure> {
  const composed = disclosureOf(ledger, choice)
  if (!composed.ok) return composed
  const { disclosure } = composed.value
  const { findings } = auditReading(readDocument(documentOf(disclosure)), disclosure.title)
  const { localCodes } = ledger.department
  return {
    ok: true,
    value: { ...composed.value, findings: findings.filter((one) => !isOwnCode(one, localCodes)) },
  }
}

/** The rule on names of subjects. */
const SUBJECT_NAMES = 'NAM-001'

/** A code that the department brought with its basis is meant, though no official book has it. */
const isOwnCode = (one: Finding, own: readonly BookAddition[]): boolean =>
  one.rule === SUBJECT_NAMES && own.some(({ entry }) => one.printed === `${entry.code}${entry.name}`)
