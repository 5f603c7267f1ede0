/** The pages of a PDF as pictures, with the cells that were recognised drawn over them. */
import type { PageCellsResponse, PlaceResponse, ReadingResponse } from '../../api/readings/contract.ts'
import { PageSheets } from './page-sheets.tsx'

export interface Selection {
  readonly table: number | undefined
  readonly entry: number | undefined
}

export interface OriginalProps {
  readonly file: ReadingResponse
  readonly selected: Selection
  /** Where what is selected stands; the original is moved there when it changes. */
  readonly place: PlaceResponse | undefined
  readonly onPick: (table: number, entry: number) => void
}

export const PagePictures = ({ file, selected, place, onPick }: OriginalProps) => (
  <PageSheets
    file={file}
    place={place}
    marks={({ size, cells }) =>
      cells === undefined ? undefined : (
        <CellMarks cells={cells} size={size} selected={selected} onPick={onPick} />
      )
    }
  />
)

interface CellMarksProps {
  readonly cells: PageCellsResponse['cells']
  readonly size: ReadingResponse['pages'][number]
  readonly selected: Selection
  readonly onPick: (table: number, entry: number) => void
}

/** For the eye and the mouse; by keyboard and by ear the same cells are reached in the figures. */
function CellMarks({ cells, size, selected, onPick }: CellMarksProps) {
  return (
    <svg className="marks" viewBox={`0 0 ${size.width} ${size.height}`} aria-hidden="true">
      {cells.map(({ box, text, entries }) => {
        const own = entries.find((one) => one.table === selected.table) ?? entries[0]
        const isSelected = entries.some((one) => one.table === selected.table && one.entry === selected.entry)
        return (
          // biome-ignore lint/a11y/noStaticElementInteractions: for the mouse alone; the keyboard has the figures
          <rect
            key={`${box.left} ${box.top} ${text}`}
            x={box.left}
            y={box.top}
            width={box.right - box.left}
            height={box.bottom - box.top}
            className={markClass(own?.table, selected.table, isSelected)}
            onClick={own === undefined ? undefined : () => onPick(own.table, own.entry)}
          >
            <title>{text}</title>
          </rect>
        )
      })}
    </svg>
  )
}

function markClass(table: number | undefined, current: number | undefined, isSelected: boolean): string {
  if (isSelected) return 'mark selected'
  if (table === undefined) return 'mark'
  return table === current ? 'mark entry current' : 'mark entry'
}
