/** Published documents with known defects of wording, names and completeness: what the rules on them find, and where. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, test } from 'vitest'
import { readDocument } from '../core/disclosure/reading/read-document.ts'
import type { Finding } from '../core/kernel/finding.ts'
import { runRules } from '../core/rules/audit/run-rules.ts'
import { readFile } from '../files/read-file.ts'

const SEEDS = fileURLToPath(new URL('../../../shared/seeds/', import.meta.url))
const AREAS = /^(?:DOC|NAM|WRD|FMT|DAT|PRV)-/

const plain = (text: string): string => text.normalize('NFKC').replace(/\s/g, '')

describe.skipIf(!existsSync(SEEDS))('published documents', () => {
  const found = new Map<string, readonly Finding[]>()

  beforeAll(async () => {
    for (const doc of ['000', '001', '002', '003', '004']) {
      const file = await readFile({ name: `${doc}.txt`, bytes: readFileSync(join(SEEDS, `${doc}.txt`)) })
      if (!file.ok) throw new Error(`${doc} cannot be read`)
      const findings = runRules(readDocument(file.document), doc).filter(({ rule }) => AREAS.test(rule))
      found.set(doc, findings)
    }
  }, 60_000)

  test.each([
    ['000', 9, 'DOC-001', '一、基本情况'],
    ['000', 25, 'DOC-001', '事业单位运行经费情况'],
    ['000', 53, 'DOC-001', '项目绩效目标评价指标表（3张）'],
    ['000', 90, 'NAM-005', '资源勘探工业信息等支出'],
    ['000', 103, 'NAM-005', '工业和信息产业监管'],
    ['000', 105, 'WRD-001', '不确定'],
    ['000', 165, 'WRD-001', '减少0.5万元'],
    ['000', 195, 'DAT-003', '2018年1月1日'],
    ['000', 201, 'DOC-006', '公开表9'],
    ['000', 205, 'NAM-007', '区工业企业服务中心(一类)'],
    ['000', 238, 'NAM-006', '用事业基金弥补收支差额'],
    ['000', 248, 'DOC-012', '附属单位上缴收入'],
    ['000', 328, 'NAM-001', '粮油物资储备支出'],
    ['000', 363, 'NAM-001', '工业和信息产业监管）'],
    ['001', 13, 'DOC-001', '部门决算单位构成'],
    ['001', 427, 'NAM-010', '国有资产监管'],
    ['001', 433, 'NAM-009', '稳定专项资金'],
    ['001', 499, 'NAM-007', '武汉市江汉区工业企业服务中心'],
    ['001', 591, 'NAM-003', '一般公共服务支出'],
    ['002', 91, 'NAM-007', '商务发展服务中心'],
    ['002', 307, 'DOC-009', '2023年'],
    ['003', 21, 'DOC-001', '基本支出决算明细表'],
    ['003', 37, 'DOC-001', '政府性基金预算财政拨款收入支出决算情况'],
    ['003', 71, 'NAM-007', '科学技术和经济信息化局'],
    ['003', 190, 'NAM-006', '国有资本经营预算财政拨款'],
    ['003', 396, 'WRD-003', '用于改制企业'],
    ['003', 410, 'WRD-002', '办公费、差旅费'],
    ['003', 410, 'WRD-005', '办公设备购置、其他资本性支出'],
    ['003', 416, 'DOC-013', '无'],
    ['003', 559, 'PRV-002', '某某'],
    ['003', 678, 'WRD-003', ''],
    ['003', 688, 'NAM-008', '区级财政'],
    ['003', 700, 'WRD-003', '删去'],
    ['003', 710, 'NAM-002', '政府办公厅（室）及相关机构事务'],
    ['003', 712, 'NAM-002', '行政事业单位养老支出'],
    ['003', 712, 'NAM-004', '死亡抚恤'],
    ['003', 714, 'NAM-003', '卫生健康支出'],
    ['004', 265, 'NAM-007', '抚宁区工业信息管理局'],
  ] as const)('%s, line %i: %s %s', (doc, line, rule, expected) => {
    const here = (found.get(doc) ?? []).filter(
      (one) => one.rule === rule && Math.abs((one.place.line ?? 0) - line) <= 1,
    )
    expect(here.map((one) => plain(one.expected)).some((one) => one.includes(plain(expected)))).toBe(true)
  })
})
