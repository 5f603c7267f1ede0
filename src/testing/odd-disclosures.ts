/** 坏输入 — texts and tables that nobody should write and somebody will: what a writer must print as it stands, or refuse. */
import type { Disclosure, DisclosureBlock } from '../core/document/disclosure.ts'
import type { Table, TableCell } from '../core/document/table.ts'

/** Formulas, markup, control characters, halves of characters, marks that turn writing. */
export const ODD_TEXTS: readonly string[] = [
  '=CMD()',
  '+1+1',
  '-2+3',
  '@SUM(A1:A9)',
  '=HYPERLINK("http://127.0.0.1","点此")',
  '<script>alert(1)</script>',
  '</w:t></w:r><w:r><w:t>',
  ']]><!-- &amp; &#0;',
  '#include <stdio.h>',
  'a\u0000b\u0001c\u0008d\u001fe\u007ff\u0085g',
  '\ud800左半\udc00',
  '\u202e倒写\u202c\u2066隔离\u2069\u200f',
  '\ufffe\uffff',
  '_x0041_ _x000D_',
  '第一行\r\n第二行\u2028第三行\t制表',
  '𠮷野家，骉骉 👨‍👩‍👧',
]

export const oddDisclosure = (
  blocks: readonly DisclosureBlock[],
  title = '星河县水务局2025年部门预算',
): Disclosure => ({
  title,
  unit: { code: '990', name: '星河县水务局' },
  year: 2025,
  profile: 'jianghan-2023-budget',
  cover: [],
  contentsTitle: '目录',
  blocks,
})

const cell = (text: string): TableCell => ({ text, columnSpan: 1, indent: 0 })

/** A table of texts; all that it says stands in `rows`. */
export const plainTable = (
  title: string,
  header: readonly string[],
  rows: readonly (readonly string[])[],
): Table => ({
  id: 'odd',
  title,
  head: [{ left: '', center: '', right: '单位：万元' }],
  columns: header.map((text) => ({ header: [text], kind: 'text' })),
  header:
    header.length === 0 ? [] : [header.map((text, column) => ({ text, column, columnSpan: 1, rowSpan: 1 }))],
  rows: rows.map((texts) => ({ cells: texts.map(cell), depth: 0, isTotal: false })),
  notes: [],
  orientation: 'portrait',
  isEmpty: false,
})

export const tableBlock = (table: Table, anchor = 'odd'): DisclosureBlock => ({
  kind: 'table',
  table,
  anchor,
  isForm: false,
})

/** Every odd text as heading, sentence, title, header, cell and note. */
export const oddTexts = (): Disclosure =>
  oddDisclosure(
    ODD_TEXTS.flatMap((text, at): readonly DisclosureBlock[] => [
      { kind: 'heading', level: 2, text, anchor: `odd-${at}` },
      { kind: 'paragraph', role: 'text', runs: [{ text }] },
      tableBlock(
        { ...plainTable(text, [text, '项目'], [[text, '甲']]), notes: [text], number: text },
        `odd-table-${at}`,
      ),
    ]),
    ODD_TEXTS[5],
  )
