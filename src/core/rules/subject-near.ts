/** Subjects in lists of amounts whose names are nearly, but not quite, those of the tables. */
import { plainWords } from '../document/printed-words.ts'
import type { Remark, Rule } from './contract/rule.ts'
import { closest } from './prose/closeness.ts'
import { documentTexts } from './prose/document-texts.ts'
import { printedSubjects } from './prose/printed-subjects.ts'
import { namedSubjects, subjectKey } from './prose/subject-book.ts'

/** 1、某某支出 24 万元 */
const NAME_AND_AMOUNT =
  /(?:^|[,，。;；:：、"])(?:其中:?)?(?:\(?[\d一二三四五六七八九十]{1,3}[).、]{1,2})?([\p{Script=Han}()、]{6,40}?)(?:为|共|共计|安排)?\d[\d,.]*万元/gu
/** So close a name is the same one; shorter ones are too much alike by nature. */
const CLOSE = 80
/** Words that say how a subject is looked at, not which it is. */
const NO_SUBJECT =
  /收入|预算数|决算数|拨款|\(类\)|\(款\)|\(项\)|(?:预算|决算|支出额|金额)$|^(?:其中|包括|合计|主要)/

/** The “三公”经费 have names of their own, which their statement and every such section use. */
const THREE_PUBLIC =
  /^(?:国内|外宾|国外)?(?:因公出国(?:\(境\))?|公务用车(?:购置)?(?:及|和)?(?:运行(?:维护)?)?|公务接待|外宾接待)(?:费用?|经费)?(?:支出)?$/

/** 对个人和家庭补助支出 is 对个人和家庭的补助. */
const loose = (name: string): string => subjectKey(name).replace(/的|支出$/g, '')

export const subjectNear: Rule = {
  id: 'NAM-005',
  title: { zh: '文字列举的科目名称与表一致', en: 'lists of amounts call subjects as the tables do' },
  basis: 'document',
  check: (part, context) => {
    const subjects = printedSubjects(part, context)
    if (context.year === undefined || subjects.length === 0) return []
    const books = [namedSubjects('function', context.year), namedSubjects('departmentEconomic', context.year)]
    const printed = [...new Map(subjects.map(({ name }) => [plainWords(name), name])).entries()]
    const known = new Set(printed.map(([name]) => loose(name)))
    const isKnown = (name: string): boolean =>
      known.has(loose(name)) ||
      [name, `${name}支出`, name.replace(/支出$/, '')].some((one) =>
        books.some((book) => book.named(one).length > 0),
      )
    return documentTexts(part, context)
      .filter(({ from }) => from === 'paragraph')
      .flatMap(({ plain, at }) =>
        [...plain.matchAll(NAME_AND_AMOUNT)].flatMap(([, name = '']): readonly Remark[] => {
          if (NO_SUBJECT.test(name) || THREE_PUBLIC.test(name) || isKnown(name)) return []
          const [key, close] = closest(name, printed, { name: ([one]) => one, least: CLOSE }) ?? []
          if (key === undefined || close === undefined || name.endsWith(key)) return []
          return [
            {
              severity: 'warning',
              at: { ...at, place: context.locate(at.place, name) },
              printed: name,
              expected: close,
              message: {
                zh: `文字写作“${name}”，表中的科目是“${close}”。请改为科目名称。`,
                en: `The text has “${name}”; the subject in the tables is “${close}”. Use its name.`,
              },
            },
          ]
        }),
      )
  },
}
