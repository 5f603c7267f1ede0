/** The performance of a unit's year: its forms and projects at the left, one of them in the middle, how it came about at the right. */
import { useEffect } from 'react'
import type { PerformanceListResponse } from '../../api/performance/contract.ts'
import { departments, departmentsUrl, performanceList, performanceListUrl } from '../client.ts'
import { go } from '../location.ts'
import { type PerformanceAddress, writePerformance } from '../route.ts'
import { useSettings } from '../settings.tsx'
import { NotFound } from '../statements/states.tsx'
import { FaultView } from '../ui/fault-view.tsx'
import { TableSkeleton } from '../ui/table-skeleton.tsx'
import { useAnswer } from '../ui/use-answer.ts'
import { useIsOnline } from '../ui/use-media.ts'
import { FormView } from './form-view.tsx'
import { PerformanceBar } from './performance-bar.tsx'
import { PerformanceList } from './performance-list.tsx'
import { usePerformanceWords } from './performance-words.ts'
import { ProjectView } from './project-view.tsx'

export function PerformancePage({ address }: { readonly address: PerformanceAddress }) {
  const { words, language } = useSettings()
  const own = usePerformanceWords()
  const isOnline = useIsOnline()
  const all = useAnswer(departmentsUrl(), departments)
  const answer = useAnswer(performanceListUrl(address, language), performanceList)
  const { unit, year } = address
  const list = answer.value?.unit === unit && answer.value.year === year ? answer.value : undefined
  const first = list === undefined ? undefined : firstOf(list)
  const firstAddress = first === undefined ? undefined : writePerformance({ unit, year, shown: first })

  useEffect(() => {
    if (address.shown === undefined && firstAddress !== undefined) go(firstAddress, 'replace')
  }, [address.shown, firstAddress])
  useEffect(() => {
    document.title = `${own.performance} ${year} ${list?.unitName ?? ''} - ${words.product}`
  }, [own, year, list, words])

  const isMissing = answer.fault?.kind === 'problem' && answer.fault.problem.status === 404
  return (
    <>
      <PerformanceBar departments={all.value?.departments ?? []} address={address} />
      {isOnline ? undefined : (
        <p className="offline" role="status">
          △ {words.offline}
        </p>
      )}
      <main id="main" className="page performance">
        {answer.fault === undefined ? undefined : isMissing ? (
          <section className="state" data-testid="no-performance">
            <h2>{words.notFoundTitle}</h2>
            <p>{answer.fault.kind === 'problem' ? answer.fault.problem.detail : own.noForms}</p>
          </section>
        ) : (
          <FaultView fault={answer.fault} address={answer.faultAddress} onRetry={answer.retry} />
        )}
        {answer.fault !== undefined ? undefined : list === undefined ? (
          <TableSkeleton label={words.loading} />
        ) : (
          <>
            <PerformanceList list={list} address={address} />
            <Shown list={list} address={address} firstAddress={firstAddress ?? '/'} />
          </>
        )}
      </main>
    </>
  )
}

interface ShownProps {
  readonly list: PerformanceListResponse
  readonly address: PerformanceAddress
  readonly firstAddress: string
}

function Shown({ list, address, firstAddress }: ShownProps) {
  const own = usePerformanceWords()
  const { shown } = address
  if (shown === undefined) return undefined
  const isKnown =
    shown.area === 'forms'
      ? list.forms.some((one) => one.id === shown.id)
      : list.projects.some((one) => one.code === shown.id)
  if (!isKnown) return <NotFound address={firstAddress} act={own.toFirst} />
  return shown.area === 'forms' ? (
    <FormView key={shown.id} address={address} id={shown.id} />
  ) : (
    <ProjectView key={shown.id} address={address} code={shown.id} />
  )
}

function firstOf({ forms, projects }: PerformanceListResponse): PerformanceAddress['shown'] {
  const [form] = forms
  if (form !== undefined) return { area: 'forms', id: form.id }
  const [project] = projects
  return project === undefined ? undefined : { area: 'projects', id: project.code }
}
