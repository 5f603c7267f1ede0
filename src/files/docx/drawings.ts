/** What stands in a paragraph and is no text: text boxes, which are read, and pictures and objects, which are named. */
import type { UnreadObject } from '../zip/remarks.ts'
import type { XmlElement } from '../zip/xml-tree.ts'
import { chosenChildren } from './alternatives.ts'

export interface Drawing {
  /** The contents of text boxes. */
  readonly boxes: readonly XmlElement[]
  readonly unread: readonly UnreadObject[]
}

const EMU_PER_MILLIMETRE = 36_000
/** A smaller picture is a seal, a logo or an icon and no table. */
const SMALLEST_TABLE = { width: 50, height: 20 }

export function readDrawing(drawing: XmlElement): Drawing {
  const found = [...insides(drawing)]
  return {
    boxes: found.filter(({ name }) => name === 'w:txbxContent'),
    unread: unreadIn(drawing.name, found),
  }
}

/** Everything below, but not within text boxes. */
function* insides(parent: XmlElement): Generator<XmlElement> {
  for (const child of chosenChildren(parent)) {
    yield child
    if (child.name !== 'w:txbxContent') yield* insides(child)
  }
}

function unreadIn(name: string, found: readonly XmlElement[]): readonly UnreadObject[] {
  const object = found.find((one) => one.name === 'o:OLEObject' || one.name === 'w:control')?.attributes
  if (name === 'w:object' || object !== undefined)
    return [{ kind: 'object', name: object?.get('ProgID') ?? object?.get('w:name') ?? 'OLE' }]
  const isBehindText = found.some(
    (one) => one.name === 'wp:anchor' && one.attributes.get('behindDoc') === '1',
  )
  const data = found.find((one) => one.name === 'a:graphicData')?.attributes.get('uri') ?? ''
  const kind = /\/(chart|diagram)$/.exec(data)?.[1]
  if (kind !== undefined) return [{ kind: 'chart', name: kind }]
  const hasPicture = found.some((one) => one.name === 'a:blip' || one.name === 'v:imagedata')
  const size = hasPicture && !isBehindText ? sizeOf(found) : undefined
  if (size === undefined || size.width < SMALLEST_TABLE.width || size.height < SMALLEST_TABLE.height)
    return []
  return [{ kind: 'picture', name: `${size.width} × ${size.height} mm` }]
}

interface Size {
  readonly width: number
  readonly height: number
}

/** In whole millimetres. */
function sizeOf(found: readonly XmlElement[]): Size | undefined {
  const extent = found.find((one) => one.name === 'wp:extent')?.attributes
  const [width, height] = [extent?.get('cx'), extent?.get('cy')]
  if (isDigits(width) && isDigits(height)) return { width: fromEmu(width), height: fromEmu(height) }
  const style = found.find((one) => /(?:^|;)\s*width:/.test(one.attributes.get('style') ?? ''))
  const text = style?.attributes.get('style') ?? ''
  const [across, down] = [lengthIn(text, 'width'), lengthIn(text, 'height')]
  return across === undefined || down === undefined ? undefined : { width: across, height: down }
}

const isDigits = (text: string | undefined): text is string => text !== undefined && /^\d{1,12}$/.test(text)

const fromEmu = (printed: string): number => Math.round(Number.parseInt(printed, 10) / EMU_PER_MILLIMETRE)

const UNITS: Readonly<Record<string, number>> = { pt: 0.3528, in: 25.4, cm: 10, mm: 1, px: 0.2646 }

function lengthIn(style: string, name: string): number | undefined {
  const [, digits, unit = 'px'] =
    new RegExp(`(?:^|;)\\s*${name}:\\s*(\\d{1,6})(?:\\.\\d+)?(pt|in|cm|mm|px)?`).exec(style) ?? []
  return digits === undefined ? undefined : Math.round(Number.parseInt(digits, 10) * (UNITS[unit] ?? 1))
}
