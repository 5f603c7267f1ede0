/** 预算表 — the statements of a round: shown, compared, gone into figure by figure; all of its state is the address. */
import { App, Button } from 'antd'
import { useCallback, useEffect, useMemo, useRef } from 'react'
import type { FigureResponse } from '../../../api/contract.ts'
import type { RoundExplanationResponse, RoundStatementsResponse } from '../../../api/rounds/contract.ts'
import { ROUND_NAMES } from '../../../core/workflow/round-states.ts'
import { go } from '../../location.ts'
import { useSettings } from '../../settings.tsx'
import { withMinus } from '../../ui/amounts.ts'
import { ExplanationBody } from '../../ui/explanation-body.tsx'
import { ExplanationTrail } from '../../ui/explanation-trail.tsx'
import type { StatementTableHandle } from '../../ui/statement-table.tsx'
import { useAnswer } from '../../ui/use-answer.ts'
import {
  checks,
  checksUrl,
  roundExplanation,
  roundExplanationUrl,
  roundStatement,
  roundStatements,
  roundStatementsUrl,
  roundStatementUrl,
} from '../client.ts'
import { CommentsPanel } from '../rounds/comments-panel.tsx'
import { FindingsPanel } from '../rounds/findings-panel.tsx'
import { RoundHead } from '../rounds/round-head.tsx'
import { plainStatement, type RoundStatementAddress, roundStatementPath } from '../route.ts'
import { useDrawer } from '../shell/drawer.tsx'
import { Loaded } from '../shell/loaded.tsx'
import { OfficePage } from '../shell/office-page.tsx'
import { whenText } from '../shell/when.ts'
import { RoundPaper } from './round-paper.tsx'
import { useStatementWords } from './statement-words.ts'
import { type ExplainedLine, TypedLine } from './typed-line.tsx'

export function RoundStatementPage({ address }: { readonly address: RoundStatementAddress }) {
  const { language } = useSettings()
  const list = useAnswer(roundStatementsUrl(address, language), roundStatements)
  const first = list.value?.statements[0]?.id
  const isNamed = address.statement !== undefined
  useEffect(() => {
    if (!isNamed && first !== undefined) go(roundStatementPath(plainStatement(address, first)), 'replace')
  }, [isNamed, first, address])
  const own = useStatementWords()
  const shown = list.value?.statements.find((one) => one.id === address.statement)
  const base = list.value?.bases.find((one) => one.id === address.against)?.name
  const title = `${shown?.number ?? shown?.title ?? own.statement} · ${list.value?.unitName ?? ''} ${address.year} ${ROUND_NAMES[address.round]}`
  return (
    <OfficePage
      title={title}
      name="round-statement"
      isRemembered={shown !== undefined}
      panels={{
        source: <SourcePanel address={address} base={base} />,
        comments: <CommentsPanel round={address} subject={subjectOf(address)} />,
        findings: <FindingsPanel round={address} statement={address.statement} />,
      }}
    >
      <RoundHead address={address} part="statements" />
      <Loaded answer={list}>
        {(statements) =>
          statements.statements.length === 0 ? (
            <p className="card empty">{own.noStatements}</p>
          ) : (
            <ShownStatement address={address} list={statements} />
          )
        }
      </Loaded>
    </OfficePage>
  )
}

const subjectOf = ({ explain }: RoundStatementAddress): string | undefined => {
  const region = explain.at(-1)
  return region === undefined ? undefined : `region:${region}`
}

interface ShownStatementProps {
  readonly address: RoundStatementAddress
  readonly list: RoundStatementsResponse
}

function ShownStatement({ address, list }: ShownStatementProps) {
  const { language } = useSettings()
  const { open } = useDrawer()
  const table = useRef<StatementTableHandle>(null)
  const id = address.statement
  const url = id === undefined ? undefined : roundStatementUrl(address, id, address.against, language)
  const answer = useAnswer(url, roundStatement)
  const relations = useAnswer(checksUrl(address), checks).value?.relations
  const current = useRef(address)
  current.current = address

  const change = useCallback((part: Partial<RoundStatementAddress>) => {
    const { line: _, ...rest } = current.current
    go(roundStatementPath({ ...rest, ...part }))
  }, [])
  const explain = useCallback(
    (figure: FigureResponse, isByKey: boolean) => {
      if (figure.region === undefined) return
      const isOpen = current.current.explain[0] === figure.region && current.current.side === figure.side
      if (!isOpen) change({ explain: [figure.region], side: figure.side })
      open('source', isByKey)
      if (isOpen && isByKey) document.querySelector<HTMLElement>('.office-drawer .body button')?.focus()
    },
    [change, open],
  )
  const isOpenAtFirst = useRef(address.explain.length > 0)
  useEffect(() => {
    if (isOpenAtFirst.current) open('source')
  }, [open])

  return (
    <Loaded answer={answer}>
      {(statement) => (
        <RoundPaper
          address={address}
          list={list}
          statement={statement}
          isBusy={answer.isLoading}
          relations={relations}
          table={table}
          onChange={change}
          onExplain={explain}
        />
      )}
    </Loaded>
  )
}

