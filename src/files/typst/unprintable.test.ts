import { expect, test } from 'vitest'
import type { DisclosureBlock } from '../../core/document/disclosure.ts'
import { oddDisclosure, plainTable, tableBlock } from '../../testing/odd-disclosures.ts'
import { unprintableIn } from './unprintable.ts'

const heading: DisclosureBlock = { kind: 'heading', level: 1, text: '一、主要职责', anchor: 'a' }
const words: DisclosureBlock = { kind: 'paragraph', role: 'text', runs: [{ text: '负责👪服务。' }] }

test('each character is told once, with the heading or the row where it stands first', () => {
  const table = tableBlock(
    plainTable(
      '项目表',
      ['项目', '金额'],
      [
        ['甲', '1.00'],
        ['🀄项目', '2.00'],
      ],
    ),
  )
  const found = unprintableIn(oddDisclosure([heading, words, table, words]))
  expect(found.map(({ character, code, place }) => [character, code, place])).toEqual([
    ['👪', 'U+1F46A', '一、主要职责'],
    ['🀄', 'U+1F004', '项目表·🀄项目'],
  ])
  expect(found[0]?.block).toBe(words)
})

test('names in rare characters and the signs of forms are nothing to tell', () => {
  expect(
    unprintableIn(oddDisclosure([{ kind: 'paragraph', role: 'text', runs: [{ text: '骉𬭚䶮☑☐①㎡' }] }])),
  ).toEqual([])
})
