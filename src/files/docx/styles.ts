/** What the styles of a DOCX say about the paragraphs and runs that have them, through the styles they are based on. */
import { childOf, childrenOf, type XmlElement } from '../zip/xml-tree.ts'

export interface StyleMeaning {
  /** Lower case: `heading 1`, `toc 2`. */
  readonly name: string
  /** From 1; 0 is a title above all headings. */
  readonly level?: number
  readonly numberingId?: string
  readonly numberingLevel?: number
  readonly isHidden?: boolean
  readonly fonts?: XmlElement
}

export interface Styles {
  /** `undefined` asks for what a paragraph without a style has. */
  readonly ofParagraph: (id: string | undefined) => StyleMeaning
  readonly ofRun: (id: string | undefined) => StyleMeaning
}

const PLAIN: StyleMeaning = { name: '' }
const LONGEST_CHAIN = 32

export function readStyles(tree: XmlElement | undefined): Styles {
  const styles = childrenOf(tree, 'w:style')
  const byId = new Map(styles.map((style) => [style.attributes.get('w:styleId'), style]))
  const known = new Map<string, StyleMeaning>()
  const meaning = (id: string, depth = 0): StyleMeaning => {
    const found = known.get(id) ?? resolve(id, depth)
    known.set(id, found)
    return found
  }
  const resolve = (id: string, depth: number): StyleMeaning => {
    const style = byId.get(id)
    if (style === undefined || depth > LONGEST_CHAIN) return PLAIN
    const base = childValue(style, 'w:basedOn')
    return { ...(base === undefined ? PLAIN : meaning(base, depth + 1)), ...ownMeaning(style) }
  }
  const plain = styles.find(
    ({ attributes }) => attributes.get('w:type') === 'paragraph' && isOn(attributes.get('w:default')),
  )
  const plainId = plain?.attributes.get('w:styleId')
  return {
    ofParagraph: (id) => {
      const actual = id !== undefined && byId.has(id) ? id : plainId
      return actual === undefined ? PLAIN : meaning(actual)
    },
    ofRun: (id) => (id === undefined ? PLAIN : meaning(id)),
  }
}

function ownMeaning(style: XmlElement): StyleMeaning {
  const name = (childValue(style, 'w:name') ?? '').trim().toLowerCase()
  const paragraph = childOf(style, 'w:pPr')
  const run = childOf(style, 'w:rPr')
  const hidden = toggle(run, 'w:vanish')
  const fonts = childOf(run, 'w:rFonts')
  return {
    name,
    ...levelOf(name, childValue(paragraph, 'w:outlineLvl')),
    ...numberingOf(paragraph),
    ...(hidden === undefined ? {} : { isHidden: hidden }),
    ...(fonts === undefined ? {} : { fonts }),
  }
}

/** Programs that translate style names write 标题 1; an outline level counts before the name. */
function levelOf(name: string, outline: string | undefined): { readonly level?: number } {
  const level = outlineLevel(outline)
  if (level !== undefined) return { level }
  const named = /^(?:heading|标题)\s*([1-9])$/.exec(name)?.[1]
  if (named !== undefined) return { level: Number.parseInt(named, 10) }
  return /^(?:title|标题)$/.test(name) ? { level: 0 } : {}
}

/** Word counts from 0, and 9 is the text itself; so -1 takes away what a style before it said. */
export function outlineLevel(printed: string | undefined): number | undefined {
  if (printed === undefined || !/^\d$/.test(printed)) return undefined
  return printed === '9' ? NO_LEVEL : Number.parseInt(printed, 10) + 1
}

const NO_LEVEL = -1

export function numberingOf(properties: XmlElement | undefined): {
  readonly numberingId?: string
  readonly numberingLevel?: number
} {
  const numbering = childOf(properties, 'w:numPr')
  const id = childValue(numbering, 'w:numId')
  const level = childValue(numbering, 'w:ilvl')
  return {
    ...(id === undefined ? {} : { numberingId: id }),
    ...(level === undefined || !/^\d$/.test(level) ? {} : { numberingLevel: Number.parseInt(level, 10) }),
  }
}

/** `w:val` of a child. */
export const childValue = (parent: XmlElement | undefined, name: string): string | undefined =>
  childOf(parent, name)?.attributes.get('w:val')

/** A property that is on by being there, unless it says otherwise; `undefined` where it is not there. */
export function toggle(parent: XmlElement | undefined, name: string): boolean | undefined {
  const found = childOf(parent, name)
  return found === undefined ? undefined : isOn(found.attributes.get('w:val') ?? 'true')
}

export const isOn = (value: string | undefined): boolean =>
  value !== undefined && !['0', 'false', 'off', 'none'].includes(value)
