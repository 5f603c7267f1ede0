/** 分句 — the clauses that such documents are made of. The words before one, up to its punctuation, name what it is about. */
import { type Template, template } from './template.ts'

export type ClauseName = keyof typeof CLAUSES

/** Where two begin at the same character, the first goes before. */
export const CLAUSES = {
  /** 单价50万元以上 — no amount of anybody's. */
  threshold: template(
    { heard: '(?:单价)?' },
    { slot: 'value', as: 'money' },
    { heard: String.raw`(?:\(含\)|\(不含\))?` },
    { any: ['以上', '以下', '以内'] },
  ),
  reason: template(
    { heard: '(?:变动|增加|减少|增长|下降|变化|差异)?的?' },
    { any: ['主要原因', '原因'] },
    { any: ['是', '为', '：', ''] },
    { heard: '：?' },
    { slot: 'text', as: 'text' },
    { heard: '(?=[。；]|$)' },
  ),
  /** 决算数大于预算数 */
  order: template(
    { any: ['支出决算数', '支出决算', '决算数', '执行数', '决算'] },
    { slot: 'order', as: 'order' },
    { slot: 'of', as: 'stage' },
    { heard: '数?(?:的?(?=主要|原因))?' },
  ),
  completion: template(
    { heard: '(?:占|为)?' },
    { any: ['完成', '为', '占'] },
    { slot: 'of', as: 'stage' },
    { heard: '数?' },
    { any: ['的', '率', '比例', ''] },
    { heard: '(?:为|达到?)?' },
    { slot: 'rate', as: 'percent' },
  ),
  execution: template(
    { heard: '(?:预算)?' },
    { any: ['执行率', '完成率', '支出率'] },
    { any: ['为', '达到', '达', '是', ''] },
    { slot: 'rate', as: 'percent' },
  ),
  share: template(
    '占',
    { slot: 'whole', as: 'words' },
    { heard: '(?:的)?(?:比例|比重)?' },
    { any: ['的', '为', '是', ''] },
    { slot: 'rate', as: 'percent' },
  ),
  compare: template(
    { any: ['与', '比', '较', '同', '和'] },
    { slot: 'base', as: 'base' },
    { heard: '(?:的)?' },
    { any: ['相比', '比较', '比', ''] },
    { heard: '，?(?=[^。；]*(?:增|减|降|升|提高|上涨|缩|持平|一致|相同|相等|变化|变动|多|少|翻))' },
  ),
  /** 是上年的2.5倍 */
  multiple: template({ any: ['是', '为', '相当于', '达到', ''] }, { slot: 'base', as: 'base' }, '的', {
    slot: 'rate',
    as: 'times',
  }),
  doubling: template({ heard: '(?:同比)?(?:实现了?)?' }, { slot: 'doubled', as: 'doubled' }),
  change: template(
    { heard: '(?:同比)?(?:各|均|分别|共|共计)?(?:净)?' },
    { slot: 'direction', as: 'direction' },
    { heard: '了?(?:减少|增加)?' },
    { slot: 'value', as: 'money' },
    {
      maybe: [
        '，',
        { heard: '(?:变动)?(?:比例|幅度|同比)?' },
        { slot: 'rateDirection', as: 'direction' },
        { heard: '(?:了|为|幅度为|比例为)?' },
        { slot: 'rate', as: 'rate' },
      ],
    },
  ),
  growth: template(
    { heard: '(?:各|均|同比)?' },
    { slot: 'direction', as: 'direction' },
    { heard: '(?:了|为|幅度为|比例为)?' },
    { slot: 'rate', as: 'rate' },
  ),
  flat: template(
    { heard: '(?:保持|均)?' },
    { maybe: [{ slot: 'about', as: 'about' }] },
    {
      any: [
        '持平',
        '一致',
        '无变化',
        '没有变化',
        '无增减变化',
        '无增减变动',
        '无增减',
        '无变动',
        '相同',
        '相等',
      ],
    },
  ),
  zero: template(
    { heard: '(?<=^|[，。；：年度位门]|当年|本年)' },
    { any: ['无', '没有', '未发生', '未安排', '未使用', '没有使用', '没有安排'] },
    { slot: 'subject', as: 'words' },
    { heard: '(?:安排的?(?:支出|收入|收支)?)?(?=[，。；]|$)' },
  ),
  list: template(
    { any: ['主要包括', '主要用于', '主要是用于', '主要为', '包括', '用于'] },
    { heard: '(?:以下方面|以下内容)?' },
    { any: ['：', ''] },
    { slot: 'names', as: 'names' },
    { heard: '(?=[。；]|$|，(?:占|比|较|与|完成|变动))' },
  ),
  /** 其中 — what follows is part of what went before. */
  parts: template(
    {
      any: [
        '其中',
        '主要用于以下方面',
        '主要用于',
        '主要是用于',
        '包括',
        '分别为',
        '分别是',
        '主要内容如下',
        '具体情况如下',
        '情况如下',
        '内容如下',
        '如下',
        '具体为',
      ],
    },
    { heard: '[：，]?' },
  ),
  amount: template(
    { heard: '均?' },
    { any: ['为', '是', '达到', '达', '约', '共', ''] },
    { heard: '：?' },
    { slot: 'value', as: 'money' },
  ),
  /** 年初预算为0， — an amount that was printed without its unit. */
  bare: template(
    { heard: '为(?<=(?:预算|决算)数?为)' },
    { slot: 'value', as: 'bare' },
    { heard: '(?=[，。；]|$)' },
  ),
  count: template(
    { heard: '(?:共|合计|为|是|共计)?' },
    { slot: 'digits', as: 'whole' },
    { slot: 'counter', as: 'counter' },
  ),
} as const satisfies Readonly<Record<string, Template>>
