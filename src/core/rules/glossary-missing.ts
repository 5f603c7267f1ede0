/** Subjects that the tables have money for and a glossary of subjects leaves out. */
import type { Remark, Rule } from './contract/rule.ts'
import { glossaryPaths } from './prose/glossary.ts'
import { printedSubjects } from './prose/printed-subjects.ts'
import { namedSubjects, subjectKey } from './prose/subject-book.ts'

/** A glossary that explains fewer does not set out to explain them all. */
const EXPLAINS_ITEMS = 2

export const glossaryMissing: Rule = {
  id: 'NAM-004',
  title: { zh: '名词解释列全本年的项级科目', en: 'a glossary of subjects has all of the year' },
  basis: 'disclosure',
  check: (part, context): readonly Remark[] => {
    if (context.year === undefined) return []
    const paths = glossaryPaths(part, context)
    const items = paths.flat().filter(({ level }) => level === '项')
    const [first] = items
    if (first === undefined || items.length < EXPLAINS_ITEMS) return []
    const explained = new Set(items.flatMap(({ entry, meant }) => (entry ?? meant)?.code ?? []))
    const named = new Set(items.map(({ name }) => subjectKey(name)))
    const book = namedSubjects('function', context.year)
    const used = new Map(
      printedSubjects(part, context)
        .filter(
          ({ code, hasAmount, misprint }) => hasAmount && misprint === undefined && /^2\d{6}$/.test(code),
        )
        .map((one) => [one.code, one] as const),
    )
    const missing = [...used.values()].filter(
      ({ code, name }) => !explained.has(code) && !named.has(subjectKey(name)),
    )
    // A glossary that explains the lesser part of them explains examples.
    if (missing.length * 2 > used.size) return []
    const classes = [...new Set(missing.map(({ code }) => code.slice(0, 3)))]
    return classes.map((code) => {
      const own = missing.filter((one) => one.code.startsWith(code))
      const ofClass = paths.flat().find(({ entry }) => entry?.code === code)
      const words = own.map((one) => {
        const section = book.of(one.code.slice(0, 5))
        return `${section === undefined ? '' : `${section.name}（款）`}${one.name}（项）`
      })
      return {
        severity: 'warning',
        at: (ofClass ?? first).at,
        printed: ofClass === undefined ? '' : `${ofClass.name}（${ofClass.level}）`,
        expected: words.join('；'),
        message: {
          zh: `本年各表有${words.map((one) => `“${one}”`).join('、')}，名词解释没有解释。请补上。`,
          en: `The tables have ${words.map((one) => `“${one}”`).join(', ')}, which the glossary does not explain. Add them.`,
        },
        evidence: own.map((one) => ({
          at: one.at,
          printed: `${one.code}${one.name}`,
          words: { zh: '表中的科目', en: 'the subject in the table' },
        })),
      }
    })
  },
}
