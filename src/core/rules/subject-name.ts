/** Codes of subjects in the tables that bear another name than the classification of the year gives them. */

import type { Severity } from '../kernel/finding.ts'
import type { BookEntry } from '../law/book.ts'
import type { Remark, Rule } from './contract/rule.ts'
import { closeness, closest } from './prose/closeness.ts'
import { type PrintedSubject, printedSubjects } from './prose/printed-subjects.ts'
import { type NamedSubjects, namedSubjects, subjectKey } from './prose/subject-book.ts'

interface Misnamed {
  readonly severity: Severity
  readonly expected: string
  readonly zh: string
  readonly en: string
}

/** So close a name is the same one with a slip of the pen. */
const SLIP = 70
/** And of a name that is only likely, so close. */
const CLOSE = 85

export const subjectName: Rule = {
  id: 'NAM-001',
  title: { zh: '科目编码与名称相符', en: 'codes of subjects bear their names' },
  basis: 'subjects',
  check: (part, context) => {
    const year = context.year
    if (year === undefined) return []
    const subjects = printedSubjects(part, context)
    const books = { 2: namedSubjects('function', year), 3: namedSubjects('departmentEconomic', year) }
    const tables = tablesOfSubjects(subjects, books)
    return subjects.flatMap((subject): readonly Remark[] => {
      const book = subject.code.startsWith('2') ? books[2] : books[3]
      const whole = subjects.find((one) => isCutOff(subject, one))
      const elsewhere = tables.has(subject.at.table ?? '')
        ? subjects.find((one) => isRightElsewhere(subject, one, book))
        : undefined
      const found =
        subject.misprint !== undefined
          ? misprinted(subject, subject.misprint)
          : whole === undefined
            ? elsewhere === undefined
              ? misnamed(subject, book, year)
              : contradicted(subject, elsewhere)
            : cutOff(subject, whole.name)
      if (found === undefined) return []
      return [
        {
          severity: found.severity,
          at: subject.at,
          printed: `${subject.misprint ?? subject.code}${subject.name}`,
          expected: found.expected,
          message: { zh: found.zh, en: found.en },
        },
      ]
    })
  },
}

