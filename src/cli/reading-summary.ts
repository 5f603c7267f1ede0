/** What was read from a file, in words for a person: what it is, its tables, forms and sections, and what is left open. */
import { formLabel } from '../core/disclosure/reading/entry-rows.ts'
import { placeText } from '../core/disclosure/reading/place-text.ts'
import type {
  DocumentKind,
  Identity,
  Inferred,
  Reading,
  ReadPart,
} from '../core/disclosure/reading/reading.ts'
import { describe, type Language } from '../core/kernel/problem.ts'

interface Words {
  readonly kind: string
  readonly unit: string
  readonly year: string
  readonly profile: string
  readonly statements: string
  readonly forms: string
  readonly sections: string
  readonly unplaced: string
  readonly problems: string
  readonly certainty: Readonly<Record<Inferred<unknown>['certainty'], string>>
  readonly or: string
  readonly unknown: string
  readonly amounts: (count: number) => string
  readonly cells: (count: number) => string
  readonly kinds: Readonly<Record<DocumentKind, string>>
  readonly more: (count: number) => string
  readonly together: (paths: string) => string
  readonly comma: string
}

const WORDS: Readonly<Record<Language, Words>> = {
  zh: {
    kind: '种类',
    unit: '单位',
    year: '年度',
    profile: '口径',
    statements: '报表',
    forms: '表单',
    sections: '章节',
    unplaced: '没有归位',
    problems: '问题',
    certainty: { sure: '确定', likely: '很可能', unknown: '不能确定' },
    or: '也可能是',
    unknown: '认不出',
    amounts: (count) => `${count} 个金额`,
    cells: (count) => `${count} 格`,
    kinds: {
      budget: '预算',
      accounts: '决算',
      performanceText: '绩效文本',
      declaration: '绩效目标申报表',
      selfEvaluation: '绩效自评表',
      evaluationReport: '绩效评价报告',
    },
    more: (count) => `……另有 ${count} 项`,
    together: (paths) => `这些文件合为一份：${paths}`,
    comma: '、',
  },
  en: {
    kind: 'kind',
    unit: 'unit',
    year: 'year',
    profile: 'profile',
    statements: 'statements',
    forms: 'forms',
    sections: 'sections',
    unplaced: 'not placed',
    problems: 'problems',
    certainty: { sure: 'sure', likely: 'likely', unknown: 'not certain' },
    or: 'or',
    unknown: 'not recognised',
    amounts: (count) => `${count} amounts`,
    cells: (count) => `${count} cells`,
    kinds: {
      budget: 'budget',
      accounts: 'final accounts',
      performanceText: 'performance text',
      declaration: 'performance declaration',
      selfEvaluation: 'self-evaluation',
      evaluationReport: 'evaluation report',
    },
    more: (count) => `… and ${count} more`,
    together: (paths) => `These files make one document: ${paths}`,
    comma: ', ',
  },
}

/** So many of a list are shown; JSON has all. */
const SHOWN = 20

export function readingSummary(fileName: string, reading: Reading, language: Language): string {
  const words = WORDS[language]
  const { document, parts, unplaced } = reading
  const open = unplaced.map((one) => `${placeText(one.place)}  ${shortened(one.text)}：${one.why}`)
  const faults = document.problems.map((one) => describe(one, language))
  return `${[
    fileName,
    ...parts.flatMap((part) => partLines(part, words)),
    ...list(words.unplaced, open, words),
    ...list(words.problems, faults, words),
  ].join('\n')}\n`
}

/** Which files are parts of one document; nothing where each is one by itself. */
export function joinedSummary(
  documents: readonly (readonly { readonly path: string; readonly identity: Identity }[])[],
  language: Language,
): string {
  const words = WORDS[language]
  return documents
    .map((parts) => [...new Set(parts.map((one) => one.path))])
    .filter((paths) => paths.length > 1)
    .map((paths) => `\n${words.together(paths.join(words.comma))}\n`)
    .join('')
}

function partLines(part: ReadPart, words: Words): readonly string[] {
  const { kind, unit, year, profile } = part.identity
  return [
    `  ${words.kind}  ${inferred(kind, words, (value) => words.kinds[value])}`,
    `  ${words.unit}  ${inferred(unit, words, String)}`,
    `  ${words.year}  ${inferred(year, words, String)}`,
    `  ${words.profile}  ${inferred(profile, words, String)}`,
    ...list(
      words.statements,
      part.statements.map((one) =>
        [
          placeText(one.place),
          one.title,
          one.definition ?? words.unknown,
          words.amounts(one.cells.length),
        ].join('  '),
      ),
      words,
    ),
    ...list(
      words.forms,
      part.forms.map((one) =>
        [placeText(one.place), formLabel(one), words.cells(one.entries.length)].join('  '),
      ),
      words,
    ),
    ...list(
      words.sections,
      part.sections
        .filter((one) => one.heading !== '')
        .map((one) => `${'  '.repeat(one.level - 1)}${shortened(one.heading)}`),
      words,
    ),
  ]
}

function inferred<T>(found: Inferred<T>, words: Words, said: (value: T) => string): string {
  const others = found.others.map(said).join(words.comma)
  const value = found.value === undefined ? '' : said(found.value)
  const certainty = words.certainty[found.certainty]
  return [value, value === '' ? certainty : `(${certainty})`, others === '' ? '' : `${words.or} ${others}`]
    .filter((one) => one !== '')
    .join(' ')
}

function list(title: string, items: readonly string[], words: Words): readonly string[] {
  if (items.length === 0) return []
  const shown = items.slice(0, SHOWN).map((one) => `    ${one}`)
  const rest = items.length - SHOWN
  return [`  ${title} ${items.length}`, ...shown, ...(rest > 0 ? [`    ${words.more(rest)}`] : [])]
}

const LONGEST = 60

function shortened(text: string): string {
  const characters = [...text.replace(/\s+/g, ' ')]
  return characters.length > LONGEST ? `${characters.slice(0, LONGEST).join('')}…` : characters.join('')
}
