/** The page on which files are given to be checked, one or a thousand: a table of results that fills while they are checked. */
import { App, Button, Dropdown, Progress, Select } from 'antd'
import { useEffect, useState } from 'react'
import type { AuditEntryResponse, AuditsTakenResponse } from '../../api/audits/contract.ts'
import { actOnAudits, audits, auditsExportUrl, auditsUrl, uploadToAudit } from '../client.ts'
import { DropArea } from '../readings/drop-area.tsx'
import { ReadingsBar } from '../readings/readings-bar.tsx'
import { UploadList } from '../readings/upload-list.tsx'
import { usePolled } from '../readings/use-polled.ts'
import { useUploads } from '../readings/use-uploads.ts'
import { useSettings } from '../settings.tsx'
import { FaultView } from '../ui/fault-view.tsx'
import { TableSkeleton } from '../ui/table-skeleton.tsx'
import { useAct } from '../ui/use-act.ts'
import { AuditTable } from './audit-table.tsx'
import { useAuditWords } from './audit-words.ts'

type Shown = 'all' | 'errors' | 'failed' | 'underWay'

const isUnderWay = ({ state }: AuditEntryResponse): boolean => state === 'waiting' || state === 'reading'

const IS_SHOWN: Readonly<Record<Shown, (file: AuditEntryResponse) => boolean>> = {
  all: () => true,
  errors: (file) => (file.findings?.error ?? 0) > 0,
  failed: (file) => file.state === 'failed',
  underWay: (file) => isUnderWay(file) || file.state === 'cancelled',
}

export function AuditsPage() {
  const { words, language } = useSettings()
  const own = useAuditWords()
  const { message } = App.useApp()
  const [wanted, setWanted] = useState<Shown>('all')
  const list = usePolled(auditsUrl(language), audits, (value) => value.audits.some(isUnderWay))
  const { uploads, start, dismiss } = useUploads(language, uploadToAudit, (answer) => {
    tellLeftOut(answer)
    list.refresh()
  })
  useEffect(() => {
    document.title = `${own.audits} - ${words.product}`
  }, [own, words])

  function tellLeftOut({ skipped, torn }: AuditsTakenResponse): void {
    if (skipped.length > 0) message.info(own.skipped(skipped.length, skipped.slice(0, 5).join('、')))
    for (const one of torn) message.error(own.torn(one.name, one.problem.text))
  }

  const files = list.value?.audits
  return (
    <>
      <ReadingsBar area="audits" />
      <main id="main" className="page readings audits">
        <h1>{own.title}</h1>
        <DropArea onFiles={start} types={own.types} folder={own.chooseFolder} />
        <UploadList uploads={uploads} onDismiss={dismiss} />
        {list.fault !== undefined ? (
          <FaultView fault={list.fault} address={list.faultAddress} onRetry={list.refresh} />
        ) : files === undefined ? (
          <TableSkeleton label={words.loading} />
        ) : files.length === 0 ? (
          <p className="state small" data-testid="no-audits">
            {own.none}
          </p>
        ) : (
          <>
            <BatchBar files={files} wanted={wanted} onWanted={setWanted} onChange={list.refresh} />
            <AuditTable files={files.filter(IS_SHOWN[wanted])} onChange={list.refresh} />
          </>
        )}
      </main>
    </>
  )
}

interface BatchBarProps {
  readonly files: readonly AuditEntryResponse[]
  readonly wanted: Shown
  readonly onWanted: (wanted: Shown) => void
  readonly onChange: () => void
}

const FORMATS = ['xlsx', 'html', 'csv', 'json'] as const

function BatchBar({ files, wanted, onWanted, onChange }: BatchBarProps) {
  const { language } = useSettings()
  const own = useAuditWords()
  const { act, isActing } = useAct(onChange)
  const left = files.filter(isUnderWay).length
  const cancelled = files.filter((one) => one.state === 'cancelled').length
  const done = files.length - left - cancelled
  const percent = Math.floor((done / files.length) * 100)
  const options: readonly { readonly value: Shown; readonly label: string }[] = [
    { value: 'all', label: own.allFiles },
    { value: 'errors', label: own.withErrors },
    { value: 'failed', label: own.notRead },
    { value: 'underWay', label: own.underWay },
  ]
  return (
    <div className="batch-bar">
      <span role="status" data-testid="batch-progress">
        {own.doneOf(done, files.length)}
        {cancelled === 0 ? '' : ` · ${own.cancelledCount(cancelled)}`}
      </span>
      {left === 0 ? undefined : (
        <Progress
          percent={percent}
          size="small"
          showInfo={false}
          aria-label={own.doneOf(done, files.length)}
        />
      )}
      {left === 0 ? undefined : (
        <Button size="small" disabled={isActing} onClick={() => act(() => actOnAudits('cancel', language))}>
          {own.cancelAll}
        </Button>
      )}
      {cancelled === 0 ? undefined : (
        <Button
          size="small"
          type="primary"
          disabled={isActing}
          onClick={() => act(() => actOnAudits('continue', language))}
        >
          {own.continueAll}
        </Button>
      )}
      <span className="space" />
      <Select<Shown>
        size="small"
        aria-label={own.stateFilter}
        popupMatchSelectWidth={false}
        value={wanted}
        options={[...options]}
        onChange={onWanted}
      />
      <Dropdown
        trigger={['click']}
        menu={{
          items: FORMATS.map((format) => ({
            key: format,
            label: (
              <a href={auditsExportUrl(format, language)} download data-format={format}>
                {own.formats[format]}
              </a>
            ),
          })),
        }}
      >
        <Button size="small">{own.exportAll}</Button>
      </Dropdown>
    </div>
  )
}
