/** 开放数据 — writes the figures of a disclosure as a Frictionless data package: CSV with its schema, and JSON. */
import { createHash } from 'node:crypto'
import type { Disclosure } from '../../core/document/disclosure.ts'
import { shownText } from '../zip/write-xml.ts'
import { type CsvColumn, csvSchema, csvText } from './csv-file.ts'
import { documentFigures } from './document-figures.ts'
import { FORM_COLUMNS, formCells } from './form-cells.ts'
import { STATEMENT_COLUMNS, statementCells } from './statement-cells.ts'

export interface DataPackageFile {
  readonly path: string
  readonly text: string
}

/** `datapackage.json` and the files that it describes. */
export function dataPackageFiles(disclosure: Disclosure): readonly DataPackageFile[] {
  const resources = [
    csvResource(
      { name: 'statements', title: '报表中的金额', description: STATEMENTS },
      STATEMENT_COLUMNS,
      statementCells(disclosure),
    ),
    csvResource(
      { name: 'forms', title: '绩效表单', description: TEXTS },
      FORM_COLUMNS,
      formCells(disclosure),
    ),
    jsonResource('figures', '正文和图中的数字', documentFigures(disclosure)),
  ]
  const descriptors = resources.map((one) => one.descriptor)
  return [
    { path: 'datapackage.json', text: json(packageDescriptor(disclosure, descriptors)) },
    ...resources.map(({ path, text }) => ({ path, text })),
  ]
}

const TEXTS = '会被电子表格当作公式的文字，前面加了一个撇号。'
const STATEMENTS = `一行是报表中的一格；合计与明细都在其中，不能直接相加。${TEXTS}`

interface Resource extends DataPackageFile {
  readonly descriptor: object
}

interface ResourceWords {
  readonly name: string
  readonly title: string
  readonly description: string
}

function csvResource<Row>(
  words: ResourceWords,
  columns: readonly CsvColumn<Row>[],
  rows: readonly Row[],
): Resource {
  const path = `${words.name}.csv`
  const text = csvText(columns, rows)
  const descriptor = {
    profile: 'tabular-data-resource',
    ...words,
    path,
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    ...sumOf(text),
    dialect: { delimiter: ',', lineTerminator: '\r\n', quoteChar: '"', doubleQuote: true, header: true },
    schema: csvSchema(columns),
  }
  return { path, text, descriptor }
}

function jsonResource(name: string, title: string, value: object): Resource {
  const path = `${name}.json`
  const text = json(value)
  const described = {
    profile: 'data-resource',
    name,
    title,
    path,
    format: 'json',
    mediatype: 'application/json',
  }
  return { path, text, descriptor: { ...described, encoding: 'utf-8', ...sumOf(text) } }
}

function packageDescriptor({ title, unit, year, profile }: Disclosure, resources: readonly object[]): object {
  return {
    profile: 'data-package',
    name: `${profile}-${unit.code}-${year}`.toLowerCase().replace(/[^-a-z0-9._]/g, '-'),
    title: shownText(title),
    countryCode: 'CN',
    currencyCode: 'CNY',
    fiscalPeriod: { start: `${year}-01-01`, end: `${year}-12-31` },
    publisher: { code: unit.code, name: shownText(unit.name) },
    resources,
  }
}

const sumOf = (text: string): { readonly bytes: number; readonly hash: string } => {
  const bytes = Buffer.from(text, 'utf8')
  return { bytes: bytes.length, hash: `sha256:${createHash('sha256').update(bytes).digest('hex')}` }
}

const json = (value: object): string => `${JSON.stringify(value, undefined, 2)}\n`
