/** A unit's year as the whole document that it publishes, with what is missing in it and what its own check finds. */
import { type AskingProblem, asking } from '../core/disclosure/composing/scene.ts'
import { documentOf } from '../core/disclosure/disclosure-document.ts'
import { type ComposedDisclosure, disclosureOf } from '../core/disclosure/disclosure-of.ts'
import { readDocument } from '../core/disclosure/reading/read-document.ts'
import type { Ledger, YearChoice } from '../core/disclosure/year-view.ts'
import type { Disclosure } from '../core/document/disclosure.ts'
import type { Parsed } from '../core/kernel/fen.ts'
import type { Finding } from '../core/kernel/finding.ts'
import { problem } from '../core/kernel/problem.ts'
import type { BookAddition } from '../core/law/book.ts'
import { auditReading } from '../core/rules/audit/audit.ts'
import { unprintableIn } from '../files/typst/unprintable.ts'

export interface CheckedDisclosure extends ComposedDisclosure {
  /** What the audit says of the document before any file of it is written; places count its blocks. */
  readonly findings: readonly Finding[]
}

/** As `disclosureOf`; PUB-202 for what no font has. */
export function checkedDisclosure(ledger: Ledger, choice: YearChoice): Parsed<CheckedDisclosure> {
  const composed = disclosureOf(ledger, choice)
  if (!composed.ok) return composed
  const { disclosure } = composed.value
  const { findings } = auditReading(readDocument(documentOf(disclosure)), disclosure.title)
  const { localCodes } = ledger.department
  return {
    ok: true,
    value: {
      ...composed.value,
      problems: [...composed.value.problems, ...unprintableProblems(disclosure)],
      findings: findings.filter((one) => !isOwnCode(one, localCodes)),
    },
  }
}

/** Each with the text in which the character can be written otherwise, where somebody wrote it there. */
const unprintableProblems = (disclosure: Disclosure): readonly AskingProblem[] =>
  unprintableIn(disclosure).map(({ character, code, place, block }) => {
    const found = problem('PUB-202', { character, code, place })
    const [origin] = block?.kind === 'paragraph' ? (block.texts ?? []) : []
    return origin === undefined ? found : asking(found, origin)
  })

/** The rule on names of subjects. */
const SUBJECT_NAMES = 'NAM-001'

/** A code that the department brought with its basis is meant, though no official book has it. */
const isOwnCode = (one: Finding, own: readonly BookAddition[]): boolean =>
  one.rule === SUBJECT_NAMES && own.some(({ entry }) => one.printed === `${entry.code}${entry.name}`)
