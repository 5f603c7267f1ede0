/** The page of a document's statements: bar, list, the statement, and beside it where a figure comes from. */
import { useEffect } from 'react'
import { departments, departmentsUrl, statementList, statementsUrl } from '../client.ts'
import { go } from '../location.ts'
import { type DocumentAddress, plainAddress, type StatementAddress, writeAddress } from '../route.ts'
import { useSettings } from '../settings.tsx'
import { FaultView } from '../ui/fault-view.tsx'
import { TableSkeleton } from '../ui/table-skeleton.tsx'
import { answerOf, useAnswer } from '../ui/use-answer.ts'
import { useIsOnline } from '../ui/use-media.ts'
import { StatementList } from './statement-list.tsx'
import { StatementView } from './statement-view.tsx'
import { NoDepartments, NotFound } from './states.tsx'
import { TopBar } from './top-bar.tsx'
import { firstDocument } from './unit-tree.ts'

interface StatementsPageProps {
  /** None: the start page, which leads on to the first statement there is. */
  readonly address?: StatementAddress
}

export function StatementsPage({ address }: StatementsPageProps) {
  const { words, language } = useSettings()
  const all = useAnswer(departmentsUrl(), departments)
  const list = useAnswer(address === undefined ? undefined : statementsUrl(address, language), statementList)
  const isOnline = useIsOnline()
  const first = all.value === undefined ? undefined : firstDocument(all.value.departments)
  const target = nextAddress(address, first, list.value?.statements[0]?.id)

  useEffect(() => {
    if (target !== undefined) go(target, 'replace')
  }, [target])

  /** The same statement of another document where it has one, else its first. */
  async function pick(document: DocumentAddress): Promise<void> {
    const found = await answerOf(statementsUrl(document, language), statementList).catch(() => undefined)
    const same = found?.statements.find((one) => one.id === address?.statement) ?? found?.statements[0]
    go(writeAddress(plainAddress(document, same?.id)))
  }

  if (all.value === undefined) {
    return (
      <Shell isOnline={isOnline}>
        {all.fault === undefined ? (
          <TableSkeleton label={words.loading} />
        ) : (
          <FaultView fault={all.fault} address={all.faultAddress} onRetry={all.retry} />
        )}
      </Shell>
    )
  }
  const isKnown = list.value?.statements.some((one) => one.id === address?.statement) ?? true
  return (
    <>
      <TopBar
        departments={all.value.departments}
        {...(address === undefined ? {} : { document: address })}
        onPick={pick}
      />
      <Shell isOnline={isOnline}>
        {first === undefined ? <NoDepartments /> : undefined}
        {list.fault === undefined || first === undefined ? undefined : list.fault.kind === 'problem' &&
          list.fault.problem.status === 404 ? (
          <NotFound address="/statements" act={words.toFirst} />
        ) : (
          <FaultView fault={list.fault} address={list.faultAddress} onRetry={list.retry} />
        )}
        {address === undefined || list.value === undefined || list.fault !== undefined ? undefined : (
          <>
            <StatementList
              list={list.value}
              current={address.statement}
              addressOf={(id) => writeAddress({ ...plainAddress(address, id), ...kept(address) })}
            />
            {isKnown || list.isLoading ? (
              <StatementView
                address={address}
                departments={all.value.departments}
                unitName={list.value.unitName}
              />
            ) : (
              <NotFound
                address={writeAddress(plainAddress(address, list.value.statements[0]?.id))}
                act={words.toStatement}
              />
            )}
          </>
        )}
        {list.isLoading && list.value === undefined && list.fault === undefined && address !== undefined ? (
          <TableSkeleton label={words.loading} />
        ) : undefined}
      </Shell>
    </>
  )
}

/** What stays when another statement of the same document is opened. */
const kept = ({ against, isRightNames }: StatementAddress): Partial<StatementAddress> => ({
  ...(against === undefined ? {} : { against }),
  isRightNames,
})

function nextAddress(
  address: StatementAddress | undefined,
  first: DocumentAddress | undefined,
  statement: string | undefined,
): string | undefined {
  if (address === undefined) return first === undefined ? undefined : writeAddress(plainAddress(first))
  return address.statement === undefined && statement !== undefined
    ? writeAddress({ ...address, statement })
    : undefined
}

function Shell({ isOnline, children }: { readonly isOnline: boolean; readonly children: React.ReactNode }) {
  const { words } = useSettings()
  return (
    <>
      {isOnline ? undefined : (
        <p className="offline" role="status">
          △ {words.offline}
        </p>
      )}
      <main id="main" className="page">
        {children}
      </main>
    </>
  )
}
