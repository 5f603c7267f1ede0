import { describe, expect, test } from 'vitest'
import { ODD_TEXTS } from '../../testing/odd-disclosures.ts'
import { metricsOf } from './fonts.ts'
import { printableText } from './printable-text.ts'

describe('printable text', () => {
  test('keeps what the fonts have, rare names and the signs of forms among it', () => {
    const text = printableText()
    const kept = '骉𬭚䶮 1,234.56 ①㎡‰ ☑☐√'
    expect(text.of(kept)).toBe(kept)
    expect(text.lacking()).toEqual([])
  })

  test('tells what no font has, once', () => {
    const text = printableText()
    expect(text.of('👪和👪')).toBe('〓和〓')
    expect(text.lacking()).toEqual(['👪'])
  })

  test('shows controls and halves of characters, and drops what nobody sees', () => {
    expect(printableText().of('a\u0000b\ud800c\u202ed\u200be\r\nf\tg')).toBe('a〓b〓cde\nf g')
  })

  test('leaves nothing that a font could stumble over', () => {
    const text = printableText()
    const cuts = [metricsOf('serif'), metricsOf('sans')]
    for (const odd of ODD_TEXTS)
      for (const character of text.of(odd).replaceAll('\n', ''))
        expect(
          cuts.some((cut) => cut.has(character.codePointAt(0) ?? 0)),
          character,
        ).toBe(true)
  })
})

describe('the metrics of fonts', () => {
  test('digits of tables are of one width, ideographs of one em', () => {
    const sans = metricsOf('sans')
    expect(new Set([...'0123456789'].map((digit) => sans.width(digit))).size).toBe(1)
    expect(sans.width('部门预算')).toBe(4)
    expect(sans.width('1,234.56')).toBeLessThan(8)
  })
})
