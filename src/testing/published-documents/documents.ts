/** 公开文件 — documents as fourteen invented places of many provinces and years would publish them, each with what reading it must give. */
import type { DocumentKind, Scope } from '../../core/disclosure/reading/reading.ts'
import type { SampleBlock } from '../sample-document.ts'
import { ACCOUNTS_EDITIONS } from './accounts-editions.ts'
import { BUDGET_EDITIONS } from './budget-editions.ts'
import { type PrintedDepartment, printedDepartment } from './department.ts'
import { department, type Edition } from './edition.ts'
import { type PrintedForm, projectEvaluation } from './printed-forms.ts'
import { made, type PrintedTable, type TrueCell } from './printed-table.ts'
import type { TableGround } from './table-rows.ts'

export interface PublishedDocument {
  readonly name: string
  readonly isLandscape: boolean
  readonly blocks: readonly PublishedBlock[]
  readonly truth: Truth
}

/** What a block is for, so that pages can be set as they are: covers large, titles in the middle. */
export interface PublishedBlock {
  readonly role: 'cover' | 'heading' | 'text' | 'title' | 'aside' | 'table' | 'note'
  readonly content: SampleBlock
  /** Of a table: how many of its rows are its header. */
  readonly headerHeight?: number
}

export interface Truth {
  readonly parts: readonly TruePart[]
}
export interface TruePart {
  readonly kind: DocumentKind
  readonly unit: string
  readonly scope?: Scope
  readonly year: number
  readonly cells: readonly TrueCell[]
  readonly forms: readonly PrintedForm[]
}

export const EDITIONS: readonly Edition[] = [...ACCOUNTS_EDITIONS, ...BUDGET_EDITIONS]

/** A document of one part; `only` these tables of it, counted from 1. */
export function publishedDocument(
  edition: Edition,
  only?: readonly number[],
  people: PrintedDepartment = printedDepartment(edition.department),
): PublishedDocument {
  const { year, kind } = edition
  const ground: TableGround = { department: people, year, style: edition.style }
  const cells: TrueCell[] = []
  const tables = edition
    .tables(ground)
    .flatMap((table, at) =>
      only === undefined || only.includes(at + 1) ? tableBlocks(edition, ground, table, at + 1, cells) : [],
    )
  const forms = edition.forms?.(people) ?? []
  const blocks: readonly PublishedBlock[] = [
    ...edition.cover(people.name, year).map(says('cover')),
    ...edition.parts.slice(0, 1).map((part) => says('heading')(`第一部分 ${part}`)),
    says('heading')('一、主要职责'),
    says('text')(
      `${people.name}贯彻执行国家和省有关方针政策，拟订本地区发展规划并组织实施，承担上级交办的其他任务。`,
    ),
    says('heading')('二、机构设置'),
    says('text')(
      `纳入${people.name}${year}年编制范围的单位共${people.units.length}个，内设办公室、财务股等机构。`,
    ),
    says('heading')(`第二部分 ${edition.parts[1]}`),
    ...tables,
    ...forms.flatMap((form): readonly PublishedBlock[] => [
      says('title')(`${form.title}`),
      says('aside')(`（${year}年度）`),
      { role: 'table', content: form.matrix, headerHeight: 0 },
    ]),
    says('heading')(`第三部分 ${edition.parts[2]}`),
    says('text')(`${year}年度收入总计与支出总计相等，与上年相比变动的主要原因是人员增减和项目安排调整。`),
    says('heading')('第四部分 名词解释'),
    says('text')('一、财政拨款收入：指从同级财政部门取得的财政预算资金。'),
    says('text')('二、基本支出：指为保障机构正常运转、完成日常工作任务而发生的人员支出和公用支出。'),
  ]
  return {
    name: edition.name,
    isLandscape: edition.isLandscape === true,
    blocks,
    truth: { parts: [{ kind, unit: people.name, scope: edition.scope, year, cells, forms }] },
  }
}

const says =
  (role: Exclude<PublishedBlock['role'], 'table'>) =>
  (content: string): PublishedBlock => ({ role, content })

function tableBlocks(
  edition: Edition,
  ground: TableGround,
  table: PrintedTable,
  at: number,
  cells: TrueCell[],
): readonly PublishedBlock[] {
  const { matrix, headerHeight, truth } = made(table, ground.department.money, ground.style)
  cells.push(...truth)
  const title = edition.titled(table.title, edition.year, at)
  const number = edition.number?.(at)
  const unit = `${edition.heads.unit}${ground.department.name}`
  const width = matrix[0]?.length ?? 1
  const across = (text: string): readonly string[] => [text, ...Array.from({ length: width - 1 }, () => '←')]
  const notes = (table.notes ?? []).map(says('note'))
  if (edition.heads.where === 'table')
    return [
      {
        role: 'table',
        headerHeight: headerHeight + 2,
        content: [
          across(title),
          [unit, ...Array.from({ length: width - 2 }, () => '←'), edition.heads.currency],
          ...matrix,
        ],
      },
      ...notes,
    ]
  return [
    says('title')(title),
    ...(number === undefined ? [] : [says('aside')(number)]),
    ...(edition.heads.where === 'line'
      ? [says('aside')(`${unit}　　　　　　${edition.heads.currency}`)]
      : [says('aside')(unit), says('aside')(edition.heads.currency)]),
    { role: 'table', content: matrix, headerHeight },
    ...notes,
  ]
}

