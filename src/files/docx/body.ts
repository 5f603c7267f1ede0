/** The blocks of a DOCX: its body with tables, text boxes and notes where they belong, and its running heads. */
import type {
  Block,
  DocumentPlace,
  Grid,
  GridRow,
  Paragraph,
  ParagraphRole,
} from '../../core/document/document.ts'
import { READING_LIMITS } from '../reader.ts'
import type { Remarks } from '../zip/remarks.ts'
import { descendants, textOf, type XmlElement } from '../zip/xml-tree.ts'
import { pairedMarks } from './fields.ts'
import type { NoteReference } from './inline.ts'
import type { Notes } from './notes.ts'
import type { Numbering } from './numbering.ts'
import { readStory, type StoryContext, type StoryParagraph, type StorySink } from './story.ts'
import type { Styles } from './styles.ts'
import { type CellContent, columnWidths, gridText, MOST_COLUMNS, MOST_POSITIONS, readTable } from './table.ts'

export interface DocxParts {
  readonly styles: Styles
  readonly numbering: Numbering
  readonly notes: Readonly<Record<NoteReference['kind'], Notes>>
}

/** A grid whose rows may still grow, since a table that follows it at once goes on with it. */
interface GrowingGrid extends Grid {
  columnCount: number
  readonly rows: GridRow[]
}

export class BodyReading {
  readonly #parts: DocxParts
  readonly #remarks: Remarks
  readonly #blocks: Block[] = []
  /** Notes to be put behind the block that refers to them. */
  #notes: { readonly reference: NoteReference; readonly place: DocumentPlace }[] = []
  readonly #emittedNotes = new Set<XmlElement>()
  #block = 0
  #last: { readonly widths: string; readonly grid: GrowingGrid } | undefined

  constructor(parts: DocxParts, remarks: Remarks) {
    this.#parts = parts
    this.#remarks = remarks
  }

  body(body: XmlElement): readonly Block[] {
    const context = this.#context(body)
    readStory(
      body,
      context,
      this.#sink(context, () => ++this.#block),
    )
    return this.#blocks
  }

