/** An audit as one HTML file that needs nothing else: readable on a screen and on paper. */
import { type Finding, type FindingPlace, SEVERITIES } from '../../core/kernel/finding.ts'
import type { Language } from '../../core/kernel/problem.ts'
import type { Judgement } from './acts.ts'
import type { AuditedFile } from './audit-files.ts'
import { checkedLines, uncheckedLines } from './coverage-lines.ts'
import { findingCounts } from './finding-counts.ts'
import { AUDIT_WORDS, type AuditWords, placeWords } from './finding-words.ts'
import { REPORT_STYLE } from './html-report-style.ts'
import { withRoundingLists } from './rounding-lists.ts'

/** What a report keeps of a file: much less than its audit, since there may be thousands. */
export interface FileReport {
  readonly row: string
  readonly section: string
}

/** Signs beside the words, so that no colour is needed to tell them apart. */
const SIGNS = { error: '●', warning: '△', rounding: '≈', note: '○' } as const

export function htmlReport(files: readonly FileReport[], language: Language): string {
  const words = AUDIT_WORDS[language]
  return [
    '<!doctype html>',
    `<html lang="${language === 'zh' ? 'zh-CN' : 'en'}">`,
    `<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${words.title}</title><style>${REPORT_STYLE}</style></head>`,
    `<body><h1>${words.title}</h1>`,
    ...(files.length > 1 ? [fileTable(files, words)] : []),
    ...files.map((one) => one.section),
    '</body></html>',
    '',
  ].join('\n')
}

const fileTable = (files: readonly FileReport[], words: AuditWords): string => {
  const heads = [words.file, words.document, ...SEVERITIES.map((one) => words.severities[one]), words.state]
  return `<div class="scroll"><table><thead><tr>${heads.map((head) => `<th scope="col">${head}</th>`).join('')}</tr></thead><tbody>${files.map((one) => one.row).join('\n')}</tbody></table></div>`
}

/** `at` numbers the file in the report, from 1. */
export function fileReport(file: AuditedFile, at: number, language: Language): FileReport {
  const words = AUDIT_WORDS[language]
  const { path, audit } = file
  const link = `<th scope="row"><a href="#file-${at}">${escaped(path)}</a></th>`
  if (audit === undefined)
    return {
      row: `<tr>${link}<td colspan="5"></td><td class="error">${words.unread}</td></tr>`,
      section: `<section id="file-${at}"><h2>${escaped(path)}</h2><p class="error">${words.unread}</p></section>`,
    }
  const about = [audit.coverage.unit, audit.coverage.year].filter((one) => one !== undefined).join(' ')
  const counted = findingCounts(audit)
  const counts = SEVERITIES.map((one) => `<td class="count ${one}">${counted[one] || ''}</td>`)
  return {
    row: `<tr>${link}<td>${escaped(about)}</td>${counts.join('')}<td>${words.audited}</td></tr>`,
    section: section(file, audit, { at, about, language }),
  }
}

function section(
  { path, judged, gone = [] }: AuditedFile & { readonly audit: object },
  audit: NonNullable<AuditedFile['audit']>,
  { at, about, language }: { readonly at: number; readonly about: string; readonly language: Language },
): string {
  const words = AUDIT_WORDS[language]
  const { tables } = audit.coverage
  const unchecked = uncheckedLines(audit.coverage, language)
  const findings = judged ?? audit.findings.map((finding) => ({ finding, judgement: undefined }))
  const isOut = (one: { readonly judgement?: Judgement | undefined }): boolean =>
    one.judgement?.verdict === 'dismissed'
  const numbered = findings.map((one, index) => ({
    ...one,
    text: article(one.finding, one.judgement, index + 1, language),
  }))
  const standing = listed(
    numbered.filter((one) => !isOut(one)),
    language,
  )
  const dismissed = numbered.filter(isOut).map(({ text }) => text)
  const counted = findingCounts(audit)
  const counts = SEVERITIES.map(
    (one) => `<span class="chip ${one}">${SIGNS[one]} ${words.severities[one]} <b>${counted[one]}</b></span>`,
  ).join('')
  return [
    `<section id="file-${at}"><h2>${escaped(path)}</h2>`,
    about === '' ? '' : `<p class="about">${escaped(about)}</p>`,
    `<p>${counts}</p>`,
    ...(findings.length === 0 ? [`<p>${words.nothing}</p>`] : standing),
    ...(dismissed.length === 0 ? [] : [`<h3>${words.dismissed}</h3>`, ...dismissed]),
    ...(gone.length === 0
      ? []
      : [
          `<h3>${words.gone}</h3><ul>${gone.map((one) => `<li>${goneText(one, language)}</li>`).join('')}</ul>`,
        ]),
    `<details class="covered"><summary>${words.covered}：${escaped(checkedLines(audit.coverage, language).join('；'))}</summary>`,
    ...(unchecked.length === 0
      ? []
      : [
          `<h4>${words.notCovered}</h4><ul>${unchecked.map((line) => `<li>${escaped(line)}</li>`).join('')}</ul>`,
        ]),
    `<table><thead><tr><th scope="col">${words.table}</th><th scope="col">${words.cells}</th></tr></thead><tbody>`,
    ...tables.map(
      (one) => `<tr><th scope="row">${escaped(one.title)}</th><td class="count">${one.cells}</td></tr>`,
    ),
    '</tbody></table></details></section>',
  ].join('\n')
}

