/** Slips of the kinds that people make, put into the published accounts of another province: each is found, and the text without them is silent. */
import { beforeAll, expect, test } from 'vitest'
import { readDocument } from '../core/disclosure/reading/read-document.ts'
import type { Finding } from '../core/kernel/finding.ts'
import { auditReading } from '../core/rules/audit/audit.ts'
import { readFile } from '../files/read-file.ts'
import { EDITIONS, type PublishedBlock, publishedDocument } from '../testing/published-documents/documents.ts'
import { printedPage } from '../testing/published-documents/printed-page.ts'

const UNIT = '蓉川市青羊岭县农业农村局'
const item = (path: string, amount: string): string => {
  const [first, second, third] = path.split('/')
  return `${first}（类）${second}（款）${third}（项）：支出决算为${amount}万元，完成预算100%，决算数与预算数持平。`
}
const PENSIONS = '社会保障和就业支出/行政事业单位养老支出/'

/** What such a document says of its tables, in the order of its chapters. */
const PROSE: readonly string[] = [
  '一、收入支出决算总体情况说明',
  '2023年度收、支总计均为10336.92万元。与2022年度相比，收、支总计各增加836.92万元，增长8.81%。主要变动原因是农田建设任务增加。',
  '二、支出决算情况说明',
  '2023年度本年支出合计10335.32万元，其中：基本支出5106.99万元，占49.41%；项目支出5228.33万元，占50.59%。',
  '三、一般公共预算财政拨款支出决算情况说明',
  '2023年度一般公共预算财政拨款支出7395.26万元，主要用于以下方面：社会保障和就业支出267.68万元，占3.62%；卫生健康支出249.77万元，占3.38%；农林水支出6667.72万元，占90.16%；住房保障支出210.10万元，占2.84%。',
  item(`${PENSIONS}机关事业单位基本养老保险缴费支出`, '187.32'),
  item(`${PENSIONS}机关事业单位职业年金缴费支出`, '80.36'),
  item('卫生健康支出/行政事业单位医疗/行政单位医疗', '249.77'),
  item('农林水支出/农业农村/行政运行', '4379.45'),
  item('农林水支出/农业农村/农业生产发展', '554.94'),
  item('农林水支出/农业农村/农田建设', '1733.33'),
  item('住房保障支出/住房改革支出/住房公积金', '210.10'),
  '四、财政拨款“三公”经费支出决算情况说明',
  '2023年度“三公”经费财政拨款支出决算为50.20万元，完成预算76.92%。因公出国（境）费支出决算0万元，与上年持平。',
  '五、其他重要事项的情况说明',
  `2023年度，${UNIT}机关运行经费支出328.84万元，比2022年度增加8.84万元，增长2.76%，主要原因是车辆维修增加。其中：办公费11.85万元、印刷费24.14万元、差旅费32.39万元。`,
  `截至2023年12月31日，${UNIT}共有公务用车12辆，其中：轿车3辆、越野车7辆、载客汽车2辆。单位编制60人，其中：行政编制45人、事业编制15人。`,
  '2023年度没有政府采购支出。2023年度对项目支出开展了预算绩效管理。',
]

const edition = EDITIONS.find(({ name }) => name === 'sichuan-2023-accounts')
if (edition === undefined) throw new Error('the edition has gone')

const block = (content: string): PublishedBlock => ({
  role: /^[一二三四五]、/.test(content) ? 'heading' : 'text',
  content,
})
const made = publishedDocument(edition)
const PAGE = printedPage({
  ...made,
  blocks: made.blocks.flatMap((one) =>
    typeof one.content === 'string' && one.content.includes('收入总计与支出总计相等')
      ? PROSE.map(block)
      : [one],
  ),
})

async function audited(page: string): Promise<readonly Finding[]> {
  const file = await readFile({ name: 'accounts.html', bytes: new TextEncoder().encode(page) })
  if (!file.ok) throw new Error('the page cannot be read')
  const { findings } = auditReading(readDocument(file.document), 'accounts.html')
  return findings.filter(({ severity }) => severity !== 'rounding')
}

let before: readonly Finding[] = []
beforeAll(async () => {
  before = await audited(PAGE)
}, 60_000)

