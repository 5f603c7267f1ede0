import { describe, expect, it } from 'vitest'
import { regionKey } from '../figures/region.ts'
import type { Claim, NarrativeContext, ProseParagraph } from './claim.ts'
import { readClaims } from './read-claims.ts'
import { figureText } from './values.ts'

const ACCOUNTS: NarrativeContext = { kind: 'accounts', year: 2023, unitNames: ['东湖县投资促进中心'] }
const BUDGET: NarrativeContext = { kind: 'budget', year: 2023, unitNames: ['东湖县投资促进中心'] }

/** One claim on a line: kind, subject, time if it is another than the document's, what it says, certainty if it is less than sure. */
function told({ said, binding }: Claim): string {
  const { region, measure = '' } = said.subject
  const own = said.time.year === 2023 && said.time.stage === 'outturn'
  const figures =
    said.kind === 'amount'
      ? [figureText(said.value)]
      : said.kind === 'change'
        ? [
            said.direction,
            said.value === undefined ? '' : figureText(said.value),
            said.rate === undefined ? '' : figureText(said.rate),
            `<${said.base.year} ${said.base.stage}`,
          ]
        : said.kind === 'flat'
          ? [`<${said.base.year} ${said.base.stage}`]
          : said.kind === 'share'
            ? [
                figureText(said.rate),
                `of ${said.whole.region === undefined ? (said.whole.measure ?? '?') : regionKey(said.whole.region)}`,
              ]
            : said.kind === 'completion'
              ? [figureText(said.rate), `of ${said.of}`]
              : said.kind === 'list'
                ? [said.names.join('|'), said.isOpen ? '…' : '']
                : said.kind === 'count'
                  ? [said.digits + said.counter]
                  : said.kind === 'reason'
                    ? [said.text]
                    : []
  const who = region === undefined ? (measure.startsWith('said:') ? '?' : measure) : regionKey(region)
  return [
    said.kind,
    who,
    ...(own ? [] : [`${said.time.year} ${said.time.stage}`]),
    ...figures,
    ...(binding === 'sure' ? [] : [binding]),
  ]
    .filter((one) => one !== '')
    .join(' ')
}

const read = (texts: string | readonly string[], context = ACCOUNTS, ...headings: readonly string[]) =>
  readClaims(
    [texts].flat().map((text): ProseParagraph => ({ text, headings })),
    context,
  )
const claims = (...given: Parameters<typeof read>): readonly string[] => read(...given).claims.map(told)

describe('clauses', () => {
  it('are read in any order, the change in the next sentence too', () => {
    const expected = [
      'amount flow:turnover 803.20万元',
      'change flow:turnover down 12.40万元 1.52% <2022 outturn',
    ]
    expect(
      claims('2023年度收、支总计 803.20 万元。与2022年度相比，收、支总计各减少12.40万元，下降1.52%。'),
    ).toEqual(expected)
    expect(
      claims('东湖县投资促进中心2023年度收入支出总计803.20万元，比上年减少12.40万元，下降1.52％。'),
    ).toEqual(expected)
  })

  it('divide a whole, and come back to it', () => {
    expect(
      claims(
        '2023年度支出合计100万元，其中：基本支出60万元，占60%，其中：人员经费50万元，占基本支出的83%；项目支出40万元，占本年支出40%。',
      ),
    ).toEqual([
      'amount flow:expenditure 100万元',
      'amount flow:expenditure,nature:basic 60万元',
      'share flow:expenditure,nature:basic 60% of flow:expenditure',
      'amount flow:expenditure,nature:personnel 50万元',
      'share flow:expenditure,nature:personnel 83% of flow:expenditure,nature:basic',
      'amount flow:expenditure,nature:projectSpending 40万元',
      'share flow:expenditure,nature:projectSpending 40% of flow:expenditure',
    ])
  })

  it('take their fund from the heading and their whole from the paragraph above', () => {
    expect(
      claims(
        ['一般公共预算财政拨款支出90万元，主要用于以下方面：', '1. 卫生健康(类)支出9万元，占10%。'],
        ACCOUNTS,
        '五、一般公共预算财政拨款支出决算情况说明',
      ),
    ).toEqual([
      'amount flow:expenditure,fund:generalPublic 90万元',
      'amount flow:expenditure,fund:generalPublic,function:210 9万元',
      'share flow:expenditure,fund:generalPublic,function:210 10% of flow:expenditure,fund:generalPublic',
    ])
  })

  it('follow the item that the sentence before has named', () => {
    expect(
      claims(
        '2.社会保障和就业支出（类）抚恤（款）死亡抚恤（项）。年初预算为20万元，支出决算为25万元，完成年初预算的125%，决算数大于预算数的主要原因是：人员去世。',
      ),
    ).toEqual([
      'amount flow:expenditure,function:2080801 2023 original 20万元',
      'amount flow:expenditure,function:2080801 25万元',
      'completion flow:expenditure,function:2080801 125% of original',
      'change flow:expenditure,function:2080801 up <2023 original',
      'reason flow:expenditure,function:2080801 人员去世',
    ])
  })

  it('name what there is none of, and the items of a sum', () => {
    expect(claims('本单位2023年度无政府性基金预算财政拨款收入支出。')).toEqual(['zero fund:governmentFund'])
    expect(claims('公用经费3.2万元，主要包括：办公费、维修（护）费等。')).toEqual([
      'amount flow:expenditure,nature:operating 3.2万元',
      'list flow:expenditure,nature:operating 办公费|维修(护)费 …',
    ])
  })

  it('are of a budget where the document is one', () => {
    expect(
      claims(
        '2023年“三公”经费预算数为6.4万元，与2022年预算持平。其中：公务接待费0.5万元，较上年预算减少0.1万元。',
        BUDGET,
      ),
    ).toEqual([
      'amount flow:expenditure,economic:threePublic 2023 original 6.4万元',
      'flat flow:expenditure,economic:threePublic 2023 original <2022 original',
      'amount flow:expenditure,economic:30217 2023 original 0.5万元',
      'change flow:expenditure,economic:30217 2023 original down 0.1万元 <2022 original',
    ])
  })
})

