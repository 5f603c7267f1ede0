/** Beside the editor: what is left of the ceilings, how the year differs from the last, what is found, whether units cancel and sources add up. */
import { FUND_NODES } from '../../../core/budget/drafting/cell-nodes.ts'
import { gutterOf } from '../../../core/budget/drafting/cost-gutter.ts'
import type { CostRow } from '../../../core/budget/drafting/cost-row.ts'
import type { DraftFinding } from '../../../core/budget/drafting/draft-finding.ts'
import { cell } from '../../../core/budget/drafting/draft-rows.ts'
import { ceilingName } from '../../../core/budget/drafting/headroom.ts'
import { type Fen, fen, subtract, ZERO } from '../../../core/kernel/fen.ts'
import { SEVERITIES } from '../../audits/finding-order.ts'
import { SeveritySign } from '../../audits/severity-sign.tsx'
import { useGridWords } from '../../grid/grid-words.ts'
import { shownAmount } from '../../grid/sheet-columns.ts'
import { goOnClick } from '../../location.ts'
import { percentOf } from '../../ui/amounts.ts'
import { useLibraryWords } from './library-words.ts'
import { PROJECTS_ADDRESS } from './project-client.ts'
import type { ProjectDraft, ProjectRoom } from './project-draft.ts'
import { useProjectWords } from './project-words.ts'

interface SidePanelProps {
  readonly draft: ProjectDraft
  readonly project: string
  /** On its way into the library, outside all rounds and ceilings. */
  readonly isReserve: boolean
  readonly findings: readonly DraftFinding[]
  readonly lastYearFen: string | undefined
  readonly similarCount: number
  /** The cost item of the cursor. */
  readonly cost: CostRow | undefined
  readonly onFindings: () => void
  readonly onReason: () => void
}

const tenThousand = (amount: Fen): string => shownAmount(amount, 'tenThousandYuan')

export function SidePanel(props: SidePanelProps) {
  const { draft, project, findings } = props
  const own = useProjectWords()
  const grid = useGridWords()
  const library = useLibraryWords()
  const fund = FUND_NODES.get(draft.rows.project(project)?.cells.fund ?? '')
  const concerned = draft.rooms.filter((room) => room.own !== ZERO || room.fund === fund)
  const rooms = concerned.length > 0 ? concerned : draft.rooms
  return (
    <aside className="project-side" aria-label={own.left}>
      {rooms.length === 0 ? (
        <p className="secondary" data-testid="headroom">
          {props.isReserve ? library.reserveNote : own.noCeiling}
        </p>
      ) : (
        rooms.map((room) => <Room key={`${room.fund}${room.nature}`} room={room} />)
      )}
      <LastYear {...props} />
      <section>
        <h3>{own.counts}</h3>
        <button
          type="button"
          className="finding-counts"
          data-testid="finding-counts"
          onClick={props.onFindings}
        >
          {SEVERITIES.map((severity) => {
            const count = findings.filter((one) => one.severity === severity).length
            return (
              <span key={severity} className={`sign-${severity}`} data-severity={severity} data-count={count}>
                <SeveritySign of={severity} /> {grid.severities[severity]} {count}
              </span>
            )
          })}
        </button>
      </section>
      <UnitCheck {...props} />
      <Sources draft={draft} project={project} />
      <a href={`${PROJECTS_ADDRESS}/similar?code=${encodeURIComponent(project)}`} onClick={goOnClick}>
        {own.similarCount(props.similarCount)}
      </a>
    </aside>
  )
}

function Room({ room }: { readonly room: ProjectRoom }) {
  const own = useProjectWords()
  const over = room.left < ZERO
  const other = subtract(room.used, room.own)
  const percent =
    room.amount <= ZERO ? 100 : Math.min(100, percentOf(String(room.used), String(room.amount)) ?? 100)
  return (
    <section
      className={over ? 'room over' : 'room'}
      data-testid="headroom"
      data-state={over ? 'over' : 'within'}
      data-fen={String(room.left)}
    >
      <h3>
        {own.ceiling(ceilingName(room))} <b className="figures">{tenThousand(room.amount)}</b>
      </h3>
      <dl>
        <dt>{own.ownPart}</dt>
        <dd className="figures" data-fen={String(room.own)}>
          {tenThousand(room.own)}
        </dd>
        <dt>{own.otherPart(room.otherCount)}</dt>
        <dd className="figures" data-fen={String(other)}>
          {tenThousand(other)}
        </dd>
        <dt>{own.left}</dt>
        <dd className="figures" data-testid="headroom-left" data-fen={String(room.left)}>
          {tenThousand(room.left)}
        </dd>
      </dl>
      <div className="bar" aria-hidden="true">
        <span style={{ width: `${percent}%` }} />
      </div>
      {over ? (
        <p className="sign-error" role="status">
          <SeveritySign of="error" /> {own.over(tenThousand(fen(-room.left)))}
        </p>
      ) : undefined}
    </section>
  )
}

