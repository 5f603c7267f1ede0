/** The editor of a project's year: six sections typed in place, what is left and what is wrong beside them, computed at each key. */
import { Button } from 'antd'
import { useCallback, useEffect, useMemo, useState } from 'react'
import type { ProjectYearResponse } from '../../../api/projects/contract.ts'
import { rowName } from '../../../core/budget/drafting/row-words.ts'
import { fieldOf } from '../../../core/budget/drafting/sheets.ts'
import type { CellEdit } from '../../grid/grid-rows.ts'
import { UnitSelect } from '../../ui/unit-select.tsx'
import { SaveChip } from '../offline/save-chip.tsx'
import { UndoButtons } from '../offline/undo-buttons.tsx'
import { useRoundBook } from '../offline/use-round-book.ts'
import { ActButtons } from '../rounds/act-buttons.tsx'
import { CommentsPanel } from '../rounds/comments-panel.tsx'
import { FindingsPanel } from '../rounds/findings-panel.tsx'
import { useRound } from '../rounds/round-context.tsx'
import { subjectOfCell } from '../rounds/subjects.ts'
import type { CellAddress, RoundAddress } from '../route.ts'
import { useDrawer } from '../shell/drawer.tsx'
import { Loaded } from '../shell/loaded.tsx'
import { OfficePage } from '../shell/office-page.tsx'
import { CellHistory } from './cell-history.tsx'
import { CostSection } from './cost-section.tsx'
import { ExcelButtons } from './excel-buttons.tsx'
import { GoalSection } from './goal-section.tsx'
import { InfoSection } from './info-section.tsx'
import { LastYearSection } from './last-year-section.tsx'
import { LibraryBar } from './library-bar.tsx'
import { useLibraryWords } from './library-words.ts'
import { PlainSection } from './plain-section.tsx'
import { useProjectWords } from './project-words.ts'
import { Section, SectionTabs } from './section.tsx'
import type { SectionInput } from './section-input.ts'
import { SidePanel } from './side-panel.tsx'
import { useProjectDraft } from './use-project-draft.ts'

interface ProjectEditorProps {
  readonly project: ProjectYearResponse
  readonly address: RoundAddress
  /** To look again at the project itself: how far it has come on its way. */
  readonly onChange: () => Promise<void>
  readonly cell?: CellAddress
}

