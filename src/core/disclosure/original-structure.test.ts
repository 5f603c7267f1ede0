/** What the published documents consist of, the composed ones consist of too: parts, statements, forms, notes, charts; other words have their reason. */
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { exampleDocuments } from '../../cli/examples.ts'
import { readFile } from '../../files/read-file.ts'
import { exampleLedgers } from '../../testing/examples.ts'
import type { Document } from '../document/document.ts'
import { plainWords } from '../document/printed-words.ts'
import { documentOf } from './disclosure-document.ts'
import { disclosureOf } from './disclosure-of.ts'
import { readDocument } from './reading/read-document.ts'

const SHARED = fileURLToPath(new URL('../../../../shared/', import.meta.url))
const pathOf = (number: string, name: string): string =>
  /^\d{3}$/.test(number) ? `${SHARED}seeds/${number}.txt` : `${SHARED}corpus/${name}.pdf`

/** Headings that the text has in other words than ours, which are mostly those of its own contents page. */
const REWORDED: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  '000': {
    基本情况: '部门基本情况',
    一般公共预算基本支出情况: '一般公共预算基本支出安排情况',
    政府性基金预算财政拨款支出预算情况: '政府性基金预算情况',
    事业单位运行经费情况: '机关运行经费情况',
    部门预算报表及预算绩效目标表: '数据表格',
  },
  '001': {
    部门主要职能: '部门主要职责',
    部门决算单位构成: '机构设置情况',
    // The heading of the statements, broken over two lines.
    武汉市江汉区工业企业服务中心部门决算: '武汉市江汉区工业企业服务中心部门决算表',
    不断推进改制企业规范管理: '改制企业管理更加规范',
    落实基层党建重点任务情况: '基层党建任务落实到位',
    落实综治维稳工作责任制: '综治维稳责任落实到位',
    // The subjects stand among the other terms.
    '本部门使用的支出功能分类科目(到项级)': '名词解释',
    武汉市江汉区工业企业服务中心整体绩效自评表: '整体绩效自评表',
    武汉市江汉区工业企业服务中心项目绩效自评表: '项目绩效自评表',
  },
  '003': {
    政府性基金预算财政拨款收入支出决算情况: '政府性基金预算财政拨款收入支出决算情况说明',
    国有资本经营预算财政拨款支出决算情况: '国有资本经营预算财政拨款支出决算情况说明',
    // Left over from the form that the text was written into.
    重点工作事项标题: '重点工作完成情况',
    '本部门使用的支出功能分类科目(到项级)': '名词解释',
    汉阳区企业服务中心整体绩效评价报告: '整体绩效评价报告',
    '部门(单位)整体绩效自评得分': '自评得分',
    '部门(单位)整体绩效目标完成情况': '绩效目标完成情况',
    下一步拟改进措施: '下一步改进措施',
    部门自评工作开展情况: '自评工作开展情况',
    '上年度部门整体(单位)部门自评结果应用情况': '上年度自评结果应用情况',
  },
  '004': {
    '企业技改项目、中小微企业发展项目的管理及跑办': '企业技改和中小微企业发展项目',
    指导全县工业行业淘汰落后产能和化解过剩产能工作: '淘汰落后产能和化解过剩产能',
    实施工业和信息化运行监测管理: '工业和信息化运行监测',
    '指导工业行业安全生产、应急管理活动': '工业行业安全生产和应急管理',
  },
  'putuo-finance-2024-accounts': {
    // Lines of the cover.
    上海市普陀区财政局: '上海市普陀区财政局概况',
    部门决算: '上海市普陀区财政局部门决算表',
    其他重要事项的情况说明: '其他重要事项说明',
  },
  'putuo-finance-2025-budget': {
    上海市普陀区区级部门预算: '部门预算表',
    上海市普陀区财政局主要职能: '部门主要职能',
    上海市普陀区财政局机构设置: '部门机构设置',
  },
  'putuo-welfare-2024-budget': {
    上海市普陀区社会福利院单位预算: '单位预算表',
    上海市普陀区社会福利院主要职能: '单位主要职能',
    上海市普陀区社会福利院机构设置: '单位机构设置',
    '国有资产占有使用情况(增加内容)': '国有资产占有使用情况',
  },
}

