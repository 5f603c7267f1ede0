/** The pages of a PDF as pictures, drawn when they come near, with whatever somebody wants to show on them. */
import { Button } from 'antd'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import type { PageCellsResponse, PlaceResponse, ReadingResponse } from '../../api/readings/contract.ts'
import { pageCells, pageCellsUrl, pageImageUrl } from '../client.ts'
import { MinusIcon, PlusIcon } from '../ui/icons.tsx'
import { useAnswer } from '../ui/use-answer.ts'
import { useReadingWords } from './reading-words.ts'

const ZOOMS = [1, 1.5, 2, 3] as const
/** Pictures come in few widths, so that the browser can keep them. */
const WIDTHS = [800, 1200, 1800, 2400] as const

interface PageSheetsProps {
  readonly file: Pick<ReadingResponse, 'id' | 'pages'>
  /** What is to be seen; the pages are moved there when it changes. */
  readonly place: PlaceResponse | undefined
  /** What is drawn over a page. */
  readonly marks: (page: ShownPage) => ReactNode
}

export interface ShownPage {
  /** From 1. */
  readonly page: number
  readonly size: ReadingResponse['pages'][number]
  /** Once they are known. */
  readonly cells: PageCellsResponse['cells'] | undefined
}

export function PageSheets({ file, place, marks }: PageSheetsProps) {
  const own = useReadingWords()
  const [zoom, setZoom] = useState(0)
  const scroller = useRef<HTMLDivElement>(null)
  const { page, box } = place ?? {}

  useEffect(() => {
    const holder = scroller.current
    const sheet =
      page === undefined ? null : (holder?.querySelector<HTMLElement>(`[data-page="${page}"]`) ?? null)
    if (holder === null || sheet === null) return
    const height = file.pages[(page ?? 1) - 1]?.height ?? 1
    const middle = box === undefined ? 0 : ((box.top + box.bottom) / 2 / height) * sheet.clientHeight
    const target = sheet.offsetTop + middle
    const isSeen = target > holder.scrollTop + 40 && target < holder.scrollTop + holder.clientHeight - 40
    if (box === undefined || !isSeen) {
      const top = box === undefined ? sheet.offsetTop : target - holder.clientHeight / 2
      holder.scrollTo({ top: Math.max(0, top), behavior: 'auto' })
    }
  }, [page, box, file])

  return (
    <>
      <div className="zoom">
        <Button
          size="small"
          aria-label={own.zoomOut}
          disabled={zoom === 0}
          onClick={() => setZoom((at) => Math.max(0, at - 1))}
        >
          <MinusIcon />
        </Button>
        <Button
          size="small"
          aria-label={own.zoomIn}
          disabled={zoom === ZOOMS.length - 1}
          onClick={() => setZoom((at) => Math.min(ZOOMS.length - 1, at + 1))}
        >
          <PlusIcon />
        </Button>
      </div>
      <section
        ref={scroller}
        className="pictures"
        aria-label={own.original}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
        tabIndex={0}
        data-testid="pictures"
      >
        {file.pages.map((size, at) => (
          <PageSheet
            // Pages have nothing but their number.
            // biome-ignore lint/suspicious/noArrayIndexKey: see above
            key={at}
            id={file.id}
            page={at + 1}
            size={size}
            zoom={ZOOMS[zoom] ?? 1}
            marks={marks}
          />
        ))}
      </section>
    </>
  )
}

interface PageSheetProps {
  readonly id: string
  readonly page: number
  readonly size: ReadingResponse['pages'][number]
  readonly zoom: number
  readonly marks: PageSheetsProps['marks']
}

function PageSheet({ id, page, size, zoom, marks }: PageSheetProps) {
  const own = useReadingWords()
  const sheet = useRef<HTMLDivElement>(null)
  const isNear = useIsNear(sheet)
  const [hasFailed, setFailed] = useState(false)
  const [width, setWidth] = useState<number>()
  const cells = useAnswer(isNear ? pageCellsUrl(id, page) : undefined, pageCells)

  // biome-ignore lint/correctness/useExhaustiveDependencies: a page that is drawn larger needs a finer picture
  useEffect(() => {
    if (!isNear || sheet.current === null) return
    const wanted = sheet.current.clientWidth * window.devicePixelRatio
    setWidth(WIDTHS.find((one) => one >= wanted) ?? WIDTHS[WIDTHS.length - 1])
    setFailed(false)
  }, [isNear, zoom])

  return (
    <figure
      className="page-sheet"
      data-page={page}
      ref={sheet}
      style={{ aspectRatio: `${size.width} / ${size.height}`, width: `${zoom * 100}%` }}
    >
      {width === undefined ? undefined : hasFailed ? (
        <p className="error">{own.pageFailed}</p>
      ) : (
        <img alt={own.pageImage(page)} src={pageImageUrl(id, page, width)} onError={() => setFailed(true)} />
      )}
      {isNear ? marks({ page, size, cells: cells.value?.cells }) : undefined}
      <figcaption>{own.page(page)}</figcaption>
    </figure>
  )
}

/** Whether it is on screen or soon will be; what was near stays so, that scrolling back costs nothing. */
function useIsNear(element: React.RefObject<HTMLElement | null>): boolean {
  const [isNear, setNear] = useState(false)
  useEffect(() => {
    if (element.current === null) return
    const watch = new IntersectionObserver(
      (seen) => {
        if (seen.some((one) => one.isIntersecting)) setNear(true)
      },
      { rootMargin: '600px' },
    )
    watch.observe(element.current)
    return () => watch.disconnect()
  }, [element])
  return isNear
}
