import { describe, expect, test } from 'vitest'
import type { Token } from './flow-lines.ts'
import { vocabulary, words } from './words.ts'

const LABELS = [
  '一般公共预算',
  '政府性基金预算',
  '本年收入',
  '小计',
  '本年收入小计',
  '项目支出',
  '“三公”经费合计',
]
const known = vocabulary(LABELS.map((label) => [label, label] as const))

const run = (...lines: readonly string[]): readonly Token[] =>
  lines.flatMap((text, line) => {
    const of = {
      text,
      place: { line },
      block: { kind: 'paragraph', role: 'text', text, lines: [], place: {} },
    } as const
    return text.split(' ').map((word, at): Token => {
      return { kind: 'words', text: word, line: of, place: { line }, isFirstOfLine: at === 0 }
    })
  })
const read = (...lines: readonly string[]) =>
  words(run(...lines), known).map((word) => (word.meaning === undefined ? `? ${word.text}` : word.text))

describe('words are found again', () => {
  test.each<readonly [readonly string[], readonly string[]]>([
    [
      ['一般', '公共', '预算', '政府', '性基', '金预', '算'],
      ['一般公共预算', '政府性基金预算'],
    ],
    // A head and its sum are two words, though there is a label that joins them.
    [
      ['本年收入', '小计'],
      ['本年收入', '小计'],
    ],
    [['三公经费合计'], ['三公经费合计']],
    [['“三公”经费', '合计'], ['“三公”经费合计']],
    // What a longer token only contains is not it.
    [['一般公共预算支出'], ['? 一般公共预算支出']],
  ])('%j', (lines, expected) => expect(read(...lines)).toEqual(expected))
})
