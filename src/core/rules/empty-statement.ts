/** Empty tables without a word on why, and notes that speak of another table. */

import type { ReadPart } from '../disclosure/reading/reading.ts'
import { plainWords, withoutSpace } from '../document/printed-words.ts'
import type { ReadStatement } from '../statements/reading/read-statement.ts'
import type { Remark, Rule, RuleContext } from './contract/rule.ts'
import { documentTexts } from './prose/document-texts.ts'
import { orderOf } from './prose/order.ts'

interface Subject {
  readonly words: RegExp
  readonly name: string
}

/** What a table is about, by the end of its definition’s name. */
const SUBJECTS: Readonly<Record<string, Subject>> = {
  'government-fund': { words: /政府性基金|基金预算/, name: '政府性基金预算' },
  'state-capital': { words: /国有资本/, name: '国有资本经营预算' },
  'three-public': { words: /三公/, name: '“三公”经费' },
}
const NOTHING = /无|没有|未安排|未发生|不涉及|空表|为空|为零|0万元|0\.00万元/

export const emptyStatement: Rule = {
  id: 'DOC-005',
  title: { zh: '空表有说明，说明与表相符', en: 'empty tables say so, and of themselves' },
  basis: 'disclosure',
  check: (part, context) =>
    part.statements.flatMap((statement): readonly Remark[] => {
      const key = statement.definition?.replace(/^\w+\./, '') ?? ''
      const subject = SUBJECTS[key]
      const notes = notesOf(statement, part, context).filter(({ text }) => NOTHING.test(plainWords(text)))
      // Only what was read with the table is surely its own; a paragraph behind it may belong to the next.
      const wrong = statement.notes.filter(({ text }) => isOfAnother(plainWords(text), subject))
      if (subject !== undefined && statement.isEmpty && wrong.length > 0 && wrong.length === notes.length)
        return wrong.map((note) => ofAnother(statement, note, subject))
      if (!statement.isEmpty || notes.length > 0 || subject === undefined) return []
      const isTold = documentTexts(part, context).some(
        ({ plain, from }) =>
          (from === 'paragraph' || from === 'note') && subject.words.test(plain) && NOTHING.test(plain),
      )
      return isTold ? [] : [silent(statement, subject, context)]
    }),
}

type Note = ReadStatement['notes'][number]

/** The notes that were read with the table, and short paragraphs up to the next one. */
function notesOf(statement: ReadStatement, part: ReadPart, context: RuleContext): readonly Note[] {
  const order = orderOf(part, context)
  const from = order(statement.place)
  const next = part.statements.map(({ place }) => order(place)).filter((at) => at > from)
  const between = context.blocks
    .slice(from, Math.min(from + 12, ...next))
    .flatMap((block) =>
      block.kind === 'paragraph' && block.text.length < 80 && block.role !== 'heading'
        ? [{ text: block.text, place: block.place }]
        : [],
    )
  const known = new Set(statement.notes.map(({ text }) => withoutSpace(text)))
  return [
    ...statement.notes,
    ...between.filter(
      ({ text }) => !known.has(withoutSpace(text)) && !/[一二三四五六七八九十]、|第.部分/.test(text),
    ),
  ]
}

const isOfAnother = (note: string, subject: Subject | undefined): boolean =>
  subject !== undefined &&
  NOTHING.test(note) &&
  !subject.words.test(note) &&
  Object.values(SUBJECTS).some((other) => other !== subject && other.words.test(note))

function ofAnother(statement: ReadStatement, { text, place }: Note, subject: Subject): Remark {
  const printed = withoutSpace(text)
  const expected = Object.values(SUBJECTS).reduce(
    (words, other) => (other === subject ? words : words.replace(other.name, subject.name)),
    printed,
  )
  return {
    severity: 'error',
    at: { place, table: statement.title, row: '注' },
    printed,
    expected,
    message: {
      zh: `《${statement.title}》的说明写的是别的表：“${printed}”，应为“${expected}”。请改正。`,
      en: `The note of “${statement.title}” speaks of another table: “${printed}”; it should be “${expected}”.`,
    },
  }
}

function silent(statement: ReadStatement, subject: Subject, { year }: RuleContext): Remark {
  const expected = `注：本部门${year === undefined ? '本' : year}年没有${subject.name}收支，故本表无数据。`
  return {
    severity: 'warning',
    at: { place: statement.place, table: statement.title },
    printed: '',
    expected,
    message: {
      zh: `《${statement.title}》没有数据，也没有说明。请在表下注明本年没有这项收支。`,
      en: `“${statement.title}” is empty and nothing says why. Note below it that there is no such money this year.`,
    },
  }
}