  /** A header or footer; what stands in tables and text boxes is read line by line. */
  running(story: XmlElement): readonly Paragraph[] {
    return this.#lines(story).map(({ text, hasPageField }): Paragraph => {
      const isNumber = hasPageField || /^[-—–\s第]*\d+[-—–\s页]*$/.test(text)
      return paragraphOf(text, isNumber ? 'pageNumber' : 'runningHead', {})
    })
  }

  #context(story: XmlElement): StoryContext {
    return { ...this.#parts, fields: { paired: pairedMarks(story), open: [] } }
  }

  #sink(context: StoryContext, blockNumber: () => number): StorySink {
    return {
      paragraph: (paragraph) => {
        const block = blockNumber()
        this.#last = undefined
        this.#paragraph(paragraph, { block })
        for (const box of paragraph.boxes) {
          const inner = withoutFields(context)
          const sink = this.#sink(inner, () => block)
          readStory(box, inner, sink)
          this.#last = undefined
        }
      },
      table: (table) => this.#table(table, context, blockNumber()),
      foreign: () => this.#remarks.foreign(placeText({ block: this.#block })),
    }
  }

  #paragraph(paragraph: StoryParagraph, place: DocumentPlace): void {
    const { text, role, level } = paragraph
    if (text.trim() !== '') this.#blocks.push(paragraphOf(text, role, place, level))
    this.#note(paragraph, place)
    this.#emitNotes()
  }

  /** Keeps account of what a paragraph has besides its words. */
  #note(paragraph: StoryParagraph, place: DocumentPlace): void {
    this.#remarks.unread(paragraph.unread, placeText(place))
    this.#remarks.hidden(paragraph.hiddenCount)
    this.#notes.push(...paragraph.notes.map((reference) => ({ reference, place })))
  }

  #emitNotes(): void {
    const notes = this.#notes
    this.#notes = []
    for (const { reference, place } of notes) {
      const note = this.#parts.notes[reference.kind].get(reference.id)
      if (note === undefined || this.#emittedNotes.has(note)) continue
      this.#emittedNotes.add(note)
      for (const { text } of this.#lines(note)) this.#blocks.push(paragraphOf(text, 'footnote', place))
    }
  }

  /** The words of a story that is no part of the body, such as a note. */
  #lines(story: XmlElement): readonly { readonly text: string; readonly hasPageField: boolean }[] {
    const lines: { readonly text: string; readonly hasPageField: boolean }[] = []
    const context = this.#context(story)
    const sink: StorySink = {
      paragraph: ({ text, hasPageField, boxes, hiddenCount }) => {
        if (text.trim() !== '') lines.push({ text, hasPageField })
        this.#remarks.hidden(hiddenCount)
        for (const box of boxes) readStory(box, context, sink)
      },
      table: (table) => {
        for (const cell of descendants(table, 'w:tc')) readStory(cell, context, { ...sink, table: () => {} })
      },
      foreign: () => {},
    }
    readStory(story, context, sink)
    return lines
  }

  #table(table: XmlElement, context: StoryContext, block: number): void {
    const widths = columnWidths(table)
    const grid = this.#grid(table, context, block, '')
    const last = this.#last
    if (grid.rows.length === 0) return
    if (last !== undefined && widths !== '' && last.widths === widths) {
      for (const row of grid.rows) last.grid.rows.push(row)
      last.grid.columnCount = Math.max(last.grid.columnCount, grid.columnCount)
    } else {
      const growing = { ...grid, rows: [...grid.rows] }
      this.#blocks.push(growing)
      this.#last = { widths, grid: growing }
    }
    this.#emitNotes()
  }

  #grid(table: XmlElement, context: StoryContext, block: number, within: string): Grid {
    return readTable(table, {
      block,
      within,
      cell: (element, address) => this.#cell(element, context, { block, cell: within + address }),
      hidden: (element) => this.#remarks.hidden(textOf(element).trim() === '' ? 0 : 1),
      tooMany: () =>
        this.#remarks.add(
          'RDG-038',
          { columns: String(MOST_COLUMNS), cells: String(MOST_POSITIONS) },
          placeText({ block }),
        ),
    })
  }

  #cell(element: XmlElement, context: StoryContext, place: DocumentPlace): CellContent {
    const lines: string[] = []
    const nested: Grid[] = []
    let formula: string | undefined
    let isUncertain = false
    const sink: StorySink = {
      paragraph: (paragraph) => {
        lines.push(paragraph.text)
        formula ??= paragraph.formula
        isUncertain ||= paragraph.hasRaisedMark
        this.#note(paragraph, place)
        for (const box of paragraph.boxes) readStory(box, withoutFields(context), sink)
      },
      table: (table) => {
        const grid = this.#grid(table, context, place.block ?? 0, `${place.cell ?? ''}/`)
        nested.push(grid)
        lines.push(gridText(grid))
      },
      foreign: () => this.#remarks.foreign(placeText(place)),
    }
    readStory(element, context, sink)
    const text = this.#cut(lines.join('\n').trim(), place)
    return { text, nested, isUncertain, ...(formula === undefined ? {} : { formula }) }
  }

  #cut(text: string, place: DocumentPlace): string {
    const limit = READING_LIMITS.cellCharacters
    if (text.length <= limit) return text
    this.#remarks.add('RDG-010', { found: String(text.length), limit: String(limit) }, placeText(place))
    return text.slice(0, limit)
  }
}

/** For a box, to which fields that are open around it mean nothing. */
const withoutFields = (context: StoryContext): StoryContext => ({
  ...context,
  fields: { ...context.fields, open: [] },
})

const placeText = ({ block, cell }: DocumentPlace): string =>
  cell === undefined ? `#${block}` : `#${block} ${cell}`

function paragraphOf(text: string, role: ParagraphRole, place: DocumentPlace, level?: number): Paragraph {
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
  return {
    kind: 'paragraph',
    role,
    ...(level === undefined ? {} : { level }),
    text: lines.map((line, index) => (needsGap(lines[index - 1], line) ? ` ${line}` : line)).join(''),
    lines: lines.map((line) => ({ text: line, place })),
    place,
  }
}

/** Chinese is written without spaces, so that only words in letters or digits would run into one another. */
const needsGap = (before: string | undefined, after: string): boolean =>
  before !== undefined && /[\w.,;:)%]/.test(before.at(-1) ?? '') && /[\w(]/.test(after[0] ?? '')
