/** The findings of a file beside its original: choose one and see the place, go from evidence to evidence, judge. */
import { App, Button, Dropdown, Segmented } from 'antd'
import { useMemo, useState } from 'react'
import type { AuditResponse } from '../../api/audits/contract.ts'
import type { ReadingResponse } from '../../api/readings/contract.ts'
import { auditExportUrl, ClientError, compareAudit, correctReading, judgeFinding } from '../client.ts'
import { go } from '../location.ts'
import { writeAudit } from '../route.ts'
import { useSettings } from '../settings.tsx'
import { useIsNarrow } from '../ui/use-media.ts'
import { AgainstPanel } from './against-panel.tsx'
import { AuditOriginal } from './audit-original.tsx'
import { AuditOutline } from './audit-outline.tsx'
import { CoveragePanel, RecordPanel, VersionsPanel } from './audit-panels.tsx'
import { useAuditWords } from './audit-words.ts'
import { AuditorBox, KeyHelp } from './auditor-box.tsx'
import { CorrectDialog } from './correct-dialog.tsx'
import type { FindingActs } from './finding-card.tsx'
import { FindingList } from './finding-list.tsx'
import {
  type FindingFilter,
  findingSections,
  type Grouping,
  inOrder,
  NO_FILTER,
  stepFrom,
} from './finding-order.ts'
import { type FindingPlace, spotsOf } from './finding-spots.ts'
import { useKeptChoice } from './kept-choice.ts'
import { useAuditKeys } from './use-audit-keys.ts'

interface OpenAuditProps {
  readonly audit: AuditResponse
  readonly file: ReadingResponse
  readonly finding: string | undefined
  readonly onRefresh: () => void
  /** Ends when the file has been checked again. */
  readonly onRecheck: () => Promise<void>
}

const PANELS = ['findings', 'versions', 'against', 'record', 'coverage'] as const
type Panel = (typeof PANELS)[number]
type Pane = 'outline' | 'original' | 'findings'

