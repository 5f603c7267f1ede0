import { describe, expect, it } from 'vitest'
import type { Region } from '../figures/region.ts'
import { checkClaims } from './check-claims.ts'
import type { NarrativeContext } from './claim.ts'
import type { TableFigures } from './printed-figures.ts'
import { readClaims } from './read-claims.ts'
import { NO_TABLES, tablesOf } from './testing/tables.ts'

const CONTEXT: NarrativeContext = { kind: 'accounts', year: 2023 }
const GPB: Region = { flow: 'expenditure', fund: 'generalPublic' }
const OPERATING: Region = { flow: 'expenditure', nature: 'operating' }

/** `check severity printed → expected` of everything that is found. */
function found(
  texts: string | readonly string[],
  tables: TableFigures = NO_TABLES,
  about: Partial<NarrativeContext> = {},
): readonly string[] {
  const context = { ...CONTEXT, ...about }
  const { claims } = readClaims(
    [texts].flat().map((text) => ({ text, headings: [] })),
    context,
  )
  return checkClaims(claims, tables, context).map(
    ({ check, severity, printed, expected }) => `${check} ${severity} ${printed} → ${expected}`,
  )
}

describe('the amount of the year that is compared with', () => {
  const tables = tablesOf([[GPB, '226.50']])
  const text = (before: string, change: string) =>
    `2023年度一般公共预算财政拨款支出226.5万元，较2022年度决算数${before}万元${change}。`
  it('is not one of this year', () => {
    expect(found(text('250', '减少23.5万元，下降9.4%'), tables)).toEqual([])
    expect(found(text('226.49', '基本持平'), tables)).toEqual([])
    expect(found('2023年度一般公共预算财政拨款支出226.5万元，比上年的250万元减少23.5万元。', tables)).toEqual(
      [],
    )
  })
  it('is what the change is held against', () => {
    expect(found(text('250', '减少32.5万元，下降13%'), tables)).toEqual(['change error 32.5万元 → 23.50万元'])
    expect(found(text('126.5', '持平'), tables)).toHaveLength(1)
  })
  it('in whatever order rate and amount stand', () => {
    const fall = (rate: string) =>
      found(`2023年度一般公共预算财政拨款支出226.5万元，较上年${rate}，减少23.5万元。`, tables)
    expect(fall('下降9.4%')).toEqual([])
    expect(fall('增长-9.4%')).toEqual([])
    expect(fall('下降4.9%')).toEqual(['change error 4.9% → 9.4%'])
    expect(fall('增长-4.9%')).toHaveLength(1)
  })
  it('a fall written as a negative growth is one', () => {
    expect(found(text('250', '增长-9.4%'), tables)).toEqual([])
    expect(found(text('200', '增长-9.4%'), tables)).toHaveLength(1)
  })
  it('of both sides at once', () => {
    const both = (rate: string) =>
      found(`2023年度收、支总计均为300万元，与2022年度相比，收、支总计各增加50万元，增长${rate}%。`, tables)
    expect(both('20')).toEqual([])
    expect(both('2')).toHaveLength(1)
  })
})

