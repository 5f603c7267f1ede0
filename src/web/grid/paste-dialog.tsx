/** 粘贴预览 — what a paste would write, old beside new, before it is written. */
import { Modal, Select } from 'antd'
import { useState } from 'react'
import type { TypedCurrency } from '../../core/kernel/fen.ts'
import { useGridWords } from './grid-words.ts'
import { type PastePlan, type PasteStatus, type PlannedCell, writtenCells } from './paste-plan.ts'
import type { PasteQuestion } from './use-grid-clipboard.ts'

interface PasteDialogProps {
  readonly question: PasteQuestion
  readonly onWrite: (plan: PastePlan) => void
  readonly onCancel: () => void
}

const MOST_SHOWN = 100
const UNITS: readonly TypedCurrency[] = ['tenThousandYuan', 'yuan']

export function PasteDialog({ question, onWrite, onCancel }: PasteDialogProps) {
  const own = useGridWords()
  const [plan, setPlan] = useState(question.plan)
  const cells = plan.rows.flatMap((row) => row.cells)
  const written = plan.rows.flatMap(writtenCells)
  const count = (status: PasteStatus): number => cells.filter((cell) => cell.status === status).length
  const [agree, differ] = [count('agrees'), count('differs')]
  const columns = plan.rows[0]?.cells.map((cell) => cell.column) ?? []

  return (
    <Modal
      open
      title={own.paste}
      width={960}
      okText={own.write}
      cancelText={own.cancel}
      okButtonProps={{ disabled: written.length === 0, autoFocus: true }}
      onOk={() => onWrite(plan)}
      onCancel={onCancel}
    >
      <div className="paste-dialog" data-testid="paste-preview">
        <p className="paste-summary" data-testid="paste-summary">
          {[
            own.pasteSummary(plan.rows.length, plan.columnCount),
            plan.unit === undefined ? undefined : `${own.pasteUnit}：${own.units[plan.unit]}`,
            plan.unreadableCount === 0 ? undefined : own.unreadable(plan.unreadableCount),
          ]
            .filter((part) => part !== undefined)
            .join('；')}
        </p>
        <ul className="paste-notes secondary">
          {plan.newRowCount > 0 ? <li>{own.newRows(plan.newRowCount)}</li> : undefined}
          {count('locked') > 0 ? <li>{own.lockedCells(count('locked'))}</li> : undefined}
          {agree + differ > 0 ? <li>{own.compared(agree, differ)}</li> : undefined}
          {plan.leftOut.length > 0 ? <li>{own.leftOut(plan.leftOut.join('、'))}</li> : undefined}
          {written.length === 0 ? <li>{own.nothing}</li> : undefined}
          {plan.unit === undefined ? undefined : (
            <li>
              {own.pasteUnit}{' '}
              <Select
                size="small"
                value={plan.unit}
                aria-label={own.pasteUnit}
                options={UNITS.map((unit) => ({ value: unit, label: own.units[unit] }))}
                onChange={(unit) => setPlan(question.inUnit(unit))}
              />
            </li>
          )}
        </ul>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls is reached by keys */}
        <section className="paste-scroll" tabIndex={0} aria-label={own.paste}>
          <table>
            <thead>
              <tr>
                <th scope="col">{own.rowNumber}</th>
                {columns.map((column) => (
                  <th key={column.id} scope="col">
                    {column.label}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {plan.rows.slice(0, MOST_SHOWN).map(({ row, cells }, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: rows of a paste have nothing but their order
                <tr key={at}>
                  <th scope="row">{row === undefined ? own.isNew : row.number}</th>
                  {cells.map((cell) => (
                    <PlannedCellView key={cell.column.id} cell={cell} />
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </section>
        {plan.rows.length > MOST_SHOWN ? (
          <p className="secondary">{own.moreRows(plan.rows.length - MOST_SHOWN)}</p>
        ) : undefined}
      </div>
    </Modal>
  )
}

function PlannedCellView({ cell: { old, text, status, reason } }: { readonly cell: PlannedCell }) {
  const own = useGridWords()
  const isWritten = status === 'write' || status === 'unreadable'
  const said = reason ?? own.statuses[status]
  return (
    <td data-status={status}>
      {isWritten && old !== '' ? <del>{old}</del> : undefined}
      {isWritten && old !== '' ? ' → ' : undefined}
      <span>{text}</span>
      {status === 'write' || said === '' ? undefined : <small>{said}</small>}
    </td>
  )
}
