/** 导入 — a file is chosen, what it would change is looked at row by row, and only then it is written. */
import { Alert, App, Button, Modal } from 'antd'
import { type FormEvent, useState } from 'react'
import type {
  MasterFileRequest,
  MasterPreviewResponse,
  MasterResponse,
} from '../../../api/master-data/contract.ts'
import { useWords } from '../../settings.tsx'
import { faultText } from '../../ui/use-act.ts'
import { Labelled } from '../shell/labelled.tsx'
import { applyFile, fileRequest, previewFile } from './master-client.ts'
import type { MasterAddress } from './master-route.ts'
import { useMasterWords } from './master-words.ts'

interface ImportDialogProps {
  readonly address: MasterAddress
  readonly of: MasterResponse
  readonly onClose: () => void
  readonly onDone: () => Promise<void>
}

interface Looked {
  readonly file: MasterFileRequest
  readonly preview: MasterPreviewResponse
}

export function ImportDialog({ address, of, onClose, onDone }: ImportDialogProps) {
  const own = useMasterWords()
  const words = useWords()
  const { message } = App.useApp()
  const [looked, setLooked] = useState<Looked>()
  const [fault, setFault] = useState('')
  const [isBusy, setBusy] = useState(false)

  async function tried(act: () => Promise<void>): Promise<void> {
    setBusy(true)
    setFault('')
    try {
      await act()
    } catch (error) {
      setFault(faultText(error, words.unreachable))
    } finally {
      setBusy(false)
    }
  }

  const look = (chosen: File): Promise<void> =>
    tried(async () => {
      setLooked(undefined)
      const file = await fileRequest(chosen)
      setLooked({ file, preview: await previewFile(address, file) })
    })

  async function write(event: FormEvent): Promise<void> {
    event.preventDefault()
    if (looked === undefined || looked.preview.changes.length === 0) return
    await tried(async () => {
      const { changes } = await applyFile(address, looked.file, looked.preview.digest)
      message.success(own.applied(changes.length))
      onClose()
      await onDone()
    })
  }

  const count = looked?.preview.changes.length ?? 0
  return (
    <Modal
      title={`${own.import} · ${of.label}`}
      open
      onCancel={onClose}
      footer={null}
      width={860}
      destroyOnHidden
    >
      <form className="dialog-form" data-testid="import-dialog" onSubmit={(event) => void write(event)}>
        <Labelled label={own.choose}>
          {(id) => (
            <input
              id={id}
              type="file"
              accept=".xlsx"
              onChange={(event) => {
                const chosen = event.target.files?.[0]
                if (chosen !== undefined) void look(chosen)
              }}
            />
          )}
        </Labelled>
        {fault === '' ? undefined : <Alert type="error" showIcon title={fault} role="alert" />}
        {looked === undefined ? undefined : <Differences of={of} preview={looked.preview} />}
        <div className="acts">
          <Button onClick={onClose}>{own.cancel}</Button>
          <Button
            type="primary"
            htmlType="submit"
            loading={isBusy}
            disabled={count === 0}
            data-testid="apply-import"
          >
            {own.apply(count)}
          </Button>
        </div>
      </form>
    </Modal>
  )
}

function Differences({
  of,
  preview,
}: {
  readonly of: MasterResponse
  readonly preview: MasterPreviewResponse
}) {
  const own = useMasterWords()
  const { changes, sameCount, kept, problems } = preview
  const added = changes.filter((one) => one.before === null).length
  return (
    <>
      <p data-testid="import-note">
        {changes.length === 0 ? own.nothing : own.note(changes.length - added, added, sameCount, kept.length)}
      </p>
      {problems.map((one) => (
        <p key={`${one.code} ${one.text}`} className="sign-warning" data-rule={one.code}>
          △ {one.text}
        </p>
      ))}
      {changes.length === 0 ? undefined : (
        <div className="master-differences">
          <table className="office-table" data-testid="differences">
            <thead>
              <tr>
                {[own.row, own.field, own.before, own.after].map((name) => (
                  <th key={name} scope="col">
                    {name}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {changes.flatMap(({ key, before, after }) =>
                of.fields
                  .filter(({ id }) => (before?.[id] ?? '') !== (after?.[id] ?? ''))
                  .map(({ id, label }) => (
                    <tr key={`${key} ${id}`} data-state={before === null ? 'added' : 'changed'}>
                      <th scope="row">{key.replaceAll('|', ' ')}</th>
                      <td>{label}</td>
                      <td>{before === null ? own.added : (before[id] ?? '')}</td>
                      <td>{after?.[id] ?? ''}</td>
                    </tr>
                  )),
              )}
            </tbody>
          </table>
        </div>
      )}
    </>
  )
}
