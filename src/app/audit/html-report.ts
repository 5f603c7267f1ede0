/** An audit as one HTML file that needs nothing else: readable on a screen and on paper. */
import { type Finding, SEVERITIES } from '../../core/kernel/finding.ts'
import type { Language } from '../../core/kernel/problem.ts'
import { countOf } from '../../core/rules/audit/audit.ts'
import type { AuditedFile } from './audit-files.ts'
import { AUDIT_WORDS, placeWords } from './finding-words.ts'

const STYLE = `
:root { color-scheme: light dark; --line: #8884; --error: #b42318; --warning: #b54708; --rounding: #475467; --note: #175cd3 }
@media (prefers-color-scheme: dark) { :root { --error: #f97066; --warning: #fdb022; --rounding: #98a2b3; --note: #84caff } }
body { font: 15px/1.7 system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem }
h1 { font-size: 1.4rem } h2 { font-size: 1.1rem; margin-top: 2.5rem; overflow-wrap: anywhere }
article { border-top: 1px solid var(--line); padding: .8rem 0; break-inside: avoid }
article p { margin: .2rem 0 } .head { font-size: .85rem; opacity: .85 } .level { font-weight: 600; margin-right: .6em }
.error { color: var(--error) } .warning { color: var(--warning) } .rounding { color: var(--rounding) } .note { color: var(--note) }
.pair { font-variant-numeric: tabular-nums; overflow-wrap: anywhere } .pair b { font-weight: 600 }
details { font-size: .85rem } li { overflow-wrap: anywhere }
@media print { body { margin: 0; max-width: none } details { display: block } }
`

export function htmlReport(files: readonly AuditedFile[], language: Language): string {
  const words = AUDIT_WORDS[language]
  return [
    '<!doctype html>',
    `<html lang="${language === 'zh' ? 'zh-CN' : 'en'}">`,
    `<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${words.title}</title><style>${STYLE}</style></head>`,
    `<body><h1>${words.title}</h1>`,
    ...files.map((one) => section(one, language)),
    '</body></html>',
    '',
  ].join('\n')
}

function section({ path, audit }: AuditedFile, language: Language): string {
  const words = AUDIT_WORDS[language]
  if (audit === undefined)
    return `<section><h2>${escaped(path)}</h2><p class="error">${words.unread}</p></section>`
  const { unit, year, cells, tables } = audit.coverage
  const about = [unit, year].filter((one) => one !== undefined).join(' ')
  const counts = SEVERITIES.map(
    (one) => `<span class="${one}">${words.severities[one]} ${countOf(audit, one)}</span>`,
  ).join(' · ')
  return [
    `<section><h2>${escaped(path)}</h2>`,
    `<p>${about === '' ? '' : `${escaped(about)}<br>`}${counts}<br>${words.coverage(cells.read, cells.placed, tables.length)}</p>`,
    ...(audit.findings.length === 0
      ? [`<p>${words.nothing}</p>`]
      : audit.findings.map((one) => article(one, language))),
    '</section>',
  ].join('\n')
}

function article(
  { rule, severity, place, printed, expected, message, evidence, basis }: Finding,
  language: Language,
): string {
  const words = AUDIT_WORDS[language]
  const where = [placeWords(place, language), place.table, place.row, place.column].filter(
    (one) => one !== undefined && one !== '',
  )
  const proofs = evidence.map(
    (one) =>
      `<li>${escaped([placeWords(one.place, language), one.place.table, one.place.row].filter((part) => part !== undefined && part !== '').join(' · '))}：<b>${escaped(one.printed)}</b> ${escaped(one.words[language])}</li>`,
  )
  return [
    '<article>',
    `<p class="head"><span class="level ${severity}">${words.severities[severity]}</span>${escaped(where.join(' · '))}</p>`,
    `<p class="pair">${words.printed} <b>${escaped(printed === '' ? words.blank : printed)}</b>${expected === '' ? '' : ` → ${words.expected} <b>${escaped(expected)}</b>`}</p>`,
    `<p>${escaped(message[language])}</p>`,
    ...(proofs.length === 0
      ? []
      : [`<details open><summary>${words.evidence}</summary><ul>${proofs.join('')}</ul></details>`]),
    `<p class="head">${escaped(rule)} · ${words.basis}：${escaped(basis[language])}</p>`,
    '</article>',
  ].join('')
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign)
