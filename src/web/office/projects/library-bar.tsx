/** 入库 — how far a project has come on its way into the library: the one next act, why others are not possible, and what was done. */
import { Alert, App, Button, Input, Modal, Select } from 'antd'
import { type FormEvent, useState } from 'react'
import type { ProjectYearResponse } from '../../../api/projects/contract.ts'
import { LIBRARY_WAY, PROJECT_STATE_NAMES, type ProjectAct } from '../../../core/workflow/project-states.ts'
import { RETURN_REASONS } from '../../../core/workflow/round-states.ts'
import { useWords } from '../../settings.tsx'
import { faultText } from '../../ui/use-act.ts'
import { ActButton } from '../rounds/act-buttons.tsx'
import { Labelled } from '../shell/labelled.tsx'
import { whenText } from '../shell/when.ts'
import { useLibraryWords } from './library-words.ts'
import { actOnProject } from './project-client.ts'

type OfferedAct = ProjectYearResponse['library']['acts'][number]

interface LibraryBarProps {
  readonly project: ProjectYearResponse
  /** What is to be done first, such as sending what was typed. */
  readonly before?: () => Promise<unknown>
  readonly onDone: () => Promise<void>
}

const BACK: ReadonlySet<ProjectAct> = new Set(['return', 'refuse', 'withdraw'])

export function LibraryBar({ project, before, onDone }: LibraryBarProps) {
  const own = useLibraryWords()
  const { message } = App.useApp()
  const [chosen, setChosen] = useState<OfferedAct>()
  const { state, stateName, library } = project
  const { acts, waitsFor, returnReason, version } = library
  const at = LIBRARY_WAY.indexOf(state)
  const main = acts.findIndex((one) => !BACK.has(one.act))
  return (
    <section className="library-bar" data-testid="library-bar" data-state={state} aria-label={own.title}>
      <ol className="library-way">
        {LIBRARY_WAY.map((step, index) => (
          <li
            key={step}
            className={at < 0 || index < at ? 'done' : index === at ? 'current' : 'coming'}
            {...(index === at ? { 'aria-current': 'step' } : {})}
          >
            {PROJECT_STATE_NAMES[step]}
          </li>
        ))}
        {at < 0 ? (
          <li className="current" aria-current="step">
            {stateName}
          </li>
        ) : undefined}
      </ol>
      <span className="secondary" data-testid="library-waits">
        {own.version(version)} · {own.since(whenText(library.since))}
        {waitsFor === undefined ? '' : ` · ${own.waits(waitsFor.roleName, waitsFor.names.join('、'))}`}
      </span>
      <span className="space" />
      {acts.length === 0 ? <span className="secondary">{own.notYours}</span> : undefined}
      {acts.map((act, index) => (
        <ActButton key={act.act} act={act} isMain={index === main} onChoose={() => setChosen(act)} />
      ))}
      {returnReason === undefined || state !== 'draft' ? undefined : (
        <p className="notice returned" data-testid="library-returned">
          {own.returned}：{returnReason}
        </p>
      )}
      <Trail events={library.events} />
      {chosen === undefined ? undefined : (
        <LibraryActDialog
          project={project}
          act={chosen}
          {...(before === undefined ? {} : { before })}
          onClose={() => setChosen(undefined)}
          onDone={() => {
            setChosen(undefined)
            message.success(own.done(chosen.name))
            void onDone()
          }}
        />
      )}
    </section>
  )
}

function Trail({ events }: { readonly events: ProjectYearResponse['library']['events'] }) {
  const own = useLibraryWords()
  if (events.length === 0) return undefined
  return (
    <details className="library-trail" data-testid="library-trail">
      <summary>{own.trail(events.length)}</summary>
      <ol>
        {events.map((event) => (
          <li key={`${event.at} ${event.act}`}>
            <span className="secondary figures">{whenText(event.at)}</span>{' '}
            {event.actingFor === undefined ? event.by : own.actingFor(event.by, event.actingFor)} {event.text}
            {event.reason === undefined ? '' : `：${event.reason}`}
          </li>
        ))}
      </ol>
    </details>
  )
}

interface LibraryActDialogProps extends LibraryBarProps {
  readonly act: OfferedAct
  readonly onClose: () => void
  readonly onDone: () => Promise<void>
}

/** Of a return or a refusal with the kind of its reason; whatever else needs one says it in words. */
function LibraryActDialog({
  project,
  act,
  before,
  onClose,
  onDone,
}: Omit<LibraryActDialogProps, 'onDone'> & { readonly onDone: () => void }) {
  const own = useLibraryWords()
  const words = useWords()
  const [reasonKind, setReasonKind] = useState<(typeof RETURN_REASONS)[number]>(RETURN_REASONS[0])
  const [reason, setReason] = useState('')
  const [fault, setFault] = useState('')
  const [isAsking, setAsking] = useState(false)
  const hasKind = act.act === 'return' || act.act === 'refuse'
  const isReady = !act.needsReason || reason.trim() !== ''

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault()
    if (!isReady) return
    setAsking(true)
    try {
      await before?.()
      await actOnProject(project.code, project.year, {
        act: act.act,
        ...(hasKind ? { reasonKind } : {}),
        ...(reason.trim() === '' ? {} : { reason: reason.trim() }),
      })
      onDone()
    } catch (error) {
      setFault(faultText(error, words.unreachable))
    } finally {
      setAsking(false)
    }
  }

  return (
    <Modal title={`${act.name} · ${project.name}`} open onCancel={onClose} footer={null} destroyOnHidden>
      <form onSubmit={(event) => void submit(event)} className="dialog-form" data-testid="library-act-dialog">
        <p>{own.meaning[act.act]}</p>
        {hasKind ? (
          <Labelled label={own.reasonKind}>
            {(id) => (
              <Select
                id={id}
                autoFocus
                value={reasonKind}
                options={RETURN_REASONS.map((one) => ({ value: one, label: one }))}
                onChange={setReasonKind}
              />
            )}
          </Labelled>
        ) : undefined}
        <Labelled label={act.needsReason ? own.reason : own.note}>
          {(id) => (
            <Input.TextArea
              id={id}
              data-testid="library-reason"
              autoSize={{ minRows: 2, maxRows: 6 }}
              value={reason}
              onChange={(event) => setReason(event.target.value)}
            />
          )}
        </Labelled>
        {fault === '' ? undefined : <Alert type="error" title={fault} role="alert" data-testid="act-fault" />}
        <p className="acts">
          <Button onClick={onClose}>{own.cancel}</Button>
          <Button
            type="primary"
            htmlType="submit"
            data-testid="confirm-library-act"
            autoFocus={!act.needsReason}
            loading={isAsking}
            disabled={!isReady}
          >
            {act.name}
          </Button>
        </p>
      </form>
    </Modal>
  )
}
