/** An open document: outline, preview, and beside them what is wrong, where numbers come from, the texts and the versions. */
import { App, Button, Dropdown, Segmented } from 'antd'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import type { DocumentResponse, DocumentTextResponse } from '../../api/documents/contract.ts'
import { draftUrl, editText } from '../client.ts'
import { go } from '../location.ts'
import { type PublicationAddress, writePublication } from '../route.ts'
import { useSettings } from '../settings.tsx'
import { useIsNarrow, useIsOnline } from '../ui/use-media.ts'
import { DocumentBar } from './document-bar.tsx'
import { DocumentOutline } from './document-outline.tsx'
import { DocumentPreview, type Preview } from './document-preview.tsx'
import { useDocumentWords } from './document-words.ts'
import type { ClickedFigure, Target } from './preview-marks.ts'
import { ProblemsPanel } from './problems-panel.tsx'
import { PublicationClock } from './publication-clock.tsx'
import { obstaclesOf, ReleaseDialog } from './release-dialog.tsx'
import { SourcePanel } from './source-panel.tsx'
import { type TextDraft, useTextDrafts } from './text-drafts.ts'
import { TextsPanel } from './texts-panel.tsx'
import { useLeaveQuestion } from './use-leave-question.ts'
import { VersionsPanel } from './versions-panel.tsx'

type Panel = 'problems' | 'source' | 'texts' | 'versions'
const PANELS: readonly Panel[] = ['problems', 'source', 'texts', 'versions']
type Pane = 'outline' | 'preview' | 'panel'
const PANES: readonly Pane[] = ['outline', 'preview', 'panel']
/** The id of the text that is the date of approval. */
const APPROVED = 'approved:'
const FORMATS = ['pdf', 'docx', 'xlsx', 'html'] as const

/** In the office the document stands in the frame of all its pages, and goes its way by acts of several people. */
export interface OfficeFrame {
  pathOf(address: PublicationAddress): string
  /** In place of the button that publishes; `release` opens the dialog. */
  acts(release: () => void): ReactNode
  /** Whether texts may be written here and now. */
  readonly canEdit: boolean
}

interface OpenDocumentProps {
  readonly address: PublicationAddress
  readonly office?: OfficeFrame
  readonly document: DocumentResponse
  readonly turn: number
  readonly onReload: () => Promise<void>
}

