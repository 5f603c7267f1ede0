/** The words that indicators use for a quality, each on its scale, so that 显著提升 answers 提升 but 有一定提升 does not. */

/** What is judged: in time, by the rules, done, better, assured, lasting, of use, graded, or as was hoped for. */
export type LevelScale =
  | 'timeliness'
  | 'compliance'
  | 'completion'
  | 'improvement'
  | 'assurance'
  | 'duration'
  | 'usefulness'
  | 'grade'
  | 'expectation'

/** 0 not at all, 1 somewhat, 2 as such, 3 markedly. */
export type Degree = 0 | 1 | 2 | 3

export interface LevelWord {
  readonly scale: LevelScale
  readonly degree: Degree
}

const WORDS: readonly (readonly [LevelScale, Degree, string])[] = [
  ['timeliness', 3, '提前 提前完成'],
  [
    'timeliness',
    2,
    '及时 及时拨付 及时发放 及时完成 按时 按时发放 按时完成 按期 按期完成 准时 如期完成 按时拨付 足额及时',
  ],
  ['timeliness', 1, '基本及时 较及时'],
  ['timeliness', 0, '不及时 未按时 滞后 逾期'],
  ['compliance', 3, '完全合规 零违规'],
  ['compliance', 2, '合规 达标 合格 规范 合法合规 符合要求 符合规定 符合标准 健全 准确 真实 一致 安全 无'],
  ['compliance', 1, '基本合规 基本达标 基本规范 较规范 较健全'],
  ['compliance', 0, '不合规 不达标 不合格 不规范'],
  ['completion', 2, '已完成 完成 全部完成 落实到位 到位 足额 足额发放 足额拨付 有 是'],
  ['completion', 1, '部分完成 基本完成 大部分完成'],
  ['completion', 0, '未完成 未开展 否'],
  ['assurance', 3, '充分保障'],
  ['assurance', 2, '保障 有保障 保障到位 得到保障 保值增值 稳定 平稳 有序 正常 正常运转'],
  ['assurance', 1, '基本保障 较稳定 基本稳定'],
  ['assurance', 0, '不稳定 无保障'],
  ['duration', 3, '长期 长效'],
  ['duration', 2, '可持续 持续 常态化 持久 中长期 长期有效'],
  ['duration', 0, '不可持续'],
  ['usefulness', 3, '效果显著 成效显著 作用明显 影响显著'],
  ['usefulness', 2, '发挥作用 有利于 有促进作用 有帮助 有效 有影响 有作用'],
  ['usefulness', 1, '有一定作用 效果一般'],
  ['usefulness', 0, '无作用 无效'],
  ['grade', 3, '优 优秀 非常满意'],
  ['grade', 2, '良 良好 满意 好 高 较好 较高'],
  ['grade', 1, '中 一般 基本满意 及格'],
  ['grade', 0, '差 不满意 低'],
  ['expectation', 3, '超过预期 超预期'],
  ['expectation', 2, '达到预期目标 达到预期 达成预期目标 达成预期指标 符合预期 达成 实现'],
  ['expectation', 1, '基本达到预期目标 基本达成 部分达成 部分达成预期指标并具有一定效果'],
  ['expectation', 0, '未达到预期目标 未达成 未达成预期指标且效果较差'],
]

const KNOWN: ReadonlyMap<string, LevelWord> = new Map(
  WORDS.flatMap(([scale, degree, words]) =>
    words.split(' ').map((word): readonly [string, LevelWord] => [word, { scale, degree }]),
  ),
)

const SLIGHTLY = '有一定|一定|有所|逐步|初步|略有|较'
const MARKEDLY = '得到有效|得到显著|得到明显|有较大|有明显|有效|显著|明显|大幅|大幅度|充分|全面|切实|极大'
const PLAINLY = '得到|有|不断|进一步|持续|稳步|能够|能|可'
const BETTER = '提升|提高|改善|加强|增强|促进|完善|优化|降低|减少|缓解|增长|增加|推动|带动|扩大|健全'
const KEPT = '保障|稳定|维护|保证|巩固|保持'
const COMPOSED = new RegExp(
  `^(?:(${MARKEDLY})|(${SLIGHTLY})|(${PLAINLY}))?(?:(${BETTER})|(${KEPT}))(?:作用|到位|水平)?$`,
)
const WITH_SUBJECT = new RegExp(
  `^(\\p{Script=Han}{2,12}?)((?:${MARKEDLY}|${SLIGHTLY}|得到|有|不断|进一步|持续|稳步)(?:${BETTER}|${KEPT})(?:作用|到位)?|及时|合规|达标|可持续|保障到位)$`,
  'u',
)
const WITH_OBJECT =
  /^(\p{Script=Han}{0,16}?)(有利于|有助于|有效促进|有效保障)(\p{Script=Han}[\p{Script=Han}、]{1,30})$/u
/** What makes a subject a sentence: somebody does something, so it is a deed and no quality. */
const DOES = /提供|帮助|联系|组织|开展|走访|发放|为|向/

export interface Level extends LevelWord {
  /** The word alone, without what it is said of. */
  readonly word: string
  /** What is said to be so (人员经费 in 人员经费有保障), and to what it is of use. */
  readonly subject: string
  readonly object: string
}

/** The level that a text without spaces names; undefined if it is no such word. */
export function parseLevel(text: string): Level | undefined {
  if (text.length === 0 || text.length > 60) return undefined
  const alone = wordOf(text)
  if (alone !== undefined) return { ...alone, word: text, subject: '', object: '' }
  const [, subject = '', word = ''] = WITH_SUBJECT.exec(text) ?? []
  const said = word === '' || DOES.test(subject) ? undefined : wordOf(word)
  if (said !== undefined) return { ...said, word, subject, object: '' }
  const [, before = '', verb = '', object = ''] = WITH_OBJECT.exec(text) ?? []
  if (verb === '' || DOES.test(before)) return undefined
  return { scale: 'usefulness', degree: 2, word: verb, subject: before, object }
}

export const formatLevel = (level: Level): string => level.subject + level.word + level.object

function wordOf(text: string): LevelWord | undefined {
  const known = KNOWN.get(text)
  if (known !== undefined) return known
  const match = COMPOSED.exec(text)
  if (match === null) return undefined
  const [, markedly, slightly, , better] = match
  const degree = markedly !== undefined ? 3 : slightly !== undefined ? 1 : 2
  return { scale: better === undefined ? 'assurance' : 'improvement', degree }
}
