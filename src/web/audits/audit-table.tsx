/** The files that were given, each with how much was found in it. */
import { Button, Popconfirm } from 'antd'
import type { AuditEntryResponse } from '../../api/audits/contract.ts'
import { actOnReading, removeReading } from '../client.ts'
import { goOnClick } from '../location.ts'
import { useReadingWords } from '../readings/reading-words.ts'
import { sizeText } from '../readings/size-text.ts'
import { writeAudit } from '../route.ts'
import { useSettings } from '../settings.tsx'
import { useAct } from '../ui/use-act.ts'
import { useAuditWords } from './audit-words.ts'
import { SEVERITIES } from './finding-order.ts'
import { timeWords } from './finding-words.ts'
import { SeveritySign } from './severity-sign.tsx'

interface AuditTableProps {
  readonly files: readonly AuditEntryResponse[]
  readonly onChange: () => void
}

export function AuditTable({ files, onChange }: AuditTableProps) {
  const own = useAuditWords()
  return (
    <section className="file-table" aria-label={own.files}>
      <table>
        <thead>
          <tr>
            <th scope="col">{own.file}</th>
            <th scope="col">{own.kind}</th>
            <th scope="col">{own.unit}</th>
            <th scope="col">{own.year}</th>
            {SEVERITIES.map((one) => (
              <th key={one} scope="col" className={`count ${one}`}>
                <SeveritySign of={one} /> {own.severities[one]}
              </th>
            ))}
            <th scope="col" className="count">
              {own.judged}
            </th>
            <th scope="col">{own.state}</th>
            <th scope="col">{own.acts}</th>
          </tr>
        </thead>
        <tbody>
          {files.map((file) => (
            <AuditRow key={file.id} file={file} onChange={onChange} />
          ))}
        </tbody>
      </table>
      {files.length === 0 ? <p className="state small">{own.noneOfFilter}</p> : undefined}
    </section>
  )
}

interface AuditRowProps {
  readonly file: AuditEntryResponse
  readonly onChange: () => void
}

function AuditRow({ file, onChange }: AuditRowProps) {
  const own = useAuditWords()
  const reading = useReadingWords()
  const { counts, findings } = file
  const inferred = (value: string | number | undefined): string =>
    counts === undefined ? '' : (value?.toString() ?? reading.unknown)
  const kind = counts?.kind === undefined ? undefined : (reading.kinds[counts.kind] ?? counts.kind)
  return (
    <tr data-testid="audit" data-state={file.state}>
      <th scope="row">
        {file.state === 'read' ? (
          <a href={writeAudit({ id: file.id })} onClick={goOnClick}>
            {file.name}
          </a>
        ) : (
          file.name
        )}
        <small className="secondary">
          {sizeText(file.byteCount)} · {timeWords(file.uploadedAt)}
        </small>
      </th>
      <td>{inferred(kind)}</td>
      <td>{inferred(counts?.unit)}</td>
      <td className="figures">{inferred(counts?.year)}</td>
      {SEVERITIES.map((one) => (
        <td key={one} className={`count figures ${one}`}>
          {findings?.[one]}
        </td>
      ))}
      <td className="count figures">{file.judgedCount === 0 ? '' : file.judgedCount}</td>
      <td>
        <span className={`reading-state ${file.state}`}>{own.states[file.state]}</span>
        {file.step === undefined ? undefined : (
          <small className="secondary">{own.steps[file.step] ?? file.step}</small>
        )}
        {file.problems.map((one) => (
          <small key={`${one.code} ${one.text}`} className="error">
            {one.text}
          </small>
        ))}
      </td>
      <td className="acts">
        <RowActs file={file} onChange={onChange} />
      </td>
    </tr>
  )
}

function RowActs({ file, onChange }: AuditRowProps) {
  const { language } = useSettings()
  const reading = useReadingWords()
  const { act, isActing } = useAct(onChange)
  const isUnderWay = file.state === 'waiting' || file.state === 'reading'
  const verb = isUnderWay ? 'cancel' : 'read-again'
  return (
    <>
      <Button
        size="small"
        disabled={isActing}
        onClick={() => act(() => actOnReading(file.id, verb, language))}
      >
        {isUnderWay ? reading.cancel : reading.again}
      </Button>
      <Popconfirm
        title={reading.removeAsk(file.name)}
        description={reading.removeHint}
        okText={reading.remove}
        cancelText={reading.cancel}
        onConfirm={() => act(() => removeReading(file.id))}
      >
        <Button size="small" danger disabled={isActing}>
          {reading.remove}
        </Button>
      </Popconfirm>
    </>
  )
}
