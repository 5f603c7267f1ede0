import { describe, expect, test } from 'vitest'
import { fc } from '../../testing/properties.ts'
import { shownText } from './shown-text.ts'

describe('remains of markup', () => {
  test.each([
    ['常年 <input checked="" type="checkbox"/> 一次性 <input type="checkbox"/>', '常年 ☑ 一次性 ☐'],
    ['<input type="radio" checked> 是 <input checked> 有', '☑ 是 ☑ 有'],
    ['<p>第一段。</p> <p>第二段。</p>', '第一段。\n第二段。'],
    ['上行<br/>下行', '上行\n下行'],
    ['<b>合计</b><sup>①</sup><!-- 注 -->', '合计①'],
    ['电话：[027-80000000](tel:027-80000000)', '电话：027-80000000'],
    ['见[附表](#biao1)和![总表](t1.png)![](./a/b.png)', '见附表和![总表](t1.png)'],
    ['![总表](./t1.png)', '[总表]'],
    ['1. **教育支出(类)**。', '1. 教育支出(类)。'],
    ['$\\geqslant$90%', '≥90%'],
    ['$\\leq 5\\%$ 和 $\\times$', '≤ 5% 和 ×'],
    ['$10 \\mathrm{m}^{2}$', '10 m²'],
    ['$\\frac{1}{2}$', '1/2'],
    ['\\geq 5 次', '≥ 5 次'],
    ['&ge;5 &amp; &#20013;&nbsp;', '≥5 & 中\u00a0'.trim()],
    ['5\\*3', '5*3'],
  ])('%s', (raw, expected) => {
    expect(shownText(raw)).toBe(expected)
  })

  test.each([
    '得分<60 且 >30',
    '《办法》<某某>',
    '$5 和 $6',
    '$未知\\foo$',
    '[2020](公开) 3号',
    'AT&T &foo;',
    '3*5*2=30',
    'D:\\times\\a',
    '[甲]、[乙]',
  ])('%s is no markup', (raw) => {
    expect(shownText(raw)).toBe(raw)
  })

  test('characters that are no markup are never lost', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[\u4e00-\u4eff0-9A-Za-z，。（）.%≥ \t]*$/), (text) => {
        expect(shownText(text)).toBe(text)
      }),
    )
  })
})
