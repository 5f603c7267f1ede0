/** A written data package: its CSV is read with its own schema, and gives the figures of the disclosure. */
import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import type { Disclosure } from '../../core/document/disclosure.ts'
import { fen, sum } from '../../core/kernel/fen.ts'
import { oddTexts } from '../../testing/odd-disclosures.ts'
import { sampleDisclosure } from '../../testing/sample-disclosure.ts'
import { csvRows } from '../classification/csv-rows.ts'
import { dataPackageFiles } from './write-data-package.ts'

const sample = sampleDisclosure()
const filesOf = (disclosure: Disclosure): ReadonlyMap<string, string> =>
  new Map(dataPackageFiles(disclosure).map(({ path, text }) => [path, text]))
const files = filesOf(sample)
const textOf = (name: string, of = files): string => of.get(name) ?? ''

/** What the tests look at of `datapackage.json`. */
interface Descriptor {
  readonly name: string
  readonly resources: readonly {
    readonly path: string
    readonly bytes: number
    readonly hash: string
    readonly schema?: { readonly fields: readonly { readonly name: string; readonly type: string }[] }
  }[]
}
// Written by the function that is tested; the tests look at nothing else of it.
const descriptor = JSON.parse(textOf('datapackage.json')) as Descriptor

type Row = Readonly<Record<string, string>>

function rowsOf(path: string, of = files): readonly Row[] {
  const [head, ...rows] = csvRows(textOf(path, of), ',').rows
  return rows.map((row) => Object.fromEntries(row.cells.map((cell, at) => [head?.cells[at] ?? '', cell])))
}

describe('a written data package', () => {
  it('describes each of its files', () => {
    expect(descriptor.name).toMatch(/^[-a-z0-9._]+$/)
    expect(descriptor.resources.map(({ path }) => path)).toEqual([
      'statements.csv',
      'forms.csv',
      'figures.json',
    ])
    for (const { path, bytes, hash } of descriptor.resources) {
      const content = Buffer.from(textOf(path), 'utf8')
      expect(content).toHaveLength(bytes)
      expect(`sha256:${createHash('sha256').update(content).digest('hex')}`).toBe(hash)
    }
  })

  it('has the columns of its schemas, with values of their types', () => {
    for (const { path, schema } of descriptor.resources) {
      if (schema === undefined) continue
      const rows = rowsOf(path)
      for (const row of rows) expect(Object.keys(row)).toEqual(schema.fields.map(({ name }) => name))
      for (const { name, type } of schema.fields)
        for (const row of rows) expect(row[name] ?? '').toMatch(PATTERNS[type] ?? /never/)
    }
  })

  it('has every amount of the statements exactly, with what it counts', () => {
    const figures = sample.blocks.flatMap((block) =>
      block.kind === 'table'
        ? block.table.rows.flatMap(({ cells }) => cells.flatMap(({ figure }) => figure ?? []))
        : [],
    )
    const rows = rowsOf('statements.csv')
    expect(rows.map(({ amount_fen }) => amount_fen)).toEqual(figures.map(({ amount }) => String(amount)))
    expect(rows.map((row) => row.function)).toEqual(figures.map(({ region }) => region?.function ?? ''))
    expect(sum(rows.map(({ amount_fen = '' }) => fen(BigInt(amount_fen))))).toBe(
      sum(figures.map(({ amount }) => amount)),
    )
    expect(rows.find(({ row_name }) => row_name === '一、一般公共预算拨款收入')).toMatchObject({
      table: 'budget.totals',
      table_number: '预算01表',
      unit: '990',
      year: '2023',
      stage: 'original',
      flow: 'revenue',
      fund: 'generalPublic',
      amount_fen: '40000000',
      currency_unit: '万元',
      printed_amount: '40.00',
    })
  })

  it('has the figures of sentences and charts', () => {
    const { figures, charts } = JSON.parse(textOf('figures.json'))
    expect(figures).toMatchObject([
      { section: '一、支出总体情况', text: '35.00', kind: 'amount', amountsFen: ['35000000'] },
      { text: '5.00', amountsFen: ['5000000'] },
    ])
    expect(charts).toMatchObject([
      { anchor: 'chart-1', points: [{ category: '基本支出', amountFen: '35000000' }, {}] },
    ])
  })

  it('is the same bytes for the same disclosure', () =>
    expect(dataPackageFiles(sampleDisclosure())).toEqual(dataPackageFiles(sample)))

  it('has no text that a spreadsheet takes for a formula', () => {
    const disclosure = oddTexts()
    const blocks = disclosure.blocks.map((block) =>
      block.kind === 'table' ? { ...block, isForm: true } : block,
    )
    const odd = filesOf({ ...disclosure, blocks })
    const rows = rowsOf('forms.csv', odd)
    expect(rows.flatMap((row) => Object.values(row)).filter((text) => /^[=+@\t\r-]/.test(text))).toEqual([])
    expect(rows.map(({ text }) => text)).toContain("'=CMD()")
  })
})

const PATTERNS: Readonly<Record<string, RegExp>> = {
  string: /^/,
  integer: /^(?:-?\d+)?$/,
  number: /^(?:-?\d+(?:\.\d+)?)?$/,
  boolean: /^(?:true|false)$/,
}
