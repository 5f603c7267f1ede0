/** 日志 — entries of the log, the newest first, with earlier ones at a press. */
import { Button } from 'antd'
import { useEffect, useState } from 'react'
import type { LogResponse } from '../../../api/admin/contract.ts'
import { ClientError } from '../../client.ts'
import { FaultView } from '../../ui/fault-view.tsx'
import { TableSkeleton } from '../../ui/table-skeleton.tsx'
import { whenText } from '../shell/when.ts'
import { type LogQuery, log, logUrl } from './admin-client.ts'
import { useAdminWords } from './admin-words.ts'
import { LogContent } from './log-content.tsx'

interface LogTableProps {
  readonly of: 'log' | 'sign-ins'
  readonly query: LogQuery
}

export function LogTable({ of, query }: LogTableProps) {
  const own = useAdminWords()
  const [parts, setParts] = useState<readonly LogResponse[]>([])
  const [fault, setFault] = useState<ClientError>()
  const [isLoading, setLoading] = useState(true)
  const first = logUrl(of, query)
  const load = (url: string, before: readonly LogResponse[]): void => {
    setLoading(true)
    log(url)
      .then(
        (part) => {
          setParts([...before, part])
          setFault(undefined)
        },
        (error: unknown) => {
          if (!(error instanceof ClientError)) throw error
          setFault(error)
        },
      )
      .finally(() => setLoading(false))
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: another address is another list
  useEffect(() => load(first, []), [first])
  if (fault !== undefined)
    return <FaultView fault={fault.fault} address={fault.address} onRetry={() => load(first, [])} />
  if (parts.length === 0) return <TableSkeleton label={own.title} />
  const entries = parts.flatMap((part) => part.entries)
  const next = parts.at(-1)?.next
  if (entries.length === 0) return <p className="empty">{own.noEntries}</p>
  return (
    <>
      <table className="office-table" data-testid={of}>
        <thead>
          <tr>
            <th scope="col">{own.at}</th>
            <th scope="col">{own.person}</th>
            <th scope="col">{own.act}</th>
            <th scope="col">{own.chain}</th>
            <th scope="col">{own.subject}</th>
            <th scope="col">{own.content}</th>
          </tr>
        </thead>
        <tbody>
          {entries.map((one) => (
            <tr key={`${one.divisionCode} ${one.unitCode} ${one.year} ${one.seq}`} data-act={one.act}>
              <td className="short">{whenText(one.at)}</td>
              <td className="short">
                {one.personName}
                {one.actingFor === undefined ? '' : ` ${own.acting(one.actingFor)}`}
              </td>
              <td>{own.actNames[one.act] ?? one.act}</td>
              <td className="short">{chainText(one, own.everywhere)}</td>
              <td className="long">{one.subject}</td>
              <td className="long">
                <LogContent content={one.content} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {next === undefined ? undefined : (
        <Button loading={isLoading} onClick={() => load(logUrl(of, { ...query, before: next }), parts)}>
          {own.more}
        </Button>
      )}
    </>
  )
}

/** `420103 403001 2023 #17` */
const chainText = (one: LogResponse['entries'][number], everywhere: string): string =>
  [
    one.divisionCode === '*' ? everywhere : one.divisionCode,
    one.unitCode,
    one.year === 0 ? '' : String(one.year),
    `#${one.seq}`,
  ]
    .filter((part) => part !== '')
    .join(' ')
