/** Problems of files that are about to be written: what their formats cannot hold. */
export const PUBLISHING_FILES_PROBLEMS = {
  'PUB-101': {
    zh: '“{table}”有 {found} 栏，Word 的表格最多 {limit} 栏，没有写成 DOCX。请拆成几张表，或改用 XLSX。',
    en: '“{table}” has {found} columns; a table of Word has {limit} at most, so no DOCX was written. Split the table, or use XLSX.',
  },
  'PUB-102': {
    zh: '“{table}”{cell} 的文字有 {found} 个字符，Excel 的单元格最多 {limit} 个，没有写成 XLSX。请缩短，或改用 DOCX。',
    en: 'The text in {cell} of “{table}” has {found} characters; a cell of Excel holds {limit}, so no XLSX was written. Shorten it, or use DOCX.',
  },
  'PUB-103': {
    zh: '“{table}”有 {rows} 行、{columns} 栏，Excel 的工作表放不下，没有写成 XLSX。请拆成几张表。',
    en: '“{table}” has {rows} rows and {columns} columns, more than a sheet of Excel holds, so no XLSX was written. Split the table.',
  },
} as const
