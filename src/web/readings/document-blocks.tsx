/** The original of a file that has no page pictures: its paragraphs and tables, what was read marked in them. */
import { Button } from 'antd'
import { useEffect, useRef, useState } from 'react'
import type { ReadingBlocksResponse } from '../../api/readings/contract.ts'
import { ClientError, readingBlocks, readingBlocksUrl } from '../client.ts'
import { useSettings } from '../settings.tsx'
import { FaultView } from '../ui/fault-view.tsx'
import { TableSkeleton } from '../ui/table-skeleton.tsx'
import type { OriginalProps, Selection } from './page-pictures.tsx'
import { placeWords } from './place-words.ts'
import { useReadingWords } from './reading-words.ts'

type Block = ReadingBlocksResponse['blocks'][number]
type Entries = { readonly table: number; readonly entry: number }[]

export function DocumentBlocks({ file, selected, onPick }: OriginalProps) {
  const { words } = useSettings()
  const own = useReadingWords()
  const { blocks, isWhole, error, more } = useBlocks(file.id)
  const scroller = useRef<HTMLDivElement>(null)

  // biome-ignore lint/correctness/useExhaustiveDependencies: what has just been loaded may be what is selected
  useEffect(() => {
    const mark =
      selected.entry === undefined ? `[data-tables~="${selected.table}"]` : '[data-selected="true"]'
    const found = scroller.current?.querySelector(mark)
    if (found !== null && found !== undefined) found.scrollIntoView({ block: 'center', inline: 'nearest' })
    else if (selected.table !== undefined && !isWhole && blocks.length > 0) more()
  }, [selected.table, selected.entry, blocks.length])

  if (blocks.length === 0 && error !== undefined)
    return <FaultView fault={error.fault} address={error.address} onRetry={more} />
  if (blocks.length === 0 && !isWhole) return <TableSkeleton label={words.loading} />
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
    <section ref={scroller} className="blocks" aria-label={own.original} tabIndex={0} data-testid="blocks">
      {blocks.map((block, at) => (
        <BlockView
          // Blocks are only ever added at the end.
          // biome-ignore lint/suspicious/noArrayIndexKey: see above
          key={at}
          block={block}
          selected={selected}
          onPick={onPick}
        />
      ))}
      {isWhole ? undefined : <Button onClick={more}>{own.more}</Button>}
    </section>
  )
}

interface BlockViewProps {
  readonly block: Block
  readonly selected: Selection
  readonly onPick: (table: number, entry: number) => void
}

function BlockView({ block, selected, onPick }: BlockViewProps) {
  const own = useReadingWords()
  if (block.kind === 'paragraph')
    return (
      <div className={`paragraph ${block.role}`}>
        {block.lines.map((line, at) => (
          // Lines of a paragraph stand.
          // biome-ignore lint/suspicious/noArrayIndexKey: see above
          <p key={at} {...marked(line.entries, selected, onPick)}>
            <span className="line-place secondary">{placeWords(line.place, own)}</span>
            {line.text}
          </p>
        ))}
      </div>
    )
  return (
    <table className="original-table">
      {block.caption === undefined ? undefined : <caption>{block.caption}</caption>}
      <tbody>
        {block.rows.map((row, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: rows of a grid stand
          <tr key={at}>
            {row.map((cell) => (
              <td
                key={cell.column}
                colSpan={cell.columnSpan}
                rowSpan={cell.rowSpan}
                title={placeWords(cell.place, own)}
                {...marked(cell.entries, selected, onPick)}
              >
                {cell.text}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function marked(entries: Entries, selected: Selection, onPick: BlockViewProps['onPick']) {
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
