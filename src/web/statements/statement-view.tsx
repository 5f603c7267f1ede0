/** One statement with its tools, its table and its explanation, all of whose state is the address. */
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { DepartmentsResponse, FigureResponse, StatementResponse } from '../../api/contract.ts'
import { statement as loadStatement, statementUrl } from '../client.ts'
import { go } from '../location.ts'
import { documentPath, plainAddress, type StatementAddress, writeAddress } from '../route.ts'
import { useSettings } from '../settings.tsx'
import { ExplanationDrawer } from '../ui/explanation-drawer.tsx'
import type { ExplanationPath } from '../ui/explanation-path.ts'
import { FaultView } from '../ui/fault-view.tsx'
import type { StatementTableHandle } from '../ui/statement-table.tsx'
import { TableSkeleton } from '../ui/table-skeleton.tsx'
import { useAnswer } from '../ui/use-answer.ts'
import { isOverlay } from '../ui/use-media.ts'
import { StatementPaper } from './statement-paper.tsx'
import { NotFound } from './states.tsx'

interface StatementViewProps {
  readonly address: StatementAddress
  readonly departments: DepartmentsResponse['departments']
  readonly unitName: string
}

export function StatementView({ address, departments, unitName }: StatementViewProps) {
  const { words, language } = useSettings()
  const table = useRef<StatementTableHandle>(null)
  const [isByKey, setByKey] = useState(false)
  const { statement: id, against, isRightNames } = address
  const url =
    id === undefined
      ? undefined
      : statementUrl({ ...address, statement: id, isAsPrinted: !isRightNames }, language)
  const answer = useAnswer(url, loadStatement)
  const statement = answer.value
  const base = statement?.against
  useTitle(statement, unitName)

  const current = useRef(address)
  current.current = address
  const change = useCallback((part: Partial<StatementAddress>, isAgainstDropped = false) => {
    const { against, unreadAgainst, ...rest } = current.current
    const base = isAgainstDropped ? rest : current.current
    go(writeAddress({ ...base, ...part }), 'filter' in part ? 'replace' : 'push')
  }, [])

  const explain = useCallback(
    (figure: FigureResponse, isKey: boolean) => {
      if (figure.region === undefined) return
      const isOpen = current.current.explain[0] === figure.region
      setByKey(isKey || isOverlay())
      if (isOpen && isKey)
        document.querySelector<HTMLElement>('.explanation .parts button, .explanation button')?.focus()
      else change({ explain: [figure.region], side: figure.side })
    },
    [change],
  )
  const close = useCallback(() => {
    if (current.current.explain.length === 0) return
    change({ explain: [] })
    table.current?.focus()
  }, [change])
  const setPath = useCallback((path: ExplanationPath) => change({ explain: path }), [change])

  if (answer.fault !== undefined) {
    const isMissing =
      answer.fault.kind === 'problem' && answer.fault.problem.status === 404 && against === undefined
    if (isMissing) return <NotFound address={writeAddress(plainAddress(address))} act={words.toStatement} />
    const withoutBase = { text: words.compareNone, onClick: () => change({ isOnlyChanged: false }, true) }
    return (
      <FaultView
        fault={answer.fault}
        address={answer.faultAddress}
        onRetry={answer.retry}
        {...(against === undefined ? {} : { instead: withoutBase })}
      />
    )
  }
  if (statement === undefined || id === undefined) return <TableSkeleton label={words.loading} />
  return (
    <>
      <StatementPaper
        address={address}
        departments={departments}
        statement={statement}
        isBusy={answer.isLoading}
        table={table}
        onChange={change}
        onExplain={explain}
        onClose={close}
      />
      {address.explain.length === 0 ? undefined : (
        <ExplanationDrawer
          document={{
            unit: address.unit,
            year: address.year,
            kind: address.kind,
            side: address.side,
            statement: id,
            against: against === undefined ? undefined : documentPath(against),
          }}
          path={address.explain}
          isFocused={isByKey}
          statement={id}
          base={base === undefined ? undefined : words.against(base.unitName, base.year, words[base.kind])}
          addressOf={(other) =>
            writeAddress({ ...address, statement: other, explain: address.explain.slice(-1) })
          }
          onPath={setPath}
          onClose={close}
        />
      )}
    </>
  )
}

function useTitle(statement: StatementResponse | undefined, unitName: string): void {
  const { words } = useSettings()
  const title = useMemo(
    () => (statement === undefined ? words.product : `${statement.title} · ${unitName} · ${words.product}`),
    [statement, unitName, words],
  )
  useEffect(() => {
    document.title = title
  }, [title])
}
