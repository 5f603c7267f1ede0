/** 全部数据 — every row of a submission as it was handed in, sheet by sheet, to be read and commented on. */
import { Button } from 'antd'
import type { ReviewResponse } from '../../../api/reviews/contract.ts'
import { SHEET_IDS, type SheetId, sheetOf } from '../../../core/budget/drafting/sheets.ts'
import { rowTitle } from '../rounds/subjects.ts'
import { useReviewWords } from './review-words.ts'

/** Why the detail of a row is assumed: a mark on its amount, not a column. */
const ASSUMED = 'assumed'

interface AllRowsProps {
  readonly of: ReviewResponse
  /** All of them where none are named. */
  readonly sheets?: readonly SheetId[]
  readonly onComment: (subject: string) => void
}

export function AllRows({ of, sheets = SHEET_IDS, onComment }: AllRowsProps) {
  const own = useReviewWords()
  const names = new Map(
    of.rows.flatMap((row) =>
      row.sheet === 'project' && row.project !== undefined ? [[row.project, rowTitle(row)] as const] : [],
    ),
  )
  return (
    <div className="all-rows" data-testid="all-rows">
      {sheets.map((sheet) => {
        const rows = of.rows.filter((row) => row.sheet === sheet)
        if (rows.length === 0) return undefined
        const fields = sheetOf(sheet).fields.filter(
          ({ id }) => id !== ASSUMED && rows.some((row) => (row.cells[id] ?? '') !== ''),
        )
        const hasProject = sheet !== 'project' && rows.some((row) => row.project !== undefined)
        return (
          <section key={sheet}>
            <h2>
              {sheetOf(sheet).label}{' '}
              <small className="secondary">
                {rows.length} {own.rows}
              </small>
            </h2>
            {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must be reached by key */}
            <section className="scrolled" tabIndex={0} aria-label={sheetOf(sheet).label}>
              <table className="office-table">
                <thead>
                  <tr>
                    {hasProject ? <th scope="col">{own.project}</th> : undefined}
                    {fields.map((field) => (
                      <th key={field.id} scope="col">
                        {field.label}
                      </th>
                    ))}
                    <th scope="col">{own.comment}</th>
                  </tr>
                </thead>
                <tbody>
                  {rows.map((row) => (
                    <tr
                      key={row.id}
                      className={row.parent === undefined ? undefined : 'below'}
                      data-row-id={row.id}
                    >
                      {hasProject ? <td>{names.get(row.project ?? '') ?? row.project}</td> : undefined}
                      {fields.map((field) => (
                        <td
                          key={field.id}
                          className={field.kind === 'amount' ? 'amount figures' : field.kind}
                        >
                          {row.cells[field.id] ?? ''}
                          {field.kind === 'amount' && (row.cells[ASSUMED] ?? '') !== '' ? (
                            <span title={row.cells[ASSUMED]}>†</span>
                          ) : undefined}
                        </td>
                      ))}
                      <td>
                        <Button
                          size="small"
                          data-testid="comment-on"
                          aria-label={`${own.comment} ${rowTitle(row)}`}
                          onClick={() => onComment(`row:${row.id}`)}
                        >
                          {own.comment}
                        </Button>
                      </td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </section>
          </section>
        )
      })}
    </div>
  )
}
