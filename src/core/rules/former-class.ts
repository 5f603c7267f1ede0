/** Names that classes of expenditure had in earlier years, in running text: explanations are copied from year to year. */
import type { BookEntry } from '../law/book.ts'
import type { Remark, Rule } from './contract/rule.ts'
import { documentTexts } from './prose/document-texts.ts'
import { type NamedSubjects, namedSubjects, subjectKey } from './prose/subject-book.ts'

/** Shorter names, such as 教育 or 住房保障, are words of everyday. */
const LONG_ENOUGH = 6

export const formerClass: Rule = {
  id: 'NAM-013',
  title: { zh: '叙述中的科目类名是当年的', en: 'running text calls classes by their names of the year' },
  basis: 'subjects',
  check: (part, context) => {
    if (context.year === undefined) return []
    const former = formerNames(namedSubjects('function', context.year))
    return documentTexts(part, context)
      .filter(({ from }) => from === 'paragraph')
      .flatMap(({ plain, at }) =>
        former.flatMap(({ name, entry }): readonly Remark[] => {
          const from = plain.indexOf(name)
          if (from < 0) return []
          const before = plain.slice(Math.max(0, from - 12), from)
          const behind = plain.slice(from + name.length)
          // With its level it is a subject by itself, which is looked up as such; 原…类 says that it is a former name.
          if (/^(?:支出)?\(/.test(behind) || /原|旧|改为|更名|\d{4}年/.test(before)) return []
          const official = withoutEnding(entry.name)
          return [
            {
              severity: 'warning',
              at: { ...at, place: context.locate(at.place, name) },
              printed: name,
              expected: official,
              message: {
                zh: `“${name}”是以前年度的科目名称，${String(context.year)}年为“${entry.name}”（${entry.code}）。请改为“${official}”。`,
                en: `“${name}” is the name of earlier years; in ${String(context.year)} it is “${entry.name}” (${entry.code}).`,
              },
            },
          ]
        }),
      )
  },
}

const withoutEnding = (name: string): string => name.replace(/支出$/, '')

/** Of classes whose name is another now, and within no name of today. */
function formerNames(book: NamedSubjects): readonly { readonly name: string; readonly entry: BookEntry }[] {
  const current = book.below('').map(({ name }) => subjectKey(name))
  return book.former.flatMap(({ code, name }) => {
    const entry = book.of(code)
    const plain = withoutEnding(subjectKey(name))
    const isOld =
      code.length === 3 && plain.length >= LONG_ENOUGH && !current.some((one) => one.includes(plain))
    return entry === undefined || !isOld ? [] : [{ name: plain, entry }]
  })
}
