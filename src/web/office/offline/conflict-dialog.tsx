/** 冲突 — one cell that two people changed: what it was, what each made of it, and what it is to be. */
import { Button, Input, Modal } from 'antd'
import { useId, useState } from 'react'
import { whenText } from '../shell/when.ts'
import { useOfflineWords } from './offline-words.ts'
import type { CellConflict } from './queue-store.ts'

interface ConflictDialogProps {
  readonly conflict: CellConflict
  readonly name: string
  readonly onChoose: (conflict: CellConflict, text: string) => void
  readonly onLater: () => void
}

export function ConflictDialog({ conflict, name, onChoose, onLater }: ConflictDialogProps) {
  const own = useOfflineWords()
  const id = useId()
  const [other, setOther] = useState('')
  const { original, mine, theirs, by, at } = conflict
  const choices = [
    { key: 'mine', label: own.mine, text: mine, act: own.useMine },
    { key: 'theirs', label: own.theirs, text: theirs, act: own.useTheirs },
  ]
  return (
    <Modal open title={own.conflict} width={520} footer={null} onCancel={onLater} mask={{ closable: false }}>
      <div className="conflict-dialog" data-testid="conflict">
        <p>
          <strong>{name}</strong>
        </p>
        <p className="secondary">{own.conflictText}</p>
        <dl>
          <dt>{own.original}</dt>
          <dd data-testid="conflict-original">
            {original === undefined || original === '' ? own.empty : original}
          </dd>
          {choices.map((choice) => (
            <div key={choice.key} className="choice">
              <dt>
                {choice.label}
                {choice.key === 'theirs' ? (
                  <small className="secondary"> {own.byAt(by, at === '' ? '' : whenText(at))}</small>
                ) : undefined}
              </dt>
              <dd data-testid={`conflict-${choice.key}`}>{choice.text === '' ? own.empty : choice.text}</dd>
              <dd className="act">
                <Button data-testid={`use-${choice.key}`} onClick={() => onChoose(conflict, choice.text)}>
                  {choice.act}
                </Button>
              </dd>
            </div>
          ))}
        </dl>
        <form
          onSubmit={(event) => {
            event.preventDefault()
            onChoose(conflict, other)
          }}
        >
          <label htmlFor={id}>{own.other}</label>
          <Input id={id} value={other} onChange={(event) => setOther(event.target.value)} />
          <Button htmlType="submit" data-testid="use-other" disabled={other.trim() === ''}>
            {own.useOther}
          </Button>
        </form>
        <p className="acts">
          <Button type="text" onClick={onLater}>
            {own.later}
          </Button>
        </p>
      </div>
    </Modal>
  )
}
