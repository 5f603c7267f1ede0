/** What a header says of the amount besides what it counts: 上年决算数, 2023年预算数, 比上年增减. */
import type { Kind } from '../../budget/department.ts'
import type { Stage } from '../../figures/dimensions.ts'

export interface Measure {
  readonly stage?: Stage
  /** As a year, or beside the statement's own. */
  readonly year?: number
  readonly yearsBack?: number
  /** A comparison or a rate: no money of any region. */
  readonly isComparison?: boolean
}

const COMPARISON =
  /增减|增长|增幅|同比|比上年|比去年|较上年|比\d{2,4}年|占比|比重|比例|完成率|执行率|完成预算|[%％‰]|差额$|差异/

/** Undefined where the words are none of a measure. `words` are plain, without numerals. */
export function measureOf(words: string, kind: Kind): Measure | undefined {
  if (COMPARISON.test(words) && !/弥补/.test(words)) return { isComparison: true }
  const match =
    /^(?:(20[0-3]\d)(?:年度?)?)?(本年度?|当年|今年|上年度?|去年|上一年度?)?(年初|期初|批复|调整|调整后|全年|变更)?(预算|决算|执行|实际|完成|预计执行|预算批复|预算调整|支出预算|收入预算|预算安排)?(数|金额|额|数额|情况|资金|合计)?(?:\((?:单位:)?(?:亿|百万|万|千)?元\))?$/.exec(
      words,
    )
  if (match === null || words === '') return undefined
  const [, year, relative, state, subject] = match
  const stage: Stage | undefined =
    state === '年初' || state === '期初' || state === '批复'
      ? 'original'
      : /调整|全年|变更/.test(`${state ?? ''}${subject ?? ''}`)
        ? 'adjusted'
        : subject === undefined
          ? undefined
          : /决算|执行|实际|完成/.test(subject)
            ? 'outturn'
            : 'original'
  const isOwn = stage === undefined || stage === (kind === 'budget' ? 'original' : 'outturn')
  return {
    ...(isOwn ? {} : { stage }),
    ...(year === undefined ? {} : { year: Number.parseInt(year, 10) }),
    ...(relative !== undefined && /上|去/.test(relative) ? { yearsBack: 1 } : {}),
  }
}
