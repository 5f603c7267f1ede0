/** The units that indicator values are written in: which can be compared, and how many of one make another. */
import { equal, ONE, type Rational, rational, times, whole } from '../kernel/rational.ts'

/** What is measured. Values of different kinds cannot be compared; `bare` is a number without a unit. */
export type UnitKind =
  | 'bare'
  | 'percent'
  | 'money'
  | 'count'
  | 'points'
  | 'time'
  | 'workday'
  | 'month'
  | 'area'
  | 'length'
  | 'weight'
  | 'volume'
  | 'energy'

/** 计量单位 — as written, with what it counts in: 万元 is ten thousand of money, 万元/人 that for each 人. */
export interface IndicatorUnit {
  readonly text: string
  readonly kind: UnitKind
  /** How many of the kind's smallest common unit one of these is. */
  readonly factor: Rational
  /** 每…… — what the value is for each of: 人 in 万元/人. */
  readonly per: string
}

export const NO_UNIT: IndicatorUnit = { text: '', kind: 'bare', factor: ONE, per: '' }
export const PERCENT: IndicatorUnit = { text: '%', kind: 'percent', factor: rational(1n, 100n), per: '' }

type Known = readonly [kind: UnitKind, factor: Rational]
const each = (kind: UnitKind, words: string, factor = ONE): readonly (readonly [string, Known])[] =>
  words.split(' ').map((word) => [word, [kind, factor]])

const COUNTED =
  '个 件 家 户 人 人次 人天 名 位 次 份 例 笔 项 场 处 种 套 台 辆 本 册 篇 条 期 批 批次 间 栋 幢 座 所 支 只 张 幅 枚 块 片 根 棵 株 艘 架 门 台套 台次 车次 班次 班 组 队 类 起 宗 案 卷 户次 家次 场次 项次 件次 点次 课时 学时 床 床位 头 只次 盏 部 轮 届 则 段 样 村 乡 镇 街道 社区 企业 岗位 人·次 处次 倍 度 级 等级 名次'

const UNITS: ReadonlyMap<string, Known> = new Map([
  ...each('percent', '% 个百分点 百分点', rational(1n, 100n)),
  ...each('percent', '‰', rational(1n, 1000n)),
  ...each('money', '元'),
  ...each('money', '千元', whole(1000)),
  ...each('money', '万元', whole(10_000)),
  ...each('money', '亿元', whole(100_000_000)),
  ...each('points', '分'),
  ...each('time', '分钟', rational(1n, 1440n)),
  ...each('time', '小时 个小时', rational(1n, 24n)),
  ...each('time', '日 天 个自然日 自然日'),
  ...each('time', '周 个星期 星期', whole(7)),
  ...each('workday', '个工作日 工作日 个工作天'),
  ...each('month', '个月 月'),
  ...each('month', '季度 个季度', whole(3)),
  ...each('month', '年 年度 个年度', whole(12)),
  ...each('area', '平方米 平米 m2'),
  ...each('area', '亩', rational(2000n, 3n)),
  ...each('area', '公顷', whole(10_000)),
  ...each('area', '平方公里 km2', whole(1_000_000)),
  ...each('length', '米 m 延米'),
  ...each('length', '公里 千米 km', whole(1000)),
  ...each('weight', '公斤 千克 kg'),
  ...each('weight', '吨 t', whole(1000)),
  ...each('volume', '立方米 m3 方'),
  ...each('energy', '千瓦时'),
  ...each('count', COUNTED),
])

const SCALES: ReadonlyMap<string, Rational> = new Map([
  ['百', whole(100)],
  ['千', whole(1000)],
  ['万', whole(10_000)],
  ['百万', whole(1_000_000)],
  ['亿', whole(100_000_000)],
])

/** Words for the same thing, so that 5人 answers 5名. */
const SAME_COUNT: readonly (readonly string[])[] = [
  ['人', '名', '位'],
  ['人次', '人·次'],
  ['次', '场', '场次', '回'],
  ['家', '户', '个', '企业'],
  ['起', '件', '宗', '例', '案'],
  ['份', '本', '册', '卷', '件'],
]

const LONGEST = 6

/**
 * The unit that a text begins with, and what is left: `万元/人` → 万元 for each 人. The longest known word is
 * taken; a scale alone (万, 亿) is a bare number. Undefined if the text begins with no unit.
 */
export function unitAtStart(
  text: string,
): { readonly unit: IndicatorUnit; readonly rest: string } | undefined {
  const scale = ['百万', '百', '千', '万', '亿'].find((one) => text.startsWith(one)) ?? ''
  const plain = wordAtStart(text)
  const word = plain ?? wordAtStart(text.slice(scale.length))
  if (word === undefined)
    return scale === '' ? undefined : { unit: scaled(scale, ''), rest: text.slice(scale.length) }
  const head = plain === undefined ? scale : ''
  return withPer(scaled(head, word), text.slice(head.length + word.length))
}

/** The unit that a whole text is; undefined if it is none. */
export function parseUnit(text: string): IndicatorUnit | undefined {
  if (text === '') return NO_UNIT
  const found = unitAtStart(text)
  return found?.rest === '' ? found.unit : undefined
}

function wordAtStart(text: string): string | undefined {
  for (let length = Math.min(LONGEST, text.length); length > 0; length--)
    if (UNITS.has(text.slice(0, length))) return text.slice(0, length)
  return undefined
}

function scaled(scale: string, word: string): IndicatorUnit {
  const [kind, factor] = UNITS.get(word) ?? (['bare', ONE] as const)
  return { text: scale + word, kind, factor: times(factor, SCALES.get(scale) ?? ONE), per: '' }
}

function withPer(
  unit: IndicatorUnit,
  after: string,
): { readonly unit: IndicatorUnit; readonly rest: string } {
  let [per, rest] = ['', after]
  while (rest.startsWith('/')) {
    const word = wordAtStart(rest.slice(1))
    if (word === undefined) break
    per += `/${word}`
    rest = rest.slice(1 + word.length)
  }
  return { unit: { ...unit, text: unit.text + per, per }, rest }
}

/** How two units stand to each other; `other` units can be compared in number only, which must be said. */
export type UnitMatch = 'same' | 'assumed' | 'other' | 'incomparable'

export function matchUnits(a: IndicatorUnit, b: IndicatorUnit): UnitMatch {
  if (a.per !== b.per) return 'incomparable'
  if (a.kind === 'bare' && b.kind === 'bare') return 'same'
  if (a.kind === 'bare' || b.kind === 'bare') return 'assumed'
  if (a.kind !== b.kind) return 'incomparable'
  if (a.kind !== 'count' || countWord(a) === countWord(b)) return 'same'
  return SAME_COUNT.some((words) => words.includes(countWord(a)) && words.includes(countWord(b)))
    ? 'same'
    : 'other'
}

/**
 * The factor by which a number in the unit is brought to the common measure of both. A bare number takes the
 * other's unit, but for a scale (万) that it has of its own.
 */
export function commonFactor(unit: IndicatorUnit, other: IndicatorUnit): Rational {
  if (unit.kind !== 'bare' || other.kind === 'bare') return unit.factor
  return equal(unit.factor, ONE) ? other.factor : unit.factor
}

const countWord = (unit: IndicatorUnit): string =>
  unit.text.replace(/^(?:百万|[百千万亿])/, '').replace(/\/.*/, '')
