/** One statement of a round on its paper, alone, with its comparison in columns, or beside its base. */
import { App, type RefSelectProps } from 'antd'
import { type CSSProperties, type RefObject, useEffect, useMemo, useRef, useState } from 'react'
import type { FigureResponse } from '../../../api/contract.ts'
import type {
  ChecksResponse,
  RoundStatementResponse,
  RoundStatementsResponse,
} from '../../../api/rounds/contract.ts'
import { useSettings } from '../../settings.tsx'
import { HeadLines, Notes } from '../../statements/statement-paper.tsx'
import { StatusLine } from '../../statements/status-line.tsx'
import { copyToClipboard } from '../../ui/copy.ts'
import type { GridRange } from '../../ui/grid-movement.ts'
import { printFit } from '../../ui/print-fit.ts'
import { sheetOf } from '../../ui/sheet.ts'
import { filteredRows } from '../../ui/sheet-filter.ts'
import { shownIn } from '../../ui/shown-statement.ts'
import { StatementTable, type StatementTableHandle } from '../../ui/statement-table.tsx'
import type { RoundStatementAddress } from '../route.ts'
import { useDrawer } from '../shell/drawer.tsx'
import { baseAlone, ownAlone } from './beside-statement.ts'
import { RoundToolbar } from './round-toolbar.tsx'
import { useStatementWords } from './statement-words.ts'

interface RoundPaperProps {
  readonly address: RoundStatementAddress
  readonly list: RoundStatementsResponse
  readonly statement: RoundStatementResponse
  readonly isBusy: boolean
  readonly relations: ChecksResponse['relations'] | undefined
  readonly table: RefObject<StatementTableHandle | null>
  readonly onChange: (part: Partial<RoundStatementAddress>) => void
  readonly onExplain: (figure: FigureResponse, isByKey: boolean) => void
}

export function RoundPaper(props: RoundPaperProps) {
  const { address, list, isBusy, table, onChange } = props
  const own = useStatementWords()
  const { words, unit } = useSettings()
  const { message } = App.useApp()
  const compareRef = useRef<RefSelectProps>(null)
  const [isCompareOpen, setCompareOpen] = useState(false)
  const statement = useMemo(() => shownIn(props.statement, unit), [props.statement, unit])
  const isBeside = address.isBeside && statement.against !== undefined
  useCompareKey(() => {
    compareRef.current?.focus()
    setCompareOpen(true)
  })

  async function copy(): Promise<void> {
    const copied = table.current?.copied()
    if (copied === undefined) return
    if (await copyToClipboard(copied))
      message.success(words.copied(copied.rows, copied.columns, words[statement.currency]))
    else message.warning(words.copyFailed)
  }

  return (
    <article
      className={`paper ${statement.orientation}${isBusy ? ' busy' : ''}${isBeside ? ' beside' : ''}`}
      aria-busy={isBusy}
    >
      <h1 className="unseen">{statement.title}</h1>
      <RoundToolbar
        address={address}
        list={list}
        statement={statement}
        relations={props.relations}
        compareRef={compareRef}
        isCompareOpen={isCompareOpen}
        onCompareOpen={setCompareOpen}
        onChange={onChange}
        onCopy={() => void copy()}
      />
      {statement.againstNote === undefined ? undefined : <p className="notice">△ {statement.againstNote}</p>}
      {statement.isIncomplete && list.missing.length > 0 ? (
        <p className="notice" data-testid="missing-units">
          △ {own.missing(list.missing.join('、'))}
        </p>
      ) : undefined}
      {isBeside ? (
        <Beside {...props} statement={statement} />
      ) : (
        <Sheet {...props} statement={statement} isHandled />
      )}
    </article>
  )
}

/** Two tables of the same rows, scrolled together. */
function Beside(props: RoundPaperProps) {
  const { statement } = props
  const own = useStatementWords()
  const both = useRef<HTMLDivElement>(null)
  const [left, right] = useMemo(() => [ownAlone(statement), baseAlone(statement)], [statement])

  function follow(event: React.UIEvent<HTMLDivElement>): void {
    const { scrollTop, scrollLeft } = event.target instanceof HTMLElement ? event.target : event.currentTarget
    for (const frame of both.current?.querySelectorAll<HTMLElement>('.statement-frame') ?? [])
      if (frame !== event.target) frame.scrollTo({ top: scrollTop, left: scrollLeft })
  }

  return (
    <div ref={both} className="two-papers" onScrollCapture={follow}>
      <section aria-label={own.own}>
        <h2>{own.own}</h2>
        <Sheet {...props} statement={left} isHandled />
      </section>
      <section aria-label={own.base} data-testid="base-statement">
        <h2>{own.base}</h2>
        <Sheet {...props} statement={right} isHandled={false} />
      </section>
    </div>
  )
}

const NOWHERE: GridRange = { top: 0, bottom: 0, left: 0, right: 0 }

interface SheetProps extends RoundPaperProps {
  /** Whether this is the table that is copied from and that gets the focus back. */
  readonly isHandled: boolean
}

function Sheet({ address, list, statement, table, isHandled, onExplain }: SheetProps) {
  const own = useStatementWords()
  const { words } = useSettings()
  const { close } = useDrawer()
  const unhandled = useRef<StatementTableHandle>(null)
  const [range, setRange] = useState(NOWHERE)
  const sheet = useMemo(
    () =>
      sheetOf(statement, {
        own: own.own,
        base: own.base,
        difference: own.difference,
        share: own.share,
        unknown: own.noLastYear,
      }),
    [statement, own],
  )
  const rows = useMemo(
    () => filteredRows(sheet, { text: '', isOnlyChanged: address.isOnlyChanged }),
    [sheet, address.isOnlyChanged],
  )
  const fit = useMemo(() => printFit(sheet, statement.orientation), [sheet, statement.orientation])
  // The size of the type on paper is a property that the print style reads; React's types know no custom ones.
  const style = { '--print-size': `${fit.tenthPoints / 10}pt` } as CSSProperties
  return (
    <div className="sheet" style={style}>
      <HeadLines statement={statement} />
      <StatementTable
        handle={isHandled ? table : unhandled}
        statement={statement}
        sheet={sheet}
        rows={rows}
        words={words}
        printWidths={fit.widths}
        openRegion={isHandled ? (address.explain[0] ?? '') : ''}
        openSide={address.side}
        onExplain={onExplain}
        onClose={close}
        onRange={setRange}
      />
      <Notes statement={statement} />
      <StatusLine
        statement={statement}
        rows={rows}
        range={range}
        baseName={list.bases.find((one) => one.id === address.against)?.name}
      />
    </div>
  )
}

/** Alt+C; with Alt some layouts make another character of the key, so the key itself is asked. */
function useCompareKey(onCompare: () => void): void {
  const latest = useRef(onCompare)
  latest.current = onCompare
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent): void {
      if (!event.altKey || event.code !== 'KeyC' || event.isComposing) return
      event.preventDefault()
      latest.current()
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [])
}
