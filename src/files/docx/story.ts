/** Paragraphs and tables of a body, a cell, a text box or a note in their order, tracked changes accepted. */
import { childOf, type XmlElement } from '../zip/xml-tree.ts'
import { chosenChildren } from './alternatives.ts'
import { type InlineContent, type OpenFields, readInline } from './inline.ts'
import type { Numbering } from './numbering.ts'
import { childValue, numberingOf, outlineLevel, type StyleMeaning, type Styles, toggle } from './styles.ts'

export interface StoryContext {
  readonly styles: Styles
  readonly numbering: Numbering
  readonly fields: OpenFields
}

export interface StoryParagraph extends InlineContent {
  readonly role: 'heading' | 'text' | 'contents'
  readonly level?: number
}

/** What a story is read into. */
export interface StorySink {
  readonly paragraph: (paragraph: StoryParagraph) => void
  readonly table: (table: XmlElement) => void
  /** A part of another file, which is not read. */
  readonly foreign: () => void
}

/** Elements that change nothing of the blocks within. */
const WRAPPERS: ReadonlySet<string> = new Set([
  'w:customXml',
  'w:smartTag',
  'w:ins',
  'w:moveTo',
  'w:sdtContent',
])

export function readStory(story: XmlElement, context: StoryContext, sink: StorySink): void {
  const reading = new StoryReading(context, sink)
  reading.readAll(story)
  reading.flush()
}

/** Words whose paragraph mark was deleted; they belong to the next paragraph, which gives them its look. */
interface Carried {
  readonly content: InlineContent
  readonly element: XmlElement
}

class StoryReading {
  readonly #context: StoryContext
  readonly #sink: StorySink
  #carried: Carried | undefined

  constructor(context: StoryContext, sink: StorySink) {
    this.#context = context
    this.#sink = sink
  }

  readAll(parent: XmlElement): void {
    for (const child of chosenChildren(parent)) {
      if (child.name === 'w:p') this.#paragraph(child)
      else if (child.name === 'w:tbl') {
        this.flush()
        this.#sink.table(child)
      } else if (child.name === 'w:sdt') this.#control(child)
      else if (WRAPPERS.has(child.name)) this.readAll(child)
      else if (child.name === 'w:altChunk' || child.name === 'w:subDoc') this.#sink.foreign()
    }
  }

  /** The last paragraph of a story has nothing behind it to join. */
  flush(): void {
    const carried = this.#carried
    this.#carried = undefined
    if (carried !== undefined) this.#emit(carried.element, carried.content)
  }

  #control(control: XmlElement): void {
    const content = childOf(control, 'w:sdtContent')
    if (content === undefined) return
    const gallery = childValue(childOf(control, 'w:sdtPr', 'w:docPartObj'), 'w:docPartGallery')
    if (gallery === 'Table of Contents') this.#contents(content)
    else this.readAll(content)
  }

  #contents(content: XmlElement): void {
    const sink = this.#sink
    const contentsSink = {
      ...sink,
      paragraph: ({ level: _, ...paragraph }: StoryParagraph) =>
        sink.paragraph({ ...paragraph, role: 'contents' }),
    }
    readStory(content, this.#context, contentsSink)
  }

  #paragraph(element: XmlElement): void {
    const properties = childOf(element, 'w:pPr')
    const mark = childOf(properties, 'w:rPr')
    const setting = {
      styles: this.#context.styles,
      fields: this.#context.fields,
      paragraphStyle: childValue(properties, 'w:pStyle'),
    }
    const own = readInline(element, setting)
    const content = this.#carried === undefined ? own : joined(this.#carried.content, own)
    this.#carried = undefined
    if (childOf(mark, 'w:del') !== undefined || childOf(mark, 'w:moveFrom') !== undefined)
      this.#carried = { content, element }
    else this.#emit(element, content)
  }

  #emit(element: XmlElement, content: InlineContent): void {
    const properties = childOf(element, 'w:pPr')
    const styleId = childValue(properties, 'w:pStyle')
    const style = { ...this.#context.styles.ofParagraph(styleId), ...numberingOf(properties) }
    const isHidden = content.text.trim() === '' && isMarkHidden(element, style)
    const number = isHidden ? '' : this.#context.numbering(style, styleId)
    const text = `${number}${content.text}`
    this.#sink.paragraph({ ...content, text, ...roleOf(properties, style, content.isContents) })
  }
}

function joined(before: InlineContent, after: InlineContent): InlineContent {
  return {
    ...before,
    ...after,
    text: before.text + after.text,
    isContents: before.isContents || after.isContents,
    hasPageField: before.hasPageField || after.hasPageField,
    boxes: [...before.boxes, ...after.boxes],
    unread: [...before.unread, ...after.unread],
    notes: [...before.notes, ...after.notes],
    hiddenCount: before.hiddenCount + after.hiddenCount,
    hasRaisedMark: before.hasRaisedMark || after.hasRaisedMark,
  }
}

function isMarkHidden(element: XmlElement, style: StyleMeaning): boolean {
  return toggle(childOf(element, 'w:pPr', 'w:rPr'), 'w:vanish') ?? style.isHidden ?? false
}

/** 目录 of any program: `toc 1`, `TOC Heading`, `目录 1`. */
const CONTENTS_STYLE = /^(?:toc|目录|contents)\s*(?:\d|heading|标题|$)/

function roleOf(
  properties: XmlElement | undefined,
  style: StyleMeaning,
  isContents: boolean,
): Pick<StoryParagraph, 'role' | 'level'> {
  if (isContents || CONTENTS_STYLE.test(style.name)) return { role: 'contents' }
  const level = outlineLevel(childValue(properties, 'w:outlineLvl')) ?? style.level
  if (level === undefined || level < 0) return { role: 'text' }
  return { role: 'heading', level: Math.max(level, 1) }
}