/** Statements that ours have beyond those of the text. */
const SUPPLIED: Readonly<Record<string, readonly string[]>> = { '002': ['budget.state-capital'] }

const NUMBER =
  /^(?:第[一二三四五六七八九十]+部分|[一二三四五六七八九十]+、|\([一二三四五六七八九十]+\)|\d+[、.]|表\d+\.?)/
const bare = (heading: string): string =>
  plainWords(heading)
    .replace(NUMBER, '')
    .replace(/20\d\d年度?/g, '')
    .replace(/[。:]$/, '')

interface Structure {
  readonly headings: readonly string[]
  readonly statements: readonly string[]
  readonly forms: readonly string[]
  /** Statements with a note below them. */
  readonly noted: readonly string[]
}

function structureOf(document: Document): Structure {
  const { parts } = readDocument(document)
  const statements = parts.flatMap((part) => part.statements)
  const headings = parts.flatMap(({ sections }) => sections.map(({ heading }) => bare(heading)))
  return {
    headings: [...new Set(headings)].filter((one) => one !== ''),
    statements: statements.flatMap(({ definition = [] }) => definition).toSorted(),
    forms: parts.flatMap(({ forms }) => forms.map(({ kind }) => kind)).toSorted(),
    noted: statements.flatMap(({ definition = [], notes }) => (notes.length === 0 ? [] : definition)),
  }
}

/** 图1：…, captions of the charts. */
const chartsOf = ({ blocks }: Document): number =>
  new Set(
    blocks.flatMap((block) =>
      block.kind === 'paragraph' ? (/^图\d/.exec(plainWords(block.text))?.[0] ?? []) : [],
    ),
  ).size
const hasContact = ({ blocks }: Document): boolean =>
  blocks.some(
    (block) => block.kind === 'paragraph' && /(?:电话|联系方式)[:：]?\s*\d/.test(plainWords(block.text)),
  )

describe.skipIf(!existsSync(SHARED))('the structure of published documents', { timeout: 60_000 }, () => {
  test.each(exampleDocuments().map((one) => [one.number, one] as const))('%s', async (number, example) => {
    const { unit, year, kind, fileName = number } = example
    const path = pathOf(number, fileName)
    const original = await readFile({ name: path, bytes: readFileSync(path) })
    if (!original.ok) throw new Error(`${path} cannot be read`)
    const examples = exampleLedgers()
    const key = (await examples.list()).find((one) => one.unitCodes.includes(unit))
    const ledger = key === undefined ? undefined : await examples.get(key)
    const made = ledger === undefined ? undefined : disclosureOf(ledger, { unit, year, kind })
    if (made?.ok !== true) throw new Error(`${number} cannot be composed`)
    const composed = documentOf(made.value.disclosure)
    const [theirs, ours] = [structureOf(original.document), structureOf(composed)]

    const known = REWORDED[number] ?? {}
    expect(theirs.headings.filter((one) => !ours.headings.includes(known[one] ?? one))).toEqual([])
    expect(Object.keys(known).filter((one) => !theirs.headings.includes(one))).toEqual([])
    expect(ours.statements).toEqual([...theirs.statements, ...(SUPPLIED[number] ?? [])].toSorted())
    expect(ours.forms).toEqual(theirs.forms)
    expect(theirs.noted.filter((one) => !ours.noted.includes(one))).toEqual([])
    const charts = made.value.disclosure.blocks.filter((block) => block.kind === 'chart')
    expect(charts).toHaveLength(chartsOf(original.document))
    if (hasContact(original.document)) expect(hasContact(composed)).toBe(true)
  })
})
