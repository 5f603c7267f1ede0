/** Numbers, dates and texts as Excel shows them under the formats that budgets use, and some that they should not. */

import { describe, expect, it } from 'vitest'
import { fc } from '../../testing/properties.ts'
import { compare, parseDecimal } from './decimal.ts'
import { shownText, shownValue } from './shown-value.ts'

const shown = (value: string, code: string, isFrom1904 = false): string => {
  const decimal = parseDecimal(value)
  if (decimal === undefined) throw new Error(value)
  const { text, isUncertain } = shownValue(decimal, code, isFrom1904)
  return isUncertain === true ? `${text.trim()} ?` : text.trim()
}

const ACCOUNTING = '_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * "-"??_ ;_ @_ '

describe('a number', () => {
  it.each([
    ['143.53', '0.00', '143.53'],
    ['143.5', '0.00', '143.50'],
    ['24', '0.00_ ', '24.00'],
    ['1234567.891', '#,##0.00', '1,234,567.89'],
    ['1.005', '0.00', '1.01'],
    ['1.0049999999999999', '0.00', '1.01'],
    ['2.675', '0.00', '2.68'],
    ['0.30000000000000004', 'General', '0.3'],
    ['-12.5', '0.00', '-12.50'],
    ['-12.5', '0.00;(0.00)', '(12.50)'],
    ['-12.5', '#,##0.00_);[Red](#,##0.00)', '(12.50)'],
    ['-1234.5', ACCOUNTING, '-1,234.50'],
    ['0', ACCOUNTING, '-'],
    ['0', '#,##0.00;-#,##0.00;;@', ''],
    ['0', '0.00;-0.00;', ''],
    ['0', '#,###', ''],
    ['0', '#.##', '.'],
    ['5', '0.##', '5.'],
    ['5', '#,##0.##', '5.'],
    ['0.5', '#.##', '.5'],
    ['5', '00000', '00005'],
    ['1', '0,000', '0,001'],
    ['0.1234', '0.00%', '12.34%'],
    ['0.5', '0%', '50%'],
    ['12345', '0!.0,', '1.2'],
    ['123456789', '0!.0000', '12345.6789'],
    ['12345678', '0.00,,', '12.35'],
    ['12345678', '#,##0,', '12,346'],
    ['12345678', '#,##0.0,"千元"', '12,345.7千元'],
    ['123456', '0"."0,"万元"', '12.3万元'],
    ['123456', '[>=10000]0!.0,"万";0"元"', '12.3万'],
    ['123', '[>=10000]0!.0,"万";0"元"', '123元'],
    ['-5', '[>100]0;0', '-5'],
    ['-5', '[<0]"减"0;0', '减5'],
    ['5', '[=1]"一";[=5]"五";0', '五'],
    ['6', '[=1]"一";[=5]"五";0', '6'],
    ['3.5', '0.00 元', '3.50 元'],
    ['3.5', '"共"General"万元"', '共3.5万元'],
    ['3.5', 'G/通用格式"万元"', '3.5万元'],
    ['12', '[$¥-804]#,##0.00', '¥12.00'],
    ['-12', '[$¥-804]#,##0.00', '-¥12.00'],
    ['12345', '0.00E+00', '1.23E+04'],
    ['0.00012', '0.0E-0', '1.2E-4'],
    ['99999', '0.0E+0', '1.0E+5'],
    ['12345', '##0.0E+0', '12.3E+3'],
    ['123', '[DBNum1]General', '一百二十三'],
    ['123', '[DBNum2][$-804]General"元"', '壹佰贰拾叁元'],
    ['2024', '[DBNum1]0', '二〇二四'],
    ['1234567', '000-0000', '123-4567'],
    ['4', '@', '4'],
    ['1.5', '# ?/?', '1.5 ?'],
    ['-0.001', '0.00', '-0.00'],
    ['1e3', '0.00', '1000.00'],
    ['1E-3', '0.00', '0.00'],
    ['12', '', '12'],
  ])('%s as %s is %s', (value, code, expected) => expect(shown(value, code)).toBe(expected))

  it.each([
    ['0', '0'],
    ['143.50', '143.5'],
    ['-0', '0'],
    ['123456789.12', '123456789.1'],
    ['0.333333333333333', '0.333333333'],
    ['12345678901', '12345678901'],
    ['310107210000000', '310107210000000'],
    ['1234567890123456789', '1.23457E+18'],
    ['0.000012345', '0.000012345'],
    ['0.00000123456789', '1.23457E-06'],
    ['99999999999.9', '100000000000'],
    ['1E+20', '1E+20'],
    ['9999999e14', '1E+21'],
  ])('without format, %s is %s', (value, expected) => expect(shown(value, 'General')).toBe(expected))

  it('of two decimals is shown as it is written', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: -(10n ** 13n), max: 10n ** 13n }), (hundredths) => {
        const sign = hundredths < 0n ? '-' : ''
        const digits = String(hundredths < 0n ? -hundredths : hundredths).padStart(3, '0')
        const written = `${sign}${digits.slice(0, -2)}.${digits.slice(-2)}`
        expect(shown(written, '0.00')).toBe(written)
        expect(shown(written, '#,##0.00').replaceAll(',', '')).toBe(written)
      }),
    )
  })

  it('is never further from what is shown than half of its last digit', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -1e12, max: 1e12, noNaN: true }),
        fc.integer({ min: 0, max: 6 }),
        (value, scale) => {
          const code = scale === 0 ? '0' : `0.${'0'.repeat(scale)}`
          const [exact, read] = [parseDecimal(String(value)), parseDecimal(shown(String(value), code))]
          if (exact === undefined || read === undefined) throw new Error(String(value))
          const half = { isNegative: false, digits: 5n, scale: scale + 1 }
          const places = Math.max(exact.scale, read.scale, half.scale)
          const whole = (number: typeof exact) =>
            (number.isNegative ? -1n : 1n) * number.digits * 10n ** BigInt(places - number.scale)
          const difference = whole(exact) - whole(read)
          expect(
            compare(
              { isNegative: false, digits: difference < 0n ? -difference : difference, scale: places },
              half,
            ),
          ).toBeLessThanOrEqual(0)
        },
      ),
    )
  })
})