describe('changes in times of the base', () => {
  const text = (change: string) =>
    `2022年度一般公共预算财政拨款支出100万元，2023年度一般公共预算财政拨款支出300万元，${change}。`
  it('are by so many times, to so many times, or doubled', () => {
    for (const change of ['比上年增长2倍', '同比增长两倍', '是上年的3倍', '为2022年度的3.0倍'])
      expect(found(text(change))).toEqual([])
    expect(found(text('比上年增长3倍'))).toEqual(['change error 3倍 → 2倍'])
    expect(found(text('是上年的2倍'))).toEqual(['change error 2倍 → 3倍'])
    expect(found(text('是上年的0.8倍'))).toEqual(['change error 0.8倍 → 3.0倍'])
    expect(found(text('比上年翻一番'))).toEqual(['change error 翻一番 → 2.0倍'])
    expect(found(text('比上年翻一番').replace('300', '198.6'))).toEqual([])
    expect(found(text('比上年翻两番').replace('300', '400'))).toEqual([])
  })
  it('follow from the amount of the change as well', () => {
    const by = (times: string) =>
      found(`2023年度一般公共预算财政拨款支出300万元，比上年增加200万元，${times}。`)
    expect([by('增长2倍'), by('是上年的3倍')]).toEqual([[], []])
    expect(by('增长3倍')).toEqual(['change error 3倍 → 2倍'])
    expect(by('是上年的2倍')).toEqual(['change error 2倍 → 3倍'])
  })
  it('that are told roughly are held against nothing', () => {
    for (const change of ['比上年增长近4倍', '比上年增长4倍多', '比上年翻两番以上', '接近翻番'])
      expect(found(text(change))).toEqual([])
  })
  it('have 同比 for the year before', () => {
    const by = (rate: string) =>
      found(`2023年度一般公共预算财政拨款支出1200万元，同比增加30万元，增长${rate}%。`)
    expect([by('2.6'), by('5.2')]).toEqual([[], ['change warning 5.2% → 2.6%']])
  })
})

describe('parts of a sentence', () => {
  it('are no more than their whole', () => {
    const text = (opening: string) =>
      `2023年度收入总计1200万元，其中：本年收入合计900万元，年初结转和结余${opening}万元。`
    expect(found(text('300'))).toEqual([])
    expect(found(text('1300'))).toEqual(['parts error 1300万元 → 不超过1200万元'])
    expect(found('2023年度收入总计1200万元，其中年初结转1300万元。')).toEqual([
      'parts warning 1300万元 → 不超过1200万元',
    ])
  })
  it('may be more where one of them is negative, of another year, or no part of it', () => {
    expect(found('2023年度支出合计100万元，其中：基本支出120万元，项目支出-20万元。')).toEqual([])
    expect(found('2023年度支出合计100万元，其中：基本支出80万元；2022年度项目支出120万元。')).toEqual([])
    expect(found('机关运行经费10万元，其中：办公费3万元；政府采购支出总额500万元。')).toEqual([])
    expect(found('基本支出100万元，其中人员经费80万元；一般公共预算财政拨款支出500万元。')).toEqual([])
    expect(found('支出合计100.00万元，其中：基本支出100.004万元。')).toEqual([])
  })
})

describe('amounts against tables', () => {
  const tables = tablesOf([[GPB, '226.50']])
  it('are the same with the zeros at the end stripped, or rounded', () => {
    expect(found('一般公共预算财政拨款支出226.5万元。', tables)).toEqual([])
    expect(found('一般公共预算财政拨款支出2265000元。', tables)).toEqual([])
    expect(found('一般公共预算财政拨款支出0.02亿元。', tables)).toEqual([])
  })
  it('differ by rounding alone, or in truth', () => {
    expect(found('一般公共预算财政拨款支出226.51万元。', tables)).toEqual([
      'amount rounding 226.51万元 → 226.50万元',
    ])
    expect(found('一般公共预算财政拨款支出265.5万元。', tables)).toEqual([
      'amount error 265.5万元 → 226.50万元',
    ])
  })
  it('without their unit are 万元, and do not end what the sentence is about', () => {
    const item = tablesOf([[{ flow: 'expenditure', function: '2080801' }, '12.50']])
    const text = (budget: string, outturn: string) =>
      `社会保障和就业支出（类）抚恤（款）死亡抚恤（项）12.5万元。年初预算为${budget}，支出决算为${outturn}。决算数大于预算数的主要原因是年中追加。`
    expect(found(text('0', '12.50万元'), item)).toEqual([])
    expect(found(text('0.00万元', '12.50'), item)).toEqual([])
    expect(found(text('0', '21.50'), item)).toEqual(['amount warning 21.50万元 → 12.50万元'])
  })
  it('that are lost in the rounding of the table are in its nought', () => {
    const nought = tablesOf([[GPB, '0.00']])
    expect(found('一般公共预算财政拨款支出30.5元。', nought)).toEqual([])
    expect(found('一般公共预算财政拨款支出0.004万元。', nought)).toEqual([])
    expect(found('一般公共预算财政拨款支出60.5元。', nought)).toEqual(['amount error 60.5元 → 0.00元'])
    expect(found('一般公共预算财政拨款支出0.01万元。', nought)).toEqual(['amount error 0.01万元 → 0.00万元'])
  })
  it('of another year, stage or subject are not compared', () => {
    expect(found('2022年度一般公共预算财政拨款支出99万元。', tables)).toEqual([])
    expect(found('一般公共预算财政拨款支出年初预算为99万元。', tables)).toEqual([])
    expect(found('一般公共预算财政拨款支出中的某某支出99万元。', tables)).toEqual([])
  })
})

