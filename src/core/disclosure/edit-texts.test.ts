/** Texts changed on the page: what is read back is what was written, and what a file may not hold a page may not either. */

import { describe, expect, test } from 'vitest'
import { fc } from '../../testing/properties.ts'
import type { TextKind, TextOrigin } from '../document/disclosure.ts'
import { fen } from '../kernel/fen.ts'
import { fiscalYear } from '../kernel/fiscal-year.ts'
import { originId, parseOriginId, textValue, withText, writtenOrigins } from './edit-texts.ts'
import { textsIn, type UnitTexts } from './unit-texts.ts'

const source = { file: '2023/accounts/texts/403002.yaml', line: 3 }
const here = { file: '网页上填写', line: 1 }
const NONE = textsIn([], { unit: '403002', year: fiscalYear(2023), kind: 'accounts' })
const KNOWN: UnitTexts = {
  ...NONE,
  date: '2024-09-30',
  texts: new Map([
    [
      '重点工作',
      [
        { text: '一、企业服务', isHeading: true, source },
        { text: '# 号开头的一段', isHeading: false, source },
      ],
    ],
  ]),
  reasons: [
    { region: { flow: 'turnover' }, base: 'lastYear', text: '新增人员', source },
    { region: { flow: 'expenditure', function: '2080505' }, base: 'budget', text: '追加缴费', source },
  ],
  counts: new Map([['平均得分', '99.43']]),
  amounts: new Map([['预留', fen(2_533_00n)]]),
}

const edited = (texts: UnitTexts, kind: TextKind, key: string, value: string): UnitTexts => {
  const made = withText(texts, { origin: { kind, key }, value }, here)
  if (!made.ok) throw new Error(made.problem.code)
  return made.value
}
const refusal = (kind: TextKind, key: string, value: string): string => {
  const made = withText(KNOWN, { origin: { kind, key }, value }, here)
  return made.ok ? 'taken' : made.problem.code
}

test('each text that is written is listed, and saving what was read changes nothing but its source', () => {
  const all = writtenOrigins(KNOWN)
  expect(all.map(originId)).toEqual([
    'date:',
    'text:重点工作',
    'reason:lastYear/flow:turnover',
    'reason:budget/flow:expenditure,function:2080505',
    'fact:平均得分',
    'fact:预留',
  ])
  for (const origin of all) {
    const value = textValue(KNOWN, origin)
    expect(value).not.toBe('')
    expect(textValue(edited(KNOWN, origin.kind, origin.key, value), origin)).toBe(value)
    expect(parseOriginId(originId(origin))).toEqual(origin)
  }
  expect(textValue(KNOWN, { kind: 'text', key: '重点工作' })).toBe('# 一、企业服务\n\\# 号开头的一段')
})

test('a text takes the place of the one before; an empty one takes it away', () => {
  const key = 'lastYear/flow:turnover'
  expect(edited(KNOWN, 'reason', key, '增资\n补缴').reasons.map((one) => one.text)).toEqual([
    '增资补缴',
    '追加缴费',
  ])
  expect(edited(KNOWN, 'reason', key, ' ').reasons.map((one) => one.text)).toEqual(['追加缴费'])
  const added = edited(NONE, 'reason', 'budget/flow:expenditure', '压减')
  expect(added.reasons).toEqual([
    { region: { flow: 'expenditure' }, base: 'budget', text: '压减', source: here },
  ])
  expect(edited(KNOWN, 'date', '', '').date).toBeUndefined()
  expect(edited(KNOWN, 'fact', '平均得分', '12.5万元')).toMatchObject({ counts: new Map() })
  expect(edited(KNOWN, 'fact', '平均得分', '12.5万元').amounts.get('平均得分')).toBe(12_500_000n)
})

test.each([
  ['text', '主要职责', '=CMD()', 'DAT-026'],
  ['text', '主要职责', '第一段\n@SUM(A1)', 'DAT-026'],
  ['use', '208', '养老\u0007金', 'DAT-027'],
  ['text', '主要职责', '长'.repeat(100_001), 'PUB-401'],
  ['contact', '', '9'.repeat(501), 'PUB-401'],
  ['date', '', '2024-02-30', 'PUB-402'],
  ['date', '', '明天', 'PUB-402'],
  ['fact', '平均得分', '大约三个', 'PUB-403'],
  ['fact', '预留', '三万元', 'AMT-001'],
  ['fact', '预留', '0.001元', 'AMT-002'],
  ['reason', 'sometime/flow:turnover', '因为', 'PUB-404'],
  ['reason', 'budget/neither', '因为', 'PUB-404'],
  ['text', '主要职责', '<script>alert(1)</script> #include', 'taken'],
] as const)('%s %s: %s', (kind, key, value, code) => {
  expect(refusal(kind, key, value)).toBe(code)
})

describe('for any words', () => {
  const origins: readonly TextOrigin[] = [
    { kind: 'text', key: '主要职责' },
    { kind: 'use', key: '208' },
    { kind: 'contact', key: '' },
  ]
  test('what is read back and saved again stays the same', () => {
    fc.assert(
      fc.property(fc.constantFrom(...origins), fc.string({ unit: 'grapheme' }), (origin, words) => {
        const once = withText(KNOWN, { origin, value: words }, here)
        if (!once.ok) return
        const value = textValue(once.value, origin)
        expect(withText(once.value, { origin, value }, here)).toEqual(once)
      }),
    )
  })
})
