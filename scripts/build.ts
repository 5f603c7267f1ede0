/** `npm run build`: compiles the program, the pages and the fonts into dist/; `-- --if-stale` only when sources are newer. */
import { spawnSync } from 'node:child_process'
import {
  chmodSync,
  existsSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const DIST = join(ROOT, 'dist')
/** Its time says which state of the sources dist/ was made from. */
const BUILT = join(DIST, '.built')
/** Where a build grows before it takes the place of the last one. */
const NEXT = join(DIST, '.next')
const SOURCES = [
  'src',
  'scripts/build',
  'scripts/build.ts',
  'package.json',
  'package-lock.json',
  'vite.config.ts',
]

async function build(): Promise<void> {
  const startTime = process.hrtime.bigint()
  // Whoever saves a file while this runs must find the build stale.
  const sourcesTime = newest(SOURCES.map((path) => join(ROOT, path)))
  rmSync(NEXT, { recursive: true, force: true })
  run('typescript/bin/tsc', ['-p', 'tsconfig.build.json', '--outDir', NEXT])
  chmodSync(join(NEXT, 'cli/main.js'), 0o755)
  run('vite/bin/vite.js', ['build', '--logLevel', 'warn', '--outDir', join(NEXT, 'web'), '--emptyOutDir'])
  // Read only now, so that a start with nothing to build does not wait for it.
  const { writeFonts } = await import('./build/fonts.ts')
  await writeFonts(join(NEXT, 'web/fonts'))
  exchange()
  writeFileSync(BUILT, '')
  utimesSync(BUILT, sourcesTime / 1000, sourcesTime / 1000)
  console.log(`built dist/ in ${(process.hrtime.bigint() - startTime) / 1_000_000_000n} s`)
}

/** Puts the new in the place of the old at once: a build that fails leaves what was there, and a server that runs misses little. */
function exchange(): void {
  for (const name of readdirSync(DIST))
    if (join(DIST, name) !== NEXT) rmSync(join(DIST, name), { recursive: true })
  for (const name of readdirSync(NEXT)) renameSync(join(NEXT, name), join(DIST, name))
  rmSync(NEXT, { recursive: true })
}

/** Runs a program of an installed package; what it says is shown only when it fails. */
function run(program: string, args: readonly string[]): void {
  const path = join(packageFolder(program), program.split('/').slice(1).join('/'))
  const { status, stdout, stderr, error } = spawnSync(process.execPath, [path, ...args], {
    cwd: ROOT,
    encoding: 'utf8',
  })
  if (error !== undefined) throw error
  if (status === 0) return
  process.stderr.write(stdout + stderr)
  console.error(`The build stopped: ${program} failed.`)
  process.exit(1)
}

function packageFolder(program: string): string {
  const name = program.split('/')[0] ?? ''
  return join(createRequire(import.meta.url).resolve(`${name}/package.json`), '..')
}

const isStale = (): boolean =>
  !existsSync(BUILT) || newest(SOURCES.map((path) => join(ROOT, path))) > statSync(BUILT).mtimeMs + 1

/** The latest change, in milliseconds, of files and folders with all that is in them; a deletion changes its folder. */
function newest(paths: readonly string[]): number {
  let latest = 0
  for (const path of paths) {
    const found = statSync(path, { throwIfNoEntry: false })
    if (found === undefined || path.endsWith('.test.ts')) continue
    latest = Math.max(latest, found.mtimeMs)
    if (found.isDirectory())
      latest = Math.max(latest, newest(readdirSync(path).map((name) => join(path, name))))
  }
  return latest
}

if (!process.argv.includes('--if-stale') || isStale()) await build()