describe('changes', () => {
  it('follow from the figure and the rate within their rounding', () => {
    expect(found('基本支出482.63万元，比2022年减少83.53万元，下降15%。')).toEqual([])
    expect(found('基本支出482.63万元，比2022年减少83.53万元，下降17%。')).toEqual(['change error 17% → 15%'])
  })
  it('from next to nothing have any rate that is great enough', () => {
    const own = tablesOf([[GPB, '1848.92']])
    const text = (rate: string) =>
      `一般公共预算财政拨款支出1848.90万元，比2022年增加1848.89万元，增长${rate}%。`
    expect(found(text('18488900'), own)).toEqual(['amount error 1848.90万元 → 1848.92万元'])
    expect(found(text('100'), own)).toContain('change error 100% → 6162967%')
  })
  it('have no base of the wider money that the tables hold', () => {
    const wider = tablesOf([[{ ...GPB, nature: 'operating' }, '1848.98']])
    const text = (amount: string) => `机关运行经费1848.90万元，比2022年增加${amount}万元，增长100%。`
    expect(found(text('1848.90'), wider)).toEqual(['change warning 100% → 不适用'])
    expect(found(text('924.45'), wider)).toEqual([])
    expect(found(text('824.45'), wider)).toEqual(['change error 100% → 80%'])
  })
  it('of the parts make that of the whole', () => {
    const text = (total: string, vehicles: string, reception: string) =>
      `2023年度“三公”经费支出决算数比2022年度${total}，其中：公务用车购置及运行维护费支出决算${vehicles}；公务接待费支出决算${reception}。`
    expect(found(text('减少3.20万元', '减少3.60万元', '增加0.40万元'))).toEqual([])
    expect(found(text('减少3.60万元', '减少3.60万元', '增加0.40万元'))).toEqual([
      'parts warning 减少3.60万元 → 减少3.20万元',
    ])
    expect(found(text('减少3.60万元', '减少3.60万元', '与2022年度持平'))).toEqual([])
    expect(found(text('减少3.60万元', '减少3.20万元', '有所减少'))).toEqual([])
  })
  it('from nothing have no rate', () => {
    const text = '公务接待费支出决算0.60万元，比2022年度增加0.60万元'
    expect(found(`${text}，增长100%。`)).toEqual(['change warning 100% → 不适用'])
    expect(found(`${text}。`)).toEqual([])
    expect(found('公务接待费支出决算0万元，比2022年度减少0.60万元，下降100%。')).toEqual([])
    expect(found('公务接待费支出决算1.20万元，比2022年度增加0.60万元，增长100%。')).toEqual([])
  })
  it('go the way of their sign', () => {
    expect(found('项目支出年初预算为50万元，决算为40万元，决算数大于预算数。')).toEqual([
      'change error 增加 → 减少',
    ])
    expect(found('项目支出年初预算为50万元，决算为40万元，决算数小于预算数。')).toEqual([])
    expect(found('基本支出60万元，比2022年减少10万元，增长14.29%。')).toEqual(['change error 增长 → 下降'])
  })
  it('are none where both are the same to the last printed digit', () => {
    expect(found('项目支出年初预算为50万元，决算为50.00万元，与预算数持平。')).toEqual([])
    expect(found('项目支出年初预算为50万元，决算为52万元，与预算数持平。')).toEqual([
      'change error 持平 → 增加2.00万元',
    ])
    expect(found('项目支出年初预算为50万元，决算为50.5万元，与预算数基本持平。')).toEqual([])
  })
  it('are not explained where there are none', () => {
    const flat = '基本支出50万元，与2022年度相比持平。'
    expect(found(`${flat.slice(0, -1)}，主要原因是人员经费减少。`)).toEqual(['change note 持平 → 减少'])
    expect(found([`${flat}主要原因：`, '合同按进度支付，减少支付尾款。'])).toEqual([
      'change note 持平 → 减少',
    ])
    expect(found(`${flat.slice(0, -1)}，主要原因是人员经费增加，公用经费减少。`)).toEqual([])
    expect(found(`${flat.slice(0, -1)}，主要原因是厉行节约，减少不必要的接待。`)).toEqual([])
  })
})

