/** 公开 — the documents of the units in reach, by the days that are left; those that are certified can be published together. */
import { App, Button, Checkbox, Input, Modal, Select } from 'antd'
import { useState } from 'react'
import type { ListedDisclosureResponse } from '../../../api/documents/contract.ts'
import { go, goOnClick } from '../../location.ts'
import { plainPublication } from '../../route.ts'
import { useWords } from '../../settings.tsx'
import { useAct } from '../../ui/use-act.ts'
import { Labelled } from '../shell/labelled.tsx'
import { Loaded } from '../shell/loaded.tsx'
import { OfficePage } from '../shell/office-page.tsx'
import { useLive } from '../shell/use-live.ts'
import { dayText } from '../shell/when.ts'
import { disclosures, disclosuresUrl, officeDocumentPath, publishMany } from './disclosure-client.ts'
import { type DisclosureWords, useDisclosureWords } from './disclosure-words.ts'

const STAGES = ['drafting', 'returned', 'requested', 'certified', 'published'] as const
type Stage = (typeof STAGES)[number]

export function DisclosuresPage() {
  const own = useDisclosureWords()
  const answer = useLive(disclosuresUrl(), disclosures)
  return (
    <OfficePage title={own.title} name="disclosures">
      <header className="page-head">
        <h1>{own.title}</h1>
      </header>
      <p className="secondary">{own.note}</p>
      <Loaded answer={answer}>
        {({ disclosures: all, canPublish }) =>
          all.length === 0 ? (
            <p className="card empty">{own.empty}</p>
          ) : (
            <List all={all} canPublish={canPublish} onChange={answer.refresh} />
          )
        }
      </Loaded>
    </OfficePage>
  )
}

const keyOf = ({ unit, year, kind }: ListedDisclosureResponse): string => `${unit}/${year}/${kind}`

interface ListProps {
  readonly all: readonly ListedDisclosureResponse[]
  readonly canPublish: boolean
  readonly onChange: () => Promise<void>
}

function List({ all, canPublish, onChange }: ListProps) {
  const own = useDisclosureWords()
  const [filter, setFilter] = useState('')
  const [stage, setStage] = useState<Stage | 'any'>('any')
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [isAsking, setAsking] = useState(false)
  const shown = all.filter(
    (one) =>
      (stage === 'any' || one.stage === stage) &&
      `${one.unitName} ${one.departmentName} ${one.unit} ${one.year}`.includes(filter.trim()),
  )
  const ready = shown.filter((one) => one.canPublish)
  const picked = all.filter((one) => one.canPublish && chosen.has(keyOf(one)))
  const choose = (keys: readonly string[], isChosen: boolean): void =>
    setChosen((before) =>
      isChosen ? new Set([...before, ...keys]) : new Set([...before].filter((one) => !keys.includes(one))),
    )
  return (
    <>
      <div className="form-line">
        <Input
          allowClear
          aria-label={own.filter}
          placeholder={own.filter}
          style={{ width: 220 }}
          value={filter}
          onChange={(event) => setFilter(event.target.value)}
        />
        <Select<Stage | 'any'>
          aria-label={own.stage}
          style={{ minWidth: 140 }}
          value={stage}
          options={[
            { value: 'any', label: own.anyStage },
            ...STAGES.map((one) => ({ value: one, label: own.stages[one] })),
          ]}
          onChange={setStage}
        />
        {canPublish ? (
          <Button
            type="primary"
            disabled={picked.length === 0}
            data-testid="publish-many"
            onClick={() => setAsking(true)}
          >
            {own.publishMany(picked.length)}
          </Button>
        ) : undefined}
      </div>
      {shown.length === 0 ? (
        <p className="card empty">
          {own.noneOfFilter}{' '}
          <Button
            size="small"
            onClick={() => {
              setFilter('')
              setStage('any')
            }}
          >
            {own.clearFilter}
          </Button>
        </p>
      ) : (
        <table className="card office-table" data-testid="disclosures">
          <thead>
            <tr>
              {canPublish ? (
                <th scope="col">
                  <Checkbox
                    aria-label={own.chooseAll}
                    disabled={ready.length === 0}
                    checked={ready.length > 0 && ready.every((one) => chosen.has(keyOf(one)))}
                    onChange={(event) => choose(ready.map(keyOf), event.target.checked)}
                  />
                </th>
              ) : undefined}
              <th scope="col">{own.unit}</th>
              <th scope="col">{own.year}</th>
              <th scope="col">{own.kind}</th>
              <th scope="col">{own.stage}</th>
              <th scope="col">{own.clock}</th>
              <th scope="col">{own.last}</th>
              <th scope="col">{own.version}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((one) => (
              <Row
                key={keyOf(one)}
                of={one}
                {...(canPublish
                  ? {
                      isChosen: chosen.has(keyOf(one)),
                      onChoose: (isChosen: boolean) => choose([keyOf(one)], isChosen),
                    }
                  : {})}
              />
            ))}
          </tbody>
        </table>
      )}
      {isAsking ? (
        <BatchDialog
          of={picked}
          onClose={() => setAsking(false)}
          onDone={() => {
            setAsking(false)
            setChosen(new Set())
            void onChange()
          }}
        />
      ) : undefined}
    </>
  )
}

