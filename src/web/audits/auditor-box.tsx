/** Who judges, and which keys there are. */
import { Button, Checkbox, Input, Popover } from 'antd'
import { useAuditWords } from './audit-words.ts'

interface AuditorBoxProps {
  readonly author: string
  readonly onChange: (author: string) => void
}

const LONGEST_NAME = 60

export function AuditorBox({ author, onChange }: AuditorBoxProps) {
  const own = useAuditWords()
  return (
    <p className="auditor">
      <label htmlFor="auditor">{own.author}</label>
      <Input
        id="auditor"
        size="small"
        maxLength={LONGEST_NAME}
        value={author}
        onChange={(event) => onChange(event.target.value)}
      />
      <small className="secondary">{own.authorHint}</small>
    </p>
  )
}

interface KeyHelpProps {
  readonly isOn: boolean
  readonly onChange: (isOn: boolean) => void
}

export function KeyHelp({ isOn, onChange }: KeyHelpProps) {
  const own = useAuditWords()
  return (
    <Popover
      trigger="click"
      placement="bottomRight"
      content={
        <>
          <dl className="key-sheet">
            {own.keyList.map(([key, what]) => (
              <div key={key}>
                <dt>
                  <kbd>{key}</kbd>
                </dt>
                <dd>{what}</dd>
              </div>
            ))}
          </dl>
          <Checkbox checked={isOn} onChange={(event) => onChange(event.target.checked)}>
            {own.keysOn}
          </Checkbox>
        </>
      }
    >
      <Button size="small" type="text">
        {own.keys}
      </Button>
    </Popover>
  )
}
