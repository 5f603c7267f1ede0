/** The bar of the performance pages: the areas of the product, whose performance of which year, and the language. */
import { Select } from 'antd'
import type { DepartmentsResponse } from '../../api/contract.ts'
import { useDocumentWords } from '../documents/document-words.ts'
import { go, goOnClick } from '../location.ts'
import {
  DOCUMENTS_ADDRESS,
  type PerformanceAddress,
  READINGS_ADDRESS,
  writeIndicators,
  writePerformance,
} from '../route.ts'
import { useSettings } from '../settings.tsx'
import { LanguageSwitch } from '../ui/language-switch.tsx'
import { usePerformanceWords } from './performance-words.ts'

interface PerformanceBarProps {
  readonly departments: DepartmentsResponse['departments']
  /** None on the library of indicators, which is of all units. */
  readonly address?: PerformanceAddress
}

export function PerformanceBar({ departments, address }: PerformanceBarProps) {
  const { words } = useSettings()
  const own = usePerformanceWords()
  const { publishing } = useDocumentWords()
  const units = departments
    .flatMap((department) => department.units)
    .filter((unit) => unit.performanceYears.length > 0)
  const [first] = units
  const home = address ?? (first === undefined ? undefined : { unit: first.id, year: latestOf(first) })
  return (
    <header className="top-bar performance-bar">
      <a className="brand" href="/" onClick={goOnClick} title={words.productLong}>
        {words.product}
      </a>
      <nav className="areas">
        <a href="/" onClick={goOnClick}>
          {own.statements}
        </a>
        {home === undefined ? undefined : (
          <a
            href={writePerformance(home)}
            onClick={goOnClick}
            aria-current={address === undefined ? undefined : 'page'}
          >
            {own.performance}
          </a>
        )}
        <a
          href={writeIndicators({})}
          onClick={goOnClick}
          aria-current={address === undefined ? 'page' : undefined}
        >
          {own.library}
        </a>
        <a href={DOCUMENTS_ADDRESS} onClick={goOnClick}>
          {publishing}
        </a>
        <a href={READINGS_ADDRESS} onClick={goOnClick}>
          {own.readings}
        </a>
      </nav>
      {address === undefined ? undefined : <UnitYear units={units} address={address} />}
      <span className="space" />
      <LanguageSwitch />
    </header>
  )
}

type Unit = DepartmentsResponse['departments'][number]['units'][number]

const latestOf = (unit: Unit): number => unit.performanceYears[0] ?? 0

interface UnitYearProps {
  readonly units: readonly Unit[]
  readonly address: PerformanceAddress
}

function UnitYear({ units, address }: UnitYearProps) {
  const own = usePerformanceWords()
  const unit = units.find((one) => one.id === address.unit)
  const yearOf = (id: string): number => {
    const years = units.find((one) => one.id === id)?.performanceYears ?? []
    return years.includes(address.year) ? address.year : (years[0] ?? address.year)
  }
  return (
    <>
      <Select
        className="performance-unit"
        data-testid="performance-unit"
        aria-label={own.unit}
        variant="borderless"
        popupMatchSelectWidth={false}
        showSearch={{ optionFilterProp: 'label' }}
        options={units.map((one) => ({ value: one.id, label: `${one.code} ${one.name}` }))}
        value={address.unit}
        onChange={(id: string) => go(writePerformance({ unit: id, year: yearOf(id) }))}
      />
      <Select
        className="year-picker"
        aria-label={own.year}
        variant="borderless"
        options={(unit?.performanceYears ?? [address.year]).map((year) => ({
          value: year,
          label: String(year),
        }))}
        value={address.year}
        onChange={(year: number) => go(writePerformance({ unit: address.unit, year }))}
      />
    </>
  )
}
