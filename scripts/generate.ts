/** `npm run generate`: writes what is made from data; `-- --check` only says what is stale, and exits 1. */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

/** What a generator makes: the text of each file, by its path from the root of the repository. */
export type Generated = Readonly<Record<string, string>>

interface Generator {
  readonly generate: () => Generated | Promise<Generated>
}

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const GENERATORS = join(ROOT, 'scripts/generate')
const MARK = 'made by npm run generate; do not edit'

/** Runs every file of scripts/generate; a new generator is a new file there, and nothing else. */
export async function generateAll(): Promise<Generated> {
  const made: Record<string, string> = {}
  for (const name of generatorNames()) {
    const loaded: unknown = await import(pathToFileURL(join(GENERATORS, name)).href)
    if (!isGenerator(loaded)) throw new Error(`scripts/generate/${name} must export generate()`)
    for (const [path, text] of Object.entries(await loaded.generate())) {
      if (path in made) throw new Error(`${path} is made by two generators`)
      if (!text.includes(MARK)) throw new Error(`${path} must say “${MARK}” so that nobody edits it`)
      made[path] = text
    }
  }
  return made
}

/** The paths that differ from what would be made: missing, changed, or made once and by nobody now. */
export function stalePaths(made: Generated, root = ROOT): readonly string[] {
  const differing = Object.entries(made).filter(([path, text]) => textOf(join(root, path)) !== text)
  return [...differing.map(([path]) => path), ...orphans(made, root)].sort()
}

function generatorNames(): readonly string[] {
  return readdirSync(GENERATORS)
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
    .sort()
}

function orphans(made: Generated, root: string): readonly string[] {
  const folders = new Set(Object.keys(made).map(dirname))
  return [...folders].flatMap((folder) => {
    if (!existsSync(join(root, folder))) return []
    const names = readdirSync(join(root, folder), { withFileTypes: true }).filter((entry) => entry.isFile())
    const paths = names.map((entry) => `${folder}/${entry.name}`)
    return paths.filter((path) => !(path in made) && textOf(join(root, path))?.includes(MARK))
  })
}

const textOf = (path: string): string | undefined =>
  existsSync(path) ? readFileSync(path, 'utf8') : undefined

const isGenerator = (loaded: unknown): loaded is Generator =>
  typeof loaded === 'object' &&
  loaded !== null &&
  'generate' in loaded &&
  typeof loaded.generate === 'function'

async function main(): Promise<void> {
  const made = await generateAll()
  const stale = stalePaths(made)
  if (process.argv.includes('--check')) {
    for (const path of stale) console.error(`stale: ${path}`)
    if (stale.length > 0) console.error('Run npm run generate.')
    process.exitCode = stale.length > 0 ? 1 : 0
    return
  }
  for (const path of stale) {
    const target = join(ROOT, path)
    const text = made[path]
    if (text === undefined) {
      rmSync(target)
      console.log(`removed ${relative(ROOT, target)}`)
      continue
    }
    mkdirSync(dirname(target), { recursive: true })
    writeFileSync(target, text)
    console.log(`wrote ${relative(ROOT, target)}`)
  }
  console.log(`${Object.keys(made).length} generated files, ${stale.length} changed`)
}

if (process.argv[1] !== undefined && pathToFileURL(process.argv[1]).href === import.meta.url) await main()
