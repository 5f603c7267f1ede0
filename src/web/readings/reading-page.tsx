/** A file that was read: what it is, its outline, the original with what was read marked in it, and the figures. */
import { Segmented } from 'antd'
import { useEffect, useState } from 'react'
import type { ReadingResponse } from '../../api/readings/contract.ts'
import { reading, readings, readingsUrl, readingTable, readingTableUrl, readingUrl } from '../client.ts'
import { go, goOnClick } from '../location.ts'
import { READINGS_ADDRESS, type ReadingAddress, writeReading } from '../route.ts'
import { useSettings } from '../settings.tsx'
import { FaultView } from '../ui/fault-view.tsx'
import { TableSkeleton } from '../ui/table-skeleton.tsx'
import { useAnswer } from '../ui/use-answer.ts'
import { useIsNarrow } from '../ui/use-media.ts'
import { DocumentBlocks } from './document-blocks.tsx'
import { IdentityLine } from './identity-line.tsx'
import { PagePictures } from './page-pictures.tsx'
import { ReadingOutline } from './reading-outline.tsx'
import { useReadingWords } from './reading-words.ts'
import { ReadingsBar } from './readings-bar.tsx'
import { TableFigures } from './table-figures.tsx'
import { usePolled } from './use-polled.ts'

export function ReadingPage({ address }: { readonly address: ReadingAddress }) {
  const { words, language } = useSettings()
  const own = useReadingWords()
  const list = usePolled(readingsUrl(language), readings, (value) =>
    value.readings.some(
      (one) => one.id === address.id && (one.state === 'waiting' || one.state === 'reading'),
    ),
  )
  const entry = list.value?.readings.find((one) => one.id === address.id)
  const isRead = entry?.state === 'read'
  const answer = useAnswer(isRead ? readingUrl(address.id, language) : undefined, reading)
  useEffect(() => {
    document.title = `${entry?.name ?? own.readings} - ${words.product}`
  }, [entry, own, words])

  const back = (
    <p className="acts">
      <a className="button" href={READINGS_ADDRESS} onClick={goOnClick}>
        {own.backToList}
      </a>
    </p>
  )
  const fault = list.fault ?? answer.fault
  if (fault !== undefined)
    return (
      <Frame>
        <FaultView
          fault={fault}
          address={list.faultAddress ?? answer.faultAddress}
          onRetry={list.fault === undefined ? answer.retry : list.refresh}
        />
      </Frame>
    )
  if (list.value !== undefined && !isRead)
    return (
      <Frame>
        <section className="state" role="status" data-testid="not-read">
          <h2>
            {entry === undefined
              ? words.notFoundTitle
              : entry.state === 'failed'
                ? own.failedTitle
                : entry.state === 'cancelled'
                  ? own.cancelledTitle
                  : own.stillReading}
          </h2>
          {entry?.problems.map((one) => (
            <p key={one.code}>{one.text}</p>
          ))}
          {back}
        </section>
      </Frame>
    )
  if (answer.value === undefined)
    return (
      <Frame>
        <TableSkeleton label={words.loading} />
      </Frame>
    )
  return <OpenReading address={address} file={answer.value} />
}

function Frame({ children }: { readonly children: React.ReactNode }) {
  return (
    <>
      <ReadingsBar />
      <main id="main" className="page">
        {children}
      </main>
    </>
  )
}

type Pane = 'outline' | 'original' | 'figures'

function OpenReading({
  address,
  file,
}: {
  readonly address: ReadingAddress
  readonly file: ReadingResponse
}) {
  const own = useReadingWords()
  const isNarrow = useIsNarrow()
  const [pane, setPane] = useState<Pane>('original')
  const first = file.parts.flatMap((part) => part.tables)[0]?.number
  const table = address.table ?? first
  const answer = useAnswer(table === undefined ? undefined : readingTableUrl(file.id, table), readingTable)
  const shown = answer.value?.number === table ? answer.value : undefined

  const pick = (wanted: number, entry?: number): void =>
    go(
      writeReading({ id: file.id, table: wanted, ...(entry === undefined ? {} : { entry }) }),
      wanted === table ? 'replace' : 'push',
    )
  const selected = { table, entry: address.entry }
  const place = address.entry === undefined ? tablePlace(file, table) : shown?.entries[address.entry]?.place

  const panes: Readonly<Record<Pane, React.ReactNode>> = {
    outline: <ReadingOutline file={file} table={table} onPick={pick} />,
    original:
      file.pages.length > 0 ? (
        <PagePictures file={file} selected={selected} place={place} onPick={pick} />
      ) : (
        <DocumentBlocks file={file} selected={selected} place={place} onPick={pick} />
      ),
    figures: (
      <TableFigures
        table={shown}
        entry={address.entry}
        fault={answer.fault}
        onRetry={answer.retry}
        onPick={(entry) => table !== undefined && pick(table, entry)}
      />
    ),
  }
  const names: Readonly<Record<Pane, string>> = {
    outline: own.outline,
    original: own.original,
    figures: own.figures,
  }
  return (
    <>
      <ReadingsBar>
        <strong className="file-name">{file.name}</strong>
      </ReadingsBar>
      <IdentityLine file={file} />
      {isNarrow ? (
        <Segmented<Pane>
          block
          value={pane}
          options={(['outline', 'original', 'figures'] as const).map((one) => ({
            value: one,
            label: names[one],
          }))}
          onChange={setPane}
        />
      ) : undefined}
      <main id="main" className={isNarrow ? 'page reading narrow' : 'page reading'}>
        {(['outline', 'original', 'figures'] as const)
          .filter((one) => !isNarrow || one === pane)
          .map((one) => (
            <section key={one} className={`pane ${one}`} aria-label={names[one]}>
              {panes[one]}
            </section>
          ))}
      </main>
    </>
  )
}

const tablePlace = (file: ReadingResponse, table: number | undefined) =>
  file.parts.flatMap((part) => part.tables).find((one) => one.number === table)?.place
