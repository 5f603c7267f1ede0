/** The original of a file that has no page pictures: its paragraphs and tables, what was read marked in them. */
import { Button } from 'antd'
import { type HTMLAttributes, useEffect, useRef, useState } from 'react'
import type { PlaceResponse, ReadingBlocksResponse } from '../../api/readings/contract.ts'
import { ClientError, readingBlocks, readingBlocksUrl } from '../client.ts'
import { useSettings } from '../settings.tsx'
import { FaultView } from '../ui/fault-view.tsx'
import { TableSkeleton } from '../ui/table-skeleton.tsx'
import type { OriginalProps, Selection } from './page-pictures.tsx'
import { placeWords } from './place-words.ts'
import { useReadingWords } from './reading-words.ts'

type Block = ReadingBlocksResponse['blocks'][number]
/** How a line or cell of the original is marked; `data-…` attributes let it be found again. */
type MarkOf = (piece: Piece) => MarkAttributes

export interface Piece {
  readonly text: string
  readonly place: PlaceResponse
  readonly entries: Entries
  readonly doubt?: string | undefined
  /** Of a line its paragraph, of a cell its row. */
  readonly around: { readonly place: PlaceResponse | undefined; readonly texts: readonly string[] }
}

export type MarkAttributes = HTMLAttributes<HTMLElement> & {
  readonly [name: `data-${string}`]: string | boolean | undefined
}

type Entries = readonly { readonly table: number; readonly entry: number }[]

export const DocumentBlocks = ({ file, selected, onPick }: OriginalProps) => (
  <BlockList
    id={file.id}
    markOf={({ entries }) => marked(entries, selected, onPick)}
    wanted={
      selected.entry === undefined
        ? selected.table === undefined
          ? undefined
          : `[data-tables~="${selected.table}"]`
        : '[data-selected="true"]'
    }
    wish={`${selected.table} ${selected.entry}`}
  />
)

interface BlockListProps {
  readonly id: string
  readonly markOf: MarkOf
  /** Selector of what is to be seen; what is not there yet is loaded. */
  readonly wanted: string | undefined
  /** Another one whenever something else is to be seen. */
  readonly wish: string
}

export function BlockList({ id, markOf, wanted, wish }: BlockListProps) {
  const { words } = useSettings()
  const own = useReadingWords()
  const { blocks, isWhole, error, more } = useBlocks(id)
  const scroller = useRef<HTMLDivElement>(null)

  // biome-ignore lint/correctness/useExhaustiveDependencies: what has just been loaded may be what is wanted
  useEffect(() => {
    if (wanted === undefined) return
    const found = scroller.current?.querySelector(wanted)
    if (found !== null && found !== undefined) found.scrollIntoView({ block: 'center', inline: 'nearest' })
    else if (!isWhole && blocks.length > 0) more()
  }, [wanted, wish, blocks.length])

  if (blocks.length === 0 && error !== undefined)
    return <FaultView fault={error.fault} address={error.address} onRetry={more} />
  if (blocks.length === 0 && !isWhole) return <TableSkeleton label={words.loading} />
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
    <section ref={scroller} className="blocks" aria-label={own.original} tabIndex={0} data-testid="blocks">
      {blocks.map((block, at) => (
        // Blocks are only ever added at the end.
        // biome-ignore lint/suspicious/noArrayIndexKey: see above
        <BlockView key={at} block={block} markOf={markOf} />
      ))}
      {isWhole ? undefined : <Button onClick={more}>{own.more}</Button>}
    </section>
  )
}

function BlockView({ block, markOf }: { readonly block: Block; readonly markOf: MarkOf }) {
  const own = useReadingWords()
  if (block.kind === 'paragraph') {
    const around = { place: block.place, texts: block.lines.map((line) => line.text) }
    return (
      <div className={`paragraph ${block.role}`}>
        {block.lines.map((line, at) => (
          // Lines of a paragraph stand.
          // biome-ignore lint/suspicious/noArrayIndexKey: see above
          <p key={at} {...markOf({ ...line, around })}>
            <span className="line-place secondary">{placeWords(line.place, own)}</span>
            {line.text}
          </p>
        ))}
      </div>
    )
  }
  return (
    <table className="original-table">
      {block.caption === undefined ? undefined : <caption>{block.caption}</caption>}
      <tbody>
        {block.rows.map((row, at) => {
          const around = { place: undefined, texts: row.map((cell) => cell.text) }
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows of a grid stand
            <tr key={at}>
              {row.map((cell) => (
                <td
                  key={cell.column}
                  colSpan={cell.columnSpan}
                  rowSpan={cell.rowSpan}
                  title={placeWords(cell.place, own)}
                  {...markOf({ ...cell, around })}
                >
                  {cell.text}
                </td>
              ))}
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

function marked(
  entries: Entries,
  selected: Selection,
  onPick: (table: number, entry: number) => void,
): MarkAttributes {
  const [first] = entries
  if (first === undefined) return {}
  const own = entries.find((one) => one.table === selected.table) ?? first
  const isSelected = entries.some((one) => one.table === selected.table && one.entry === selected.entry)
  return {
    className: isSelected ? 'mark selected' : own.table === selected.table ? 'mark current' : 'mark',
    'data-tables': [...new Set(entries.map((one) => one.table))].join(' '),
    'data-selected': isSelected,
    onClick: () => onPick(own.table, own.entry),
  }
}

/** The blocks so far, and more of them on request. */
function useBlocks(id: string) {
  const [blocks, setBlocks] = useState<readonly Block[]>([])
  const [count, setCount] = useState<number>()
  const [error, setError] = useState<ClientError>()
  const [wanted, setWanted] = useState(0)
  const isWhole = count !== undefined && blocks.length >= count

  // biome-ignore lint/correctness/useExhaustiveDependencies: each wish asks for what follows those that are there
  useEffect(() => {
    const stop = new AbortController()
    const from = blocks.length
    readingBlocks(readingBlocksUrl(id, from), stop.signal).then(
      (answer) => {
        setBlocks((all) => (all.length === from ? [...all, ...answer.blocks] : all))
        setCount(answer.blockCount)
        setError(undefined)
      },
      (fault: unknown) => {
        if (stop.signal.aborted) return
        if (!(fault instanceof ClientError)) throw fault
        setError(fault)
      },
    )
    return () => stop.abort()
  }, [id, wanted])

  return { blocks, isWhole, error, more: () => setWanted((times) => times + 1) }
}
