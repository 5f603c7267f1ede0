/** The files of the repository as the tidy checks see them. */
import { readdirSync, readFileSync } from 'node:fs'
import { join, posix } from 'node:path'
import { codeText } from './code-text.ts'

/** A file by its path from the root of the repository, with `/`. */
export interface TextFile {
  readonly path: string
  readonly text: string
}

export interface Import {
  /** As written. */
  readonly target: string
  /** The path of the file, where it is one of the repository's. */
  readonly path?: string
  readonly isTypeOnly: boolean
}

export interface SourceFile extends TextFile {
  readonly imports: readonly Import[]
  /** The text without comments and strings. */
  readonly code: string
}

/** What stands wrong, and where. */
export interface Fault {
  readonly path: string
  readonly line?: number
  readonly fault: string
}

export const inWords = (faults: readonly Fault[]): readonly string[] =>
  faults.map(({ path, line, fault }) =>
    line === undefined ? `${path}: ${fault}` : `${path}:${line}: ${fault}`,
  )

const AT_ROOT = new Set(['.git', 'node_modules', 'dist', 'data', 'coverage'])
const BINARY = /\.(png|woff2|xlsx|ttf|ico|pdf)$/
const IMPORT =
  /\b(?:import|export)\s+(type\s)?(?:[\w*{}\s,$]*?\bfrom\s*)?(['"])([^'"]+)\2|\bimport\(\s*(['"])([^'"]+)\4/g

/** Every text file below a folder, but those that no commit holds. */
export function textFiles(root: string): readonly TextFile[] {
  return pathsBelow(root, '')
    .filter((path) => !BINARY.test(path) && !path.endsWith('.log'))
    .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }))
}

export function sourceFile({ path, text }: TextFile): SourceFile {
  const withStrings = codeText(text, 'comments')
  const imports = [...withStrings.matchAll(IMPORT)].map((match): Import => {
    const target = match[3] ?? match[5] ?? ''
    const found = target.startsWith('.') ? { path: posix.join(posix.dirname(path), target) } : {}
    return { target, ...found, isTypeOnly: match[1] !== undefined || isListOfTypes(match[0]) }
  })
  return { path, text, imports, code: codeText(text, 'comments and strings') }
}

export const isTest = (path: string): boolean => /\.test\.tsx?$/.test(path) || /(^|\/)testing\//.test(path)
export const isSource = (path: string): boolean => /\.tsx?$/.test(path)

function isListOfTypes(statement: string): boolean {
  const names = /\{([^}]*)\}/
    .exec(statement)?.[1]
    ?.split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '')
  return names !== undefined && names.length > 0 && names.every((name) => name.startsWith('type '))
}

function pathsBelow(root: string, folder: string): readonly string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    if (folder === '' && AT_ROOT.has(entry.name)) return []
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`
    if (path === 'src/web/public/fonts') return []
    return entry.isDirectory() ? pathsBelow(root, path) : entry.isFile() ? [path] : []
  })
}
