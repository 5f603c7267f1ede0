/** 段内文字 — what a paragraph says when its tracked changes are accepted and its fields show their results. */
import type { UnreadObject } from '../zip/remarks.ts'
import { childOf, textOf, type XmlElement } from '../zip/xml-tree.ts'
import { chosenChildren } from './alternatives.ts'
import { readDrawing } from './drawings.ts'
import { controlBox, type Field, fieldFormula, formBox, isContentsField, isPageField } from './fields.ts'
import { childValue, type Styles, toggle } from './styles.ts'
import { overprinted, symbolCharacter, symbolText } from './symbols.ts'

export interface InlineContent {
  /** Lines separated by `\n`. */
  readonly text: string
  readonly isContents: boolean
  readonly hasPageField: boolean
  readonly formula?: string
  readonly boxes: readonly XmlElement[]
  readonly unread: readonly UnreadObject[]
  readonly notes: readonly NoteReference[]
  /** Whether small raised digits stood behind a digit: the mark of a note most likely, which no amount may swallow. */
  readonly hasRaisedMark: boolean
  /** How many runs have words that are formatted as hidden. */
  readonly hiddenCount: number
}

export interface NoteReference {
  readonly kind: 'footnote' | 'endnote'
  readonly id: string
}

/** Fields go over several paragraphs, so that those which are open outlive one. */
export interface OpenFields {
  readonly paired: ReadonlySet<XmlElement>
  open: Field[]
}

export interface InlineSetting {
  readonly styles: Styles
  readonly fields: OpenFields
  readonly paragraphStyle: string | undefined
}

export function readInline(paragraph: XmlElement, setting: InlineSetting): InlineContent {
  const reading = new InlineReading(setting)
  reading.readAll(paragraph)
  return reading.content
}

/** What may stand around runs and changes nothing of what they say. */
const WRAPPERS: ReadonlySet<string> = new Set([
  'w:hyperlink',
  'w:ins',
  'w:moveTo',
  'w:smartTag',
  'w:customXml',
  'w:dir',
  'w:bdo',
  'w:sdtContent',
  'w:rubyBase',
])

/** Elements of a run that are a character each. */
const CHARACTERS: Readonly<Record<string, string>> = {
  'w:tab': '\t',
  'w:ptab': '\t',
  'w:br': '\n',
  'w:cr': '\n',
  'w:noBreakHyphen': '-',
}

interface RunLook {
  readonly isHidden: boolean
  readonly isRaised?: boolean
  readonly fonts: XmlElement | undefined
}

class InlineReading {
  readonly #setting: InlineSetting
  readonly #fields: OpenFields
  readonly #boxes: XmlElement[] = []
  readonly #unread: UnreadObject[] = []
  readonly #notes: NoteReference[] = []
  #text = ''
  #isContents = false
  #hasPageField = false
  #formula: string | undefined
  #hiddenCount = 0
  #hasRaisedMark = false

  constructor(setting: InlineSetting) {
    this.#setting = setting
    this.#fields = setting.fields
  }

  get content(): InlineContent {
    return {
      text: this.#text,
      isContents: this.#isContents,
      hasPageField: this.#hasPageField,
      ...(this.#formula === undefined ? {} : { formula: this.#formula }),
      boxes: this.#boxes,
      unread: this.#unread,
      notes: this.#notes,
      hiddenCount: this.#hiddenCount,
      hasRaisedMark: this.#hasRaisedMark,
    }
  }

  readAll(parent: XmlElement): void {
    for (const child of chosenChildren(parent)) {
      if (child.name === 'w:r') this.#run(child)
      else if (child.name === 'w:sdt') this.#control(child)
      else if (child.name === 'w:fldSimple') this.#simpleField(child)
      else if (child.name.startsWith('m:')) this.#formulaPart(child)
      else if (WRAPPERS.has(child.name)) this.readAll(child)
    }
  }

  #control(control: XmlElement): void {
    const box = controlBox(control)
    const content = childOf(control, 'w:sdtContent')
    if (box !== undefined) this.#add(box, VISIBLE)
    else if (content !== undefined) this.readAll(content)
  }

