/** 日志 — the audit administrator reads all of it and has its chains checked. */
import { Alert, Button, Input } from 'antd'
import { type FormEvent, useState } from 'react'
import type { LogCheckResponse } from '../../../api/admin/contract.ts'
import { useSettings } from '../../settings.tsx'
import { useAct } from '../../ui/use-act.ts'
import { Labelled } from '../shell/labelled.tsx'
import { whenText } from '../shell/when.ts'
import { checkLog, type LogQuery } from './admin-client.ts'
import { useAdminWords } from './admin-words.ts'
import { LogTable } from './log-table.tsx'

const NO_FILTER = { person: '', act: '', unit: '' }

export function LogTab() {
  const own = useAdminWords()
  const [query, setQuery] = useState<LogQuery>({})
  const [typed, setTyped] = useState(NO_FILTER)

  function submit(event: FormEvent): void {
    event.preventDefault()
    setQuery(typed)
  }

  return (
    <>
      <Check />
      <section className="card">
        <h2>{own.tabs.log}</h2>
        <form className="form-line" onSubmit={submit}>
          {(
            [
              ['person', own.filterPerson],
              ['act', own.filterAct],
              ['unit', own.filterUnit],
            ] as const
          ).map(([key, label]) => (
            <Labelled key={key} label={label}>
              {(id) => (
                <Input
                  id={id}
                  value={typed[key]}
                  onChange={(event) => setTyped({ ...typed, [key]: event.target.value })}
                />
              )}
            </Labelled>
          ))}
          <Button htmlType="submit">{own.filter}</Button>
          <Button
            type="link"
            onClick={() => {
              setTyped(NO_FILTER)
              setQuery({})
            }}
          >
            {own.clear}
          </Button>
        </form>
        <LogTable of="log" query={query} />
      </section>
    </>
  )
}

function Check() {
  const own = useAdminWords()
  const { language } = useSettings()
  const { act, isActing } = useAct()
  const [found, setFound] = useState<LogCheckResponse>()
  return (
    <section className="card">
      <p className="form-line">
        <Button
          type="primary"
          data-testid="check-log"
          loading={isActing}
          onClick={() => void act(async () => setFound(await checkLog(language)))}
        >
          {own.check}
        </Button>
        <span role="status">{isActing ? own.checking : ''}</span>
      </p>
      {found === undefined ? undefined : found.faults.length === 0 ? (
        <Alert
          type="success"
          showIcon
          role="status"
          data-testid="log-sound"
          title={own.sound(found.chainCount, found.entryCount, whenText(found.checkedAt))}
        />
      ) : (
        <Alert
          type="error"
          showIcon
          role="alert"
          data-testid="log-damaged"
          title={own.damaged(found.faults.length)}
          description={
            <ul>
              {found.faults.map((one) => (
                <li key={one.text}>{one.text}</li>
              ))}
            </ul>
          }
        />
      )}
    </section>
  )
}