export function ProjectEditor({ project, address, onChange, cell }: ProjectEditorProps) {
  const own = useProjectWords()
  const library = useLibraryWords()
  const drawer = useDrawer()
  const open = useRoundBook(address)
  const live = useRound()
  const [typed, setTyped] = useState<CellEdit>()
  const [at, setAt] = useState<CellAddress | undefined>(cell)
  const { state, book } = open
  const { code, year } = project
  const worked = useProjectDraft({
    rows: state.rows,
    round: state.round,
    project: code,
    typed,
    cursorRow: at?.row,
  })
  const { draft, cells, findings } = worked
  const isReserve = address.round === 'reserve'
  useFreshRound(open, live, isReserve ? onChange : undefined)
  const onCursor = useCallback((row: string, field: string) => setAt({ row, field }), [])
  const nameOf = useCallback(
    (id: string, field: string): string => {
      const row = state.rows.get(id)
      if (row === undefined) return field
      return [rowName(row), fieldOf(row.sheet, field)?.label ?? field].filter((one) => one !== '').join(' · ')
    },
    [state.rows],
  )
  const cost = draft.totals.costs.flatMap((one) => [one, ...one.parts]).find(({ row }) => row.id === at?.row)
  const round = state.round
  const readOnly =
    isReserve && project.state !== 'draft'
      ? library.locked(project.stateName)
      : round === undefined || round.canEdit
        ? undefined
        : round.state === 'preparing'
          ? own.noRight
          : own.frozen(round.stateName)
  const [targetRow, targetField = ''] = [cell?.row, cell?.field]
  // The same as long as it leads to the same: another one takes the cursor there again.
  const target = useMemo(
    () =>
      open.place ?? (targetRow === undefined ? undefined : { row: targetRow, field: targetField, turn: 0 }),
    [open.place, targetRow, targetField],
  )
  const input: SectionInput = {
    open,
    project,
    draft,
    cells,
    readOnly,
    target,
    onCursor,
    onDraft: setTyped,
  }
  const title = `${project.name} ${year}`

  return (
    <OfficePage
      title={title}
      name="project"
      isRemembered
      panels={{
        comments: (
          <CommentsPanel round={address} subject={at === undefined ? `project:${code}` : subjectOfCell(at)} />
        ),
        history: <CellHistory round={address} at={at} open={open} nameOf={nameOf} />,
        findings: <FindingsPanel round={address} />,
      }}
    >
      <SaveChip open={open} nameOf={nameOf} />
      <header className="page-head project-head" data-testid="project-head" data-state={round?.state}>
        <h1>{project.name}</h1>
        <code>{code}</code>
        <span className="tag">
          {isReserve
            ? `${year} ${round?.roundName ?? ''}·${project.stateName}`
            : round === undefined
              ? project.roundStateName
              : `${round.roundName}·${round.stateName}`}
        </span>
        <UndoButtons open={open} />
        <UnitSelect />
        <span className="space" />
        <ExcelButtons {...input} />
        <Button
          data-testid="check"
          onClick={() =>
            void book.sync().then(() => live.refresh().then(() => drawer.open('findings', true)))
          }
        >
          {own.check}
        </Button>
        {live.value === undefined ? undefined : <ActButtons address={address} round={live.value} />}
      </header>
      {isReserve ? <LibraryBar project={project} before={() => book.sync()} onDone={onChange} /> : undefined}
      <SectionTabs />
      <Loaded
        answer={{
          ...(round === undefined ? {} : { value: round }),
          ...(state.fault === undefined ? {} : { fault: state.fault }),
          retry: () => void book.reload(),
        }}
      >
        {() => (
          <div className="project-body">
            <div className="project-sections">
              <Section number={0}>
                <InfoSection {...input} />
              </Section>
              <Section number={1}>
                <CostSection {...input} />
              </Section>
              <Section number={2}>
                <PlainSection {...input} sheet="source" />
              </Section>
              <Section number={3}>
                <PlainSection {...input} sheet="procurement" />
              </Section>
              <Section number={4}>
                <GoalSection {...input} />
              </Section>
              <Section number={5}>
                <LastYearSection {...input} />
              </Section>
            </div>
            <SidePanel
              draft={draft}
              project={code}
              isReserve={isReserve}
              findings={findings}
              lastYearFen={project.lastYear?.amountFen}
              similarCount={project.similarCount}
              cost={cost}
              onFindings={() => drawer.open('findings', true)}
              onReason={() =>
                document.querySelector<HTMLElement>('[data-field="changeReason"] textarea')?.focus()
              }
            />
          </div>
        )}
      </Loaded>
    </OfficePage>
  )
}

const REFRESH_AFTER_MILLISECONDS = 1500

/** What can be done with the round follows what was saved, and what was done elsewhere on the page follows into the book. */
function useFreshRound(
  open: ReturnType<typeof useRoundBook>,
  live: ReturnType<typeof useRound>,
  onSaved: (() => Promise<void>) | undefined,
): void {
  const { state, book, endHistory } = open
  const savedAt = state.save.is === 'saved' ? state.save.at?.getTime() : undefined
  const { refresh, value } = live
  useEffect(() => {
    if (savedAt === undefined) return
    const timer = setTimeout(() => {
      void refresh()
      void onSaved?.()
    }, REFRESH_AFTER_MILLISECONDS)
    return () => clearTimeout(timer)
  }, [savedAt, refresh, onSaved])
  const revision = value?.revision
  const standing = value?.state
  // biome-ignore lint/correctness/useExhaustiveDependencies: each new revision, and each new state, is looked at
  useEffect(() => {
    if (revision !== undefined) void book.look()
  }, [revision, standing, book])
  const isOver = state.round !== undefined && state.round.state !== 'preparing'
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the round leaves the preparer
  useEffect(() => {
    if (isOver) endHistory()
  }, [isOver])
}
