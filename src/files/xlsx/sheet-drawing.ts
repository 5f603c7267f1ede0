/** What lies on a sheet over its cells: text boxes, which are read, and pictures and charts, which are named. */
import { chosenChildren } from '../docx/alternatives.ts'
import type { UnreadObject } from '../zip/remarks.ts'
import { childOf, childrenOf, descendants, textOf, type XmlElement } from '../zip/xml-tree.ts'
import { cellAddress } from './cell-address.ts'

export interface DrawnText {
  readonly text: string
  /** The cell under its upper left corner. */
  readonly cell: string
}

export interface SheetDrawing {
  readonly texts: readonly DrawnText[]
  readonly unread: readonly { readonly object: UnreadObject; readonly cell: string }[]
}

export function readSheetDrawing(tree: XmlElement): SheetDrawing {
  const texts: DrawnText[] = []
  const unread: { readonly object: UnreadObject; readonly cell: string }[] = []
  for (const anchor of chosenChildren(tree)) {
    const cell = anchorCell(anchor)
    for (const shape of below(anchor)) {
      const text = shape.name === 'xdr:sp' ? shapeText(shape) : ''
      if (text !== '') texts.push({ text, cell })
      const object = unreadObject(shape)
      if (object !== undefined) unread.push({ object, cell })
    }
  }
  return { texts, unread }
}

function* below(parent: XmlElement): Generator<XmlElement> {
  for (const child of chosenChildren(parent)) {
    yield child
    yield* below(child)
  }
}

function anchorCell(anchor: XmlElement): string {
  const from = childOf(anchor, 'xdr:from')
  const [row, column] = ['xdr:row', 'xdr:col'].map((name) => {
    const printed = from === undefined ? '' : childrenOf(from, name).map(textOf).join('')
    return /^\d{1,7}$/.test(printed) ? Number.parseInt(printed, 10) : 0
  })
  return cellAddress(row ?? 0, column ?? 0)
}

function shapeText(shape: XmlElement): string {
  const body = childOf(shape, 'xdr:txBody')
  return childrenOf(body, 'a:p')
    .map((paragraph) => [...descendants(paragraph, 'a:t')].map(textOf).join(''))
    .join('\n')
    .trim()
}

const EMU_PER_MILLIMETRE = 36_000

function unreadObject(shape: XmlElement): UnreadObject | undefined {
  if (shape.name === 'a:graphicData') {
    const kind = /\/(chart|diagram)$/.exec(shape.attributes.get('uri') ?? '')?.[1]
    return kind === undefined ? undefined : { kind: 'chart', name: kind }
  }
  if (shape.name !== 'xdr:pic') return undefined
  const size = childOf(shape, 'xdr:spPr', 'a:xfrm', 'a:ext')?.attributes
  const [width, height] = ['cx', 'cy'].map((name) => {
    const printed = size?.get(name) ?? ''
    return /^\d{1,12}$/.test(printed) ? Math.round(Number.parseInt(printed, 10) / EMU_PER_MILLIMETRE) : 0
  })
  return { kind: 'picture', name: `${width} × ${height} mm` }
}
