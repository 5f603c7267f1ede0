/** Makes the list of everything that an audit looks at, for the guide and for pages: number, words and basis of every rule. */
import { readdirSync } from 'node:fs'
import { fileURLToPath, pathToFileURL } from 'node:url'
import type { InBothLanguages } from '../../src/core/kernel/finding.ts'
import { CHECKS } from '../../src/core/narrative/checks/remark.ts'
import { RULE_AREAS } from '../../src/core/rules/contract/areas.ts'
import { BASES } from '../../src/core/rules/contract/bases.ts'
import type { Rule } from '../../src/core/rules/contract/rule.ts'

const FOLDER = fileURLToPath(new URL('../../src/core/rules/', import.meta.url))
const MARK = 'made by npm run generate; do not edit'

interface Listed {
  readonly id: string
  readonly title: InBothLanguages
  readonly basis: InBothLanguages
}

/** Reconciliation has no file a rule; its findings are told apart by what kind of repair they propose. */
const RELATIONS: Listed = {
  id: 'REC',
  title: { zh: '报表各处的数相等，总数等于分项之和，收入等于支出', en: 'figures of statements agree' },
  basis: { zh: '报表勾稽关系，由报表定义推出', en: 'relations, derived from the definitions of statements' },
}

export async function generate(): Promise<Record<string, string>> {
  const listed = (await rules()).map(({ id, title, basis }): Listed => ({ id, title, basis: BASES[basis] }))
  const prose = Object.values(CHECKS).map(
    ({ id, zh, en }): Listed => ({ id, title: { zh, en }, basis: BASES.document }),
  )
  const all = [...listed, ...prose, RELATIONS].sort((a, b) => (a.id < b.id ? -1 : 1))
  return { 'docs/guide/rules.md': guide(all), 'src/core/rules/generated/rule-list.ts': data(all) }
}

/** From the files themselves: the registry may be older than they are. */
async function rules(): Promise<readonly Rule[]> {
  const names = readdirSync(FOLDER).filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
  const loaded = await Promise.all(
    names.map(async (name): Promise<readonly Rule[]> => {
      const file: Readonly<Record<string, unknown>> = await import(pathToFileURL(FOLDER + name).href)
      return Object.values(file).filter(isRule)
    }),
  )
  return loaded.flat()
}

const isRule = (value: unknown): value is Rule =>
  typeof value === 'object' && value !== null && 'id' in value && 'check' in value && 'basis' in value

function guide(all: readonly Listed[]): string {
  const areas = Object.entries(RULE_AREAS).flatMap(([area, words]) => {
    const own = all.filter(({ id }) => id.startsWith(area))
    const rows = own.map(({ id, title, basis }) => `| ${id} | ${title.zh} | ${basis.zh} |`)
    return own.length === 0
      ? []
      : [`## ${words.zh}（${area}）`, '', '| 编号 | 内容 | 依据 |', '| --- | --- | --- |', ...rows, '']
  })
  return [
    '# 检查的规则',
    '',
    `<!-- ${MARK}: one row per rule of src/core/rules. -->`,
    '',
    '`mingzhang audit` 按下面的规则检查一份文件。每个问题写明位置、印的是什么、应当是什么、依据什么；编号不重复使用，也不改动。',
    '“错误”是文件自己就能证明的，“疑点”请人判断，“尾数差”在四舍五入之内，“提示”仅供参考。规则只看读出的内容：没有读出的表和文字不会被当作没有。',
    '',
    ...areas,
  ].join('\n')
}

const quoted = (text: string): string => `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`

const data = (all: readonly Listed[]): string =>
  [
    `/** ${MARK}: number, words and basis of every rule, without the rules themselves. */`,
    "import type { InBothLanguages } from '../../kernel/finding.ts'",
    '',
    'export interface ListedRule {',
    '  readonly id: string',
    '  readonly title: InBothLanguages',
    '  readonly basis: InBothLanguages',
    '}',
    '',
    'export const RULE_LIST: readonly ListedRule[] = [',
    ...all.flatMap(({ id, title, basis }) => [
      '  {',
      `    id: ${quoted(id)},`,
      both('title', title),
      both('basis', basis),
      '  },',
    ]),
    ']',
    '',
  ].join('\n')

const both = (name: string, { zh, en }: InBothLanguages): string =>
  `    ${name}: {\n      zh: ${quoted(zh)},\n      en: ${quoted(en)},\n    },`
