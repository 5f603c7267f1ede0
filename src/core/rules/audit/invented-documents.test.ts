/** Documents whose figures are made by adding up have nothing wrong in them, and of what they leave out only what they really do. */
import { expect, test } from 'vitest'
import { readFile } from '../../../files/read-file.ts'
import { publishedDocuments } from '../../../testing/published-documents/documents.ts'
import { printedPage } from '../../../testing/published-documents/printed-page.ts'
import { readDocument } from '../../disclosure/reading/read-document.ts'
import { auditReading } from './audit.ts'

/** An empty table without a note, tables that the place does not print, a cost above the money of its project. */
const LEFT_OUT: Readonly<Record<string, readonly string[]>> = {
  'inner-mongolia-2021-accounts': ['DOC-005'],
  'tibet-2020-budget': ['DOC-004'],
  'shanghai-2018-budget': ['DOC-004', 'DOC-004'],
  'hunan-2022-evaluation': ['CST-009'],
}

test.each(publishedDocuments())('$name', async (document) => {
  const file = await readFile({
    name: `${document.name}.html`,
    bytes: new TextEncoder().encode(printedPage(document)),
  })
  if (!file.ok) throw new Error('it cannot be read')
  const { findings } = auditReading(readDocument(file.document), document.name)
  expect(findings.filter(({ severity }) => severity === 'error')).toEqual([])
  expect(findings.filter(({ severity }) => severity === 'warning').map(({ rule }) => rule)).toEqual(
    LEFT_OUT[document.name] ?? [],
  )
})
