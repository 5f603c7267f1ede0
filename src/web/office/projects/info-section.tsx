/** ① 基本信息 — what the declaration form asks first; what the system knows is shown, not typed. */
import { useMemo } from 'react'
import { fieldOf } from '../../../core/budget/drafting/sheets.ts'
import { isInForce } from '../../../core/law/book.ts'
import { BOOKS } from '../../../core/law/books.ts'
import type { GridOption } from '../../grid/grid-rows.ts'
import { shownAmount } from '../../grid/sheet-columns.ts'
import { ProjectFields } from './project-fields.tsx'
import { useProjectWords } from './project-words.ts'
import type { SectionInput } from './section-input.ts'

/** In the order of the form. */
const BEFORE = ['name'] as const
const AFTER = [
  'office',
  'manager',
  'phone',
  'category',
  'frequency',
  'function',
  'fund',
  'classCode',
  'startYear',
  'endYear',
  'ground',
  'implementation',
  'total',
] as const

export function InfoSection(input: SectionInput) {
  const own = useProjectWords()
  const { project, draft } = input
  const functions = useMemo(() => functionOptions(project.year), [project.year])
  const row = draft.rows.project(project.code)
  const isUsed = (id: string): boolean =>
    fieldOf('project', id)?.isRare !== true || (row?.cells[id] ?? '') !== ''
  const { requested } = draft.totals
  return (
    <div className="project-fields">
      <ProjectFields {...input} fields={BEFORE} />
      <Known label={own.code} value={project.code} title={own.codeAssigned} />
      <Known label={own.department} value={project.departmentName} title={own.known} />
      <Known label={own.unit} value={project.unitName} title={own.known} />
      <Known label={own.year} value={String(project.year)} title={own.known} />
      <ProjectFields {...input} fields={AFTER.filter(isUsed)} options={{ function: functions }} />
      <Known
        label={own.currentBudget}
        value={`${shownAmount(requested, 'tenThousandYuan')} 万元`}
        title={own.isTotal}
        amountFen={String(requested)}
      />
    </div>
  )
}

interface KnownProps {
  readonly label: string
  readonly value: string
  readonly title: string
  readonly amountFen?: string
}

function Known({ label, value, title, amountFen }: KnownProps) {
  return (
    <div className="project-field known" title={title}>
      <span className="label">{label}</span>
      <output data-fen={amountFen} className={amountFen === undefined ? undefined : 'figures'}>
        {value}
      </output>
    </div>
  )
}

function functionOptions(year: number): readonly GridOption[] {
  return [...BOOKS.function.entries.values()].flatMap((entries) => {
    const entry = entries.find((one) => isInForce(one, year))
    return entry?.code.length === 7 ? [{ value: entry.code, label: `${entry.code} ${entry.name}` }] : []
  })
}
