/** A change of a book in words, for a terminal: counts first, then what is new, renamed, ended and wrong. */
import { describe, type Language } from '../kernel/problem.ts'
import { BOOK_TITLES, type BookEntry, type BookName } from './book.ts'
import type { BookChange } from './book-change.ts'

interface Words {
  readonly book: Readonly<Record<BookName, string>>
  readonly heading: (title: string, year: number) => string
  readonly count: (word: string, count: number) => string
  readonly separator: string
  readonly added: string
  readonly renamed: string
  readonly ended: string
  readonly unchanged: string
  readonly problems: string
  readonly from: (entry: BookEntry) => string
  readonly until: (year: number) => string
  readonly nothing: string
  readonly refused: string
}

const WORDS: Readonly<Record<Language, Words>> = {
  zh: {
    book: BOOK_TITLES,
    heading: (title, year) => `${title}（${year} 年）：`,
    count: (word, count) => `${word} ${count}`,
    separator: '，',
    added: '新增',
    renamed: '改名',
    ended: '停用',
    unchanged: '不变',
    problems: '问题',
    from: (entry) =>
      `（${entry.validFromYear} 年起${entry.validToYear === undefined ? '' : `，至 ${entry.validToYear} 年`}）`,
    until: (year) => `（用到 ${year} 年）`,
    nothing: '没有需要改的。',
    refused: '有问题的表不会导入。请按下面逐条改好后再试。',
  },
  en: {
    book: {
      function: 'Functional classification',
      departmentEconomic: 'Departmental economic classification',
      governmentEconomic: 'Governmental economic classification',
    },
    heading: (title, year) => `${title} (${year}): `,
    count: (word, count) => `${count} ${word}`,
    separator: ', ',
    added: 'added',
    renamed: 'renamed',
    ended: 'ended',
    unchanged: 'unchanged',
    problems: 'problems',
    from: (entry) =>
      ` (from ${entry.validFromYear}${entry.validToYear === undefined ? '' : ` to ${entry.validToYear}`})`,
    until: (year) => ` (until ${year})`,
    nothing: 'Nothing to change.',
    refused: 'A list with problems is not imported. Mend what is listed below and try again.',
  },
}

export function describeBookChange(change: BookChange, language: Language): string {
  const words = WORDS[language]
  const { added, renamed, ended, unchanged, problems } = change
  const counts = [
    words.count(words.added, added.length),
    words.count(words.renamed, renamed.length),
    words.count(words.ended, ended.length),
    words.count(words.unchanged, unchanged.length),
    words.count(words.problems, problems.length),
  ]
  const isIdle = added.length + renamed.length + ended.length + problems.length === 0
  return [
    words.heading(words.book[change.book], change.fromYear) + counts.join(words.separator),
    ...(isIdle ? [words.nothing] : []),
    ...(problems.length > 0 ? [words.refused] : []),
    ...section(
      words.problems,
      problems.map((found) => describe(found, language)),
    ),
    ...section(
      words.added,
      added.map((entry) => `${padded(entry.code)}${entry.name}${words.from(entry)}`),
    ),
    ...section(
      words.renamed,
      renamed.map(
        ({ before, after }) => `${padded(after.code)}${before.name} → ${after.name}${words.from(after)}`,
      ),
    ),
    ...section(
      words.ended,
      ended.map(({ entry, lastYear }) => `${padded(entry.code)}${entry.name}${words.until(lastYear)}`),
    ),
  ].join('\n')
}

const section = (title: string, lines: readonly string[]): readonly string[] =>
  lines.length === 0 ? [] : [title, ...lines.map((line) => `  ${line}`)]

const padded = (code: string): string => code.padEnd(9)
