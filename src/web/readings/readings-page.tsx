/** The page on which files are given to be read: drop them, watch them being read, open what was read. */
import { App, Button, Popconfirm } from 'antd'
import { useEffect, useState } from 'react'
import type { ReadingEntryResponse } from '../../api/readings/contract.ts'
import { actOnReading, ClientError, readings, readingsUrl, removeReading, uploadFile } from '../client.ts'
import { goOnClick } from '../location.ts'
import { writeReading } from '../route.ts'
import { useSettings } from '../settings.tsx'
import { FaultView } from '../ui/fault-view.tsx'
import { TableSkeleton } from '../ui/table-skeleton.tsx'
import { DropArea } from './drop-area.tsx'
import { useReadingWords } from './reading-words.ts'
import { ReadingsBar } from './readings-bar.tsx'
import { sizeText } from './size-text.ts'
import { UploadList } from './upload-list.tsx'
import { usePolled } from './use-polled.ts'
import { useUploads } from './use-uploads.ts'

const isUnderWay = (one: ReadingEntryResponse): boolean => one.state === 'waiting' || one.state === 'reading'

export function ReadingsPage() {
  const { words, language } = useSettings()
  const own = useReadingWords()
  const list = usePolled(readingsUrl(language), readings, (value) => value.readings.some(isUnderWay))
  const { uploads, start, dismiss } = useUploads(language, uploadFile, list.refresh)
  useEffect(() => {
    document.title = `${own.readings} - ${words.product}`
  }, [own, words])

  return (
    <>
      <ReadingsBar />
      <main id="main" className="page readings">
        <h1>{own.toReadings}</h1>
        <DropArea onFiles={start} />
        <UploadList uploads={uploads} onDismiss={dismiss} />
        {list.fault !== undefined ? (
          <FaultView fault={list.fault} address={list.faultAddress} onRetry={list.refresh} />
        ) : list.value === undefined ? (
          <TableSkeleton label={words.loading} />
        ) : list.value.readings.length === 0 ? (
          <p className="state small" data-testid="no-readings">
            {own.none}
          </p>
        ) : (
          <FileTable files={list.value.readings} onChange={list.refresh} />
        )}
      </main>
    </>
  )
}

interface FileTableProps {
  readonly files: readonly ReadingEntryResponse[]
  readonly onChange: () => void
}

function FileTable({ files, onChange }: FileTableProps) {
  const own = useReadingWords()
  return (
    <section className="file-table" aria-label={own.files}>
      <table>
        <thead>
          <tr>
            {[own.file, own.kind, own.unit, own.year, own.found, own.state, own.acts].map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {files.map((file) => (
            <FileRow key={file.id} file={file} onChange={onChange} />
          ))}
        </tbody>
      </table>
    </section>
  )
}

function FileRow({ file, onChange }: { readonly file: ReadingEntryResponse; readonly onChange: () => void }) {
  const { words, language } = useSettings()
  const own = useReadingWords()
  const { message } = App.useApp()
  const [isActing, setActing] = useState(false)
  const { counts } = file
  const kind = counts?.kind === undefined ? undefined : (own.kinds[counts.kind] ?? counts.kind)

  async function act(what: () => Promise<unknown>): Promise<void> {
    setActing(true)
    try {
      await what()
    } catch (error) {
      if (!(error instanceof ClientError)) throw error
      message.error(error.fault.kind === 'problem' ? error.fault.problem.detail : words.unreachable)
    } finally {
      setActing(false)
      onChange()
    }
  }

  return (
    <tr data-testid="file" data-state={file.state}>
      <th scope="row">
        {file.state === 'read' ? (
          <a href={writeReading({ id: file.id })} onClick={goOnClick}>
            {file.name}
          </a>
        ) : (
          file.name
        )}
        <small className="secondary">
          {sizeText(file.byteCount)} · {file.uploadedAt.slice(0, 16).replace('T', ' ')} UTC
        </small>
      </th>
      <td>{kind ?? (counts === undefined ? '' : own.unknown)}</td>
      <td>{counts?.unit ?? (counts === undefined ? '' : own.unknown)}</td>
      <td className="figures">{counts?.year ?? (counts === undefined ? '' : own.unknown)}</td>
      <td>
        {counts === undefined ? undefined : (
          <>
            {own.foundText(counts.statementCount, counts.amountCount, counts.formCount)}
            {counts.unplacedCount === 0 ? undefined : (
              <small className="warning">{own.unplacedText(counts.unplacedCount)}</small>
            )}
            {counts.problemCount === 0 ? undefined : (
              <small className="warning">{own.problemText(counts.problemCount)}</small>
            )}
          </>
        )}
      </td>
      <td aria-live="polite">
        <span className={`reading-state ${file.state}`}>{own.states[file.state]}</span>
        {file.step === undefined ? undefined : (
          <small className="secondary">{own.steps[file.step] ?? file.step}</small>
        )}
        {file.problems.map((one) => (
          <small key={one.code} className="error">
            {one.text}
          </small>
        ))}
      </td>
      <td className="acts">
        {isUnderWay(file) ? (
          <Button
            size="small"
            disabled={isActing}
            onClick={() => act(() => actOnReading(file.id, 'cancel', language))}
          >
            {own.cancel}
          </Button>
        ) : (
          <Button
            size="small"
            disabled={isActing}
            onClick={() => act(() => actOnReading(file.id, 'read-again', language))}
          >
            {own.again}
          </Button>
        )}
        <Popconfirm
          title={own.removeAsk(file.name)}
          description={own.removeHint}
          okText={own.remove}
          cancelText={own.cancel}
          onConfirm={() => act(() => removeReading(file.id))}
        >
          <Button size="small" danger disabled={isActing}>
            {own.remove}
          </Button>
        </Popconfirm>
      </td>
    </tr>
  )
}