describe('rates', () => {
  it('of parts and of budgets', () => {
    const whole = '2023年度支出合计300万元，其中：'
    expect(found(`${whole}基本支出200万元，占66.67%；项目支出100万元，占33.33%。`)).toEqual([])
    expect(found(`${whole}基本支出200万元，占67.66%；项目支出100万元，占33.33%。`)).toEqual([
      'share error 67.66% → 66.67%',
    ])
    expect(found('项目支出年初预算为50万元，支出决算为40万元，完成年初预算的80%。')).toEqual([])
    expect(found('项目支出年初预算为50万元，支出决算为40万元，完成年初预算的90%。')).toEqual([
      'completion error 90% → 80%',
    ])
  })
  it('that were fitted to make a hundred are rounding', () => {
    expect(
      found(
        '2023年度支出合计3000.00万元，其中：基本支出1000万元，占33.33%；项目支出1000万元，占33.33%；经营支出1000万元，占33.34%。',
      ),
    ).toEqual(['share rounding 33.34% → 33.33%'])
  })
  it('of nothing are none', () => {
    expect(found('项目支出年初预算为0万元，支出决算为40万元，完成年初预算的100%。')).toEqual([
      'completion warning 100% → 不适用',
    ])
    expect(found('2023年度收入合计0万元，其中：事业收入0万元，占本年收入0%。')).toEqual([])
  })
})

describe('sums', () => {
  it('of purchases, which have three kinds', () => {
    const text = (services: string) =>
      `政府采购支出总额20.00万元，其中：政府采购货物支出5万元、政府采购工程支出0万元、政府采购服务支出${services}万元。`
    expect(found(text('15'))).toEqual([])
    expect(found(text('14'))).toEqual(['parts error 20.00万元 → 19.00万元'])
  })
  it('of counted things', () => {
    expect(found('共有车辆2辆，其中：应急保障用车0辆、其他用车2辆。')).toEqual([])
    expect(found('共有车辆2辆，其中：应急保障用车1辆、其他用车2辆。')).toEqual(['count warning 2辆 → 3辆'])
    expect(found('共有车辆9辆，其中：机要通信用车2辆、应急保障用车3辆、执法执勤用车6辆。')).toEqual([
      'count warning 9辆 → 11辆',
    ])
    expect(found('公务用车保有量9辆，其中：轿车4辆、越野车3辆。')).toEqual([])
    expect(found('公务用车保有量9辆，其中：轿车4辆、越野车3辆、新能源轿车4辆。')).toEqual([])
    expect(found('公务用车保有量9辆，其中：执法执勤用车6辆、轿车7辆。')).toEqual([])
    expect(found('在职人员6人，其中：事业编制11人。')).toEqual(['count error 11人 → 不超过6人'])
  })
  it('put the blame where two relations meet', () => {
    const tables = tablesOf(
      [
        [GPB, '90.00'],
        [{ ...GPB, function: '208' }, '60.00'],
        [{ ...GPB, function: '210' }, '30.00'],
      ],
      [
        [
          GPB,
          'function',
          [
            ['208', '社会保障和就业支出', '60.00'],
            ['210', '卫生健康支出', '30.00'],
          ],
        ],
      ],
    )
    const texts = (budget: string) => [
      '一般公共预算财政拨款支出年初预算为85万元，支出决算为90万元，其中：',
      `1.社会保障和就业支出（类）。年初预算为${budget}万元，支出决算为60万元，完成年初预算的100%。`,
      '2.卫生健康支出（类）。年初预算为25万元，支出决算为30万元，完成年初预算的120%，主要原因是人员增加。',
    ]
    expect(found(texts('60'), tables)).toEqual([])
    expect(found(texts('66'), tables)).toEqual(['parts error 66万元 → 60.00万元'])
  })
})

