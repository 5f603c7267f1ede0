/** The findings of a PDF as marks on its pages: each at its place with what it says, and a thinner one wherever its evidence stands. */
import type { Evidence, Finding, FindingPlace } from '../../core/kernel/finding.ts'
import type { Language } from '../../core/kernel/problem.ts'
import type { PdfMark } from '../../files/pdf/mark-pdf.ts'
import type { Judgement } from './acts.ts'
import { AUDIT_WORDS } from './finding-words.ts'

interface Marked {
  readonly finding: Finding
  readonly judgement?: Judgement
}

export function pdfMarks(findings: readonly Marked[], language: Language): readonly PdfMark[] {
  const words = AUDIT_WORDS[language]
  const author = language === 'zh' ? '明账' : 'Mingzhang'
  const taken = new Set(findings.flatMap(({ finding }) => boxName(finding.place) ?? []))
  const told = new Map<string, PdfMark>()
  findings.forEach(({ finding: { evidence }, judgement }, at) => {
    if (judgement?.verdict === 'dismissed') return
    for (const one of evidence) {
      const name = boxName(one.place)
      const { page, box } = one.place
      // What is marked as wrong itself needs no second mark; one place may be evidence of several findings.
      if (name === undefined || page === undefined || box === undefined || taken.has(name)) continue
      const line = `${words.about(at + 1)}：${one.words[language]}`
      const known = told.get(name)?.contents
      told.set(name, {
        page,
        box,
        look: 'evidence',
        author,
        contents: known === undefined ? line : known.includes(line) ? known : `${known}\n${line}`,
      })
    }
  })
  const own = findings.map(({ finding, judgement }, at): PdfMark => {
    const { page = 1, box } = finding.place
    return {
      page,
      ...(box === undefined ? {} : { box }),
      look: judgement?.verdict === 'dismissed' ? 'dismissed' : finding.severity,
      author,
      contents: contentsOf(finding, judgement, at + 1, language),
    }
  })
  return [...told.values(), ...own]
}

function contentsOf(
  { rule, severity, printed, expected, message, evidence, basis }: Finding,
  judgement: Judgement | undefined,
  number: number,
  language: Language,
): string {
  const words = AUDIT_WORDS[language]
  const pair =
    expected === '' ? [] : [`${words.printed} ${printed || words.blank} → ${words.expected} ${expected}`]
  return [
    `${number}. ${words.severities[severity]} ${rule}`,
    ...pair,
    message[language],
    ...(judgement === undefined
      ? []
      : [[words.verdicts[judgement.verdict], judgement.reason].filter((one) => one !== '').join('：')]),
    ...evidence.slice(0, MOST_EVIDENCE).map((one) => proof(one, language)),
    `${words.basis}：${basis[language]}`,
  ].join('\n')
}

/** A note on a page is small. */
const MOST_EVIDENCE = 6

const proof = ({ place, printed, words }: Evidence, language: Language): string => {
  const page = place.page === undefined ? '' : AUDIT_WORDS[language].page(place.page)
  return `· ${[page, place.table, printed, words[language]].filter(Boolean).join(' ')}`
}

const boxName = ({ page, box }: FindingPlace): string | undefined =>
  page === undefined || box === undefined
    ? undefined
    : [page, box.left, box.top, box.right, box.bottom].join(' ')