  #simpleField(element: XmlElement): void {
    const instruction = element.attributes.get('w:instr') ?? ''
    const field: Field = { isResult: true, instruction, hasText: false }
    this.#fields.open.push(field)
    this.readAll(element)
    this.#endField(field)
  }

  /** A fraction is written on one line, everything else of a formula as its characters follow. */
  #formulaPart(part: XmlElement): void {
    if (part.name === 'm:t') this.#add(textOf(part), VISIBLE)
    else if (part.name === 'm:f') {
      for (const [index, side] of ['m:num', 'm:den'].entries()) {
        if (index > 0) this.#add('/', VISIBLE)
        const content = childOf(part, side)
        if (content !== undefined) this.readAll(content)
      }
    } else this.readAll(part)
  }

  #run(run: XmlElement): void {
    const properties = childOf(run, 'w:rPr')
    const style = this.#setting.styles.ofRun(childValue(properties, 'w:rStyle'))
    const paragraph = this.#setting.styles.ofParagraph(this.#setting.paragraphStyle)
    const look = {
      isHidden: toggle(properties, 'w:vanish') ?? style.isHidden ?? paragraph.isHidden ?? false,
      isRaised: childValue(properties, 'w:vertAlign') === 'superscript',
      fonts: childOf(properties, 'w:rFonts') ?? style.fonts ?? paragraph.fonts,
    }
    for (const child of chosenChildren(run)) this.#runPart(child, look)
  }

  #runPart(part: XmlElement, look: RunLook): void {
    const { name, attributes } = part
    const character = CHARACTERS[name]
    if (character !== undefined) this.#add(character, look)
    else if (name === 'w:t') this.#add(symbolText(textOf(part).replace(/[\t\r\n]/g, ' '), look.fonts), look)
    else if (name === 'w:sym')
      this.#add(symbolCharacter(attributes.get('w:font'), attributes.get('w:char')), look)
    else if (name === 'w:fldChar') this.#fieldMark(part)
    else if (name === 'w:instrText') this.#instruction(textOf(part))
    else if (name === 'w:footnoteReference') this.#note('footnote', attributes.get('w:id'))
    else if (name === 'w:endnoteReference') this.#note('endnote', attributes.get('w:id'))
    else if (name === 'w:drawing' || name === 'w:pict' || name === 'w:object') this.#drawing(part, look)
    else if (name === 'w:ruby') {
      const base = childOf(part, 'w:rubyBase')
      if (base !== undefined) this.readAll(base)
    }
  }

  #drawing(part: XmlElement, look: RunLook): void {
    if (look.isHidden || this.#isInstruction()) return
    const { boxes, unread } = readDrawing(part)
    this.#boxes.push(...boxes)
    this.#unread.push(...unread)
  }

  #note(kind: NoteReference['kind'], id: string | undefined): void {
    if (id !== undefined && !this.#isInstruction()) this.#notes.push({ kind, id })
  }

  #fieldMark(mark: XmlElement): void {
    if (!this.#fields.paired.has(mark)) return
    const type = mark.attributes.get('w:fldCharType')
    const field = this.#fields.open.at(-1)
    if (type === 'begin') {
      const box = formBox(mark)
      const begun = { isResult: false, instruction: '', hasText: false }
      this.#fields.open.push(box === undefined ? begun : { ...begun, box })
    } else if (field !== undefined && type === 'separate') field.isResult = true
    else if (field !== undefined && type === 'end') this.#endField(field)
  }

  #endField(field: Field): void {
    this.#fields.open.pop()
    if (isPageField(field)) this.#hasPageField = true
    if (!this.#isInstruction()) this.#formula ??= fieldFormula(field)
    if (!field.hasText) this.#add(field.box ?? overprinted(field.instruction) ?? '', VISIBLE)
  }

  #instruction(text: string): void {
    const field = this.#fields.open.at(-1)
    if (field !== undefined && !field.isResult) field.instruction += text
  }

  #isInstruction(): boolean {
    return this.#fields.open.some((field) => !field.isResult)
  }

  /** The square of m² is a character of its own; behind a digit it would become one more digit of an amount. */
  #raised(text: string): string {
    if (!/^\d+$/.test(text)) return text
    if (/\d/.test(this.#text.at(-1) ?? '')) {
      this.#hasRaisedMark = true
      return ''
    }
    return text.replace(/\d/g, (digit) => RAISED_DIGITS[Number.parseInt(digit, 10)] ?? digit)
  }

  #add(text: string, look: RunLook): void {
    if (text === '' || this.#isInstruction()) return
    if (look.isHidden) {
      if (text.trim() !== '') this.#hiddenCount += 1
      return
    }
    this.#text += look.isRaised === true ? this.#raised(text) : text.replaceAll('\u00ad', '')
    for (const field of this.#fields.open) {
      field.hasText = true
      if (isContentsField(field)) this.#isContents = true
    }
  }
}

const RAISED_DIGITS = '⁰¹²³⁴⁵⁶⁷⁸⁹'

const VISIBLE: RunLook = { isHidden: false, fonts: undefined }
