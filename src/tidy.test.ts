import { fileURLToPath, pathToFileURL } from 'node:url'
import { describe, expect, it } from 'vitest'
import { generateAll, stalePaths } from '../scripts/generate.ts'
import { PROBLEM_TEXTS, type ProblemText } from './core/kernel/problem-texts.ts'
import { arrowFaults, cycleFaults } from './testing/tidy/arrows.ts'
import { codeText } from './testing/tidy/code-text.ts'
import { type ProblemArea, problemFaults } from './testing/tidy/problem-list.ts'
import { shapeFaults, untestedRuleFaults } from './testing/tidy/shape.ts'
import { inWords, isSource, type SourceFile, sourceFile, textFiles } from './testing/tidy/source-file.ts'
import { codeWordFaults, repositoryWordFaults } from './testing/tidy/words.ts'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const files = textFiles(ROOT)
const sources = files.filter((file) => file.path.startsWith('src/') && isSource(file.path)).map(sourceFile)

const file = (path: string, text: string): SourceFile => sourceFile({ path, text })
const faultsIn = (path: string, text: string) => inWords(arrowFaults([file(path, text)]))

describe('arrows between folders', () => {
  it('hold', () => expect(inWords(arrowFaults(sources))).toEqual([]))

  it.each([
    ['src/core/kernel/a.ts', "import { b } from '../../files/b.ts'"],
    ['src/core/kernel/a.ts', "import { readFileSync } from 'node:fs'"],
    ['src/files/pdf/a.ts', "import type { Store } from '../../store/store.ts'"],
    ['src/store/a.ts', "export { b } from '../files/b.ts'"],
    ['src/store/a.ts', "const b = await import('../app/b.ts')"],
    ['src/app/a.ts', "import { b } from '../api/b.ts'"],
    ['src/app/a.ts', "import { Kysely } from 'kysely'"],
    ['src/web/a.tsx', "import { b } from '../app/b.ts'"],
    ['src/web/a.tsx', "import { statementSchema } from '../api/contract.ts'"],
    ['src/app/a.ts', "import { openBrowser } from '../testing/browser.ts'"],
    ['src/app/a.ts', "import { generateAll } from '../../scripts/generate.ts'"],
  ])('refuse in %s: %s', (path, text) => expect(faultsIn(path, text)).toHaveLength(1))

  it.each([
    ['src/cli/a.ts', "import { b } from '../app/b.ts'"],
    ['src/web/a.tsx', "import type { UnitResponse } from '../api/contract.ts'"],
    ['src/web/a.tsx', "import { type UnitResponse } from '../api/contract.ts'"],
    ['src/app/a.test.ts', "import { openBrowser } from '../testing/browser.ts'"],
    ['src/core/kernel/a.ts', "// import { b } from '../../files/b.ts'"],
  ])('allow in %s: %s', (path, text) => expect(faultsIn(path, text)).toEqual([]))
})

describe('the ladder inside core', () => {
  it('refuses a rung that comes later, and a folder that is no rung', () => {
    expect(
      faultsIn('src/core/document/a.ts', "import type { Region } from '../figures/region.ts'"),
    ).toHaveLength(1)
    expect(faultsIn('src/core/rules/a.ts', "import { b } from '../other/b.ts'")).toHaveLength(1)
  })
  it('allows an earlier one', () => {
    expect(faultsIn('src/core/figures/a.ts', "import { fen } from '../kernel/fen.ts'")).toEqual([])
  })
})

describe('circles of imports', () => {
  it('there are none', () => expect(inWords(cycleFaults(sources))).toEqual([]))

  it('are found, also where only types are imported', () => {
    const circle = [
      file('src/app/a.ts', "import { b } from './b.ts'"),
      file('src/app/b.ts', "import type { C } from './c.ts'"),
      file('src/app/c.ts', "import { a } from './a.ts'"),
    ]
    expect(inWords(cycleFaults(circle))).toEqual([
      'src/app/a.ts: imports itself by way of src/app/b.ts → src/app/c.ts → src/app/a.ts',
    ])
  })
})

describe('generated files', () => {
  it('are what npm run generate makes', async () => expect(stalePaths(await generateAll())).toEqual([]))
  it('are stale when they are not', () =>
    expect(stalePaths({ 'src/absent.ts': 'x' })).toEqual(['src/absent.ts']))
})

