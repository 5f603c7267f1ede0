/** `npm run new -- statement|profile|decision NAME`: begins a file from a template in its place, and generates what follows. */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const USAGE = `npm run new -- statement budget.by-purpose      a statutory table
npm run new -- profile luzhou-2026-budget        what a locality prints from a year on
npm run new -- decision why-it-is-so             why something is done as it is`

export interface NewFile {
  readonly path: string
  readonly text: string
}

/** The file to begin with; undefined if what is asked for, or its name, is not of the right form. */
export function newFile(what: string, name: string, decisions: readonly string[]): NewFile | undefined {
  if (what === 'statement') return statement(name)
  if (what === 'profile') return profile(name)
  return what === 'decision' ? decision(name, decisions) : undefined
}

function statement(id: string): NewFile | undefined {
  const [, kind, name] = /^(budget|accounts)\.([a-z]+(?:-[a-z]+)*)$/.exec(id) ?? []
  if (kind === undefined || name === undefined) return undefined
  const constant = `${kind}-${name}`.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase())
  const text = `/** 新报表 — say in one sentence what the table shows. */
import type { StatementDefinition } from '../definition.ts'
import { EXPENDITURE_NATURES, part } from '../parts.ts'

export const ${constant}: StatementDefinition = {
  id: '${id}',
  kind: '${kind}',
  titles: ['新报表'],
  blocks: {
    main: {
      base: { flow: 'expenditure' },
      side: 'uses',
      columns: { total: part({}, '合计'), ...EXPENDITURE_NATURES },
      rows: { total: part({}, '合计'), functions: { each: 'function' } },
      exhaustive: ['function', 'nature'],
    },
  },
}
`
  return { path: `src/core/statements/definitions/${kind}-${name}.ts`, text }
}

function profile(id: string): NewFile | undefined {
  const [, locality, year, kind] = /^([a-z]+(?:-[a-z]+)*)-((?:19|20)\d\d)-(budget|accounts)$/.exec(id) ?? []
  if (locality === undefined || year === undefined || kind === undefined) return undefined
  const [statementId, title, name] =
    kind === 'budget'
      ? ['budget.expenditure', '{year}年部门支出预算总表', '部门预算']
      : ['accounts.expenditure', '{year}年度支出决算表', '部门决算']
  const text = `# ${locality} ${year} 年起的${name}公开表式
profile: ${id}
locality: ${locality}
kind: ${kind}
name: ${locality} ${year} 年${name}
years: ${year}-
currency: 万元
decimals: 2
thousands: no
zero: blank
head:
  - { left: "单位名称：{unit}", right: "单位：{currency}" }

statements:
  - statement: ${statementId}
    number: 表1
    title: "${title}"
    blocks:
      - block: main
        columns:
          - { show: code, header: [科目编码] }
          - { show: name, header: [科目名称] }
          - { parts: [total], header: [合计] }
        rows:
          - { row: total, label: 合计, isTotal: yes }
          - { row: functions }
`
  return { path: `src/core/disclosure/profiles/${id}.yaml`, text }
}

function decision(name: string, known: readonly string[]): NewFile | undefined {
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(name)) return undefined
  const last = known
    .map((file) => /^\d{4}/.exec(file)?.[0] ?? '0000')
    .sort()
    .at(-1)
  const number = String(Number.parseInt(last ?? '0', 10) + 1).padStart(4, '0')
  const words = name.replaceAll('-', ' ')
  const text = `# ${number} ${words.charAt(0).toUpperCase()}${words.slice(1)}

## Context

What made a decision necessary.

## Options

What could have been done, and what speaks for and against each.

## Decision

What is done.

## Consequence

What follows from it, and how it would be undone.
`
  return { path: `docs/decisions/${number}-${name}.md`, text }
}

function main(): void {
  const [what = '', name = ''] = process.argv.slice(2)
  const made = newFile(what, name, readdirSync(join(ROOT, 'docs/decisions')))
  const refusal =
    made === undefined ? USAGE : existsSync(join(ROOT, made.path)) ? `${made.path} is already there.` : ''
  if (made === undefined || refusal !== '') {
    console.error(refusal)
    process.exitCode = 2
    return
  }
  mkdirSync(dirname(join(ROOT, made.path)), { recursive: true })
  writeFileSync(join(ROOT, made.path), made.text)
  console.log(`wrote ${made.path}`)
  const generate = ['--import', 'tsx', 'scripts/generate.ts']
  const { status } = spawnSync(process.execPath, generate, { cwd: ROOT, stdio: 'inherit' })
  process.exitCode = status ?? 1
}

if (process.argv[1] !== undefined && pathToFileURL(process.argv[1]).href === import.meta.url) main()
