/** A form on its paper, every value a cell to ask about, and at its side how the value came about. */
import { Button } from 'antd'
import type { PerformanceFormResponse } from '../../api/performance/contract.ts'
import { performanceForm, performanceFormUrl } from '../client.ts'
import { go } from '../location.ts'
import { type PerformanceAddress, writePerformance } from '../route.ts'
import { useSettings } from '../settings.tsx'
import { FaultView } from '../ui/fault-view.tsx'
import { TableSkeleton } from '../ui/table-skeleton.tsx'
import { useAnswer } from '../ui/use-answer.ts'
import { FormTable } from './form-table.tsx'
import { numberedValues } from './form-values.ts'
import { usePerformanceWords } from './performance-words.ts'
import { ValuePanel } from './value-panel.tsx'

interface FormViewProps {
  readonly address: PerformanceAddress
  readonly id: string
}

export function FormView({ address, id }: FormViewProps) {
  const { words, language } = useSettings()
  const answer = useAnswer(performanceFormUrl(address, id, language), performanceForm)
  const form = answer.value
  if (answer.fault !== undefined)
    return <FaultView fault={answer.fault} address={answer.faultAddress} onRetry={answer.retry} />
  if (form === undefined) return <TableSkeleton label={words.loading} />
  return <OpenForm address={address} form={form} />
}

function OpenForm({
  address,
  form,
}: {
  readonly address: PerformanceAddress
  readonly form: PerformanceFormResponse
}) {
  const own = usePerformanceWords()
  const { unit, year, shown } = address
  const values = numberedValues(form.rows)
  const selected = values.find((one) => one.number === address.value)
  const pick = (value: number): void =>
    go(writePerformance({ unit, year, ...(shown === undefined ? {} : { shown }), value }), 'replace')
  return (
    <>
      <article className={`paper form-paper ${form.orientation}`} data-testid="form">
        <header className="title">
          <h1>{form.title}</h1>
          <span className="space" />
          <Button className="print" size="small" onClick={() => window.print()}>
            {own.print}
          </Button>
        </header>
        <p className="head-lines secondary">
          {[form.unitName, form.name].filter((part) => part !== undefined).join(' · ')}
        </p>
        <div className="form-frame">
          <FormTable form={form} values={values} selected={selected?.number} onPick={pick} />
        </div>
      </article>
      <ValuePanel form={form} values={values} selected={selected} onPick={pick} />
    </>
  )
}
