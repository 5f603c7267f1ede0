/** A finding on a document about to be published is brought back to the block that it speaks of. */
import { expect, test } from 'vitest'
import { findUnit } from '../../app/ledgers.ts'
import { exampleLedgers } from '../../testing/examples.ts'
import type { DisclosureTable } from '../document/disclosure.ts'
import { fiscalYear } from '../kernel/fiscal-year.ts'
import { blockOf, documentOf } from './disclosure-document.ts'
import { disclosureOf } from './disclosure-of.ts'

async function composed() {
  const found = await findUnit(exampleLedgers(), 'jianghan-403002')
  if (found === undefined) throw new Error('no such unit')
  const made = disclosureOf(found.ledger, { unit: found.unit, year: fiscalYear(2023), kind: 'accounts' })
  if (!made.ok) throw new Error(made.problem.code)
  return made.value.disclosure
}
const saysIn = ({ table }: DisclosureTable, word: string): boolean =>
  table.rows.some((row) =>
    row.cells.some((cell) => cell.text.replace(/\s/g, '').includes(word.replace(/\s/g, ''))),
  )
const at = (place: object, printed = '') => ({ place: { file: 'x', ...place }, printed })

test('by its running number: every paragraph is found again, lines of the cover are none', async () => {
  const disclosure = await composed()
  for (const block of documentOf(disclosure).blocks) {
    const number = block.place.block ?? 0
    const found = blockOf(disclosure, at({ block: number }))
    if (number <= disclosure.cover.filter((line) => line !== '').length) expect(found).toBeUndefined()
    else if (found?.kind === 'paragraph' && block.kind === 'paragraph')
      expect(found.runs.map((run) => run.text).join('')).toBe(block.text)
    else expect(found).toBeDefined()
  }
  expect(blockOf(disclosure, at({ block: 100_000 }))).toBeUndefined()
})

test('by the table that it names, of several alike the one that holds the words', async () => {
  const disclosure = await composed()
  const tables = disclosure.blocks.flatMap((one) => (one.kind === 'table' ? [one] : []))
  const [first] = tables
  expect(blockOf(disclosure, at({ table: first?.table.title }))).toBe(first)
  const forms = tables.filter((one) => one.isForm)
  expect(forms.length).toBeGreaterThan(1)
  for (const form of forms) {
    const words = form.table.rows.flatMap((row) => row.cells.map((cell) => cell.text))
    const name = words.find((word) => forms.every((one) => one === form || !saysIn(one, word))) ?? ''
    expect(name).not.toBe('')
    const alike = forms.filter((one) => one.table.title === form.table.title)
    expect(blockOf(disclosure, at({ table: `${form.table.title}|某单位`, row: name }))).toBe(form)
    expect(alike).toContain(blockOf(disclosure, at({ table: form.table.title, row: '没有这一行' })))
  }
  expect(blockOf(disclosure, at({ table: '没有这张表' }))).toBeUndefined()
  expect(blockOf(disclosure, at({}))).toBeUndefined()
})
