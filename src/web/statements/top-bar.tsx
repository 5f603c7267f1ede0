/** The bar at the top: whose document, of which year and kind; language and height of rows. */

import { Button, Popover, Segmented, Select, TreeSelect } from 'antd'
import { useState } from 'react'
import type { DepartmentsResponse } from '../../api/contract.ts'
import { useDocumentWords } from '../documents/document-words.ts'
import { goOnClick } from '../location.ts'
import { usePerformanceWords } from '../performance/performance-words.ts'
import { useReadingWords } from '../readings/reading-words.ts'
import {
  AUDITS_ADDRESS,
  DOCUMENTS_ADDRESS,
  type DocumentAddress,
  type Kind,
  plainPublication,
  READINGS_ADDRESS,
  writePerformance,
  writePublication,
} from '../route.ts'
import { DENSITIES, type Density, useSettings } from '../settings.tsx'
import { DownIcon } from '../ui/icons.tsx'
import { LanguageSwitch } from '../ui/language-switch.tsx'
import { useIsNarrow } from '../ui/use-media.ts'
import { findUnit, nearestYear, newestFirst, type UnitChoice, unitTree } from './unit-tree.ts'

interface TopBarProps {
  readonly departments: DepartmentsResponse['departments']
  readonly document?: DocumentAddress
  readonly onPick: (document: DocumentAddress) => void
}

export function TopBar(props: TopBarProps) {
  const { words } = useSettings()
  const isNarrow = useIsNarrow()
  const [isOpen, setOpen] = useState(false)
  return (
    <header className="top-bar">
      <a className="brand" href="/" onClick={goOnClick} title={words.productLong}>
        {words.product}
      </a>
      {isNarrow ? (
        <Popover
          open={isOpen}
          onOpenChange={setOpen}
          trigger="click"
          placement="bottomRight"
          content={
            <div className="top-bar-sheet">
              <Pickers {...props} />
              <ToPerformance {...props} />
              <ToDocument {...props} />
              <ToReadings />
              <Preferences />
            </div>
          }
        >
          <Button className="here" title={words.pick} aria-haspopup="dialog">
            <span className="name">{hereText(props)}</span>
            <DownIcon />
          </Button>
        </Popover>
      ) : (
        <>
          <Pickers {...props} />
          <span className="space" />
          <ToPerformance {...props} />
          <ToDocument {...props} />
          <ToReadings />
          <Preferences />
        </>
      )}
    </header>
  )
}

/** Only where the unit has forms: of the year that is looked at if it can be, else of its newest. */
function ToPerformance({ departments, document }: TopBarProps) {
  const own = usePerformanceWords()
  if (document === undefined) return undefined
  const years = findUnit(departments, document.unit)?.performanceYears ?? []
  const year = years.includes(document.year) ? document.year : years[0]
  if (year === undefined) return undefined
  return (
    <a
      href={writePerformance({ unit: document.unit, year })}
      onClick={goOnClick}
      title={own.toPerformance(year)}
    >
      {own.performance}
    </a>
  )
}

function ToDocument({ document }: TopBarProps) {
  const own = useDocumentWords()
  return (
    <a
      href={document === undefined ? DOCUMENTS_ADDRESS : writePublication(plainPublication(document))}
      onClick={goOnClick}
      title={own.toDocument}
    >
      {own.publishing}
    </a>
  )
}

function ToReadings() {
  const own = useReadingWords()
  return (
    <>
      <a href={READINGS_ADDRESS} onClick={goOnClick} title={own.toReadings}>
        {own.readings}
      </a>
      <a href={AUDITS_ADDRESS} onClick={goOnClick}>
        {own.audits}
      </a>
    </>
  )
}

function hereText({ departments, document }: TopBarProps): string {
  if (document === undefined) return ''
  return `${document.year} ${findUnit(departments, document.unit)?.name ?? document.unit}`
}

function Pickers({ departments, document, onPick }: TopBarProps) {
  const { words } = useSettings()
  const unit = document === undefined ? undefined : findUnit(departments, document.unit)
  const years = unit === undefined ? [] : [...new Set(newestFirst(unit.years).map((one) => one.year))]
  const kinds = (['budget', 'accounts'] as const).map((kind) => ({
    value: kind,
    label: words[kind],
    disabled: !(unit?.years.some((one) => one.year === document?.year && one.kind === kind) ?? false),
  }))

  function pick(unitId: string, wanted: { readonly year: number; readonly kind: Kind } | undefined): void {
    const found = findUnit(departments, unitId)
    const year = found === undefined ? undefined : nearestYear(found, wanted)
    if (year !== undefined) onPick({ unit: unitId, year: year.year, kind: year.kind })
  }
  function pickYear(year: number): void {
    if (unit === undefined || document === undefined) return
    const isKept = unit.years.some((one) => one.year === year && one.kind === document.kind)
    const kind = isKept ? document.kind : document.kind === 'budget' ? 'accounts' : 'budget'
    onPick({ unit: unit.id, year, kind })
  }

  return (
    <>
      <TreeSelect
        className="unit-picker"
        data-testid="unit-picker"
        aria-label={words.unit}
        placeholder={words.unit}
        variant="borderless"
        showSearch
        treeDefaultExpandAll
        treeNodeFilterProp="title"
        popupMatchSelectWidth={false}
        treeData={unitTree(departments, words).map(node)}
        {...(document === undefined ? {} : { value: document.unit })}
        onChange={(id: string) => pick(id, document)}
      />
      <Select
        className="year-picker"
        data-testid="year-picker"
        aria-label={words.year}
        variant="borderless"
        options={years.map((year) => ({ value: year, label: String(year) }))}
        {...(document === undefined ? {} : { value: document.year })}
        onChange={pickYear}
      />
      <Segmented<Kind>
        data-testid="kind-picker"
        aria-label={words.kind}
        options={kinds}
        {...(document === undefined ? {} : { value: document.kind })}
        onChange={(kind) => document !== undefined && onPick({ ...document, kind })}
      />
    </>
  )
}

// Ant Design writes into the nodes that it is given, so each gets its own.
interface TreeNode {
  value: string
  title: string
  selectable: boolean
  disabled: boolean
  children: TreeNode[]
}
const node = (choice: UnitChoice): TreeNode => ({ ...choice, children: choice.children.map(node) })

function Preferences() {
  const { words, density, setDensity } = useSettings()
  return (
    <>
      <Select<Density>
        className="density"
        aria-label={words.density}
        variant="borderless"
        value={density}
        options={DENSITIES.map((one) => ({ value: one, label: words[one] }))}
        onChange={setDensity}
      />
      <LanguageSwitch />
    </>
  )
}
