/** The outline of a file that was read: its statements and forms with their counts, its sections, and what was not placed. */
import type { ReadingResponse } from '../../api/readings/contract.ts'
import { placeWords } from './place-words.ts'
import { type ReadingWords, useReadingWords } from './reading-words.ts'

interface ReadingOutlineProps {
  readonly file: ReadingResponse
  readonly table: number | undefined
  readonly onPick: (table: number) => void
}

type Part = ReadingResponse['parts'][number]
type Table = Part['tables'][number]

export function ReadingOutline({ file, table, onPick }: ReadingOutlineProps) {
  const own = useReadingWords()
  const hasTables = file.parts.some((part) => part.tables.length > 0)
  return (
    <nav className="outline-list" data-testid="outline">
      {file.parts.map((part, at) => (
        <PartOutline
          key={part.tables[0]?.number ?? `part ${at}`}
          part={part}
          {...(file.parts.length > 1 ? { heading: part.unit.value ?? own.parts(at + 1) } : {})}
          table={table}
          onPick={onPick}
        />
      ))}
      {hasTables ? undefined : <p className="secondary">{own.noTables}</p>}
      {file.unplaced.length === 0 ? undefined : (
        <details>
          <summary>
            {own.unplaced} <span className="tag">{file.unplaced.length}</span>
          </summary>
          <ul className="unplaced">
            {file.unplaced.map((one, at) => (
              // Two of them may say the same of the same place.
              // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes while it is shown
              <li key={at}>
                <span>{one.text}</span>
                <small className="secondary">
                  {[placeWords(one.place, own), one.why].filter((text) => text !== '').join(' ')}
                </small>
              </li>
            ))}
          </ul>
        </details>
      )}
    </nav>
  )
}

interface PartOutlineProps {
  readonly part: Part
  readonly heading?: string
  readonly table: number | undefined
  readonly onPick: (table: number) => void
}

function PartOutline({ part, heading, table, onPick }: PartOutlineProps) {
  const own = useReadingWords()
  return (
    <>
      {heading === undefined ? undefined : <h2>{heading}</h2>}
      {(['statement', 'form'] as const).map((type) => {
        const tables = part.tables.filter((one) => one.type === type)
        return tables.length === 0 ? undefined : (
          <section key={type}>
            <h3>{type === 'statement' ? own.tables : own.forms}</h3>
            <ol>
              {tables.map((one) => (
                <li key={one.number}>
                  <button
                    type="button"
                    aria-current={one.number === table ? 'true' : undefined}
                    onClick={() => onPick(one.number)}
                  >
                    <span className="title">{one.title === '' ? own.noName : one.title}</span>
                    <TableCounts table={one} own={own} />
                  </button>
                </li>
              ))}
            </ol>
          </section>
        )
      })}
      {part.sections.length === 0 ? undefined : (
        <details>
          <summary>
            {own.sections} <span className="tag">{part.sections.length}</span>
          </summary>
          <ul className="sections">
            {part.sections
              .filter((one) => one.heading !== '')
              .map((one, at) => (
                // Headings repeat, and places may be shared.
                // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes while it is shown
                <li key={at} style={{ paddingInlineStart: `${Math.max(0, one.level - 1)}em` }}>
                  {one.heading} <small className="secondary">{placeWords(one.place, own)}</small>
                </li>
              ))}
          </ul>
        </details>
      )}
    </>
  )
}

function TableCounts({ table, own }: { readonly table: Table; readonly own: ReadingWords }) {
  const doubts = table.doubtCount + table.unplacedCount
  return (
    <small className="secondary">
      {placeWords(table.place, own)}{' '}
      {table.entryCount === 0 ? own.emptyTable : own.entryCount(table.entryCount)}
      {doubts === 0 ? undefined : <span className="warning"> {own.doubtCount(doubts)}</span>}
    </small>
  )
}
