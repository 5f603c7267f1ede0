/** 说明 — the sentences in the order of the document; numbers in 【】 are bound, reasons are written where they stand. */
import { App, Button, Input } from 'antd'
import { type FormEvent, useState } from 'react'
import type { NarrativeResponse } from '../../../api/rounds/contract.ts'
import { go, goOnClick } from '../../location.ts'
import { useSettings } from '../../settings.tsx'
import { narrative, narrativeUrl } from '../client.ts'
import { plainStatement, type RoundAddress, roundPath, roundStatementPath } from '../route.ts'
import { Loaded } from '../shell/loaded.tsx'
import { OfficePage } from '../shell/office-page.tsx'
import { useLive } from '../shell/use-live.ts'
import { CommentsPanel } from './comments-panel.tsx'
import { FindingsPanel } from './findings-panel.tsx'
import { useRound } from './round-context.tsx'
import { RoundHead } from './round-head.tsx'
import { useRoundWords } from './round-words.ts'
import { textChange, useChange } from './use-change.ts'

type Run = NarrativeResponse['sections'][number]['sentences'][number]['runs'][number]
type Reason = Extract<Run, { kind: 'reason' }>

export function NarrativePage({ address }: { readonly address: RoundAddress }) {
  const own = useRoundWords()
  const { language } = useSettings()
  const { value: round } = useRound()
  const answer = useLive(narrativeUrl(address, language), narrative)
  return (
    <OfficePage
      title={`${own.narrativeTitle} · ${round?.unitName ?? ''} ${address.year}`}
      name="narrative"
      isRemembered={round !== undefined}
      panels={{
        comments: <CommentsPanel round={address} subject={undefined} />,
        findings: <FindingsPanel round={address} />,
      }}
    >
      <RoundHead address={address} part="narrative" />
      <Loaded answer={answer}>
        {(text) => (
          <article className="card narrative" data-testid="narrative">
            <header className="page-head">
              <h1>{own.narrativeTitle}</h1>
              <p className="secondary">{own.narrativeNote}</p>
              <span className="space" />
              <span className={text.gapCount === 0 ? 'ok' : 'tag incomplete'} data-testid="gaps">
                {text.gapCount === 0 ? '✓ ' : '△ '}
                {own.gaps(text.gapCount)}
              </span>
            </header>
            {text.sections.map((section, at) => (
              // Two sections may have one title; their order is that of the document.
              // biome-ignore lint/suspicious/noArrayIndexKey: the list is as printed
              <section key={at} className={`level-${section.level}`}>
                <h2>{section.title}</h2>
                {section.sentences.map((sentence, place) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: as above
                  <p key={place}>
                    {sentence.runs.map((run, number) => (
                      <RunView
                        // biome-ignore lint/suspicious/noArrayIndexKey: as above
                        key={number}
                        run={run}
                        address={address}
                        onChange={answer.refresh}
                      />
                    ))}
                  </p>
                ))}
              </section>
            ))}
          </article>
        )}
      </Loaded>
    </OfficePage>
  )
}

interface RunViewProps {
  readonly run: Run
  readonly address: RoundAddress
  readonly onChange: () => Promise<void>
}

function RunView({ run, address, onChange }: RunViewProps) {
  if (run.kind === 'words') return run.text
  if (run.kind === 'gap') return <FactGap name={run.text} address={address} />
  if (run.kind === 'reason') return <ReasonView reason={run} address={address} onChange={onChange} />
  const { region } = run
  if (region === undefined) return <data value={run.amountFen}>【{run.text}】</data>
  return (
    <button
      type="button"
      className="bound figures"
      data-figure={region}
      data-fen={run.amountFen}
      onClick={() => go(roundStatementPath({ ...plainStatement(address), explain: [region] }))}
    >
      【{run.text}】
    </button>
  )
}

/** Facts of people are those of 人员与定额; others come with procurement, assets and what the unit loads. */
function FactGap({ name, address }: { readonly name: string; readonly address: RoundAddress }) {
  const own = useRoundWords()
  return (
    <span className="reason gap" data-testid="fact-gap">
      △ {own.gap}：{name}
      {name.startsWith('人员') ? (
        <a href={roundPath(address, 'staff')} onClick={goOnClick}>
          {own.parts.staff}
        </a>
      ) : undefined}
    </span>
  )
}

interface ReasonViewProps extends Omit<RunViewProps, 'run'> {
  readonly reason: Reason
}

function ReasonView({ reason, address, onChange }: ReasonViewProps) {
  const own = useRoundWords()
  const { value: round, refresh } = useRound()
  const { message } = App.useApp()
  const { change, isChanging } = useChange(address)
  const [text, setText] = useState<string>()
  const isGap = reason.text === ''
  const canEdit = round?.canEdit === true

  async function save(event: FormEvent): Promise<void> {
    event.preventDefault()
    const { row, origin } = reason
    const isTaken = await change('typing', [
      textChange(round?.rows ?? [], { row, origin, text: text?.trim() ?? '' }),
    ])
    await Promise.all([refresh(), onChange()])
    if (!isTaken) return
    setText(undefined)
    message.success(own.saved)
  }

  if (text === undefined)
    return (
      <span className={isGap ? 'reason gap' : 'reason'} data-testid="reason-run" data-origin={reason.origin}>
        {isGap ? `△ ${own.gap}：${reason.question}` : reason.text}
        {canEdit ? (
          <Button
            size="small"
            aria-label={`${isGap ? own.write : own.edit} ${reason.question}`}
            onClick={() => setText(reason.text)}
          >
            {isGap ? own.write : own.edit}
          </Button>
        ) : undefined}
      </span>
    )
  return (
    <form className="reason-form" onSubmit={(event) => void save(event)}>
      <Input.TextArea
        autoFocus
        aria-label={reason.question}
        placeholder={reason.question}
        autoSize={{ minRows: 1, maxRows: 6 }}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') setText(undefined)
        }}
      />
      <Button size="small" onClick={() => setText(undefined)}>
        {own.cancel}
      </Button>
      <Button size="small" type="primary" htmlType="submit" loading={isChanging}>
        {own.save}
      </Button>
    </form>
  )
}
