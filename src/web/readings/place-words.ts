/** A place of a document in words: page, line, cell of a sheet, cell of a table. */
import type { PlaceResponse } from '../../api/readings/contract.ts'
import type { ReadingWords } from './reading-words.ts'

export function placeWords(place: PlaceResponse, own: ReadingWords): string {
  if (place.page !== undefined) return own.page(place.page)
  if (place.sheet !== undefined) return [place.sheet, place.cell].filter((one) => one !== undefined).join('!')
  if (place.block !== undefined)
    return [`#${place.block}`, place.cell].filter((one) => one !== undefined).join(' ')
  return place.line === undefined ? '' : own.line(place.line)
}
