/** 公开文件 — every unit, year and kind with where it stands; all that are ready can be published in one go. */
import { Button, Input, Progress, Select } from 'antd'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import {
  ClientError,
  departments,
  departmentsUrl,
  publicationDocument,
  publicationDocumentUrl,
  release,
} from '../client.ts'
import { goOnClick } from '../location.ts'
import { plainPublication, writePublication } from '../route.ts'
import { useSettings } from '../settings.tsx'
import { NoDepartments } from '../statements/states.tsx'
import { FaultView } from '../ui/fault-view.tsx'
import { TableSkeleton } from '../ui/table-skeleton.tsx'
import { useAnswer } from '../ui/use-answer.ts'
import { DocumentBar } from './document-bar.tsx'
import {
  DOCUMENT_STATES,
  type DocumentState,
  type KnownState,
  type ListedDocument,
  listedDocuments,
  stateOf,
  stateOfFault,
} from './document-states.ts'
import { useDocumentWords } from './document-words.ts'

type States = ReadonlyMap<string, KnownState>

export function DocumentsPage() {
  const { words } = useSettings()
  const own = useDocumentWords()
  const answer = useAnswer(departmentsUrl(), departments)
  useEffect(() => {
    document.title = `${own.listTitle} - ${words.product}`
  }, [own, words])
  const listed = useMemo(() => listedDocuments(answer.value?.departments ?? []), [answer.value])
  return (
    <>
      <DocumentBar />
      <main id="main" className="page documents">
        {answer.fault !== undefined && answer.value === undefined ? (
          <FaultView fault={answer.fault} address={answer.faultAddress} onRetry={answer.retry} />
        ) : answer.value === undefined ? (
          <TableSkeleton label={words.loading} />
        ) : listed.length === 0 ? (
          <NoDepartments />
        ) : (
          <DocumentList listed={listed} />
        )}
      </main>
    </>
  )
}

function DocumentList({ listed }: { readonly listed: readonly ListedDocument[] }) {
  const { language } = useSettings()
  const own = useDocumentWords()
  const [states, learn] = useStates(listed)
  const batch = useBatch(learn)
  const [filter, setFilter] = useState('')
  const [wanted, setWanted] = useState<DocumentState>()
  const shown = listed.filter(
    (one) =>
      `${one.unitName} ${one.departmentName} ${one.path}`
        .toLowerCase()
        .includes(filter.trim().toLowerCase()) &&
      (wanted === undefined || (states.get(one.path)?.state ?? 'waiting') === wanted),
  )
  const ready = shown.filter((one) => states.get(one.path)?.state === 'ready')

  return (
    <div className="document-list">
      <h1>{own.listTitle}</h1>
      <p className="secondary">{own.listNote}</p>
      <div className="list-bar">
        <Input
          allowClear
          aria-label={own.filter}
          placeholder={own.filter}
          value={filter}
          onChange={(event) => setFilter(event.target.value)}
        />
        <Select<DocumentState | 'any'>
          aria-label={own.state}
          value={wanted ?? 'any'}
          options={[
            { value: 'any', label: own.anyState },
            ...DOCUMENT_STATES.map((one) => ({ value: one, label: own.states[one] })),
          ]}
          onChange={(one) => setWanted(one === 'any' ? undefined : one)}
        />
        {batch.of === undefined ? (
          <Button
            type="primary"
            disabled={ready.length === 0 || states.size < listed.length}
            data-testid="release-ready"
            onClick={() => void batch.start(ready, language)}
          >
            {own.releaseReady(ready.length)}
          </Button>
        ) : (
          <>
            <Progress
              aria-label={own.releasing(batch.of.done, batch.of.all)}
              percent={Math.round((batch.of.done * 100) / batch.of.all)}
              size="small"
            />
            <span role="status">{own.releasing(batch.of.done, batch.of.all)}</span>
            <Button onClick={batch.stop}>{own.stop}</Button>
          </>
        )}
      </div>
      <p className="secondary" role="status" data-testid="list-status">
        {states.size < listed.length
          ? own.checking(states.size, listed.length)
          : batch.result === undefined
            ? own.changedNote
            : own.batchDone(batch.result.done, batch.result.refused)}
      </p>
      {shown.length === 0 ? (
        <section className="state small" role="status">
          <p>
            {own.noneOfFilter}{' '}
            <Button
              onClick={() => {
                setFilter('')
                setWanted(undefined)
              }}
            >
              {own.clearFilter}
            </Button>
          </p>
        </section>
      ) : (
        <DocumentTable shown={shown} states={states} />
      )}
    </div>
  )
}

