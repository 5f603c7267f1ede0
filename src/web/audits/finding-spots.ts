/** Where findings and their evidence stand in the original: for pages as boxes, for everything else as lines and cells. */
import type { JudgedFindingResponse } from '../../api/audits/contract.ts'
import type { Piece } from '../readings/document-blocks.tsx'
import type { Severity } from './finding-order.ts'

export type FindingPlace = JudgedFindingResponse['place']

export interface Spot {
  readonly finding: string
  readonly severity: Severity
  readonly isDismissed: boolean
  /** Number of the evidence, from 0; none where the finding itself stands. */
  readonly evidence?: number
  readonly place: FindingPlace
  readonly printed: string
}

/** Every finding where it stands, and the evidence of the one that is looked at; what stands in other files is not here. */
export function spotsOf(
  file: string,
  shown: readonly JudgedFindingResponse[],
  selected: JudgedFindingResponse | undefined,
): readonly Spot[] {
  const base = ({ id, severity, judgement }: JudgedFindingResponse) => ({
    finding: id,
    severity,
    isDismissed: judgement?.verdict === 'dismissed',
  })
  const evidence =
    selected === undefined
      ? []
      : selected.evidence.map(
          ({ place, printed }, at): Spot => ({ ...base(selected), evidence: at, place, printed }),
        )
  return [
    ...evidence,
    ...shown.map((one): Spot => ({ ...base(one), place: one.place, printed: one.printed })),
  ].filter((one) => one.place.file === file)
}

/** What a line or cell of the original shares with the places of findings, which tell no character of a line. */
export function placeKey({ line, sheet, cell, block }: Partial<FindingPlace>): string | undefined {
  if (sheet !== undefined) return `${sheet}!${cell ?? ''}`
  if (block !== undefined) return `#${block} ${cell ?? ''}`
  return line === undefined ? undefined : `line ${line}`
}

/** By place, for lookups while hundreds of lines are drawn. */
export function spotIndex(spots: readonly Spot[]): ReadonlyMap<string, readonly Spot[]> {
  const index = new Map<string, Spot[]>()
  for (const spot of spots) {
    const key = placeKey(spot.place)
    if (key !== undefined) index.set(key, [...(index.get(key) ?? []), spot])
  }
  return index
}

/**
 * The spots on a line or cell. Of a line with several cells only that is meant which prints the text; of a paragraph
 * the line that prints it, or else its first.
 */
export function spotsOn(index: ReadonlyMap<string, readonly Spot[]>, piece: Piece): readonly Spot[] {
  const { text, place, around } = piece
  const own = placeKey(place)
  const paragraph = around.place === undefined ? undefined : placeKey(around.place)
  const keys = new Set([own, paragraph].filter((one) => one !== undefined))
  return [...keys]
    .flatMap((key) => index.get(key) ?? [])
    .filter(({ printed }) => {
      const wanted = bare(printed)
      const texts = around.texts.map(bare)
      if (wanted === '' || !texts.some((other) => other.includes(wanted)))
        return paragraph === undefined
          ? place.cell !== undefined || text === around.texts[0]
          : own === paragraph
      return texts.includes(wanted) ? bare(text) === wanted : bare(text).includes(wanted)
    })
}

/** Findings print texts without the white space that the document has in them. */
const bare = (text: string): string => text.replace(/\s/g, '')

/** Box of the page that a place has; findings of a page without one have none. */
export const boxOn = ({ place }: Spot, page: number): FindingPlace['box'] =>
  place.page === page ? place.box : undefined
