import { expect, test } from 'vitest'
import { exampleLedgers } from '../../../testing/examples.ts'
import type { PerformanceForm } from '../unit-performance.ts'
import { formsOfRows } from './forms-of-rows.ts'
import { projectCells, rowsOfForm } from './rows-of-form.ts'

const source = exampleLedgers()
const ledgers = await Promise.all((await source.list()).map((key) => source.get(key)))
const forms = ledgers
  .flatMap((ledger) => ledger?.performance ?? [])
  .flatMap((one) => one.forms)
  .filter((form) => form.kind === 'projectDeclaration' || form.kind === 'projectTargets')

/** What people write of a form, without where it stands. */
const written = (form: PerformanceForm | undefined) => ({
  name: form?.name,
  fields: [...(form?.fields ?? [])].map(([label, { text }]) => `${label}：${text}`),
  boxes: [...(form?.boxes ?? [])],
  amounts: [...(form?.amounts ?? [])],
  costs: form?.costs.map(({ source: _, ...cost }) => cost),
  goals: form?.goals.map(({ source: _, indicators, ...goal }) => ({
    ...goal,
    indicators: indicators.map(({ source: __, ...one }) => one),
  })),
})

const declared = forms.filter((form) => form.kind === 'projectDeclaration')

test.each(declared.map((form) => [`${form.unit} ${form.year} ${form.name}`, form] as const))(
  '%s comes back from its rows',
  (_, form) => {
    let next = 0
    const nextId = () => `row-${next++}`
    const project = form.project ?? 'P1'
    const rows = [
      { id: nextId(), sheet: 'project' as const, project, position: 0, cells: projectCells(form) },
      ...rowsOfForm(form, project, nextId),
    ]
    const department = form.fields.get('项目主管部门')?.text
    const { performance, problems } = formsOfRows(rows, {
      unit: form.unit,
      year: form.year,
      ...(department === undefined ? {} : { department }),
    })
    expect(problems).toEqual([])
    const [back] = performance.forms
    const [there, here] = [written(back), written(form)]
    expect({ ...there, fields: there.fields.toSorted() }).toEqual({ ...here, fields: here.fields.toSorted() })
  },
)

test('there are forms to try it with', () => expect(declared.length).toBeGreaterThan(5))
