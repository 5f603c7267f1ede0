/** The indicators that the units of a ledger have set, with what is known of the unit and of the project. */
import { type Project, unitId } from '../budget/department.ts'
import { type IndicatorUse, measureOf, type UsedValue } from '../performance/indicator-library.ts'
import type { FormIndicator, PerformanceForm } from '../performance/unit-performance.ts'
import { type Ledger, namesFor } from './year-view.ts'

/** One use for each indicator of a term in a unit's year and project, however many forms print it. */
export function indicatorUses(ledger: Ledger): readonly IndicatorUse[] {
  const found = new Map<string, IndicatorUse>()
  for (const form of ledger.performance.flatMap((one) => one.forms)) {
    const base = subjectOf(ledger, form)
    for (const goal of form.goals)
      for (const indicator of goal.indicators) {
        const { name, level1, level2, basis, target } = indicator
        const key = [form.unit, form.year, form.project ?? form.name ?? '', goal.term, level2, name].join(
          '\n',
        )
        const known = found.get(key)
        const values = [...(known?.values ?? []), ...valuesOf(indicator, form.year)]
        found.set(key, {
          ...base,
          name,
          level1,
          level2,
          term: goal.term,
          ...(basis === undefined ? {} : { basis }),
          values: distinct(values),
          measure: known === undefined || known.measure === 'none' ? measureOf(target) : known.measure,
        })
      }
  }
  return [...found.values()]
}

type Subject = Pick<
  IndicatorUse,
  'unit' | 'unitName' | 'unitKind' | 'year' | 'project' | 'projectName' | 'projectKind' | 'functions'
>

function subjectOf(ledger: Ledger, form: PerformanceForm): Subject {
  const { department } = ledger
  const { unit, year, project: code, name } = form
  const years = department.unitYears.filter((one) => one.unit === unit)
  const ofYear = years.filter((one) => one.year === year)
  const isOwn = (one: Project): boolean => one.code === code
  const project =
    ofYear.flatMap((one) => one.projects).find(isOwn) ?? years.flatMap((one) => one.projects).find(isOwn)
  const lines =
    code === undefined ? [] : ofYear.flatMap((one) => one.lines).filter((one) => one.project === code)
  const kind = project === undefined ? undefined : (project.category ?? project.className)
  const projectName = project?.name ?? name
  return {
    unit: unitId(department.locality, unit),
    unitName: namesFor(ledger, year).unitName(unit),
    unitKind: department.units.find((one) => one.code === unit)?.kind ?? '',
    year,
    ...(code === undefined ? {} : { project: code }),
    ...(projectName === undefined ? {} : { projectName }),
    ...(kind === undefined || kind === '' ? {} : { projectKind: kind }),
    functions: [...new Set(lines.flatMap((one) => one.function ?? []))].toSorted(),
  }
}

function valuesOf(indicator: FormIndicator, year: number): readonly UsedValue[] {
  const { twoYearsBefore, lastYear, target, actual } = indicator
  const all: readonly UsedValue[] = [
    { year: year - 2, kind: 'target', text: twoYearsBefore?.print ?? '' },
    { year: year - 1, kind: 'target', text: lastYear?.print ?? '' },
    { year, kind: 'target', text: target.print },
    { year, kind: 'actual', text: actual?.print ?? '' },
  ]
  return all.filter((one) => one.text !== '')
}

const distinct = (values: readonly UsedValue[]): readonly UsedValue[] =>
  [...new Map(values.map((one) => [`${one.year} ${one.kind} ${one.text}`, one])).values()].toSorted(
    (a, b) => a.year - b.year,
  )