describe('subjects', () => {
  it('that nobody knows are said to be unknown, and do not take over what was said before', () => {
    expect(claims('一般公共预算财政拨款支出90万元，某某专项活动8万元。')).toEqual([
      'amount flow:expenditure,fund:generalPublic 90万元',
      'amount ? 8万元 unknown',
    ])
  })

  it('of reasons and of thresholds are not those of the sentence', () => {
    const { claims: found, unread } = read(
      '基本支出60万元，增加的主要原因是追加抚恤金5万元。单价50万元以上设备2台。',
    )
    expect(found.map(told)).toEqual([
      'amount flow:expenditure,nature:basic 60万元',
      'reason flow:expenditure,nature:basic 追加抚恤金5万元',
      'amount ? 5万元 unknown',
      'count ? 2台 unknown',
    ])
    expect(unread).toEqual([])
  })

  it('in brackets stand by themselves', () => {
    expect(claims('项目支出40万元（含上级转移支付15.4万元），占100%。')).toContain(
      'amount ? 15.4万元 unknown',
    )
  })

  it('without a fund may be of the one that the sentence began with', () => {
    const { claims: found } = read('政府性基金预算财政拨款年初结转和结余0万元，本年收入10万元。')
    expect(found.map(told)).toContain('amount flow:revenue,fund:governmentFund 10万元')
    expect(found.at(-1)?.said.subject.others).toContainEqual({ flow: 'revenue' })
  })

  it('that nobody knows take with them what the next words say of them', () => {
    const item = '农林水支出（类）农业农村（款）农田灌溉改造（项）'
    const expected = ['amount ? 2023 original 20万元 unknown', 'amount ? 25万元 unknown']
    expect(claims(`3.${item}：年初预算为20万元，支出决算为25万元。`)).toEqual(expected)
    expect(claims([`3.${item}。`, '年初预算为20万元，支出决算为25万元。'])).toEqual(expected)
    expect(claims('年初预算为20万元，支出决算为25万元。', ACCOUNTS, `3.${item}`)).toEqual(expected)
    expect(claims(['3.卫生健康支出（类）。', '支出决算为25万元。'])).toEqual([
      'amount flow:expenditure,function:210 25万元',
    ])
    expect(claims(['各项工作开展顺利。', '支出决算为25万元。'])).toEqual(['amount flow:expenditure 25万元'])
  })

  it('of both sides together are neither of them', () => {
    expect(claims('2023年度财政拨款收入支出总计30万元。')).toEqual([
      'amount flow:turnover,fund:fiscal 30万元',
    ])
    expect(claims('2023年度财政拨款收入30万元。')).toEqual(['amount flow:revenue,fund:fiscal 30万元'])
  })

  it('that are brought forward are part of all there is, and not of what is paid from them', () => {
    expect(claims('2023年度收入总计30万元，其中：上年结转5万元。')).toContain('amount flow:opening 5万元')
    expect(claims('2023年度项目支出30万元，其中：上年结转5万元。')).toContain('amount ? 5万元 unknown')
    expect(claims('2023年度项目支出30万元，其中上年结转5万元。')).toContain('amount ? 5万元 unknown')
  })

  it('of one of the units are not those of the department', () => {
    expect(claims('东湖县投资促进中心本级基本支出60万元。')).toEqual(['amount ? 60万元 unknown'])
  })
})

describe('figures', () => {
  it('have their place in the paragraph as printed', () => {
    const text = '其中： 基本支出 1,360.96 万元，占 79 %。'
    const spans = read(text).claims.flatMap((claim) => Object.values(claim.spans))
    expect(spans.map(({ start, end }) => text.slice(start, end))).toEqual(['1,360.96 万元', '79 %'])
  })

  it('that no clause takes are listed', () => {
    expect(read('群众满意度达95%，').unread.map((one) => one.text)).toEqual(['95%'])
  })

  it('and long texts without any are read in no time', () => {
    expect(read('无'.repeat(20_000) + '用于'.repeat(5_000)).claims).toEqual([])
  }, 2_000)
})
