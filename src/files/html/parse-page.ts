/** HTML text as a tree with source lines, and the few questions that are asked of its nodes. */
import { type DefaultTreeAdapterTypes, defaultTreeAdapter, parse, type TreeAdapter } from 'parse5'
import { READING_LIMITS } from '../reader.ts'

export type Node = DefaultTreeAdapterTypes.ChildNode
export type Element = DefaultTreeAdapterTypes.Element
export type Root = DefaultTreeAdapterTypes.Document

/** `undefined` of a page that is nested deeper than is read. Nothing of it is run or fetched. */
export function parsePage(text: string): Root | undefined {
  try {
    return parse(text, { treeAdapter: shallowTree(), sourceCodeLocationInfo: true })
  } catch (error) {
    if (error instanceof TooDeep) return undefined
    throw error
  }
}

class TooDeep extends Error {}

/** The parser takes time with the square of the depth, so it is stopped as soon as the limit is passed. */
function shallowTree(): TreeAdapter<DefaultTreeAdapterTypes.DefaultTreeAdapterMap> {
  let depth = 0
  return {
    ...defaultTreeAdapter,
    onItemPush: () => {
      depth++
      if (depth > READING_LIMITS.depth) throw new TooDeep()
    },
    onItemPop: () => {
      depth--
    },
  }
}

export const isElement = (node: Node): node is Element => 'tagName' in node

export const attribute = (element: Element, name: string): string | undefined =>
  element.attrs.find((found) => found.name === name)?.value

export const elementsOf = (parent: { readonly childNodes: readonly Node[] }): readonly Element[] =>
  parent.childNodes.filter(isElement)

/** The first element with this name, depth first. */
export function find(parent: { readonly childNodes: readonly Node[] }, tagName: string): Element | undefined {
  for (const child of elementsOf(parent)) {
    const found = child.tagName === tagName ? child : find(child, tagName)
    if (found !== undefined) return found
  }
  return undefined
}

/** Line of the text where a node begins, from 1; what the parser itself put in has the line of its first child. */
export function lineOf(node: Node): number | undefined {
  const line = node.sourceCodeLocation?.startLine
  if (line !== undefined || !isElement(node)) return line
  for (const child of node.childNodes) {
    const found = lineOf(child)
    if (found !== undefined) return found
  }
  return undefined
}

/** All text of a node, shown or not. */
export const textOf = (node: Node): string => {
  if ('value' in node) return node.value
  return isElement(node) ? node.childNodes.map(textOf).join('') : ''
}

/** The address of a file that a page offers for download. */
export const isAttachment = (address: string): boolean =>
  /\.(?:pdf|docx?|xlsx?|wps|et|ofd|zip|rar|7z|csv)(?:[?#]|$)/i.test(address)

/** What the page says that it was made with, such as `Microsoft Word 15`. */
export function generatorOf(root: Root): string {
  const html = find(root, 'html')
  const head = html === undefined ? undefined : find(html, 'head')
  const metas = head === undefined ? [] : elementsOf(head).filter((element) => element.tagName === 'meta')
  const named = metas.filter((meta) => /^(?:generator|progid)$/i.test(attribute(meta, 'name') ?? ''))
  return named.map((meta) => attribute(meta, 'content') ?? '').join('; ')
}
