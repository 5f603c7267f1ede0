/** What stands in place of an answer until it is there: a skeleton, the fault, or that there is no such thing. */
import type { ReactNode } from 'react'
import { FaultView } from '../../ui/fault-view.tsx'
import { TableSkeleton } from '../../ui/table-skeleton.tsx'
import type { Answer } from '../../ui/use-answer.ts'
import { NotFound } from './not-found.tsx'
import { useShellWords } from './shell-words.ts'

interface LoadedProps<T> {
  readonly answer: Omit<Answer<T>, 'isLoading'>
  readonly children: (value: T) => ReactNode
}

export function Loaded<T>({ answer, children }: LoadedProps<T>) {
  const own = useShellWords()
  const { value, fault } = answer
  if (fault?.kind === 'problem' && fault.problem.status === 404) return <NotFound />
  if (fault !== undefined && value === undefined)
    return <FaultView fault={fault} address={answer.faultAddress} onRetry={answer.retry} />
  return value === undefined ? <TableSkeleton label={own.loading} /> : children(value)
}