test('the document itself has nothing wrong in it', () => {
  // Its glossary explains no subjects at all, which is another matter.
  expect(before.filter(({ rule }) => rule !== 'NAM-004').map(({ message }) => message.zh)).toEqual([])
})

/** What it is, the words as they should be and as they are, and what a finding must name. */
const SLIPS: readonly (readonly [what: string, right: string, wrong: string, expected: string])[] = [
  ['a year', '2023年度收、支总计均为', '2022年度收、支总计均为', '2023年'],
  ['a year in a title', '收入支出决算总表</td>', '2022年收入支出决算总表</td>', '2023'],
  ['a direction', '增长8.81%', '下降8.81%', '增长'],
  ['a share', '占90.16%', '占91.06%', '90.16'],
  ['a stale amount', '基本支出5106.99万元', '基本支出5160.99万元', '5106.99'],
  ['a class left out', '卫生健康支出249.77万元，占3.38%；', '', '卫生健康支出249.77万元'],
  ['an item left out', item('农林水支出/农业农村/农业生产发展', '554.94'), '', '农业生产发展554.94万元'],
  ['a subject’s name in a table', '>农田建设</td>', '>农田水利</td>', '2130153农田建设'],
  ['a subject’s name in a sentence', '农田建设（项）', '农田基本建设（项）', '农田建设（项）'],
  ['a word left out of the unit’s name', `${UNIT}共有`, '蓉川市青羊岭县农业局共有', UNIT],
  ['the unit of another county', `${UNIT}共有`, '蓉川市白鹤县农业农村局共有', '青羊岭县农业农村局'],
  ['a blank', '主要原因是车辆维修增加', '主要原因是XXX', '没有填写的空'],
  ['a word twice', '主要变动原因是', '主要主要变动原因是', '主要变动'],
  ['a mark twice', '11.85万元、印刷费', '11.85万元、、印刷费', '11.85万元、印刷费'],
  ['a mobile number', '单位编制60人', '联系电话13812345678。单位编制60人', '手机'],
  ['an identity number', '单位编制60人', '证件号11010519491231002X。单位编制60人', '身份证'],
  ['a number of vehicles', '轿车3辆', '轿车5辆', '14辆'],
  ['a number of posts', '行政编制45人', '行政编制42人', '57人'],
  ['a rate of completion', '完成预算76.92%', '完成预算79.62%', '76.92'],
  ['words against a rate', '4379.45万元，完成预算100%', '4379.45万元，完成预算110%', '100%'],
  ['growth of nothing', '0万元，与上年持平', '0万元，比上年增加2.00万元', '持平'],
  ['operating costs above all public costs', '支出328.84万元', '支出382.84万元', '328.84'],
  ['the amount of an item', '差旅费32.39万元', '差旅费39.32万元', '差旅费32.39万元'],
  ['a unit of money', '决算为50.20万元', '决算为50.20元', '万元'],
]

/** Several in one document, as they come; no two of a document in one sentence. */
const DOCUMENTS = 6
const slipsOf = (document: number) => SLIPS.filter((_, at) => at % DOCUMENTS === document)
const known = new Map<number, Promise<readonly Finding[]>>()

function findingsOf(document: number): Promise<readonly Finding[]> {
  const page = slipsOf(document).reduce((text, [, right, wrong]) => text.replace(right, () => wrong), PAGE)
  const found = known.get(document) ?? audited(page)
  known.set(document, found)
  return found
}

const keyOf = ({ rule, printed, expected }: Finding): string => `${rule} ${printed} ${expected}`

test.each(SLIPS.map((slip, at) => [...slip, at % DOCUMENTS] as const))(
  '%s',
  async (_, right, wrong, expected, document) => {
    expect(PAGE).toContain(right)
    expect(wrong).not.toBe(right)
    const silent = new Set(before.map(keyOf))
    const told = (await findingsOf(document))
      .filter((one) => !silent.has(keyOf(one)))
      .map((one) => `${keyOf(one)} ${one.message.zh}`)
    expect(
      told.some((one) => one.replace(/\s/g, '').includes(expected)),
      told.join('\n'),
    ).toBe(true)
  },
)
