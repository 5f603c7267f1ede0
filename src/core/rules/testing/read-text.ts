/** For tests: a document written as a person sees it, read as every document is, and what one rule says of it. */
import { readDocument } from '../../disclosure/reading/read-document.ts'
import type { Block, GridRow } from '../../document/document.ts'
import { runRules } from '../audit/run-rules.ts'
import type { Rule } from '../contract/rule.ts'

/** A line is a paragraph; lines with `|` that follow one another are the rows of a table. Blank lines count, but say nothing. */
export function blocksOf(text: string): readonly Block[] {
  const blocks: Block[] = []
  let rows: GridRow[] = []
  const close = (): void => {
    const [first] = rows
    if (first !== undefined) {
      const columnCount = Math.max(...rows.map(({ cells }) => cells.length))
      blocks.push({ kind: 'grid', origin: 'marked', columnCount, rows, place: first.place })
    }
    rows = []
  }
  text.split('\n').forEach((raw, at) => {
    const words = raw.trim()
    const place = { line: at + 1 }
    if (words.includes('|')) {
      const cells = words.split('|').map((cell, column) => ({
        column,
        columnSpan: 1,
        rowSpan: 1,
        text: cell.trim(),
        place,
      }))
      rows.push({ cells, place })
      return
    }
    close()
    if (words === '') return
    blocks.push({ kind: 'paragraph', role: 'text', text: words, lines: [{ text: words, place }], place })
  })
  close()
  return blocks
}

/** What a rule says: `line 12 error 减少减少 → 减少`. The first line of the text is line 1. */
export function said(rule: Rule, text: string): readonly string[] {
  const name = '文件'
  const reading = readDocument({
    name,
    format: 'text',
    pages: [],
    blocks: blocksOf(text.trim()),
    problems: [],
  })
  return runRules(reading, name, [rule]).map(({ place, severity, printed, expected, message }) => {
    if (!/[。！]$/.test(message.zh) || message.en === '' || /undefined|NaN/.test(message.zh + message.en))
      throw new Error(`not a sentence: ${message.zh} ${message.en}`)
    return `line ${place.line} ${severity} ${printed} → ${expected}`
  })
}

/** Cover and headings of accounts, so that kind, unit and year are known; the text follows from line 5 on. */
export const accounts = (text: string): string =>
  [
    '武陵市临江区民政局',
    '2023年度部门决算',
    '第一部分 武陵市临江区民政局概况',
    '一、主要职责',
    ...text
      .trim()
      .split('\n')
      .map((line) => line.trim()),
  ].join('\n')
