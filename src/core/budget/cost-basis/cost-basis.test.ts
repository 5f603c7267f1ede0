import { expect, describe as group, test } from 'vitest'
import { fc } from '../../../testing/properties.ts'
import { fen, formatAmount } from '../../kernel/fen.ts'
import { describe } from '../../kernel/problem.ts'
import { MAX_LENGTH, readCostBasis } from './cost-basis.ts'
import { explainCostBasis, explainLine } from './explain.ts'
import type { CostItem, Remark } from './items.ts'
import { checkLine } from './line-check.ts'

const all = (items: readonly CostItem[]): readonly CostItem[] =>
  items.flatMap((item) => [item, ...all(item.parts)])
const remarksOf = (text: string): readonly Remark[] => {
  const basis = readCostBasis(text)
  return [...basis.remarks, ...all(basis.items).flatMap((item) => item.remarks)]
}
const codes = (text: string): readonly string[] =>
  remarksOf(text)
    .filter(({ level }) => level !== 'note')
    .map(({ problem }) => problem.code)
const summary = (text: string): string => {
  const { verdict, amount } = readCostBasis(text)
  return `${verdict} ${amount === undefined ? '—' : formatAmount(amount, { unit: 'yuan', decimals: 2 })}`
}

group('whole cost bases', () => {
  test.each([
    ['法律意见书3000元/例*20例=6万元，律师参与接访500元/次*15次=0.75万元', 'holds 67500.00'],
    ['1、甲：（1）办公费3万元（2）差旅费4万元 小计7万元；2、乙2万元。总计9万元', 'holds 90000.00'],
    ['（一）甲3万元；（二）乙4万元；合计7万元', 'holds 70000.00'],
    ['总额9万元，其中：办公费3万元、差旅费5万元', 'lumpSum 90000.00'],
    ['总额9万元，其中：办公费5万元、差旅费5万元', 'wrong 100000.00'],
    ['38.5万元（30万元+8.5万元）', 'holds 385000.00'],
    ['8万元（上年7万元）', 'lumpSum 80000.00'],
    ['租金1.35万元/年（200平方，5.625元/平方/月*12月=1.35万元）', 'holds 13500.00'],
    ['(1200+300)元*4人=6000元', 'holds 6000.00'],
    ['100万元的5%=5万元', 'holds 50000.00'],
    ['办公费3万、印刷费2万、差旅费5万，共10万元', 'holds 100000.00'],
    ['按在职人员28人，人均1500元/年，计4.2万元', 'holds 42000.00'],
    ['每人每天100元*5天*3人=1500元', 'holds 1500.00'],
    ['每人200元', 'unclear —'],
    ['合格率100% =100%，60户', 'unclear —'],
    ['60户=3万元', 'lumpSum 30000.00'],
    ['总额9万元，其中：货物5万元。其他8万元', 'lumpSum 170000.00'],
    ['物业费2.5元/㎡/月×1200㎡×12月=3.6万元', 'holds 36000.00'],
    ['50000-20000=30000元', 'holds 30000.00'],
    ['聘2人，交通补贴500元/人', 'holds 1000.00'],
    ['聘2人，工资2000元/月*12月*2人=4.8万元', 'holds 48000.00'],
    ['7×24小时值班，涉及30-50户，2020-2025年，电话027-85612345', 'unclear —'],
    ['按财行〔2013〕531号，伙食补助100元/人/天*5天*3人=1500元', 'holds 1500.00'],
    ['A4纸20元/包*100包=2000元', 'holds 2000.00'],
    ['2023年3月开展培训，550元/人/天*50人*2天=5.5万元', 'holds 55000.00'],
    ['开展党建活动、购书、制作展板', 'unclear —'],
    ['500元/人', 'unclear —'],
    ['', 'unclear —'],
  ])('%s → %s', (text, expected) => expect(summary(text)).toBe(expected))

  test('a wrong result is said at its place, with the result that would be right', () => {
    const text = '会议资料费20/人/天*1人*96单位*2次=0.40元'
    const [wrong, unit] = remarksOf(text)
    expect(wrong === undefined ? '' : describe(wrong.problem, 'zh')).toBe(
      '“20/人/天*1人*96单位*2次=0.40元”：算得 3,840.00 元，写的是 0.40元，相差 3,839.60 元。请核对单价、数量和结果。（CB-004）',
    )
    expect(mended(text, wrong)).toBe('会议资料费20/人/天*1人*96单位*2次=0.384万元')
    expect(unit?.problem).toMatchObject({ code: 'CB-005', params: { unit: '天', position: '10' } })
    expect(mended(text, unit)).toBe('会议资料费20/人/次*1人*96单位*2次=0.40元')
  })

  test.each([
    ['60元/人/月*12月=720元', ['CB-005']],
    ['3000元/笔*', ['CB-002', 'CB-017']],
    ['3000元/笔**30笔=9万元', ['CB-002', 'CB-017']],
    ['300元/0', ['CB-010']],
    ['3元*2元', ['CB-019']],
    ['500元/人/天+80元/次', ['CB-021']],
    ['680元（500+100+90）*5人', ['CB-009']],
    ['甲3万元，乙4万元，合计8万元', ['CB-007']],
    ['甲2元*3=7元，乙4元，合计11元', ['CB-018', 'CB-004']],
    ['材料费1万元：20元/份*492份=9840元', ['CB-006']],
    ['慰问费9万元：困难职工、困难党员、困难家庭', ['CB-008']],
  ])('%s is told %j', (text, expected) => expect(codes(text)).toEqual(expected))

  test('rounding to the step of the locality is no fault; beyond it, it is a question', () => {
    const verdicts = (step: bigint) => readCostBasis('收入277.3万元*12%=33万元', { step: fen(step) }).verdict
    expect(verdicts(10_000n)).toBe('unclear')
    expect(verdicts(1_000_000n)).toBe('holds')
  })
})

