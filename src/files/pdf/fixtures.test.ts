/** Files that other programs made, each with what it says beside it as text. */
import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readPdf } from './read-pdf.ts'
import { drawnDocument } from './testing/drawn.ts'

const FIXTURES = new URL('fixtures/', import.meta.url)
const names = readdirSync(FIXTURES).filter((name) => name.endsWith('.pdf'))

test.each(names)('%s', async (name) => {
  const reading = await readPdf({ name, bytes: new Uint8Array(readFileSync(new URL(name, FIXTURES))) })
  const text = reading.ok ? drawnDocument(reading.document) : reading.problems
  expect(text).toEqual(
    readFileSync(new URL(name.replace(/pdf$/, 'txt'), FIXTURES), 'utf8')
      .trimEnd()
      .split('\n'),
  )
})
