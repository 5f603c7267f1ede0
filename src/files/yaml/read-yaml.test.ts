import { describe, expect, test } from 'vitest'
import { readYaml } from './read-yaml.ts'
import type { YamlTree } from './tree.ts'

/** The tree without its lines, as plain values. */
function plain(tree: YamlTree | undefined): unknown {
  if (tree === undefined) return undefined
  if (tree.kind === 'text') return tree.text
  if (tree.kind === 'list') return tree.items.map(plain)
  return Object.fromEntries(tree.entries.map((entry) => [entry.key, plain(entry.value)]))
}

describe('YAML as text', () => {
  test('no scalar becomes anything but the text that was written', () => {
    const text =
      '编码: 0403\n日期: 2020-01-01\n否: no\n金额: 1.10\n空:\n引: "a\\nb"\n长: |\n  一\n  二\n表: [1, {甲: 2}]\n'
    expect(plain(readYaml(text, 'f').tree)).toEqual({
      编码: '0403',
      日期: '2020-01-01',
      否: 'no',
      金额: '1.10',
      空: '',
      引: 'a\nb',
      长: '一\n二\n',
      表: ['1', { 甲: '2' }],
    })
  })

  test('every key and value has its line', () => {
    const { tree } = readYaml('# 说明\n甲: 1\n乙:\n  - { 丙: 2 }\n  - 丁\n', 'f')
    expect(tree).toEqual({
      kind: 'map',
      line: 2,
      entries: [
        { key: '甲', line: 2, value: { kind: 'text', text: '1', line: 2 } },
        {
          key: '乙',
          line: 3,
          value: {
            kind: 'list',
            line: 4,
            items: [
              {
                kind: 'map',
                line: 4,
                entries: [{ key: '丙', line: 4, value: { kind: 'text', text: '2', line: 4 } }],
              },
              { kind: 'text', text: '丁', line: 5 },
            ],
          },
        },
      ],
    })
  })

  test.each([
    ['nothing', '', [['DAT-005', undefined]]],
    ['only a comment', '# 一\n', [['DAT-005', undefined]]],
    ['a bracket left open', '甲: [1, 2\n', [['DAT-014', 1]]],
    ['a quote left open', '甲: "一\n\n', [['DAT-014', 1]]],
    ['a key twice', '甲: 1\n乙: 2\n甲: 3\n', [['DAT-012', 3]]],
    ['a tab', '甲:\n\t乙: 1\n', [['DAT-013', 2]]],
    [
      'an anchor and an alias',
      '甲: &x 1\n乙: *x\n',
      [
        ['DAT-015', 1],
        ['DAT-015', 2],
      ],
    ],
    ['a tag', '甲: !!int 1\n', [['DAT-015', 1]]],
    ['two documents', '甲: 1\n---\n乙: 2\n', [['DAT-017', 2]]],
    ['a list as a key', '[甲]: 1\n', [['DAT-011', 1]]],
    [
      'two faults',
      '甲: "\\q"\n乙: @x\n',
      [
        ['DAT-011', 1],
        ['DAT-011', 2],
      ],
    ],
    ['no colon', '甲: 1\n乙\n', [['DAT-011', 2]]],
    ['a tower of brackets', '['.repeat(100_000), [['DAT-016', undefined]]],
    ['a tower of lists', '- '.repeat(20_000), [['DAT-016', undefined]]],
    [
      'a tower of maps',
      Array.from({ length: 3000 }, (_, i) => `${' '.repeat(i)}a:`).join('\n'),
      [['DAT-016', undefined]],
    ],
  ])('%s is a problem with its line', (_, text, expected) => {
    const { problems } = readYaml(text, 'f')
    expect(problems.map((one) => [one.code, one.place?.line])).toEqual(expected)
  })
})
