/** The statements of the document, in its order; those without figures are grey. */
import { Select } from 'antd'
import type { StatementListResponse } from '../../api/contract.ts'
import { go, goOnClick } from '../location.ts'
import { useWords } from '../settings.tsx'
import { useIsNarrow } from '../ui/use-media.ts'

interface StatementListProps {
  readonly list: StatementListResponse
  readonly current: string | undefined
  readonly addressOf: (statement: string) => string
}

type Item = StatementListResponse['statements'][number]

export function StatementList({ list, current, addressOf }: StatementListProps) {
  const words = useWords()
  const isNarrow = useIsNarrow()
  if (isNarrow) {
    return (
      <nav className="statement-list narrow" aria-label={words.statements}>
        <Select
          aria-label={words.statements}
          options={list.statements.map((one) => ({ value: one.id, label: itemText(one, words.empty) }))}
          {...(current === undefined ? {} : { value: current })}
          onChange={(id) => go(addressOf(id))}
        />
      </nav>
    )
  }
  return (
    <nav className="statement-list" aria-label={words.statements} data-testid="statement-list">
      <h2>
        {list.profileName}
        <small>{words.statementCount(list.statements.length)}</small>
      </h2>
      <ol>
        {list.statements.map((one) => (
          <li key={one.id}>
            <a
              href={addressOf(one.id)}
              onClick={goOnClick}
              aria-current={one.id === current ? 'page' : undefined}
              className={one.isEmpty ? 'empty' : undefined}
            >
              {one.number === undefined ? undefined : <span className="number">{one.number}</span>}
              <span className="title">{shortTitle(one)}</span>
              {one.isEmpty ? <span className="tag">{words.empty}</span> : undefined}
            </a>
          </li>
        ))}
      </ol>
      {list.warnings.length === 0 ? undefined : (
        <section className="warnings" aria-label={words.warnings}>
          {list.warnings.map((warning) => (
            <p key={warning}>△ {warning}</p>
          ))}
        </section>
      )}
    </nav>
  )
}

const itemText = (item: Item, empty: string): string =>
  [item.number, shortTitle(item), item.isEmpty ? `（${empty}）` : undefined]
    .filter((part) => part !== undefined)
    .join(' ')

/** The year stands above the list already, and so does a number that the title repeats. */
const shortTitle = (item: Item): string =>
  item.title
    .replace(/^\d{4}\s*年度?/, '')
    .replace(/（(表|公开|预算)[^（）]*）$/, (number) =>
      item.number === undefined || number.includes(item.number) ? '' : number,
    )
