/** Matters that a published budget or published accounts must explain, and of which this one says nothing. */
import type { Remark, Rule } from './contract/rule.ts'
import { documentTexts } from './prose/document-texts.ts'
import { REQUIRED_MATTERS } from './prose/required.ts'

/** With fewer paragraphs the explanations stand in another file. */
const EXPLAINS = 12

export const missingMatter: Rule = {
  id: 'DOC-007',
  title: { zh: '应当说明的事项都有说明', en: 'what must be explained is explained' },
  basis: 'disclosure',
  check: (part, context): readonly Remark[] => {
    const kind = part.identity.kind.value
    if (kind !== 'budget' && kind !== 'accounts') return []
    const paragraphs = part.sections.flatMap((section) => section.paragraphs)
    const headings = part.sections.filter(({ level }) => level > 0)
    const last = headings.at(-1)
    if (last === undefined || paragraphs.length < EXPLAINS || headings.length < EXPLAINS / 2) return []
    const texts = documentTexts(part, context).filter(
      ({ from }) => from === 'heading' || from === 'paragraph',
    )
    return REQUIRED_MATTERS.filter(
      ({ kinds, words, fromYear }) =>
        kinds.includes(kind) &&
        (fromYear === undefined || (context.year ?? 0) >= fromYear) &&
        !texts.some(({ plain }) => words.test(plain)),
    ).map(({ name }) => ({
      severity: 'warning',
      at: { place: last.place },
      printed: '',
      expected: `${name.zh}的说明`,
      message: {
        zh: `文件中没有${name.zh}的说明。没有的也应当写明。请补上。`,
        en: `Nothing is said of ${name.en}. If there is none, the document says so. Add it.`,
      },
    }))
  },
}
