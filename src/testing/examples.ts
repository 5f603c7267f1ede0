/** The ledgers of all example departments, read from their folders. */
import { type FolderLedgers, folderLedgers } from '../app/folder-ledgers.ts'
import { exampleFolders } from '../cli/examples.ts'

export const exampleLedgers = (): FolderLedgers => folderLedgers(exampleFolders())
