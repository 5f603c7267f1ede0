/** The sheet of paper: title, head lines, table and notes as the document prints them, and the tools that the paper leaves out. */
import { App, Button, type InputRef, type RefSelectProps } from 'antd'
import { type CSSProperties, type RefObject, useMemo, useRef, useState } from 'react'
import type { DepartmentsResponse, FigureResponse, StatementResponse } from '../../api/contract.ts'
import type { StatementAddress } from '../route.ts'
import { useSettings } from '../settings.tsx'
import { copyToClipboard } from '../ui/copy.ts'
import type { GridRange } from '../ui/grid-movement.ts'
import { KeySheet } from '../ui/key-sheet.tsx'
import { printFit } from '../ui/print-fit.ts'
import { sheetOf } from '../ui/sheet.ts'
import { filteredRows } from '../ui/sheet-filter.ts'
import { shownIn } from '../ui/shown-statement.ts'
import { StatementTable, type StatementTableHandle } from '../ui/statement-table.tsx'
import { comparisonChoices, withChosen } from './comparison-choices.ts'
import { NothingFound } from './states.tsx'
import { StatusLine } from './status-line.tsx'
import { Toolbar, type ToolbarProps } from './toolbar.tsx'
import { usePageKeys } from './use-page-keys.ts'

interface StatementPaperProps {
  readonly address: StatementAddress
  readonly departments: DepartmentsResponse['departments']
  readonly statement: StatementResponse
  readonly isBusy: boolean
  readonly table: RefObject<StatementTableHandle | null>
  readonly onChange: ToolbarProps['onChange']
  readonly onExplain: (figure: FigureResponse, isByKey: boolean) => void
  readonly onClose: () => void
}

const NOWHERE: GridRange = { top: 0, bottom: 0, left: 0, right: 0 }

export function StatementPaper({
  address,
  departments,
  statement: printed,
  isBusy,
  table,
  onChange,
  onExplain,
  onClose,
}: StatementPaperProps) {
  const { words, unit } = useSettings()
  const statement = useMemo(() => shownIn(printed, unit), [printed, unit])
  const { message } = App.useApp()
  const [range, setRange] = useState(NOWHERE)
  const [isCompareOpen, setCompareOpen] = useState(false)
  const [isKeySheetOpen, setKeySheetOpen] = useState(false)
  const compareRef = useRef<RefSelectProps>(null)
  const filterRef = useRef<InputRef>(null)

  const { filter, isOnlyChanged } = address
  const sheet = useMemo(() => sheetOf(statement, words), [statement, words])
  const rows = useMemo(
    () => filteredRows(sheet, { text: filter, isOnlyChanged }),
    [sheet, filter, isOnlyChanged],
  )
  const choices = useMemo(
    () => withChosen(comparisonChoices(departments, address, words), address.against, words),
    [departments, address, words],
  )
  const fit = useMemo(() => printFit(sheet, statement.orientation), [sheet, statement.orientation])
  const hasMisprints = statement.rows.some((row) => row.cells.some((cell) => cell.printedAs !== undefined))
  usePageKeys({
    onCompare: () => {
      compareRef.current?.focus()
      setCompareOpen(true)
    },
    onFilter: () => filterRef.current?.focus(),
    onKeys: () => setKeySheetOpen(true),
  })

  async function copy(): Promise<void> {
    const copied = table.current?.copied()
    if (copied === undefined) return
    if (await copyToClipboard(copied))
      message.success(words.copied(copied.rows, copied.columns, words[statement.currency]))
    else message.warning(words.copyFailed)
  }

  // The size of the type on paper is a property that the print style reads; React's types know no custom ones.
  const style = { '--print-size': `${fit.tenthPoints / 10}pt` } as CSSProperties
  return (
    <article className={`paper ${fit.orientation}${isBusy ? ' busy' : ''}`} style={style} aria-busy={isBusy}>
      <Title statement={statement} />
      <Toolbar
        address={address}
        choices={choices}
        hasMisprints={hasMisprints}
        shownRows={rows.length}
        allRows={sheet.rows.length}
        compareRef={compareRef}
        filterRef={filterRef}
        isCompareOpen={isCompareOpen}
        onCompareOpen={setCompareOpen}
        onChange={onChange}
        onCopy={copy}
        onKeys={() => setKeySheetOpen(true)}
      />
      {statement.against?.hasFigures === false ? <p className="notice">△ {words.noneKnown}</p> : undefined}
      {address.unreadAgainst === undefined ? undefined : (
        <p className="notice" role="status" data-testid="unread-against">
          △ {words.unreadAgainst(address.unreadAgainst)}{' '}
          <Button size="small" onClick={() => onChange({}, true)}>
            {words.removeAgainst}
          </Button>
        </p>
      )}
      <HeadLines statement={statement} />
      <StatementTable
        handle={table}
        statement={statement}
        sheet={sheet}
        rows={rows}
        words={words}
        printWidths={fit.widths}
        openRegion={address.explain[0] ?? ''}
        openSide={address.side}
        onExplain={onExplain}
        onClose={onClose}
        onRange={setRange}
      />
      {rows.length > 0 ? undefined : (
        <NothingFound onClear={() => onChange({ filter: '', isOnlyChanged: false })} />
      )}
      <Notes statement={statement} />
      <StatusLine statement={statement} rows={rows} range={range} />
      <KeySheet
        title={words.keys}
        keys={words.keyList}
        isOpen={isKeySheetOpen}
        onClose={() => setKeySheetOpen(false)}
      />
    </article>
  )
}

function Title({ statement }: { readonly statement: StatementResponse }) {
  const { words } = useSettings()
  const base = statement.against
  return (
    <header className="title">
      <h1>
        {statement.title}
        {statement.isEmpty ? <span className="tag">{words.empty}</span> : undefined}
      </h1>
      {base === undefined ? undefined : (
        <p className="compared-with">
          {words.comparedWith}：{words.against(base.unitName, base.year, words[base.kind])}
        </p>
      )}
    </header>
  )
}

export function HeadLines({ statement }: { readonly statement: Pick<StatementResponse, 'head'> }) {
  return (
    <div className="head-lines">
      {statement.head.map((line) => (
        <p key={`${line.left} ${line.center} ${line.right}`}>
          <span>{line.left}</span>
          <span>{line.center}</span>
          <span>{line.right}</span>
        </p>
      ))}
    </div>
  )
}

export function Notes({ statement }: { readonly statement: Pick<StatementResponse, 'notes'> }) {
  if (statement.notes.length === 0) return undefined
  return (
    <div className="notes">
      {statement.notes.map((note) => (
        <p key={note}>{note}</p>
      ))}
    </div>
  )
}
