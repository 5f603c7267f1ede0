/** 指标库: every indicator that units have set, searched by words, function, kind of unit and of project, with its users and past values. */
import { Button, Input, Select } from 'antd'
import { useEffect } from 'react'
import type { IndicatorsResponse } from '../../api/indicators/contract.ts'
import { departments, departmentsUrl, indicators, indicatorsUrl } from '../client.ts'
import { go } from '../location.ts'
import { type IndicatorsAddress, writeIndicators } from '../route.ts'
import { useSettings } from '../settings.tsx'
import { FaultView } from '../ui/fault-view.tsx'
import { TableSkeleton } from '../ui/table-skeleton.tsx'
import { useAnswer } from '../ui/use-answer.ts'
import { IndicatorList } from './indicator-list.tsx'
import { PerformanceBar } from './performance-bar.tsx'
import { usePerformanceWords } from './performance-words.ts'

export function IndicatorsPage({ address }: { readonly address: IndicatorsAddress }) {
  const { words } = useSettings()
  const own = usePerformanceWords()
  const all = useAnswer(departmentsUrl(), departments)
  const answer = useAnswer(indicatorsUrl(address), indicators)
  const found = answer.value
  useEffect(() => {
    document.title = `${own.library} - ${words.product}`
  }, [own, words])
  return (
    <>
      <PerformanceBar departments={all.value?.departments ?? []} />
      <main id="main" className="page indicators">
        <h1>{own.library}</h1>
        <Filters address={address} found={found} />
        {answer.fault !== undefined ? (
          <FaultView fault={answer.fault} address={answer.faultAddress} onRetry={answer.retry} />
        ) : found === undefined ? (
          <TableSkeleton label={words.loading} />
        ) : (
          <Found address={address} found={found} />
        )}
      </main>
    </>
  )
}

/** Another question begins at its first answer. */
const search = (address: IndicatorsAddress, change: IndicatorsAddress, how?: 'replace'): void => {
  const { offset: _, ...rest } = { ...address, ...change }
  go(writeIndicators(rest), how)
}

interface FiltersProps {
  readonly address: IndicatorsAddress
  readonly found: IndicatorsResponse | undefined
}

type Facet = 'function' | 'unitKind' | 'projectKind' | 'measure'

function Filters({ address, found }: FiltersProps) {
  const own = usePerformanceWords()
  const facets: readonly (readonly [Facet, string, string, IndicatorsResponse['functions']])[] = [
    ['function', own.function, own.allFunctions, found?.functions ?? []],
    ['unitKind', own.unitKind, own.allUnitKinds, named(found?.unitKinds, own.unitKinds)],
    ['projectKind', own.projectKind, own.allProjectKinds, found?.projectKinds ?? []],
    ['measure', own.targetKind, own.allMeasures, named(found?.measures, own.measures)],
  ]
  return (
    <search className="indicator-filters">
      <Input.Search
        // What is typed is asked for at Enter; another address brings other words.
        key={address.q ?? ''}
        className="words"
        aria-label={own.librarySearch}
        placeholder={own.librarySearch}
        defaultValue={address.q ?? ''}
        maxLength={100}
        allowClear
        onSearch={(q) => search(address, { q: q.trim() })}
      />
      {facets.map(([facet, name, everything, choices]) => (
        <Select
          key={facet}
          aria-label={name}
          data-testid={`by-${facet}`}
          popupMatchSelectWidth={false}
          value={address[facet] ?? ''}
          options={[
            { value: '', label: everything },
            ...choices.map(({ id, name: label, count }) => ({ value: id, label: `${label}（${count}）` })),
          ]}
          onChange={(id: string) => search(address, { [facet]: id })}
        />
      ))}
    </search>
  )
}

const named = (
  choices: IndicatorsResponse['functions'] | undefined,
  names: Readonly<Record<string, string>>,
): IndicatorsResponse['functions'] =>
  (choices ?? []).map((one) => ({ ...one, name: names[one.id] ?? one.name }))

function Found({
  address,
  found,
}: {
  readonly address: IndicatorsAddress
  readonly found: IndicatorsResponse
}) {
  const own = usePerformanceWords()
  const { total, indicators: shown } = found
  const offset = address.offset ?? 0
  const isAsked = Object.keys(address).length > 0
  if (shown.length === 0)
    return (
      <section className="state" data-testid="no-indicators">
        <p role="status">{isAsked ? own.nothingFound : own.noIndicators}</p>
        {isAsked ? <Button onClick={() => go(writeIndicators({}))}>{own.clear}</Button> : undefined}
      </section>
    )
  const end = offset + shown.length
  return (
    <>
      <p role="status" className="secondary" data-testid="indicator-count">
        {own.found(total)}
      </p>
      <IndicatorList indicators={shown} />
      {total > shown.length ? (
        <nav className="indicator-pages" aria-label={own.shownOf(offset + 1, end, total)}>
          <Button
            disabled={offset === 0}
            onClick={() => go(writeIndicators({ ...address, offset: Math.max(0, offset - PAGE) }))}
          >
            {own.previous}
          </Button>
          <span className="secondary figures">{own.shownOf(offset + 1, end, total)}</span>
          <Button
            disabled={end >= total}
            onClick={() => go(writeIndicators({ ...address, offset: offset + PAGE }))}
          >
            {own.next}
          </Button>
        </nav>
      ) : undefined}
    </>
  )
}

/** As many as the server sends unless asked otherwise. */
const PAGE = 50
