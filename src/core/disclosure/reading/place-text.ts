/** A place in words that both a person and a program can find again: `p3`, `line 120`, `Sheet1!B7`, `block 12 R3C2`. */
import type { DocumentPlace } from '../../document/document.ts'

export function placeText(place: DocumentPlace): string {
  if (place.page !== undefined) return `p${place.page}`
  if (place.sheet !== undefined)
    return place.cell === undefined ? place.sheet : `${place.sheet}!${place.cell}`
  if (place.block !== undefined)
    return place.cell === undefined ? `block ${place.block}` : `block ${place.block} ${place.cell}`
  return place.line === undefined ? '' : `line ${place.line}`
}