/** Those of one table that rounding explains are folded under one line. */
function listed(
  findings: readonly { readonly finding: Finding; readonly text: string }[],
  language: Language,
): readonly string[] {
  const words = AUDIT_WORDS[language]
  return withRoundingLists(findings.map(({ finding }) => finding)).flatMap((one) => {
    if (typeof one === 'number') return findings.slice(one, one + 1).map(({ text }) => text)
    const head = `${SIGNS.rounding} ${words.severities.rounding} ${words.roundings(one.table, one.members.length)}`
    const texts = one.members.flatMap((at) => findings.slice(at, at + 1).map(({ text }) => text))
    return [`<details class="roundings"><summary>${escaped(head)}</summary>${texts.join('\n')}</details>`]
  })
}

function article(
  { rule, severity, place, printed, expected, message, evidence, basis }: Finding,
  judgement: Judgement | undefined,
  number: number,
  language: Language,
): string {
  const words = AUDIT_WORDS[language]
  const proofs = evidence.map(
    (one) =>
      `<li>${escaped(whereWords(one.place, language))}：<b>${escaped(one.printed)}</b> ${escaped(one.words[language])}</li>`,
  )
  return [
    `<article class="${severity}${judgement?.verdict === 'dismissed' ? ' out' : ''}">`,
    `<p class="head"><span class="level">${number}. ${SIGNS[severity]} ${words.severities[severity]}</span>${escaped(whereWords(place, language))}</p>`,
    `<p class="pair">${words.printed} <b>${escaped(printed === '' ? words.blank : printed)}</b>${expected === '' ? '' : ` → ${words.expected} <b>${escaped(expected)}</b>`}</p>`,
    `<p>${escaped(message[language])}</p>`,
    ...(judgement === undefined ? [] : [`<p class="judgement">${judgementText(judgement, language)}</p>`]),
    ...(proofs.length === 0
      ? []
      : [`<details open><summary>${words.evidence}</summary><ul>${proofs.join('')}</ul></details>`]),
    `<p class="head">${escaped(rule)} · ${words.basis}：${escaped(basis[language])}</p>`,
    '</article>',
  ].join('')
}

const whereWords = (place: FindingPlace, language: Language): string =>
  [placeWords(place, language), place.table, place.row, place.column]
    .filter((one) => one !== undefined && one !== '')
    .join(' · ')

function judgementText({ verdict, reason, author, at }: Judgement, language: Language): string {
  const words = AUDIT_WORDS[language]
  const by = [author, `${at.slice(0, 16).replace('T', ' ')} UTC`].filter((one) => one !== undefined)
  const why = reason === '' ? '' : `${words.reason}：${escaped(reason)} `
  return `<b>${words.verdicts[verdict]}</b> ${why}<span class="head">${escaped(by.join(' · '))}</span>`
}

const goneText = (judgement: Judgement, language: Language): string =>
  `${escaped(whereWords(judgement.about.place, language))}：${escaped(judgement.about.message[language])} ${judgementText(judgement, language)}`

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}
/** Control characters have no place in HTML; they are shown as what cannot be shown. */
const escaped = (text: string): string =>
  text
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for.
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g, '\ufffd')
    .replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign)
