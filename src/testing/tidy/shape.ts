/** What every file looks like: how long, how it is named, how it begins, and what stands beside it. */
import { type Fault, isSource, isTest, type TextFile } from './source-file.ts'

const LONGEST = 450
const IS_DATA = /(^|\/)(generated|data|fixtures|profiles)\/|^examples\/|\.(csv|md|ya?ml|svg|json)$|^LICENSE$/
const NAMELESS = /^(utils?|helpers?|common|manager|info|index|misc|v\d+)(\.|$)/
const FILE_NAME = /^[a-z0-9]+(-[a-z0-9]+)*(\.browser|\.config)?(\.test)?\.(ts|tsx|d\.ts)$/

export function shapeFaults(file: TextFile): readonly Fault[] {
  const { path, text } = file
  const name = path.split('/').at(-1) ?? ''
  const lines = text.split('\n').length
  return [
    ...(lines > LONGEST && !IS_DATA.test(path)
      ? [{ path, fault: `has ${lines} lines; ${LONGEST} is the most` }]
      : []),
    ...(isSource(path) && NAMELESS.test(name) ? [{ path, fault: 'has a name that says nothing' }] : []),
    ...(isSource(path) && !FILE_NAME.test(name) ? [{ path, fault: 'is not named in kebab-case' }] : []),
    ...(isSource(path) && !isTest(path) && !/^(#!.*\n)?\/\*\*\s/.test(text)
      ? [{ path, fault: 'does not begin with a comment that says what it is and why' }]
      : []),
  ]
}

/** Rules without a test beside them. */
export function untestedRuleFaults(paths: readonly string[]): readonly Fault[] {
  const known = new Set(paths)
  return paths
    .filter((path) => /^src\/core\/rules\/[^/]+\.ts$/.test(path) && !isTest(path))
    .filter((path) => !known.has(path.replace(/\.ts$/, '.test.ts')))
    .map((path) => ({ path, fault: 'is a rule without a test' }))
}