group('the amount asked for', () => {
  const check = (text: string, yuan: bigint) => checkLine(readCostBasis(text), fen(yuan * 100n))
  test.each([
    ['3000元/笔*30笔', 90_000n, 'equal'],
    ['工资1763/月*12月', 21_200n, 'rounded'],
    ['工资1763/月*12月', 21_000n, 'coarse'],
    ['收入277.3万元*12%，江汉路房屋租金2.2万/年', 350_000n, 'coarse'],
    ['工资1763/月*12月', 25_000n, 'differs'],
    ['开展活动', 25_000n, 'unknown'],
  ])('%s for %s yuan: %s', (text, yuan, expected) => expect(check(text, yuan).verdict).toBe(expected))

  test('says by how much it was rounded', () => {
    const [said] = check('工资1763/月*12月', 21_200n).remarks
    expect(said === undefined ? '' : describe(said.problem, 'zh')).toBe(
      '测算共 21,156.00 元，申报 21,200.00 元，取整 +44.00 元。（CB-013）',
    )
  })

  test('tells an amount that follows a wrong calculation', () => {
    expect(check('280元/个*3个*63处=5.23万元', 52_300n)).toMatchObject({
      verdict: 'differs',
      isAsStated: true,
    })
  })
})

test('explained line by line', () => {
  expect(
    explainCostBasis(
      '1.法律意见书3000元/笔×30笔；2.工资福利3.5万元：工资1763/月*1人*12月=21156元，其他1.4万元',
    ),
  ).toEqual([
    '法律意见书 3000元/笔 × 30笔 = 90,000.00元',
    '工资福利3.5万元：各项之和 35,156.00元',
    '△ “工资福利3.5万元”：算得 35,156.00 元，写的是 3.5万元，只有把结果取整后才相符，相差 156.00 元。请写出准确的结果，或说明为什么取整。（CB-006）',
    '　工资 1763元/月 × 1人 × 12月 = 21,156.00元',
    '　其他 总额 1.4万元',
  ])
})

test('a budget line: what its basis comes to, and one message where the amount only follows the basis', () => {
  const lines = (text: string, yuan: bigint) =>
    explainLine(text, fen(yuan * 100n)).map(({ text: line, verdict, message }) => [
      line,
      verdict,
      message?.slice(-8, -1) ?? '',
    ])
  expect(lines('280元/个*3个*63处=5.23万元', 52_300n)).toEqual([
    ['280元/个 × 3个 × 63处 = 52,920.00元', 'wrong', '（CB-004'],
  ])
  expect(lines('工资1763/月*12月', 21_200n)).toEqual([
    ['工资 1763元/月 × 12月 = 21,156.00元', 'holds', ''],
    ['测算 = 21,156.00元', 'holds', '（CB-013'],
  ])
  expect(lines('200平方，5元/平方/月*12月', 12_000n)).toEqual([
    ['200平方 × 5元/平方/月 × 12月 = 12,000.00元', 'holds', ''],
  ])
  expect(lines('档案整理费8万元', 80_000n)).toEqual([])
  expect(lines('缴纳税金', 80_000n)).toEqual([])
})

