/** 改文本 — changes one text of a unit's document where people look at it, by the rules that texts of files keep. */
import { disclosureOf } from '../../core/disclosure/disclosure-of.ts'
import { originId, type TextEdit, textValue, withText } from '../../core/disclosure/edit-texts.ts'
import { isOfDocument, textsIn, type UnitTexts } from '../../core/disclosure/unit-texts.ts'
import type { Ledger, YearChoice } from '../../core/disclosure/year-view.ts'
import type { TextOrigin } from '../../core/document/disclosure.ts'
import type { Parsed } from '../../core/kernel/fen.ts'
import { problem } from '../../core/kernel/problem.ts'
import type { Source } from '../../core/kernel/source.ts'
import { reaches } from '../../core/workflow/reach.ts'
import type { Person } from '../../store/as-person.ts'
import {
  changeText,
  changeTextAs,
  listTextEdits,
  type TextChange,
  type TextEditRecord,
} from '../../store/text-edits.ts'
import { findUnit } from '../ledgers.ts'
import { noUnit, type UnitYearAddress } from '../unit-year.ts'
import { type Publishing, publicationKey } from './release-disclosure.ts'

export interface TextEditRequest {
  readonly address: UnitYearAddress
  readonly edit: TextEdit
  /** What stood there when the person began to write. */
  readonly seen: string
  readonly at: Date
  /** In an office: who does it, and under whose rights it is written. */
  readonly by?: Person
}

/** What was changed in a unit's document, the newest first. */
export async function textHistory(
  { store, ledgers }: Pick<Publishing, 'store' | 'ledgers'>,
  address: UnitYearAddress,
): Promise<readonly TextEditRecord[]> {
  const found = await findUnit(ledgers, address.unit)
  if (found === undefined) return []
  return listTextEdits(store, publicationKey(found.ledger.department.divisionCode, found.unit, address))
}

/** Texts that were not read from a file say so where a problem tells its place. */
const ON_PAGE: Source = { file: '网页上填写', line: 1 }
/** Others may change other texts of the document at the same time. */
const TRIES = 5

/**
 * SRV-001 if there is no such unit; PUB-404 for a text that the document does not use, PUB-405 if somebody else was
 * first, PUB-003 where it states a figure otherwise than the tables; else as `withText` and `disclosureOf`.
 */
export async function editText(
  { store, ledgers }: Pick<Publishing, 'store' | 'ledgers'>,
  { address, edit, seen, at, by }: TextEditRequest,
): Promise<Parsed<string>> {
  const label = edit.origin.key === '' ? edit.origin.kind : edit.origin.key
  for (let left = TRIES; left > 0; left--) {
    const found = await findUnit(ledgers, address.unit)
    if (found === undefined) return { ok: false, problem: noUnit(address.unit) }
    if (by !== undefined && !reaches(by.reach, 'edit', 'disclosure', found.unit))
      return { ok: false, problem: problem('ACC-007') }
    const choice = { unit: found.unit, year: address.year, kind: address.kind }
    const before = textsIn(found.ledger.texts, choice)
    const stands = textValue(before, edit.origin)
    if (stands !== seen) return { ok: false, problem: problem('PUB-405', { key: label }) }
    const after = editedTexts(found.ledger, choice, edit)
    if (!after.ok) return after
    const value = { before: stands, after: textValue(after.value, edit.origin) }
    if (value.before === value.after) return { ok: true, value: stands }
    const change: TextChange = {
      key: publicationKey(found.ledger.department.divisionCode, found.unit, address),
      origin: edit.origin,
      editedAt: at,
      texts: { before, after: after.value },
      value,
    }
    const isDone = await (by === undefined ? changeText(store, change) : changeTextAs(store, by, change))
    if (isDone) return { ok: true, value: value.after }
  }
  return { ok: false, problem: problem('PUB-405', { key: label }) }
}

/** The texts as they would be, if the document may have them. */
function editedTexts(ledger: Ledger, choice: YearChoice, edit: TextEdit): Parsed<UnitTexts> {
  const before = textsIn(ledger.texts, choice)
  const composed = disclosureOf(ledger, choice)
  if (!composed.ok) return composed
  const id = originId(edit.origin)
  const isSame = (one: TextOrigin | undefined): boolean => one !== undefined && originId(one) === id
  const isUsed =
    // No document prints it, and for each the days are counted from it.
    edit.origin.kind === 'approved' ||
    textValue(before, edit.origin) !== '' ||
    composed.value.problems.some((one) => isSame(one.origin)) ||
    composed.value.disclosure.blocks.some((one) => one.kind === 'paragraph' && one.texts?.some(isSame))
  if (!isUsed) return { ok: false, problem: problem('PUB-404', { key: id }) }
  const after = withText(before, edit, ON_PAGE)
  if (!after.ok) return after
  const others = ledger.texts.filter((one) => !isOfDocument(one, choice))
  const recomposed = disclosureOf({ ...ledger, texts: [...others, after.value] }, choice)
  if (!recomposed.ok) return recomposed
  const wrong = recomposed.value.problems.find((one) => one.code === 'PUB-003' && isSame(one.origin))
  return wrong === undefined ? after : { ok: false, problem: wrong }
}
