/** The region that the header path of a column means in a block of a definition. */
import { equal, meet, type Region, without } from '../../figures/region.ts'
import type { BlockDefinition } from '../definition.ts'
import { called, wordsOfBlock } from './block-words.ts'
import { SPACE } from './code-space.ts'
import { type Measure, measureOf } from './column-measures.ts'
import { type KnownBlock, pathKey } from './known-layouts.ts'
import { isSum, labelKey } from './label-words.ts'
import { isPlaced, type Placed, type TableContext } from './placed.ts'
import { codeOfName, economicBelow } from './subject-names.ts'

/** By its words; where they do not say it all, as a known locality prints the same path. */
export function placeColumn(block: KnownBlock, path: readonly string[], context: TableContext): Placed {
  const byWords = placePath(block, path, context)
  if (isPlaced(byWords) && byWords.credit === 1) return byWords
  const known = block.paths?.get(pathKey(path))
  return known === undefined ? byWords : { ...known, credit: 1 }
}

const YEAR = /^20[0-3]\d年度?/

/** Each word adds to the region; 合计 and 小计 mean what stands above them, or the total if nothing does. */
function placePath(block: BlockDefinition, path: readonly string[], context: TableContext): Placed {
  const { columns, widest } = wordsOfBlock(block)
  const ids: string[] = []
  const sums: string[] = []
  let region: Region = {}
  let isSpecific = false
  let saysMore = false
  let confirms = false
  const add = (part: Region): boolean => {
    const both = meet(SPACE, region, part)
    region = both ?? region
    return both !== undefined
  }
  for (const text of path) {
    const key = labelKey(text).replace(/\((?:单位:)?(?:亿|百万|万|千)?元\)$/, '')
    const bare = key.replace(YEAR, '')
    const year = bare === key ? undefined : Number.parseInt(key, 10)
    const [found] = called(columns, bare)
    const measure = measureOf(key, context.kind)
    if (isSum(bare)) sums.push(bare)
    else if (found !== undefined) {
      if (!add(found.part) && !add(carried(region, found.part))) return { why: conflict(text) }
      ids.push(found.id)
      isSpecific ||= measure === undefined
    } else if (measure !== undefined) {
      if (measure.isComparison) return { why: `“${text}”是比较数，不是金额口径`, isUnderstood: true }
      const part = measureRegion(measure, context)
      if (part === undefined) return { why: `不知道“${text}”是哪一年` }
      if (!add(part)) return { why: conflict(text) }
    } else {
      const part = neutralPart(block, bare) ?? economicPart(block, bare, region.economic)
      if (part === undefined) return { why: `不认识列标题“${text}”` }
      if (!add(part)) return { why: conflict(text) }
      // What the block says already confirms it; what it does not say makes it less likely.
      const inBlock = meet(SPACE, block.base, part)
      saysMore ||= inBlock !== undefined && !equal(inBlock, block.base)
      confirms ||= !saysMore && Object.keys(part).length > 0
    }
    // A measure has said its year already, unless the words behind it are those of a column.
    const isSaid = found === undefined && !isSum(bare) && measure?.year !== undefined
    if (year !== undefined && year !== context.year && !isSaid) add({ year: String(year) })
  }
  const credit = saysMore ? 0.85 : 1
  if (isSpecific) return { region, ids, credit }
  for (const sum of sums) {
    const [found] = called(columns, sum)
    if (found !== undefined && add(found.part)) return { region, ids: [...ids, found.id], credit }
  }
  if (ids.length > 0) return { region, ids, credit }
  if (widest === undefined || !add(widest.part)) return { why: '列标题没有说明口径' }
  return { region, ids: [widest.id], credit: path.length === 0 ? 0.3 : confirms ? 0.9 : 0.6 }
}

/** 一般公共预算 below 上年结转 is the part of the balance, not of the revenue. */
const carried = (above: Region, part: Region): Region =>
  above.flow === 'opening' || above.flow === 'closing' ? without(part, 'flow') : part

const conflict = (text: string): string => `“${text}”与上级表头不能同时成立`

function measureRegion(measure: Measure, { year }: TableContext): Region | undefined {
  const stage = measure.stage === undefined ? {} : { stage: measure.stage }
  if (measure.yearsBack !== undefined)
    return year === undefined ? undefined : { ...stage, year: String(year - measure.yearsBack) }
  return measure.year === undefined || measure.year === year
    ? stage
    : { ...stage, year: String(measure.year) }
}

/** Longer texts are no headers, and a pattern of repeated words is slow on them. */
const LONGEST_HEADER = 30

const MORPHEMES =
  /^(?:本年度?|当年|部门|单位|年度|预算|决算|收入|支出|收支|安排|资金|情况|来源|数|金额|项目|财政拨款|财政|拨款|一般公共预算|一般公共|公共财政|政府性基金|国有资本经营|基本|人员|公用|经费|三公|分类|功能|经济|科目|其中|方向|构成|按|和|的|分|用途|性质|类|款|、|\(|\))+$/

/**
 * Headers over several columns that say no more than the table's title, or that name a fund or a nature.
 * Undefined where they say something that the block does not count.
 */
function neutralPart(block: BlockDefinition, words: string): Region | undefined {
  if (words.length > LONGEST_HEADER || !MORPHEMES.test(words)) return undefined
  const funds = [
    ...(/一般公共|公共财政/.test(words) ? ['generalPublic'] : []),
    ...(/政府性基金/.test(words) ? ['governmentFund'] : []),
    ...(/国有资本/.test(words) ? ['stateCapital'] : []),
  ]
  // Headings of several columns that were taken for one say less than each of them.
  if (funds.length > 1 && (block.base.fund === undefined || block.base.fund === 'fiscal')) return undefined
  const [fund] = funds.length === 1 ? funds : funds.length === 0 && /财政拨款/.test(words) ? ['fiscal'] : []
  const natures = [
    ...(/人员/.test(words) ? ['personnel'] : []),
    ...(/公用/.test(words) ? ['operating'] : []),
    ...(/基本/.test(words) ? ['basic'] : []),
    ...(/项目支出|项目经费/.test(words) ? ['projectSpending'] : []),
  ]
  const [nature] = natures.length === 1 ? natures : []
  const part = { ...(fund === undefined ? {} : { fund }), ...(nature === undefined ? {} : { nature }) }
  if (nature !== undefined && block.base.flow === 'revenue') return undefined
  if (isOfOtherSide(block, words) || meet(SPACE, block.base, part) === undefined) return undefined
  return part
}

/** 明细表 have the economic classes across that others have in tables of their own. */
function economicPart({ base }: BlockDefinition, words: string, above = ''): Region | undefined {
  if (base.flow !== 'expenditure') return undefined
  const economic = codeOfName('economic', words) ?? economicBelow(above, words)
  return economic === undefined ? undefined : { economic }
}

/** 收入 over a column of expenditure, or the other way round. */
function isOfOtherSide({ side }: BlockDefinition, words: string): boolean {
  const isRevenue = /收入|来源/.test(words) && !/支出|收支/.test(words)
  const isExpenditure = /支出/.test(words) && !/收入|收支/.test(words)
  return (isRevenue && side === 'uses') || (isExpenditure && side === 'sources')
}
