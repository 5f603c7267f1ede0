/** The examples that come with the product: where they are, and which published document each is of. */
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { problem } from '../core/kernel/problem.ts'
import { decodeText } from '../files/bytes/decode-text.ts'
import { type PublishedDocument, readDocumentIndex } from '../files/department/document-index.ts'
import { folderOnDisk } from '../files/department/folder.ts'
import { readYaml } from '../files/yaml/read-yaml.ts'
import { CommandProblem } from './command.ts'

/** Beside the sources and beside the built files alike. */
export const EXAMPLES_FOLDER = fileURLToPath(new URL('../../examples/', import.meta.url))
const INDEX = 'documents.yaml'

/** The departments' folders, each with a `department.yaml`. */
export const exampleFolders = (): readonly string[] =>
  readdirSync(EXAMPLES_FOLDER, { withFileTypes: true })
    .filter(
      (entry) => entry.isDirectory() && existsSync(join(EXAMPLES_FOLDER, entry.name, 'department.yaml')),
    )
    .map((entry) => join(EXAMPLES_FOLDER, entry.name))
    .sort()

export function exampleDocuments(): readonly PublishedDocument[] {
  const decoded = decodeText(folderOnDisk(EXAMPLES_FOLDER).read(INDEX), INDEX)
  if (!decoded.ok) throw new CommandProblem([decoded.problem])
  const { tree, problems } = readYaml(decoded.text, INDEX)
  const read = tree === undefined ? { documents: [], problems } : readDocumentIndex(tree, INDEX)
  if (read.problems.length > 0) throw new CommandProblem(read.problems)
  return read.documents
}

/** A document by its number, or by the published file's name. */
export function exampleDocument(number: string): PublishedDocument {
  const documents = exampleDocuments()
  const found = documents.find((one) => one.number === number || one.fileName === number)
  if (found !== undefined) return found
  throw new CommandProblem([
    problem('CMD-006', { found: number, known: documents.map((one) => one.number).join('、') }),
  ])
}
