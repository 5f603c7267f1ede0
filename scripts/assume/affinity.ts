/** Which economic codes naturally go with which functional items: what guides a split, and decides nothing that a document prints. */

/** How natural a pair is; only the order of the numbers means something. */
const OWN = 90
const USUAL = 50
const POSSIBLE = 20
const NEUTRAL = 0
const ODD = -20

interface Affinity {
  /** Why these go together. */
  readonly why: string
  /** Whole codes of functional items. */
  readonly functions: readonly string[]
  /** Economic codes, by their beginnings; the first list that fits counts. */
  readonly economics: readonly (readonly [score: number, beginnings: readonly string[]])[]
}

const AFFINITIES: readonly Affinity[] = [
  {
    why: '离退休：离休费、退休费，其次是遗属和其他补助',
    functions: ['2080501', '2080502', '2080503'],
    economics: [
      [OWN, ['30301', '30302']],
      [POSSIBLE, ['30399', '30303', '30304', '30305', '30307', '302']],
    ],
  },
  { why: '基本养老保险缴费', functions: ['2080505'], economics: [[OWN, ['30108']]] },
  { why: '职业年金缴费', functions: ['2080506'], economics: [[OWN, ['30109']]] },
  {
    why: '其他养老支出：离退休人员的其他补助和公用经费',
    functions: ['2080599'],
    economics: [
      [USUAL, ['30399', '30299', '30229']],
      [POSSIBLE, ['30301', '30302', '302']],
    ],
  },
  {
    why: '死亡抚恤',
    functions: ['2080801'],
    economics: [
      [OWN, ['30304']],
      [POSSIBLE, ['30305']],
    ],
  },
  { why: '行政、事业单位医疗', functions: ['2101101', '2101102'], economics: [[OWN, ['30110']]] },
  {
    why: '公务员医疗补助：在职的缴费，其次是退休的补助',
    functions: ['2101103'],
    economics: [
      [OWN, ['30111']],
      [USUAL, ['30307']],
    ],
  },
  {
    why: '其他医疗支出：离退休人员的医疗费',
    functions: ['2101199'],
    economics: [
      [OWN, ['30307']],
      [USUAL, ['30399']],
    ],
  },
  {
    why: '其他卫生健康支出：工伤、生育等小额缴费',
    functions: ['2109901'],
    economics: [
      [USUAL, ['30112']],
      [POSSIBLE, ['30307', '30110']],
    ],
  },
  { why: '住房公积金', functions: ['2210201'], economics: [[OWN, ['30113']]] },
  { why: '提租补贴、购房补贴', functions: ['2210202', '2210203'], economics: [[OWN, ['30102']]] },
]

/** What keeps a unit running: 行政运行 (…01), 事业运行 (…50), and any other item that has no rule of its own. */
const RUNNING: Affinity['economics'] = [
  [USUAL, ['30101', '30102', '30103', '30106', '30107', '30112', '30114', '30199', '302', '399']],
  [POSSIBLE, ['30305', '30309', '30399', '309', '310']],
  [ODD, ['30301', '30302']],
  [NEUTRAL, ['3']],
]

const RULES = new Map(
  AFFINITIES.flatMap((rule) => rule.functions.map((code) => [code, rule.economics] as const)),
)

/** How naturally the economic code goes with the functional item, for `split`. */
export function affinity(functionCode: string, economicCode: string): number {
  const rule = RULES.get(functionCode) ?? RUNNING
  const fitting = rule.find(([, beginnings]) =>
    beginnings.some((beginning) => economicCode.startsWith(beginning)),
  )
  return fitting?.[0] ?? ODD
}