interface SourcePanelProps {
  readonly address: RoundStatementAddress
  /** What the statement is laid beside, in words. */
  readonly base: string | undefined
}

function SourcePanel({ address, base }: SourcePanelProps) {
  const own = useStatementWords()
  const { words, language } = useSettings()
  const { message } = App.useApp()
  const { isFocused, close } = useDrawer()
  const { year, unit, round, side, statement = '', against, explain, line } = address
  const urlOf = useCallback(
    (region: string) =>
      roundExplanationUrl({ year, unit, round }, { region, side, statement, against }, language),
    [year, unit, round, side, statement, against, language],
  )
  const region = explain.at(-1)
  const answer = useAnswer(region === undefined ? undefined : urlOf(region), roundExplanation)
  const typed = useMemo(
    () => (line === undefined ? undefined : answer.value?.lines.find((one) => one.typed?.row === line)),
    [line, answer.value],
  )
  if (region === undefined) return <p className="secondary">{own.selected}…</p>

  const { line: _, ...plain } = address
  const show = (part: Partial<RoundStatementAddress>): void => go(roundStatementPath({ ...plain, ...part }))
  async function copyLink(): Promise<void> {
    try {
      await navigator.clipboard.writeText(location.href)
      message.success(own.linkCopied)
    } catch {
      message.warning(words.copyFailed)
    }
  }
  return (
    <div className="source-of-figure" data-testid="explain-panel">
      {typed === undefined ? (
        <ExplanationBody
          urlOf={urlOf}
          load={roundExplanation}
          path={explain}
          isFocused={isFocused}
          statement={statement}
          base={base}
          addressOf={(other) =>
            roundStatementPath({ ...plain, statement: other, explain: explain.slice(-1) })
          }
          onPath={(path) => show({ explain: path })}
          onClose={close}
          placeOf={(one) => <TypedBy line={one} />}
          onOpenLine={(one) => one.typed !== undefined && show({ line: one.typed.row })}
          isLinesFirst={isOneProject}
        />
      ) : (
        <TypedLevel address={address} line={typed} urlOf={urlOf} onPath={(path) => show({ explain: path })} />
      )}
      <p className="acts">
        <Button size="small" data-testid="copy-link" onClick={() => void copyLink()}>
          {own.copyLink}
        </Button>
      </p>
    </div>
  )
}

/** Below a line: who typed it and when. */
function TypedBy({ line }: { readonly line: ExplainedLine }) {
  const own = useStatementWords()
  const { typed } = line
  if (typed?.by === undefined || typed.at === undefined) return undefined
  return <span>{own.typedBy(typed.by, whenText(typed.at))}</span>
}

/** A project's lines are what it is made of: they come before its subjects. */
const isOneProject = ({ lines, region }: RoundExplanationResponse): boolean =>
  /(^|,)project:[^,]*\//.test(region) && lines.every((line) => line.typed !== undefined)

interface TypedLevelProps {
  readonly address: RoundStatementAddress
  readonly line: ExplainedLine
  readonly urlOf: (region: string) => string
  readonly onPath: (path: RoundStatementAddress['explain']) => void
}

function TypedLevel({ address, line, urlOf, onPath }: TypedLevelProps) {
  const body = useRef<HTMLDivElement>(null)
  useEffect(() => body.current?.focus(), [])
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Backspace leads up from wherever the focus is within
    <div
      ref={body}
      tabIndex={-1}
      onKeyDown={(event) => {
        if (event.key !== 'Backspace') return
        event.preventDefault()
        onPath(address.explain)
      }}
    >
      <ExplanationTrail
        urlOf={urlOf}
        load={roundExplanation}
        path={address.explain}
        onPath={onPath}
        below={[`${line.content ?? ''} ${withMinus(line.text)}`.trim(), line.basis ?? ''].filter(
          (step) => step !== '',
        )}
      />
      <TypedLine line={line} round={address} />
    </div>
  )
}