export function OpenDocument({ address, office, document, turn, onReload }: OpenDocumentProps) {
  const { words, language } = useSettings()
  const own = useDocumentWords()
  const { message } = App.useApp()
  const isNarrow = useIsNarrow()
  const isOnline = useIsOnline()
  const drafts = useTextDrafts(address)
  useLeaveQuestion(drafts.count > 0)
  const preview = useRef<Preview>(null)
  const [pane, setPane] = useState<Pane>(
    address.text !== undefined || address.explain.length > 0 ? 'panel' : 'preview',
  )
  const [panel, setPanel] = useState<Panel>(
    address.text !== undefined ? 'texts' : address.explain.length > 0 ? 'source' : 'problems',
  )
  const [figure, setFigure] = useState<ClickedFigure>()
  const [isReleasing, setReleasing] = useState(false)
  const [newest] = document.versions

  function open(which: Panel): void {
    setPanel(which)
    setPane('panel')
  }
  function show(target: Target): void {
    // What is hidden cannot be scrolled.
    flushSync(() => setPane('preview'))
    preview.current?.show(target)
  }
  const moved = (next: Partial<PublicationAddress>): void => {
    const { text: _, ...rest } = address
    go((office?.pathOf ?? writePublication)({ ...rest, explain: [], ...next }), 'replace')
  }
  function explain(clicked: ClickedFigure): void {
    setFigure(clicked)
    const [first] = clicked.regions
    moved({ explain: first === undefined ? [] : [first] })
    open('source')
  }
  function write(id: string | undefined): void {
    moved(id === undefined ? {} : { text: id })
    if (id === undefined) return
    const target = document.texts.find((one) => one.id === id)?.target
    if (target !== undefined && !isNarrow) preview.current?.show(target)
    open('texts')
  }

  async function save(text: DocumentTextResponse, draft: TextDraft): Promise<void> {
    await editText(address, { id: text.id, value: draft.value, seen: draft.seen }, language)
    await onReload()
    drafts.set(text.id, undefined)
    message.success(own.saved(text.label === '' ? own.textKinds[text.kind] : text.label))
  }

  const steps = useRef({ gap: -1, finding: -1 })
  function next<One>(of: 'gap' | 'finding', all: readonly One[], step: number): One | undefined {
    if (all.length === 0) return undefined
    const from = steps.current[of]
    const at = from < 0 && step < 0 ? all.length - 1 : (from + step + all.length) % all.length
    steps.current[of] = at
    return all[at]
  }
  function onKey(event: KeyboardEvent): void {
    const step = event.shiftKey ? -1 : 1
    if (event.key === 'F7') {
      const gap = next(
        'gap',
        document.problems.filter((one) => one.textId !== undefined),
        step,
      )
      if (gap?.textId !== undefined) write(gap.textId)
    } else if (event.key === 'F8') {
      const found = next(
        'finding',
        document.findings.filter((one) => one.target !== undefined),
        step,
      )
      if (found?.target !== undefined) {
        setPanel('problems')
        show(found.target)
      }
    } else if (event.key === 'Escape' && (panel === 'source' || panel === 'texts')) {
      moved({})
      setPanel('problems')
    } else return
    event.preventDefault()
  }
  const keys = useRef(onKey)
  useEffect(() => {
    keys.current = onKey
  })
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      if (!event.defaultPrevented && !event.isComposing) keys.current(event)
    }
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [])

  const { count } = obstaclesOf(document)
  const panes: Readonly<Record<Pane, ReactNode>> = {
    outline: <DocumentOutline outline={document.outline} onShow={(anchor) => show({ id: anchor })} />,
    preview: (
      <DocumentPreview
        ref={preview}
        document={address}
        turn={turn}
        onFigure={explain}
        onTexts={([first]) => write(first)}
        onKey={onKey}
      />
    ),
    panel: (
      <>
        <div className="panel-bar">
          <Segmented<Panel>
            size="small"
            value={panel}
            options={PANELS.map((one) => ({
              value: one,
              label: one === 'problems' && count > 0 ? `${own.panels[one]} ${count}` : own.panels[one],
            }))}
            onChange={setPanel}
          />
        </div>
        <div className="panel-body">
          {panel === 'problems' ? (
            <ProblemsPanel document={document} onShow={show} onWrite={write} />
          ) : undefined}
          {panel === 'source' ? (
            <SourcePanel
              document={address}
              figure={figure}
              path={address.explain}
              onPath={(path) => moved({ explain: path })}
              onClose={() => {
                moved({})
                setFigure(undefined)
              }}
            />
          ) : undefined}
          {panel === 'texts' ? (
            <TextsPanel
              document={document}
              drafts={drafts}
              open={address.text}
              onOpen={write}
              isLocked={office?.canEdit === false}
              onSave={save}
              onConflict={() => void onReload()}
            />
          ) : undefined}
          {panel === 'versions' ? <VersionsPanel document={document} /> : undefined}
        </div>
      </>
    ),
  }
  const names: Readonly<Record<Pane, string>> = {
    outline: own.outline,
    preview: own.preview,
    panel: own.panel,
  }

  return (
    <>
      {office === undefined ? (
        <DocumentBar document={address}>
          <h1 className="file-name" title={`${document.unitName} ${document.year}`}>
            {document.title.replaceAll('\n', ' ')}
          </h1>
        </DocumentBar>
      ) : undefined}
      {isOnline ? undefined : <div className="offline">{words.unreachable}</div>}
      <div className="release-bar">
        <span className={count > 0 ? 'warning' : 'ok'} data-testid="readiness">
          {count > 0 ? `△ ${own.missing(count)}` : `✓ ${own.isComplete}`}
        </span>
        <PublicationClock document={document} onAsk={() => write(APPROVED)} />
        {newest === undefined ? undefined : (
          <Button type="link" size="small" onClick={() => open('versions')}>
            {own.versionName(newest.version)}
          </Button>
        )}
        <span className="secondary keys">
          {own.nextGap} · {own.nextFinding}
        </span>
        <span className="space" />
        <Dropdown
          trigger={['click']}
          menu={{
            items: FORMATS.map((format) => ({
              key: format,
              label: (
                <a href={draftUrl(address, format)} download data-format={format}>
                  {own.formats[format]}
                </a>
              ),
            })),
          }}
        >
          <Button size="small" data-testid="drafts">
            {own.draft}
          </Button>
        </Dropdown>
        <Button size="small" onClick={() => preview.current?.print()}>
          {own.print}
        </Button>
        {office === undefined ? (
          <Button
            type="primary"
            size="small"
            disabled={!isOnline}
            data-testid="release"
            onClick={() => setReleasing(true)}
          >
            {newest === undefined ? own.release : own.correct}
          </Button>
        ) : (
          office.acts(() => setReleasing(true))
        )}
      </div>
      {isNarrow ? (
        <Segmented<Pane>
          block
          value={pane}
          options={PANES.map((one) => ({ value: one, label: names[one] }))}
          onChange={setPane}
        />
      ) : undefined}
      <Panes
        className={isNarrow ? 'page publication narrow' : 'page publication'}
        isMain={office === undefined}
      >
        {PANES.map((one) => (
          // The preview stays where it was while another pane is looked at.
          <section
            key={one}
            className={`pane ${one}`}
            aria-label={names[one]}
            hidden={isNarrow && one !== pane}
          >
            {panes[one]}
          </section>
        ))}
      </Panes>
      {isReleasing ? (
        <ReleaseDialog
          document={document}
          onClose={() => setReleasing(false)}
          onToFirst={() => {
            setReleasing(false)
            const first = document.problems.find((one) => one.textId !== undefined)?.textId
            const found = document.findings.find((one) => one.severity === 'error')?.target
            if (first !== undefined) write(first)
            else {
              open('problems')
              if (found !== undefined) show(found)
            }
          }}
          onReleased={(version) => {
            setReleasing(false)
            message.success(own.released(version))
            open('versions')
            void onReload()
          }}
        />
      ) : undefined}
    </>
  )
}

/** The main part of a page of its own; within the office's page, a part of it. */
function Panes({
  className,
  isMain,
  children,
}: {
  readonly className: string
  readonly isMain: boolean
  readonly children: ReactNode
}) {
  if (!isMain) return <div className={className}>{children}</div>
  return (
    <main id="main" className={className}>
      {children}
    </main>
  )
}
