/** The phrases among indicator values: figures that stand elsewhere, dates, values put off, and deeds. */

const REFERENCES = [
  '预算批复金额',
  '预算批复数',
  '预算控制数',
  '预算金额',
  '预算数',
  '预算总额',
  '预算额度',
  '预算',
  '批复金额',
  '批复数',
  '控制数',
  '概算',
  '合同金额',
  '合同价',
  '合同期',
  '合同约定时间',
  '计划期',
  '计划期限',
  '计划时间',
  '计划工期',
  '计划完成时间',
  '计划数',
  '计划成本',
  '计划标准',
  '工期',
  '规定时间',
  '规定期限',
  '规定时限',
  '时间节点',
  '限额',
  '定额',
  '支出标准',
  '标准',
  '行业标准',
  '行业平均水平',
  '国家标准',
  '上年',
  '上年度',
  '上年数',
  '上年值',
  '上年水平',
  '上年实际',
  '去年',
  '目标值',
  '三公经费预算',
]
const REFERENCE = new RegExp(
  `^(?:年初|年度|批复的?|当年|本年)?(?:${[...REFERENCES].sort((a, b) => b.length - a.length).join('|')})$`,
)
/** A thing to stay within: 在计划期内完成, 预算范围内, 规定时间内. */
const WITHIN = /^(?:控制在|在)?(.{2,12}?)(?:范围)?(?:以|之)?内(?:完成|控制|支付|拨付)?$/

/** The figure that a value is measured by; `isWithin` if the phrase says so itself, without a sign. */
export function parseReference(
  text: string,
): { readonly to: string; readonly isWithin: boolean } | undefined {
  if (REFERENCE.test(text)) return { to: text, isWithin: false }
  const within = WITHIN.exec(text)?.[1]
  return within !== undefined && REFERENCE.test(within) ? { to: within, isWithin: true } : undefined
}

/** A date as values name it; `month` is 12 for a year's end. */
export interface SpokenDate {
  readonly text: string
  readonly year?: number
  readonly month: number
  readonly day?: number
}

const DATE = /^(?:(\d{4})年)?(\d{1,2})月(?:(\d{1,2})[日号]|底|末|份)?(?:之?前|以前)?(?:完成)?$/
const YEAR_END = /^(?:(\d{4})年|当年|本年|年)(?:度|底|末|内)(?:之?前|以前)?(?:完成)?$/

export function parseDate(text: string): SpokenDate | undefined {
  const match = DATE.exec(text)
  if (match === null) {
    const end = YEAR_END.exec(text)
    return end === null ? undefined : { text, ...part('year', end[1]), month: 12 }
  }
  const month = Number.parseInt(match[2] ?? '', 10)
  const day = Number.parseInt(match[3] ?? '1', 10)
  if (month < 1 || month > 12 || day < 1 || day > 31) return undefined
  return { text, ...part('year', match[1]), month, ...part('day', match[3]) }
}

function part<Name extends string>(name: Name, digits: string | undefined): Partial<Record<Name, number>> {
  // The key is the name itself, which a computed key does not tell the compiler.
  return digits === undefined ? {} : ({ [name]: Number.parseInt(digits, 10) } as Record<Name, number>)
}

const DEFERRED =
  /^(?:(?:根据|依据|依照|按照|按|视|以)?(?:实际|具体|工作|当年)(?:情况|需要|需求|工作情况|发生数|发生额)(?:而定|确定|为准|执行|完成)?|(?:按|按照|根据|依据)?(?:规定|政策|文件|相关)(?:标准|要求|规定)?(?:执行|发放)?|(?:按|视)(?:需|情况)(?:而定|确定)?|据实(?:结算|填报|列支)?|待定|另定|见附件|不适用|无法量化|暂无|无要求)$/

/** Whether the words only say that the value will be as it will be. */
export const isDeferred = (text: string): boolean => DEFERRED.test(text)

const MANNER =
  '积极|全面|扎实|切实|充分|多次|上门|常态化|深入|认真|严格|及时|日常|有效|进一步|持续|不断|稳步|大力|定期|加大|妥善|科学|主动|依法|规范|全力|按时|按期'
const DOING =
  '开展|组织|落实|做好|抓好|深化|解决|缓解|维护|营造|展现|体现|学习|加强|明确|制定|联系|帮助|走访|发放|提供|保障|推进|协助|协调|完成|进行|监管|培训|宣传|检查|举办|建立|建设|推动|促进|提升|提高|改善|改进|支持|服务|处理|办理|化解|排查|整治|引进|引导|培育|响应|贯彻|执行|履行|强化|优化|完善|确保|保证|稳定|实施|编制|印发|召开|参加|配合|接待|回复|整理|更新|维修|改造|采购|购置|清理|规范|管理好|发挥|增强|减少|降低|打造|创建|推广|筹集|达成|成立|举行|慰问|关心|关爱|保持|使|让'
const PLAIN_DEED = new RegExp(`^(?:(?:${MANNER})的?)*(?:${DOING}).+`)
const DEED_FOR = new RegExp(`^(?:为|向|对|对于|将|把|通过|与).{1,40}?(?:${DOING})`)
/** A compound that is a measure of care rather than a verb: 常态化日常监管意识形态. */
const SHORTEST_DEED = 5

/** Whether a text tells what is done instead of how much comes of it. */
export const isDeed = (text: string): boolean =>
  text.length >= SHORTEST_DEED &&
  (PLAIN_DEED.test(text.slice(0, 120)) || DEED_FOR.test(text.slice(0, 120)) || /^为.{4,}维稳$/.test(text))