function LastYear({ draft, project, lastYearFen, onReason }: SidePanelProps) {
  const own = useProjectWords()
  const before = lastYearFen === undefined ? draft.totals.lastYear : fen(BigInt(lastYearFen))
  if (before === undefined) return undefined
  const { requested } = draft.totals
  const difference = subtract(requested, before)
  const row = draft.rows.project(project)
  const reason = row === undefined ? '' : cell(row, 'changeReason')
  const text = tenThousand(difference)
  return (
    <section>
      <h3>
        {own.lastYearPanel} <b className="figures">{tenThousand(before)}</b>{' '}
        <span className="figures" data-fen={String(difference)}>
          → {difference > ZERO ? `+${text}` : text}（{percentText(difference, before)}）
        </span>
      </h3>
      <p>
        {own.reason}：{reason === '' ? undefined : reason}{' '}
        <button type="button" className="link" onClick={onReason}>
          {own.writeReason}
        </button>
      </p>
    </section>
  )
}

/** `−5.34%`, half away from zero; nothing of nothing. */
function percentText(part: Fen, whole: Fen): string {
  if (whole === ZERO) return '—'
  const scaled = part * 1_000_000n
  const tenths = (scaled < 0n ? scaled - whole * 50n : scaled + whole * 50n) / (whole * 100n)
  const digits = (tenths < 0n ? -tenths : tenths).toString().padStart(3, '0')
  return `${tenths < 0n ? '−' : tenths > 0n ? '+' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}%`
}

function UnitCheck({ draft, cost }: SidePanelProps) {
  const own = useProjectWords()
  const odd = draft.totals.costs.flatMap((one, at) =>
    [one, ...one.parts].some((each) => each.basis !== undefined && hasOddUnit(each)) ? [String(at + 1)] : [],
  )
  const units = cost?.basis === undefined ? undefined : unitsOf(cost)
  return (
    <section>
      <h3>{own.unitCheck}</h3>
      {odd.length === 0 ? (
        <p className="ok" data-testid="unit-check" data-state="ok">
          ✓ {units ?? own.unitOk}
        </p>
      ) : (
        <p className="sign-error" data-testid="unit-check" data-state="odd">
          <SeveritySign of="error" /> {own.unitOdd(odd.join('、'))}
        </p>
      )}
    </section>
  )
}

const hasOddUnit = ({ basis }: CostRow): boolean =>
  basis !== undefined && gutterOf(basis).some((line) => line.runs.some((run) => run.kind === 'odd'))

/** `元/笔 × 笔 = 元`: the first calculation without its numbers. */
function unitsOf({ basis }: CostRow): string | undefined {
  const line =
    basis === undefined
      ? undefined
      : gutterOf(basis).find((one) => one.runs.some((run) => run.kind !== 'plain'))
  const text = line?.runs
    .map((run) => run.text)
    .join('')
    .replace(/^[^\d]*(?=\d)/, '')
    .replace(/[\d.,]+\s*/g, '')
    .trim()
  return text === '' ? undefined : text
}

function Sources({ draft, project }: Pick<SidePanelProps, 'draft' | 'project'>) {
  const own = useProjectWords()
  const rows = draft.rows.of('source', project)
  const { sources, requested } = draft.totals
  const difference = subtract(sources, requested)
  return (
    <section data-testid="sources" data-state={difference === ZERO ? 'equal' : 'differs'}>
      <h3>{own.sourcesHint}</h3>
      {rows.map((row, at) => (
        <p key={row.id}>
          {at + 1} {cell(row, 'name')} <span className="figures">{cell(row, 'amount')}</span>
        </p>
      ))}
      {rows.length < KINDS_OF_SOURCES ? (
        <p className="secondary">{own.emptySources(rows.length + 1, KINDS_OF_SOURCES)}</p>
      ) : undefined}
      <p>
        {own.sum}{' '}
        <b className="figures" data-fen={String(sources)}>
          {tenThousand(sources)}
        </b>{' '}
        {difference === ZERO ? (
          <span className="ok">{own.agree}</span>
        ) : (
          <span className="sign-error">
            <SeveritySign of="error" /> {own.differ(tenThousand(difference))}
          </span>
        )}
      </p>
    </section>
  )
}

/** The declaration form has four lines. */
const KINDS_OF_SOURCES = 4
