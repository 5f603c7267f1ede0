/** 任务 — long work with its step, its progress and the time left; it can be cancelled, and what it made is kept. */

import { Button, Progress } from 'antd'
import { useEffect } from 'react'
import type { JobResponse } from '../../../api/home/contract.ts'
import { CloseIcon } from '../../ui/icons.tsx'
import { useAct } from '../../ui/use-act.ts'
import { cancelJob, continueJob, jobs, jobsUrl } from '../client.ts'
import { Loaded } from '../shell/loaded.tsx'
import { OfficePage } from '../shell/office-page.tsx'
import { useLive } from '../shell/use-live.ts'
import { whenText } from '../shell/when.ts'
import { useHomeWords } from './home-words.ts'

/** While something runs its progress is looked at each second. */
const RUNNING_MS = 1_000

export function JobsPage() {
  const own = useHomeWords()
  const answer = useLive(jobsUrl(), jobs)
  const { refresh } = answer
  const isBusy = answer.value?.jobs.some((job) => job.state === 'waiting' || job.state === 'running') ?? false
  useEffect(() => {
    if (!isBusy) return
    const timer = window.setInterval(() => void refresh(), RUNNING_MS)
    return () => window.clearInterval(timer)
  }, [isBusy, refresh])
  return (
    <OfficePage title={own.jobs} name="jobs">
      <header className="page-head">
        <h1>{own.jobs}</h1>
      </header>
      <Loaded answer={answer}>
        {({ jobs: all }) =>
          all.length === 0 ? (
            <p className="card empty">{own.noJobs}</p>
          ) : (
            <table className="card office-table" data-testid="jobs">
              <thead>
                <tr>
                  <th scope="col">{own.jobColumns.title}</th>
                  <th scope="col">{own.jobColumns.state}</th>
                  <th scope="col">{own.jobColumns.progress}</th>
                  <th scope="col">{own.jobColumns.made}</th>
                  <th scope="col">{own.jobColumns.act}</th>
                </tr>
              </thead>
              <tbody>
                {all.map((job) => (
                  <JobRow key={job.id} job={job} onChange={refresh} />
                ))}
              </tbody>
            </table>
          )
        }
      </Loaded>
    </OfficePage>
  )
}

function JobRow({ job, onChange }: { readonly job: JobResponse; readonly onChange: () => Promise<void> }) {
  const own = useHomeWords()
  const { act, isActing } = useAct()
  const isRunning = job.state === 'running'
  const percent =
    job.totalCount === undefined || job.totalCount === 0
      ? undefined
      : Math.round((job.doneCount * 100) / job.totalCount)

  async function cancel(): Promise<void> {
    await act(() => cancelJob(job.id))
    await onChange()
  }

  async function goOn(): Promise<void> {
    await act(() => continueJob(job.id))
    await onChange()
  }

  return (
    <tr data-state={job.state}>
      <th scope="row">
        {job.title}
        <JobParts of={job.parts} />
      </th>
      <td>
        {job.stateName}
        {job.step === undefined || !isRunning ? undefined : <small className="secondary">{job.step}</small>}
        {job.problem === undefined ? undefined : (
          <small className="sign-error">
            {job.problem.text}（{job.problem.code}）
          </small>
        )}
      </td>
      <td>
        {isRunning && percent !== undefined ? (
          <Progress aria-label={job.title} percent={percent} size="small" />
        ) : undefined}
        <span className="figures secondary">{own.progressOf(job.doneCount, job.totalCount)}</span>{' '}
        {isRunning && job.secondsLeft !== undefined ? (
          <span className="secondary">{own.secondsLeft(job.secondsLeft)}</span>
        ) : undefined}
      </td>
      <td className="figures">{whenText(job.startedAt ?? job.madeAt)}</td>
      <td>
        {job.canCancel ? (
          <Button size="small" loading={isActing} onClick={() => void cancel()}>
            {own.cancel}
          </Button>
        ) : undefined}
        {job.canContinue ? (
          <Button size="small" loading={isActing} data-testid="continue-job" onClick={() => void goOn()}>
            {own.goOn}
          </Button>
        ) : undefined}{' '}
        {job.file === undefined ? undefined : (
          <a
            href={job.file.link}
            download={job.file.name}
            title={job.file.name}
            aria-label={`${own.download} ${job.file.name}`}
          >
            {own.download}
          </a>
        )}
      </td>
    </tr>
  )
}

/** Of a job of many parts: what became of each, those that were refused first and in sight. */
function JobParts({ of }: { readonly of: JobResponse['parts'] }) {
  const own = useHomeWords()
  const refused = of.filter((one) => one.state === 'refused')
  if (of.length === 0) return undefined
  return (
    <details open={refused.length > 0} data-testid="job-parts">
      <summary>{own.partCounts(of.length - refused.length, refused.length)}</summary>
      <ul className="job-parts">
        {[...refused, ...of.filter((one) => one.state !== 'refused')].map((one) => (
          <li key={one.key} data-state={one.state}>
            <span className={one.state === 'refused' ? 'sign-error' : 'ok'}>
              {one.state === 'refused' ? <CloseIcon /> : '✓'} {own.partStates[one.state]}
            </span>{' '}
            {one.name}
            {one.version === undefined ? '' : ` · ${own.versionName(one.version)}`}
            {one.problems.slice(0, 3).map((found) => (
              <small key={found.text} className="secondary">
                {' '}
                {found.text}
              </small>
            ))}
            {one.problems.length > 3 ? (
              <small className="secondary"> {own.moreProblems(one.problems.length - 3)}</small>
            ) : undefined}
          </li>
        ))}
      </ul>
    </details>
  )
}