interface DocumentTableProps {
  readonly shown: readonly ListedDocument[]
  readonly states: States
}

function DocumentTable({ shown, states }: DocumentTableProps) {
  const { words } = useSettings()
  const own = useDocumentWords()
  return (
    <table className="file-table" data-testid="document-table">
      <thead>
        <tr>
          <th scope="col">{own.unit}</th>
          <th scope="col">{own.year}</th>
          <th scope="col">{own.kind}</th>
          <th scope="col">{own.state}</th>
          <th scope="col">{own.version}</th>
        </tr>
      </thead>
      <tbody>
        {shown.map(({ path, address, unitName, departmentName }) => {
          const known = states.get(path)
          const state = known?.state ?? 'waiting'
          return (
            <tr key={path} data-state={state} data-document={path}>
              <th scope="row">
                <a href={writePublication(plainPublication(address))} onClick={goOnClick}>
                  {unitName}
                </a>
                <small className="secondary">
                  {departmentName === unitName ? address.unit : `${address.unit} · ${departmentName}`}
                </small>
              </th>
              <td className="figures">{address.year}</td>
              <td>{words[address.kind]}</td>
              <td className={`state-${state}`}>
                {own.states[state]}
                {known === undefined || known.gaps === 0 ? '' : ` △ ${known.gaps}`}
                {known === undefined || known.errors === 0 ? '' : ` ! ${known.errors}`}
                {known?.why === undefined ? undefined : <small className="secondary">{known.why}</small>}
              </td>
              <td>{known?.version === undefined ? '' : own.versionName(known.version)}</td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

type Learn = (path: string, known: KnownState) => void

/** Asked one after another: each is composed and checked on the server. */
function useStates(listed: readonly ListedDocument[]): readonly [States, Learn] {
  const { language } = useSettings()
  const [states, setStates] = useState<States>(new Map())
  const learn = useCallback<Learn>(
    (path, known) => setStates((all) => new Map([...all, [path, known] as const])),
    [],
  )
  useEffect(() => {
    const stop = new AbortController()
    void (async () => {
      for (const { path, address } of listed) {
        try {
          const found = await publicationDocument(publicationDocumentUrl(address, language), stop.signal)
          learn(path, stateOf(found))
        } catch (error) {
          if (stop.signal.aborted) return
          if (!(error instanceof ClientError)) throw error
          learn(path, stateOfFault(error))
        }
      }
    })()
    return () => stop.abort()
  }, [listed, language, learn])
  return [states, learn]
}

interface Batch {
  /** What is under way. */
  readonly of?: { readonly done: number; readonly all: number }
  readonly result?: { readonly done: number; readonly refused: number }
  start(ready: readonly ListedDocument[], language: 'zh' | 'en'): Promise<void>
  /** The one that is being published is finished; those after it are left. */
  stop(): void
}

function useBatch(learn: Learn): Batch {
  const { words } = useSettings()
  const [of, setOf] = useState<Batch['of']>()
  const [result, setResult] = useState<Batch['result']>()
  const isStopped = useRef(false)
  useEffect(
    () => () => {
      isStopped.current = true
    },
    [],
  )

  async function releaseOne(one: ListedDocument, language: 'zh' | 'en'): Promise<KnownState> {
    const plain = { gaps: 0, errors: 0 }
    try {
      const answer = await release(one.address, undefined, language)
      if (answer.version !== undefined) return { ...plain, state: 'published', version: answer.version }
      return { ...plain, state: 'refused', why: answer.problems.map((told) => told.text).join(' ') }
    } catch (error) {
      if (!(error instanceof ClientError)) throw error
      const { fault } = error
      return {
        ...plain,
        state: 'refused',
        why: fault.kind === 'problem' ? fault.problem.detail : words.unreachable,
      }
    }
  }

  return {
    ...(of === undefined ? {} : { of }),
    ...(result === undefined ? {} : { result }),
    stop: () => {
      isStopped.current = true
    },
    start: async (ready, language) => {
      isStopped.current = false
      setResult(undefined)
      let [done, refused] = [0, 0]
      for (const [at, one] of ready.entries()) {
        if (isStopped.current) break
        setOf({ done: at, all: ready.length })
        const known = await releaseOne(one, language)
        learn(one.path, known)
        if (known.state === 'published') done += 1
        else refused += 1
      }
      setOf(undefined)
      setResult({ done, refused })
    },
  }
}