interface RowProps {
  readonly of: ListedDisclosureResponse
  readonly isChosen?: boolean
  readonly onChoose?: (isChosen: boolean) => void
}

function Row({ of, isChosen = false, onChoose }: RowProps) {
  const own = useDisclosureWords()
  const words = useWords()
  const { unit, unitName, departmentName, year, kind, stage, last, version, publishedAt } = of
  const name = `${unitName} ${year} ${words[kind]}`
  return (
    <tr data-state={stage} data-document={keyOf(of)}>
      {onChoose === undefined ? undefined : (
        <td>
          <Checkbox
            aria-label={own.choose(name)}
            disabled={!of.canPublish}
            checked={of.canPublish && isChosen}
            onChange={(event) => onChoose(event.target.checked)}
          />
        </td>
      )}
      <th scope="row">
        <a href={officeDocumentPath(plainPublication({ unit, year, kind }))} onClick={goOnClick}>
          {unitName}
        </a>
        {departmentName === unitName ? undefined : <small className="secondary"> {departmentName}</small>}
      </th>
      <td className="figures">{year}</td>
      <td>{words[kind]}</td>
      <td>
        <span className="tag">{own.stages[stage]}</span>
      </td>
      <td className={(of.deadline?.over ?? 0) > 0 ? 'sign-warning' : undefined}>{clockText(of, own)}</td>
      <td>
        {last === undefined ? undefined : (
          <>
            {last.by} <span className="secondary figures">{dayText(last.at)}</span>
          </>
        )}
      </td>
      <td>
        {version === undefined || publishedAt === undefined ? undefined : (
          <>
            {own.versionName(version)} <span className="secondary figures">{dayText(publishedAt)}</span>
          </>
        )}
      </td>
    </tr>
  )
}

function clockText({ deadline, version }: ListedDisclosureResponse, own: DisclosureWords): string {
  if (deadline === undefined) return version === undefined ? own.noClock : ''
  const { day, of, last, over } = deadline
  if (version !== undefined) return over > 0 ? `△ ${own.late(day)}` : `✓ ${own.inTime(day)}`
  return over > 0 ? `△ ${own.over(over, last)}` : own.running(day, of, last)
}

interface BatchDialogProps {
  readonly of: readonly ListedDisclosureResponse[]
  readonly onClose: () => void
  readonly onDone: () => void
}

function BatchDialog({ of, onClose, onDone }: BatchDialogProps) {
  const own = useDisclosureWords()
  const words = useWords()
  const { message } = App.useApp()
  const { act, isActing } = useAct()
  const [reason, setReason] = useState('')
  const needsReason = of.some((one) => one.version !== undefined)

  async function start(): Promise<void> {
    const documents = of.map(({ unit, year, kind }) => ({ unit, year, kind }))
    const isStarted = await act(() =>
      publishMany({ documents, ...(reason.trim() === '' ? {} : { reason: reason.trim() }) }),
    )
    if (!isStarted) return
    message.success(own.queued)
    onDone()
    go('/office/jobs')
  }

  return (
    <Modal
      open
      title={own.publishManyTitle(of.length)}
      okText={own.publish}
      cancelText={own.cancel}
      okButtonProps={{
        loading: isActing,
        disabled: needsReason && reason.trim() === '',
      }}
      onOk={() => void start()}
      onCancel={onClose}
    >
      <div className="dialog-form" data-testid="batch-dialog">
        <p>{own.publishManyNote}</p>
        <ul>
          {of.map((one) => (
            <li key={keyOf(one)}>
              {one.unitName} {one.year} {words[one.kind]}
            </li>
          ))}
        </ul>
        {needsReason ? (
          <Labelled label={own.reason}>
            {(id) => (
              <Input.TextArea
                id={id}
                maxLength={500}
                autoSize={{ minRows: 2, maxRows: 4 }}
                value={reason}
                onChange={(event) => setReason(event.target.value)}
              />
            )}
          </Labelled>
        ) : undefined}
      </div>
    </Modal>
  )
}