/** Self-evaluations that are published by themselves. */
export function evaluationDocument(): PublishedDocument {
  const name = '湘中市云麓县水利局'
  const people = printedDepartment(
    department(
      137,
      name,
      '2130301',
      [name],
      [
        ['农村饮水安全巩固提升', '2130335'],
        ['山洪灾害防治', '2130314'],
      ],
    ),
  )
  const forms = people.projects.map((one) => projectEvaluation(one, name, people.chance))
  const blocks: readonly PublishedBlock[] = [
    says('cover')(`${name}2022年度项目支出绩效自评`),
    ...forms.flatMap((form): readonly PublishedBlock[] => [
      says('title')(form.title),
      says('aside')('（2022年度）'),
      { role: 'table', content: form.matrix, headerHeight: 0 },
    ]),
  ]
  return {
    name: 'hunan-2022-evaluation',
    isLandscape: false,
    blocks,
    truth: { parts: [{ kind: 'selfEvaluation', unit: name, year: 2022, cells: [], forms }] },
  }
}

/** A department's budget with those of its units behind it in one file. */
export function departmentWithUnits(): PublishedDocument {
  const edition = EDITIONS.find(({ name }) => name === 'shandong-2022-budget')
  if (edition === undefined) throw new Error('an edition has gone')
  const plan = department(
    149,
    '黔岭市花溪谷区民政局',
    '2080201',
    ['花溪谷区民政局本级'],
    [['城乡社区治理', '2080208']],
  )
  const people = (name: string, seed: number): PrintedDepartment =>
    printedDepartment({ ...plan, name, seed, units: [{ code: '250001', name }] })
  const own = people('黔岭市花溪谷区民政局', 149)
  const units = [people('花溪谷区社会福利院', 151), people('花溪谷区殡葬管理所', 157)]
  // The department holds what its units hold besides its own.
  const whole: PrintedDepartment = {
    ...own,
    projects: [own, ...units].flatMap(({ projects }) => projects),
    money: [own, ...units].flatMap(({ money }) => money),
  }
  const one = (made: PrintedDepartment, scope: Scope): PublishedDocument =>
    publishedDocument(
      {
        ...edition,
        scope,
        cover: (unit, year) => [unit, `${year}年${scope === 'department' ? '部门' : '单位'}预算公开`],
      },
      undefined,
      made,
    )
  const parts = [one(whole, 'department'), ...units.map((unit) => one(unit, 'unit'))]
  return {
    name: 'guizhou-2022-department-with-units',
    isLandscape: false,
    blocks: parts.flatMap(({ blocks }) => blocks),
    truth: { parts: parts.flatMap(({ truth }) => truth.parts) },
  }
}

/** Short documents that programs have printed as PDF, by the name of the file. */
const PRINTED: Readonly<Record<string, readonly [edition: string, tables: readonly number[]]>> = {
  'writer-national': ['national-2022-accounts', [1, 3]],
  'writer-unit': ['unit-2019-accounts', [2, 5]],
  'writer-tibet': ['tibet-2020-budget', [1, 3]],
  'browser-shandong': ['shandong-2022-budget', [4]],
  'browser-shanghai': ['shanghai-2018-budget', [2]],
}

/** The same without lines between columns, or without any. */
const UNRULED: Readonly<Record<string, readonly [edition: string, tables: readonly number[]]>> = {
  'rows-national': ['national-2022-accounts', [1, 3]],
  'none-national': ['national-2022-accounts', [1, 3]],
  'rows-jiangsu': ['jiangsu-2021-budget', [0, 1]],
  'none-jiangsu': ['jiangsu-2021-budget', [0, 1]],
}

const shortDocuments = (
  list: Readonly<Record<string, readonly [edition: string, tables: readonly number[]]>>,
): readonly PublishedDocument[] =>
  Object.entries(list).map(([name, [of, tables]]) => {
    const edition = EDITIONS.find((one) => one.name === of)
    if (edition === undefined) throw new Error(`there is no edition ${of}`)
    return { ...publishedDocument({ ...edition, forms: () => [] }, tables), name }
  })

export const printedDocuments = (): readonly PublishedDocument[] => shortDocuments(PRINTED)

/** Their names begin with the lines that they are printed with, `rows` or `none`. */
export const unruledDocuments = (): readonly PublishedDocument[] => shortDocuments(UNRULED)

export const publishedDocuments = (): readonly PublishedDocument[] => [
  ...EDITIONS.map((edition) => publishedDocument(edition)),
  evaluationDocument(),
  departmentWithUnits(),
]