export function OpenAudit({ audit, file, finding, onRefresh, onRecheck }: OpenAuditProps) {
  const { words, language } = useSettings()
  const own = useAuditWords()
  const { message } = App.useApp()
  const isNarrow = useIsNarrow()
  const [pane, setPane] = useState<Pane>('findings')
  const [panel, setPanel] = useState<Panel>('findings')
  const [filter, setFilter] = useState<FindingFilter>(NO_FILTER)
  const [grouping, setGrouping] = useState<Grouping>('cause')
  const [evidence, setEvidence] = useState<number>()
  const [dismissing, setDismissing] = useState<string>()
  const [isCorrecting, setCorrecting] = useState(false)
  const [isBusy, setBusy] = useState(false)
  const [author, setAuthor] = useKeptChoice('auditor', '')
  const [keys, setKeys] = useKeptChoice('audit-keys', 'on')

  const sections = useMemo(() => findingSections(audit, filter, grouping), [audit, filter, grouping])
  const shown = useMemo(() => inOrder(sections), [sections])
  const selected = audit.list.find((one) => one.id === finding)
  const spots = useMemo(() => spotsOf(audit.name, shown, selected), [audit.name, shown, selected])
  const spot = evidence === undefined ? selected : selected?.evidence[evidence]

  const select = (id: string): void => {
    setEvidence(undefined)
    setDismissing(undefined)
    setPanel('findings')
    go(writeAudit({ id: audit.id, finding: id }), 'replace')
  }
  const step = (by: 1 | -1): void => {
    const next = stepFrom(shown, finding, by)
    if (next !== undefined) select(next.id)
  }

  async function asked<T>(act: () => Promise<T>): Promise<T | undefined> {
    setBusy(true)
    try {
      return await act()
    } catch (error) {
      if (!(error instanceof ClientError)) throw error
      const isLate = error.fault.kind === 'problem' && error.fault.problem.status === 409
      message.error(
        isLate
          ? own.changedMeanwhile
          : error.fault.kind === 'problem'
            ? error.fault.problem.detail
            : words.unreachable,
      )
      if (isLate) onRefresh()
      return undefined
    } finally {
      setBusy(false)
    }
  }

  const judge: FindingActs['onJudge'] = (verdict, reason) => {
    if (selected === undefined || isBusy) return
    const said = { verdict, reason, revision: selected.revision, ...(author === '' ? {} : { author }) }
    void asked(() => judgeFinding(audit.id, selected.id, said, language)).then((answer) => {
      if (answer === undefined) return
      setDismissing(undefined)
      onRefresh()
    })
  }

  function correct(to: string): void {
    if (spot === undefined) return
    const { place, printed } = spot
    const said = { place: documentPlace(place), from: printed, to, ...(author === '' ? {} : { author }) }
    void asked(async () => {
      await correctReading(audit.id, said, language)
      setCorrecting(false)
      message.info(own.rechecking)
      await onRecheck()
    })
  }

  const compare = (others: readonly string[]): void => {
    const chosen = { others: [...others], ...(author === '' ? {} : { author }) }
    void asked(async () => {
      await compareAudit(audit.id, chosen, language)
      await onRecheck()
    })
  }

  const acts: FindingActs = {
    onSelect: select,
    onEvidence: (at) => {
      setEvidence(at)
      if (isNarrow && at !== undefined) setPane('original')
    },
    onJudge: judge,
    onDismissing: (isOpen) => setDismissing(isOpen ? finding : undefined),
    onCorrect: () => setCorrecting(true),
  }

  useAuditKeys({
    isOn: keys === 'on',
    onNext: () => step(1),
    onPrevious: () => step(-1),
    onAccept: () => judge('accepted', ''),
    onDismiss: () => selected !== undefined && setDismissing(selected.id),
    onEvidence: () => {
      const count = selected?.evidence.length ?? 0
      const next = evidence === undefined ? 0 : evidence + 1
      setEvidence(next < count ? next : undefined)
    },
    onCorrect: () => selected !== undefined && setCorrecting(true),
  })

  const panes: Readonly<Record<Pane, React.ReactNode>> = {
    outline: (
      <AuditOutline shown={shown} pageCount={file.pages.length} selected={selected} onSelect={select} />
    ),
    original: (
      <AuditOriginal
        file={file}
        spots={spots}
        selected={finding}
        evidence={evidence}
        place={spot?.place.file === audit.name ? spot.place : undefined}
        onSelect={select}
        onEvidence={setEvidence}
      />
    ),
    findings: (
      <>
        <div className="panel-bar">
          <Segmented<Panel>
            size="small"
            value={panel}
            options={PANELS.map((one) => ({ value: one, label: own.panels[one] }))}
            onChange={setPanel}
          />
          <span className="space" />
          <KeyHelp isOn={keys === 'on'} onChange={(isOn) => setKeys(isOn ? 'on' : 'off')} />
          <ExportButton audit={audit} hasPages={file.pages.length > 0} />
        </div>
        {panel === 'findings' ? (
          <FindingList
            audit={audit}
            sections={sections}
            filter={filter}
            grouping={grouping}
            selected={finding}
            evidence={evidence}
            isDismissing={dismissing !== undefined && dismissing === finding}
            isBusy={isBusy}
            acts={acts}
            onFilter={setFilter}
            onGrouping={setGrouping}
          />
        ) : undefined}
        {panel === 'versions' ? <VersionsPanel audit={audit} /> : undefined}
        {panel === 'against' ? <AgainstPanel audit={audit} isBusy={isBusy} onCompare={compare} /> : undefined}
        {panel === 'record' ? (
          <>
            <AuditorBox author={author} onChange={setAuthor} />
            <RecordPanel audit={audit} />
          </>
        ) : undefined}
        {panel === 'coverage' ? <CoveragePanel audit={audit} /> : undefined}
      </>
    ),
  }
  const names: Readonly<Record<Pane, string>> = {
    outline: file.pages.length > 0 ? own.pages : own.tables,
    original: own.original,
    findings: own.findings,
  }
  const order = ['outline', 'original', 'findings'] as const
  return (
    <>
      {isNarrow ? (
        <Segmented<Pane>
          block
          value={pane}
          options={order.map((one) => ({ value: one, label: names[one] }))}
          onChange={setPane}
        />
      ) : undefined}
      <main id="main" className={isNarrow ? 'page reading audit narrow' : 'page reading audit'}>
        {order
          .filter((one) => !isNarrow || one === pane)
          .map((one) => (
            <section key={one} className={`pane ${one}`} aria-label={names[one]}>
              {panes[one]}
            </section>
          ))}
      </main>
      {isCorrecting && spot !== undefined ? (
        <CorrectDialog
          from={spot.printed}
          isBusy={isBusy}
          onCorrect={correct}
          onClose={() => setCorrecting(false)}
        />
      ) : undefined}
    </>
  )
}

const documentPlace = ({ file: _f, table: _t, row: _r, column: _c, ...place }: FindingPlace) => place

const FORMATS = ['pdf', 'html', 'xlsx', 'csv', 'json'] as const

function ExportButton({ audit, hasPages }: { readonly audit: AuditResponse; readonly hasPages: boolean }) {
  const { language } = useSettings()
  const own = useAuditWords()
  return (
    <Dropdown
      trigger={['click']}
      menu={{
        items: FORMATS.map((format) => ({
          key: format,
          disabled: format === 'pdf' && !hasPages,
          label:
            format === 'pdf' && !hasPages ? (
              `${own.formats[format]}（${own.markedOnlyPdf}）`
            ) : (
              <a href={auditExportUrl(audit.id, format, language)} download data-format={format}>
                {own.formats[format]}
              </a>
            ),
        })),
      }}
    >
      <Button size="small" data-testid="export">
        {own.export}
      </Button>
    </Dropdown>
  )
}
