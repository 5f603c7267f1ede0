/** A part of XML as a tree, for what must be seen whole: a text document, styles, relations. */
import { READING_LIMITS } from '../reader.ts'
import { Refusal } from './refusal.ts'
import { type PartName, scanXml, type XmlAttributes } from './xml-scan.ts'

export interface XmlElement {
  readonly name: string
  readonly attributes: XmlAttributes
  readonly children: readonly XmlNode[]
}

export type XmlNode = XmlElement | string

/** About as many as fit into the memory that reading may take. */
const MOST_NODES = 3_000_000
/** A thousand pages have some two million; of longer texts each step of reading makes another copy. */
const MOST_CHARACTERS = 32_000_000

export function xmlTree(pieces: Iterable<string>, source: PartName): XmlElement {
  const root: XmlElement & { children: XmlNode[] } = { name: '', attributes: new Map(), children: [] }
  const open = [root]
  let [count, characters] = [0, 0]
  const add = (node: XmlNode): void => {
    count += 1
    if (typeof node === 'string') characters += node.length
    if (count > MOST_NODES || characters > MOST_CHARACTERS)
      throw new Refusal('RDG-014', { limit: String(READING_LIMITS.memoryMegabytes) })
    open.at(-1)?.children.push(node)
  }
  scanXml(pieces, source, {
    open: (name, attributes) => {
      const element = { name, attributes, children: [] }
      add(element)
      open.push(element)
    },
    close: () => open.pop(),
    text: (text) => add(text),
  })
  return elements(root)[0] ?? root
}

export const elements = (parent: XmlElement): readonly XmlElement[] =>
  parent.children.filter((node) => typeof node !== 'string')

export const childrenOf = (parent: XmlElement | undefined, name: string): readonly XmlElement[] =>
  parent === undefined ? [] : parent.children.filter((child) => isNamed(child, name))

/** The first child of the first name, its first of the second name, and so on. */
export function childOf(parent: XmlElement | undefined, ...path: readonly string[]): XmlElement | undefined {
  let found = parent
  for (const name of path) found = found?.children.find((child) => isNamed(child, name))
  return found
}

const isNamed = (node: XmlNode, name: string): node is XmlElement =>
  typeof node !== 'string' && node.name === name

/** Elements of the name below the parent, in order, also within one another. */
export function* descendants(parent: XmlElement, name: string): Generator<XmlElement> {
  for (const child of parent.children) {
    if (typeof child === 'string') continue
    if (child.name === name) yield child
    yield* descendants(child, name)
  }
}

export const textOf = (element: XmlElement): string =>
  element.children.map((node) => (typeof node === 'string' ? node : textOf(node))).join('')