describe('a date', () => {
  it.each([
    ['45366', 'yyyy/m/d', '2024/3/15'],
    ['45366', 'yyyy"年"m"月"d"日"', '2024年3月15日'],
    ['45366', 'yyyy\\-mm\\-dd', '2024-03-15'],
    ['45366', '[$-804]yyyy"年"m"月"d"日";@', '2024年3月15日'],
    ['45366', '[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy', '2024年3月15日'],
    ['45366', '[DBNum1][$-804]yyyy"年"m"月"d"日"', '二〇二四年三月十五日'],
    ['45366', 'aaaa', '星期五'],
    ['45366', 'ddd, d mmm yy', 'Fri, 15 Mar 24'],
    ['45366.5', 'yyyy/m/d h:mm', '2024/3/15 12:00'],
    ['45366.34375', 'hh:mm:ss AM/PM', '08:15:00 AM'],
    ['45366.75', '上午/下午h"时"mm"分"', '下午6时00分'],
    ['1.5', '[h]:mm', '36:00'],
    ['45366.999999', 'yyyy/m/d', '2024/3/16'],
    ['60', 'yyyy/m/d', '1900/2/29'],
    ['1', 'yyyy/m/d', '1900/1/1'],
    ['61', 'yyyy/m/d', '1900/3/1'],
    ['-1', 'yyyy/m/d', '-1 ?'],
    ['99999999', 'yyyy/m/d', '99999999 ?'],
  ])('%s as %s is %s', (value, code, expected) => expect(shown(value, code)).toBe(expected))
  it('counts from 1904 where the workbook does', () =>
    expect(shown('43904', 'yyyy/m/d', true)).toBe('2024/3/15'))
})

describe('a text', () => {
  it.each([
    ['合计', 'General', '合计'],
    ['合计', '0.00', '合计'],
    ['合计', '"科目："@', '科目：合计'],
    ['合计', ACCOUNTING, ' 合计 '],
    ['合计', ';;;', ''],
    ['合计', '0;-0;0', '合计'],
  ])('%s under %s is %s', (text, code, expected) => expect(shownText(text, code)).toBe(expected))
})

it('no format makes it fail', () => {
  const code = fc.string({ unit: fc.constantFrom(...'0#?.,%;[]"\\_*@yYmdhsaeEgGb/+-GeneralDBNum1$年 ><=(') })
  fc.assert(
    fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), code, (value, format) => {
      shown(String(value), format)
      shownText('文', format)
    }),
  )
})