/** The same code stands elsewhere with a longer name that begins so. */
const isCutOff = (subject: PrintedSubject, other: PrintedSubject): boolean =>
  other.code === subject.code &&
  other.name.length > subject.name.length &&
  (/[（(][^（）()]*$/.test(subject.name) || subject.name.length >= 6) &&
  subjectKey(other.name).startsWith(subjectKey(subject.name)) &&
  !/^[（(]/.test(other.name.slice(subject.name.length))

const misprinted = ({ code, name }: PrintedSubject, misprint: string): Misnamed => ({
  severity: 'error',
  expected: `${code}${name}`,
  zh: `没有 ${misprint} 这个科目编码，按名称和所在的款，“${name}”应为 ${code}。请改正编码。`,
  en: `There is no subject ${misprint}; by its name and section “${name}” is ${code}. Correct the code.`,
})

const cutOff = ({ code, name }: PrintedSubject, whole: string): Misnamed => ({
  severity: 'warning',
  expected: `${code}${whole}`,
  zh: `科目名称“${code}${name}”不完整，别处为“${whole}”。请补全。`,
  en: `The name of subject “${code}${name}” is cut off; elsewhere it is “${whole}”. Complete it.`,
})

type Books = Readonly<Record<2 | 3, NamedSubjects>>
const hasItsName = ({ code, name }: PrintedSubject, books: Books): boolean => {
  const official = books[code.startsWith('2') ? 2 : 3].of(code)?.name
  return official !== undefined && withoutEnding(subjectKey(official)) === withoutEnding(subjectKey(name))
}

/** Beside the codes of some tables stand projects, 2130153 高标准农田建设: most names of a table tell which they are. */
function tablesOfSubjects(subjects: readonly PrintedSubject[], books: Books): ReadonlySet<string> {
  const surplus = new Map<string, number>()
  for (const one of subjects) {
    const { table } = one.at
    if (table !== undefined) surplus.set(table, (surplus.get(table) ?? 0) + (hasItsName(one, books) ? 1 : -1))
  }
  return new Set([...surplus].flatMap(([table, count]) => (count > 0 ? [table] : [])))
}

/** Another table has the code with the name of the book, so that even a book which is not sure can tell. */
function isRightElsewhere(subject: PrintedSubject, other: PrintedSubject, book: NamedSubjects): boolean {
  if (subject.code !== other.code || subject.misprint !== undefined || other.misprint !== undefined)
    return false
  const official = withoutEnding(subjectKey(book.of(subject.code)?.name ?? ''))
  const [own = '', there] = [subject, other].map(({ name }) => withoutEnding(subjectKey(name)))
  return there === official && own !== official && !own.startsWith(official)
}

const contradicted = ({ code, name }: PrintedSubject, other: PrintedSubject): Misnamed => ({
  severity: 'error',
  expected: `${code}${other.name}`,
  zh: `${code} 在${other.at.table === undefined ? '别处' : `《${other.at.table}》`}是“${other.name}”，与科目表相同，此处写作“${name}”。请统一。`,
  en: `${code} is “${other.name}” in ${other.at.table ?? 'another table'}, as in the classification; here it is “${name}”. Make them one.`,
})

function misnamed({ code, name }: PrintedSubject, book: NamedSubjects, year: number): Misnamed | undefined {
  const entry = book.of(code)
  const key = subjectKey(name)
  if (entry === undefined) return unknown({ code, name }, book, year)
  const official = subjectKey(entry.name)
  if (withoutEnding(key) === withoutEnding(official) || isWithParent(name, entry, book)) return undefined
  const right = ofName(book, key, entry.code)
  const said = {
    zh: `《政府收支分类科目》（${year}年）中 ${code} 是“${entry.name}”`,
    en: `In the classification of ${year}, ${code} is “${entry.name}”`,
  }
  if (right !== undefined)
    return {
      severity: 'error',
      expected: `${right.code}${right.name}`,
      zh: `${said.zh}，“${right.name}”的编码是 ${right.code}。请改正编码。`,
      en: `${said.en}; “${right.name}” has the code ${right.code}. Correct the code.`,
    }
  const isFormer = book.once(name).some((one) => one.code === code)
  const isSlip = closeness(key, official) >= SLIP || official.startsWith(key)
  // Names that nobody held against the official print yet are only doubted where the slip is plain.
  if (entry.confidence !== 'sure' && !(isSlip && closeness(key, official) >= CLOSE)) return undefined
  const severity =
    entry.confidence === 'sure' && entry.basis !== '未核对原文' && !isFormer ? 'error' : 'warning'
  const fitting = code.startsWith('3') ? fittingItem(book, key, code) : undefined
  if (isSlip || isFormer || code.length === 3 || fitting === undefined || fitting === entry)
    return {
      severity,
      expected: `${code}${entry.name}`,
      zh: `${said.zh}，表中写作“${name}”${isFormer ? '，是以前年度的名称' : ''}。请按当年科目改正。`,
      en: `${said.en}; the table has “${name}”${isFormer ? ', its name of earlier years' : ''}. Use the name of the year.`,
    }
  // A name of one's own under the code of another item: only who wrote it knows which of the two was meant.
  return {
    severity,
    expected: `${code}${entry.name}／${fitting.code}${fitting.name}`,
    zh: `${said.zh}，表中写作“${name}”。编码和名称哪一个有误无法判断：编码无误则名称应为“${entry.name}”，名称无误则似应编入 ${fitting.code}“${fitting.name}”。请核对。`,
    en: `${said.en}; the table has “${name}”. It cannot be told which is wrong: by its name the row seems to belong to ${fitting.code} “${fitting.name}”.`,
  }
}

/** So much of a short name is in the official one: 车辆运行费 in 公务用车运行维护费. */
const SUGGESTS = 35
const withoutFee = (key: string): string => key.replace(/费用?$/, '')

/** The item beside the code that a name of one's own comes nearest to; without any, the one for all others. */
function fittingItem(book: NamedSubjects, key: string, code: string): BookEntry | undefined {
  const beside = book.below(code.slice(0, -2))
  const named = beside.filter((one) => key.endsWith(subjectKey(one.name)))
  const [longest] = named.toSorted((a, b) => b.name.length - a.name.length)
  const near = closest(withoutFee(key), beside, {
    name: (one) => withoutFee(subjectKey(one.name)),
    least: SUGGESTS,
  })
  return longest ?? near ?? beside.find((one) => one.code === `${code.slice(0, -2)}99`)
}

/** Numbers that localities give to items of their own. */
const LOCAL = /9[0-8]$/

/** The economic book has every code; of functions some localities add their own, so that only the name can tell. */
function unknown(
  { code, name }: Pick<PrintedSubject, 'code' | 'name'>,
  book: NamedSubjects,
  year: number,
): Misnamed | undefined {
  const right = ofName(book, subjectKey(name), code)
  const isEconomic =
    code.startsWith('3') && code.length === 5 && !LOCAL.test(code) && book.of(code.slice(0, 3)) !== undefined
  if (right === undefined && !isEconomic) return undefined
  const likely = right ?? fittingItem(book, subjectKey(name), code)
  const said =
    likely === undefined
      ? { zh: '', en: '' }
      : right === undefined
        ? {
            zh: `，按名称似应为 ${likely.code}“${likely.name}”`,
            en: `; by its name it seems to be ${likely.code} “${likely.name}”`,
          }
        : { zh: `，“${right.name}”是 ${right.code}`, en: `; “${right.name}” is ${right.code}` }
  return {
    severity: right === undefined ? 'warning' : 'error',
    expected: likely === undefined ? '' : `${likely.code}${likely.name}`,
    zh: `《政府收支分类科目》（${year}年）没有 ${code} 这个编码${said.zh}。请改正编码。`,
    en: `The classification of ${year} has no code ${code}${said.en}. Correct the code.`,
  }
}

/** 支出 at the end comes and goes with the years. */
const withoutEnding = (key: string): string => key.replace(/支出$/, '')

/** The entry of the same name beside the code; of economic classes, whose names are all different, anywhere. */
function ofName(book: NamedSubjects, key: string, code: string): BookEntry | undefined {
  const beside = book
    .below(code.length === 3 ? '' : code.slice(0, -2))
    .find((one) => subjectKey(one.name) === key)
  if (beside !== undefined || !code.startsWith('3')) return beside
  // 办公设备购置 is an item of 基本建设 (309) too, which departments' own expenditure hardly has.
  const named = [...book.named(key), ...book.named(key.replace(/费$/, ''))]
  const [only, ...others] = named.length > 1 ? named.filter((one) => !one.code.startsWith('309')) : named
  return others.length === 0 ? only : undefined
}

/** 一般行政管理事务（工业和信息产业监管）: the section in brackets tells items of one name apart. */
function isWithParent(name: string, entry: BookEntry, book: NamedSubjects): boolean {
  const [, base, inside] = /^(.+?)[（(]([^（）()]+)[)）]$/.exec(name) ?? []
  if (base === undefined || inside === undefined || subjectKey(base) !== subjectKey(entry.name)) return false
  const parents = [entry.code.slice(0, -2), entry.code.slice(0, 3)].flatMap((code) => book.of(code) ?? [])
  const key = subjectKey(inside)
  return parents.some((one) => subjectKey(one.name).startsWith(key) || key.startsWith(subjectKey(one.name)))
}
