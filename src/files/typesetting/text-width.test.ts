import { describe, expect, it } from 'vitest'
import { lineCount, textWidth } from './text-width.ts'

describe('the width of a text', () => {
  it.each([
    ['财政拨款', 4],
    ['2023', 2],
    ['2023年', 3],
    ['“三公”经费', 6],
    ['𠮷', 1],
    ['', 0],
  ])('of %s is %d characters', (text, width) => expect(textWidth(text)).toBeCloseTo(width))
})

describe('the lines of a text', () => {
  it.each([
    ['财政拨款收入', 6, 1],
    ['财政拨款收入', 5, 2],
    // A sign hangs over the end rather than begin a line.
    ['财政拨款收入。', 6, 1],
    // A number stays whole, with the sign behind it.
    ['收入合计1,250.30万元', 6, 2],
    ['占收入合计的100.00%。', 9, 2],
    ['一\n二\n\n四', 10, 4],
    ['', 10, 1],
    // An address is broken wherever a line ends.
    ['x'.repeat(100), 10, 5],
  ])('%j in a width of %d are %d', (text, width, lines) => expect(lineCount(text, width)).toBe(lines))

  it('have less room in the first if it is set in', () => {
    expect(lineCount('财政拨款收入', 6, 2)).toBe(2)
  })
})
