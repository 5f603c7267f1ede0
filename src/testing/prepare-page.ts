/** Set-up of the browser tests: the page is built from the sources as they stand. */
import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))

export function setup(): void {
  execFileSync(process.execPath, ['--import', 'tsx', 'scripts/build.ts', '--if-stale'], {
    cwd: ROOT,
    stdio: 'inherit',
    // The page as people get it: under the tests' own name of the environment, libraries would be built for debugging.
    env: { ...process.env, NODE_ENV: 'production' },
  })
}
