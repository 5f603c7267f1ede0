/** The example departments, read from their folders. */
import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { type FolderLedgers, folderLedgers } from '../app/folder-ledgers.ts'

const EXAMPLES = fileURLToPath(new URL('../../examples', import.meta.url))

export const exampleFolders = (): readonly string[] =>
  readdirSync(EXAMPLES, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && entry.name === 'department.yaml')
    .map((entry) => entry.parentPath)
    .sort()

export const exampleLedgers = (): FolderLedgers => folderLedgers(exampleFolders())
