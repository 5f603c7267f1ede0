/** The place of a statement while it is read, in its shape, so that nothing jumps when it comes. */

const ROWS = Array.from({ length: 14 }, (_, at) => at)
const WIDTHS = [26, 34, 30, 38, 28, 36, 32]

export function TableSkeleton({ label }: { readonly label: string }) {
  return (
    <div className="skeleton" role="status" aria-label={label}>
      <span className="bone title" />
      {ROWS.map((at) => (
        <span className="line" key={at}>
          <span className="bone" style={{ width: `${WIDTHS[at % WIDTHS.length]}%` }} />
          <span className="bone amount" />
          <span className="bone amount" />
          <span className="bone amount" />
        </span>
      ))}
    </div>
  )
}
