/** What is wrong with performance data beside the department they belong to, and beside the layouts that print them. */
import type { Department } from '../budget/department.ts'
import { type Place, type Problem, problem } from '../kernel/problem.ts'
import type { Source } from '../kernel/source.ts'
import { withoutOrdinal } from './compose-form.ts'
import { emendationFault } from './emendation.ts'
import { FUND_ROWS } from './form-funds.ts'
import type { FormLayout } from './form-layout.ts'
import { isReckoned } from './form-values.ts'
import type { Emendation, MonitoringRecord, PerformanceForm, UnitPerformance } from './unit-performance.ts'

/** Units and projects that do not exist, and a unit's year written in two files. */
export function membershipFaults(
  performance: readonly UnitPerformance[],
  department: Department,
): readonly Problem[] {
  const units = department.units.map((unit) => unit.code)
  const first = new Map<string, string>()
  return performance.flatMap((one): readonly Problem[] => {
    const { unit, year, source } = one
    const key = `${unit} ${year}`
    const before = first.get(key)
    first.set(key, before ?? source.file)
    const params = { unit, year: String(year) }
    return [
      ...(units.includes(unit)
        ? []
        : [problem('PER-003', { unit, known: units.join('、') }, placeOf(source))]),
      ...(before === undefined ? [] : [problem('PER-004', { ...params, first: before }, placeOf(source))]),
      ...one.forms.flatMap((form) => unknownProjects(form, department)),
      ...one.forms.flatMap((form) => idleEmendations(form, department)),
      ...one.monitoring.flatMap((record) => unknownMonitored(record, department)),
    ]
  })
}

function unknownProjects(form: PerformanceForm, department: Department): readonly Problem[] {
  const known = new Set(
    department.unitYears
      .filter((one) => one.unit === form.unit && one.year === form.year)
      .flatMap((one) => one.projects.map((project) => project.code)),
  )
  const named = [{ project: form.project, source: form.source }, ...form.projects]
  return named.flatMap(({ project, source }) =>
    project === undefined || known.has(project)
      ? []
      : [problem('PER-005', { unit: form.unit, year: String(form.year), project }, placeOf(source))],
  )
}

/** Corrections that correct nothing, or not to something that can stand there. */
function idleEmendations(form: PerformanceForm, department: Department): readonly Problem[] {
  const ofYear = department.unitYears.filter((one) => one.unit === form.unit && one.year === form.year)
  const project = ofYear.flatMap((one) => one.projects).find((one) => one.code === form.project)
  const lines = ofYear
    .flatMap((one) => one.lines)
    .filter((line) => line.project !== undefined && line.project === form.project)
  return (form.emendations ?? []).flatMap((emendation): readonly Problem[] => {
    const fault = emendationFault(form, project, lines, emendation)
    if (fault === undefined) return []
    const what = whatOf(emendation)
    const place = placeOf(emendation.source)
    return fault === 'idle'
      ? [problem('PER-014', { what }, place)]
      : [problem('PER-015', { what, to: emendation.to ?? '' }, place)]
  })
}

const whatOf = ({ rows, column, added }: Emendation): string =>
  [rows.join('、'), added === undefined ? column : `增加${added.get('名称') ?? ''}`].filter(Boolean).join('·')

/** What is monitored may be of a year whose budget is not at hand, so that any year may have its project. */
function unknownMonitored(
  { unit, year, project, source }: MonitoringRecord,
  department: Department,
): readonly Problem[] {
  const isKnown =
    project === undefined ||
    department.unitYears.some((one) => one.unit === unit && one.projects.some(({ code }) => code === project))
  return isKnown ? [] : [problem('PER-005', { unit, year: String(year), project }, placeOf(source))]
}

/** The layout of a form: the one that it names, or the first of its kind. */
export const layoutOf = (form: PerformanceForm, layouts: readonly FormLayout[]): FormLayout | undefined =>
  layouts.find((one) => one.form === form.kind && (form.layout === undefined || one.id === form.layout))

/** What the data state and the layout has no place for. */
export function layoutFaults(form: PerformanceForm, layout: FormLayout): readonly Problem[] {
  const fields = layout.blocks.flatMap((block) => (block.block === 'fields' ? block.fields : []))
  const plain = fields.filter((field) => field.options.length === 0).map((field) => field.show)
  const questions = new Map(
    fields
      .filter((field) => field.options.length > 0)
      .map((field) => [field.show, field.options.map(withoutOrdinal)]),
  )
  const unknown = (key: string, known: Iterable<string>, source: Source): Problem =>
    problem('PER-007', { key, layout: layout.id, known: [...known].join('、') }, placeOf(source))
  return [
    ...[...form.fields]
      .filter(([key]) => !plain.includes(key))
      .map(([key, { source }]) => unknown(key, plain, source)),
    ...[...form.fields]
      .filter(([key]) => plain.includes(key) && isReckoned(key))
      .map(([key, { source }]) => problem('PER-012', { key }, placeOf(source))),
    ...[...form.amounts.keys()]
      .filter((key) => !plain.includes(key))
      .map((key) => unknown(key, plain, form.source)),
    ...[...form.boxes].flatMap(([question, ticked]): readonly Problem[] => {
      const options = questions.get(question)
      if (options === undefined) return [unknown(question, questions.keys(), form.source)]
      return ticked
        .filter((one) => !options.includes(one))
        .map((found) =>
          problem('PER-008', { question, found, known: options.join('、') }, placeOf(form.source)),
        )
    }),
    ...fundFaults(form),
  ]
}

function fundFaults({ funds }: PerformanceForm): readonly Problem[] {
  if (funds === undefined) return []
  const leaves = [...FUND_ROWS].flatMap(([key, row]) => ('counts' in row ? [key] : []))
  return [funds.current, funds.lastYear, funds.yearBefore]
    .flatMap((stated) => [...stated.keys()])
    .filter((key) => !leaves.includes(key))
    .map((key) => problem('PER-011', { key, known: leaves.join('、') }, placeOf(funds.source)))
}

export const placeOf = ({ file, line }: Source): Place => ({ file, line })
