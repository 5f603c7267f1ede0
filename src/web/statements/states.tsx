/** The page where there is no statement to show: no data yet, no such address, no row that fits. */
import { Button } from 'antd'
import { goOnClick } from '../location.ts'
import { useWords } from '../settings.tsx'

export function NoDepartments() {
  const words = useWords()
  return (
    <section className="state" data-testid="no-departments">
      <h2>{words.noDataTitle}</h2>
      <p>{words.noData}</p>
      <pre>
        <code>npx mingzhang load DIR</code>
      </pre>
      <p className="secondary">{words.noDataHint}</p>
    </section>
  )
}

export function NotFound({ address, act }: { readonly address: string; readonly act: string }) {
  const words = useWords()
  return (
    <section className="state" data-testid="not-found">
      <h2>{words.notFoundTitle}</h2>
      <p>{words.notFound}</p>
      <p className="acts">
        <a className="button" href={address} onClick={goOnClick}>
          {act}
        </a>
      </p>
    </section>
  )
}

export function NothingFound({ onClear }: { readonly onClear: () => void }) {
  const words = useWords()
  return (
    <section className="state small" role="status" data-testid="nothing-found">
      <p>
        {words.filterEmpty} <Button onClick={onClear}>{words.filterClear}</Button>
      </p>
    </section>
  )
}