describe('banned words in code', () => {
  it('are absent', () => expect(inWords(sources.flatMap(codeWordFaults))).toEqual([]))

  it.each([
    ['src/app/a.ts', 'const a = parseFloat(b)'],
    ['src/web/a.tsx', 'const a = b.toFixed(2)'],
    ['src/app/a.ts', 'const a = Number(b)'],
    ['src/app/a.test.ts', 'const a = Number(b)'],
    ['src/core/law/a.ts', 'const a = new Date()'],
    ['src/core/law/a.ts', 'const a = Date.now()'],
    ['src/core/law/a.ts', 'const a = Math.random()'],
    ['src/app/a.ts', 'export default a'],
    ['src/app/a.ts', 'enum Kind { A }'],
    ['src/store/a.ts', 'console.log(a)'],
    ['src/app/a.ts', 'const a = b!.c'],
    ['src/app/a.ts', `const a = \`\${b!.c}\``],
  ])('are found in %s: %s', (path, text) => expect(codeWordFaults(file(path, text))).toHaveLength(1))

  it.each([
    ['src/core/kernel/fen.ts', 'const a = Number(b)'],
    ['src/app/a.ts', 'const a = Number.parseInt(b, 10)'],
    ['src/store/a.ts', 'const a = new Date()'],
    ['src/cli/a.ts', 'console.log(a)'],
    ['src/app/a.ts', '/** Never parseFloat. */ const a = "enum x" // Number(b)'],
    ['src/app/a.ts', 'if (a !== b && !a.b) c = /\\/parseFloat/.test(d)'],
  ])('are not seen in %s: %s', (path, text) => expect(codeWordFaults(file(path, text))).toEqual([]))
})

it('comments and strings are told from code', () => {
  const text = "a('b\\'c') // d\n/* e */ /[/]f/ / `g$" + "{h('i')}j`"
  const code = "a('    ')     \n        /    / / ` $" + "{h(' ')} `"
  expect(codeText(text, 'comments and strings')).toBe(code)
})

describe('the repository', () => {
  it('names no machine, no registry, and nothing but the product', () =>
    expect(inWords(files.flatMap(repositoryWordFaults))).toEqual([]))

  it.each([
    ['docs/a.md', 'see /work/main'],
    ['src/app/a.test.ts', "'/home/somebody'"],
    ['package-lock.json', '"resolved": "https://registry.npmjs.org/x"'],
    ['docs/a.md', 'An LLM wrote it.'],
    ['src/app/a.ts', '// compared with truth/statements.csv'],
  ])('is caught in %s: %s', (path, text) => expect(repositoryWordFaults({ path, text })).toHaveLength(1))

  it.each([
    ['docs/a.md', 'the user-agent; https://example.org/work/a'],
    ['src/app/a.test.ts', "'../shared/truth/statements.csv'"],
  ])('may say in %s: %s', (path, text) => expect(repositoryWordFaults({ path, text })).toEqual([]))
})

describe('files', () => {
  it('are short, named by what they are, and begin by saying it', () => {
    const code = files.filter((one) => isSource(one.path) || !one.path.includes('.'))
    expect(inWords(code.flatMap(shapeFaults))).toEqual([])
  })

  it.each([
    ['src/app/long.ts', `/** Long. */${'\n'.repeat(451)}`],
    ['src/app/utils.ts', '/** Odds and ends. */'],
    ['src/app/submitBudget.ts', '/** Submits. */'],
    ['src/app/submit-budget.ts', 'export const a = 1'],
  ])('are refused otherwise: %s', (path, text) => expect(shapeFaults({ path, text })).toHaveLength(1))

  it('that hold a rule have a test', () => {
    expect(inWords(untestedRuleFaults(files.map((one) => one.path)))).toEqual([])
    expect(
      untestedRuleFaults(['src/core/rules/a.ts', 'src/core/rules/b.ts', 'src/core/rules/b.test.ts']),
    ).toHaveLength(1)
  })
})

describe('problems', () => {
  it('have one well-formed code and both languages', async () => {
    expect(inWords(problemFaults(await problemAreas(), Object.keys(PROBLEM_TEXTS)))).toEqual([])
  })

  it('are refused otherwise', () => {
    const good = { zh: '“{found}”不对。', en: '“{found}” is wrong.' }
    const faultsOf = (texts: Readonly<Record<string, ProblemText>>, listed = Object.keys(texts)) =>
      problemFaults([{ path: 'area.ts', texts }], listed)
    expect(faultsOf({ 'ABC-001': good })).toEqual([])
    expect(faultsOf({ 'ABC-1': good })).toHaveLength(1)
    expect(faultsOf({ 'ABC-001': { ...good, en: 'It is wrong.' } })).toHaveLength(1)
    expect(faultsOf({ 'ABC-001': { ...good, zh: '{found}' } })).toHaveLength(1)
    expect(faultsOf({ 'ABC-001': good }, [])).toHaveLength(1)
    const twice = ['a.ts', 'b.ts'].map((path) => ({ path, texts: { 'ABC-001': good } }))
    expect(problemFaults(twice, ['ABC-001'])).toHaveLength(1)
  })
})

async function problemAreas(): Promise<readonly ProblemArea[]> {
  const paths = sources.map((one) => one.path).filter((path) => path.startsWith('src/core/kernel/problems/'))
  return Promise.all(
    paths.map(async (path) => {
      const loaded: unknown = await import(pathToFileURL(ROOT + path).href)
      // Each file of problems/ exports its texts and nothing else; the checks read them by key.
      return { path, texts: Object.assign({}, ...Object.values(loaded as object)) }
    }),
  )
}
