/** A CSV file with the schema by which machines read it: one list of columns makes both. */

import { shownText } from '../zip/write-xml.ts'

/** `text`: words of people, which no spreadsheet may take for a formula; codes and numbers are ours. */
export interface CsvColumn<Row> {
  readonly name: string
  readonly title: string
  readonly type: 'text' | 'code' | 'integer' | 'number' | 'boolean'
  /** What the column is to a Fiscal Data Package. */
  readonly columnType?: string
  readonly description?: string
  /** Codes with their names. */
  readonly codes?: Readonly<Record<string, string>>
  /** Empty for nothing. */
  readonly value: (row: Row) => string
}

export const csvText = <Row>(columns: readonly CsvColumn<Row>[], rows: readonly Row[]): string =>
  [
    columns.map(({ name }) => name),
    ...rows.map((row) =>
      columns.map(({ type, value }) => (type === 'text' ? guarded(shownText(value(row))) : value(row))),
    ),
  ]
    .map((cells) => `${cells.map(quoted).join(',')}\r\n`)
    .join('')

/** What a spreadsheet would take for a formula begins with an apostrophe; amounts and lone dashes are none. */
const guarded = (text: string): string =>
  /^[=+@\t\r]/.test(text) || /^-(?![\d.,]*$)/.test(text) ? `'${text}` : text

const quoted = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)

const TYPES = {
  text: 'string',
  code: 'string',
  integer: 'integer',
  number: 'number',
  boolean: 'boolean',
} as const

/** Table Schema of the file. */
export const csvSchema = <Row>(columns: readonly CsvColumn<Row>[]): object => ({
  fields: columns.map(({ name, title, type, columnType, description, codes }) => ({
    name,
    title,
    type: TYPES[type],
    ...(columnType === undefined ? {} : { columnType }),
    ...(description === undefined && codes === undefined
      ? {}
      : { description: [description, listed(codes)].filter((part) => part !== undefined).join('') }),
  })),
  missingValues: [''],
})

const listed = (codes: Readonly<Record<string, string>> | undefined): string | undefined =>
  codes === undefined
    ? undefined
    : Object.entries(codes)
        .map(([code, name]) => `${code} ${name}`)
        .join('；')
