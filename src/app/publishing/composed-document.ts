/** 现在的文本 — a unit's document composed and checked, kept while the data stay as they are. */
import type { Ledger, YearChoice } from '../../core/disclosure/year-view.ts'
import type { Disclosure } from '../../core/document/disclosure.ts'
import type { Parsed } from '../../core/kernel/fen.ts'
import { contentHash } from '../../store/content-hash.ts'
import { packed } from '../../store/packed-json.ts'
import { type CheckedDisclosure, checkedDisclosure } from '../compose-disclosure.ts'
import { keptAnswers } from '../kept-answers.ts'

const KEPT_DOCUMENTS = 8
const keep = keptAnswers<Parsed<CheckedDisclosure>>(KEPT_DOCUMENTS)

export const composedDocument = (ledger: Ledger, choice: YearChoice): Parsed<CheckedDisclosure> =>
  keep(ledger, `${choice.unit}/${choice.year}/${choice.kind}`, () => checkedDisclosure(ledger, choice))

/** The same for the same document, whatever file is made of it: what a certification holds on to. */
export const disclosureHash = (disclosure: Disclosure): string => contentHash(packed(disclosure))
