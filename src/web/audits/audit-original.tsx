/** The original of a checked file with every finding marked where it stands; a click on a mark selects its finding. */
import type { ReadingResponse } from '../../api/readings/contract.ts'
import { BlockList, type MarkAttributes, type Piece } from '../readings/document-blocks.tsx'
import { PageSheets, type ShownPage } from '../readings/page-sheets.tsx'
import { useAuditWords } from './audit-words.ts'
import { boxOn, type FindingPlace, type Spot, spotIndex, spotsOn } from './finding-spots.ts'

interface AuditOriginalProps {
  readonly file: Pick<ReadingResponse, 'id' | 'pages'>
  readonly spots: readonly Spot[]
  readonly selected: string | undefined
  readonly evidence: number | undefined
  /** Where what is selected stands. */
  readonly place: FindingPlace | undefined
  readonly onSelect: (finding: string) => void
  readonly onEvidence: (at: number) => void
}

export function AuditOriginal(props: AuditOriginalProps) {
  const { file, place, selected, evidence } = props
  const index = spotIndex(props.spots)
  return file.pages.length > 0 ? (
    <PageSheets
      file={file}
      place={place === undefined ? undefined : shownPlace(place)}
      marks={(page) => <PageMarks {...props} {...page} />}
    />
  ) : (
    <BlockList
      id={file.id}
      markOf={(piece) => attributesOf(props, spotsOn(index, piece), piece)}
      wanted={selected === undefined ? undefined : '[data-current="true"]'}
      wish={`${selected} ${evidence}`}
    />
  )
}

/** A new object for each selection, so that the page moves there. */
const shownPlace = ({ page, box }: FindingPlace) => ({
  ...(page === undefined ? {} : { page }),
  ...(box === undefined ? {} : { box }),
})

const isCurrent = (spot: Spot, { selected, evidence }: AuditOriginalProps): boolean =>
  spot.finding === selected && spot.evidence === evidence

function looks(spot: Spot, props: AuditOriginalProps): string {
  const own = spot.evidence === undefined ? spot.severity : 'evidence'
  return [
    'spot',
    own,
    spot.isDismissed ? 'out' : '',
    spot.finding === props.selected ? 'of-selected' : '',
    isCurrent(spot, props) ? 'current' : '',
  ]
    .filter((one) => one !== '')
    .join(' ')
}

function pick(spot: Spot, { onSelect, onEvidence }: AuditOriginalProps): void {
  if (spot.evidence === undefined) onSelect(spot.finding)
  else onEvidence(spot.evidence)
}

/** For the eye and the mouse; by keyboard and by ear the same findings are reached in their list. */
function PageMarks(props: AuditOriginalProps & ShownPage) {
  const { page, size, cells, spots } = props
  const own = useAuditWords()
  const shown = spots.flatMap((spot) => {
    const box = boxOn(spot, page)
    return box === undefined ? [] : [{ spot, box }]
  })
  return (
    <svg className="marks" viewBox={`0 0 ${size.width} ${size.height}`} aria-hidden="true">
      {(cells ?? []).flatMap(({ box, text, doubt }) =>
        doubt === undefined
          ? []
          : [
              <rect key={`doubt ${box.left} ${box.top}`} {...asRect(box)} className="spot doubtful">
                <title>{`${text} ${own.doubtful(doubt)}`}</title>
              </rect>,
            ],
      )}
      {shown.map(({ spot, box }) => (
        // biome-ignore lint/a11y/noStaticElementInteractions: for the mouse alone; the keyboard has the list
        <rect
          key={`${spot.finding} ${spot.evidence ?? ''}`}
          {...asRect(box)}
          className={looks(spot, props)}
          data-mark={spot.finding}
          onClick={() => pick(spot, props)}
        >
          <title>{spot.printed}</title>
        </rect>
      ))}
    </svg>
  )
}

const asRect = ({ left, top, right, bottom }: NonNullable<FindingPlace['box']>) => ({
  x: left,
  y: top,
  width: Math.max(1, right - left),
  height: Math.max(1, bottom - top),
})

function attributesOf(props: AuditOriginalProps, spots: readonly Spot[], { doubt }: Piece): MarkAttributes {
  const spot =
    spots.find((one) => isCurrent(one, props)) ??
    spots.find((one) => one.finding === props.selected) ??
    spots.find((one) => one.evidence === undefined)
  if (spot === undefined) return doubt === undefined ? {} : { className: 'spot doubtful', title: doubt }
  return {
    className: looks(spot, props),
    'data-mark': spot.finding,
    'data-current': isCurrent(spot, props) ? 'true' : undefined,
    onClick: () => pick(spot, props),
  }
}
