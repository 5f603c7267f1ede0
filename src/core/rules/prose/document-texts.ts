/** Everything that a document says in words: headings, paragraphs, contents, notes of tables, texts of forms. */
import { formLabel } from '../../disclosure/reading/entry-rows.ts'
import { plainWords, withoutSpace } from '../../document/printed-words.ts'
import { once } from '../contract/once.ts'
import type { Spot } from '../contract/rule.ts'
import { contentsPage } from './contents.ts'

export interface DocumentText {
  /** As printed, without white space. */
  readonly text: string
  /** One width, one kind of bracket and quote. */
  readonly plain: string
  readonly at: Spot
  readonly from: 'cover' | 'contents' | 'heading' | 'paragraph' | 'title' | 'note' | 'form'
  /** The heading above it. */
  readonly heading: string
}

export const documentTexts = once((part, context): readonly DocumentText[] => {
  const text = (from: DocumentText['from'], printed: string, at: Spot, heading = ''): DocumentText => ({
    text: withoutSpace(printed),
    plain: plainWords(printed),
    at,
    from,
    heading,
  })
  return [
    ...contentsPage(part, context).announcements.map(({ entry }) =>
      text('contents', entry.text, { place: entry.place, row: '目录' }),
    ),
    ...part.sections.flatMap(({ heading, level, place, paragraphs }) => [
      ...(level === 0 ? [] : [text('heading', heading, { place })]),
      ...paragraphs.map((one) =>
        text(level === 0 ? 'cover' : 'paragraph', one.text, { place: one.place }, plainWords(heading)),
      ),
    ]),
    ...part.statements.flatMap(({ printedTitle, title, place, notes }) => [
      text('title', printedTitle ?? title, { place, table: title }),
      ...notes.map((note) => text('note', note.text, { place: note.place, table: title })),
    ]),
    ...part.forms.flatMap((form) => {
      const table = formLabel(form)
      return [
        ...(form.printedTitle === undefined
          ? []
          : [text('title', form.printedTitle, { place: form.place, table })]),
        ...form.entries.map((entry) =>
          text('form', entry.text, {
            place: entry.place,
            table,
            row: entry.rowName,
            column: entry.column,
          }),
        ),
      ]
    }),
  ]
})