describe('lists', () => {
  const tables = tablesOf(
    [[OPERATING, '10.00']],
    [
      [
        OPERATING,
        'economic',
        [
          ['30201', '办公费', '6.00'],
          ['30211', '差旅费', '4.00'],
        ],
      ],
    ],
  )
  it('name what has an amount', () => {
    expect(found('公用经费10万元，主要包括：办公费、差旅费。', tables)).toEqual([])
    expect(found('公用经费10万元，主要包括：办公费、差旅费、租赁费。', tables)).toEqual([
      'list warning 租赁费 → 删去租赁费',
    ])
    expect(found('公用经费10万元，主要包括：办公费租赁费、差旅费。', tables)).toEqual([
      'list warning 租赁费 → 删去租赁费',
    ])
  })
  it('may leave something out if they say so', () => {
    expect(found('公用经费10万元，主要包括：办公费等。', tables)).toEqual([])
    expect(found('公用经费10万元，主要包括：办公费。', tables)).toEqual(['list note 办公费 → 补列差旅费'])
  })
})

describe('what is not there', () => {
  it('is not in the tables either', () => {
    const fund: Region = { fund: 'governmentFund' }
    expect(found('本单位无政府性基金预算财政拨款收入支出。', tablesOf([]))).toEqual([])
    expect(found('本单位无政府性基金预算财政拨款收入支出。', tablesOf([[fund, '5.00']]))).toEqual([
      'zero error 无政府性基金预算财政拨款收入支出 → 5.00',
    ])
  })
})

describe('years and reasons', () => {
  it('of another year are stale', () => {
    expect(found('基本支出60万元，与2021年度相比，减少10万元，下降14.29%。')).toEqual([
      'year warning 2021年 → 2022年',
    ])
    expect(found('2022年度一般公共预算财政拨款支出226.50万元。', tablesOf([[GPB, '226.50']]))).toEqual([
      'year warning 2022年 → 2023年',
    ])
  })
  it('are wanted where much has changed', () => {
    const text = '住房保障支出（类）。年初预算为20万元，支出决算为30万元'
    expect(found(`${text}。`)).toEqual(['reason warning 20万元 → 30万元 → 变动的主要原因'])
    expect(found(`${text}，主要原因是政策调整。`)).toEqual([])
  })
  it('are wanted from where the profile asks for them, which usually is a tenth and 10,000 yuan', () => {
    const small = '住房保障支出（类）。年初预算为0.20万元，支出决算为0.30万元。'
    expect(found(small)).toEqual([])
    expect(found(small, undefined, { reasons: { percent: 0, amount: 0 } })).toEqual([
      'reason warning 0.20万元 → 0.30万元 → 变动的主要原因',
    ])
    expect(found('住房保障支出（类）。年初预算为30万元，支出决算为32万元。')).toEqual([])
  })
})