test('what is typed correctly is never faulted, however it is spaced and in whatever width', () => {
  const count = fc.integer({ min: 1, max: 9999 })
  fc.assert(
    fc.property(
      count,
      count,
      fc.constantFrom('*', '×', ' x ', ' ＊ '),
      fc.boolean(),
      (price, people, sign, isWide) => {
        const total = BigInt(price) * BigInt(people)
        const plain = `补助${price}元/人${sign}${people}人=${total}元`
        const text = isWide ? wide(plain) : plain
        const basis = readCostBasis(text)
        expect([basis.verdict, basis.amount, codes(text)]).toEqual(['holds', total * 100n, []])
        const wrong = text.replace(/=.*$|＝.*$/, `=${total + 1n + total / 50n}元`)
        expect(readCostBasis(wrong).verdict).toBe('wrong')
      },
    ),
  )
})

const REAL = [
  '赴京及省市处理上访，差旅费桉标准680/人/天（包含住宿费500/人/天+伙食补贴费100元/人/天+市内交通费80元/人/天）*5天*3人*2次=2.04万元，赴京车票1000元*3人*2次=0.6万元，合计2.64万元',
  '聘请1名工作人员工资福利费用3.5万元：工资1763/月*1人*12月=21156元，五险968*1*12月=11616元，节日补贴1500*1=1500元',
  '稳定工作劳务费8万（聘2人）（工资2200元/月、五险一金968元/月、节日费1500/年）',
  '3.机关1处房租1.35万元/年(200.44平方，5.59元/平方/月*12月=1.35万元',
  '收入277.3万元*12%，江汉路房屋租金2.2万/年。',
]

group('whatever is typed', () => {
  const PIECES = [
    ...'0123456789.,，、；。：:（）()[]+-*/×÷x%=≈·元万人天次月年 \n费',
    '万元',
    '合计',
    '其中',
    '1、',
    '/人/天',
    '3000元/笔*30笔=9万元',
    '😀',
    '㎡',
    '①',
    '\u0000',
    '\ud800',
  ]
  /** Real texts with something cut out and something put in. */
  const mutated = fc
    .tuple(fc.constantFrom(...REAL), fc.nat(300), fc.nat(6), fc.constantFrom('', ...PIECES))
    .map(
      ([text, at, length, piece]) =>
        text.slice(0, at % text.length) + piece + text.slice((at % text.length) + length),
    )
  const any = fc.oneof(
    mutated,
    fc.string({ unit: 'binary', maxLength: 80 }),
    fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map((parts) => parts.join('')),
  )

  test('is answered without a failure, with every place within the text', () => {
    const numRuns = process.env.MINGZHANG_SOAK === undefined ? 5_000 : 100_000
    const texts = fc.sample(any, { numRuns, seed: 20230115 })
    const bases = texts.map((text) => readCostBasis(text))
    const misplaced = bases.filter(({ text, items, remarks }) =>
      [...remarks, ...all(items), ...all(items).flatMap((item) => item.remarks)].some(
        ({ start, end }) => start < 0 || end < start || end > text.length,
      ),
    )
    expect(misplaced.map(({ text }) => text)).toEqual([])
  }, 120_000)

  test.each([
    ['brackets', '('.repeat(MAX_LENGTH)],
    ['pairs', '()'.repeat(MAX_LENGTH / 2)],
    ['nests', `${'('.repeat(MAX_LENGTH / 2)}1${')'.repeat(MAX_LENGTH / 2)}`],
    ['a long sum', '1元+'.repeat(MAX_LENGTH / 4)],
    ['a long product', '99999999*'.repeat(MAX_LENGTH / 9)],
    ['totals', '1元合计2元'.repeat(MAX_LENGTH / 6)],
    ['headings', '1元：2元，'.repeat(MAX_LENGTH / 6)],
    ['digits', '9'.repeat(MAX_LENGTH)],
    ['open notes', '1元（'.repeat(MAX_LENGTH / 3)],
    ['too much', '甲3万元，'.repeat(MAX_LENGTH)],
  ])('%s are answered, and kept', (_name, text) => {
    expect(readCostBasis(text).text).toBe(text)
  })
})

function mended(text: string, remark: Remark | undefined): string {
  const [mend] = remark?.mends ?? []
  return mend === undefined ? text : text.slice(0, mend.start) + mend.text + text.slice(mend.end)
}

const wide = (text: string): string =>
  text.replace(/[!-~]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0))
