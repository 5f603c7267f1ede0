/** 随机文件 — any department with all that its document asks people for, so that it can be published; for what must hold of each. */

import { type ComposedDisclosure, disclosureOf } from '../core/disclosure/disclosure-of.ts'
import { withText } from '../core/disclosure/edit-texts.ts'
import type { UnitTexts } from '../core/disclosure/unit-texts.ts'
import { type Ledger, STAGE_OF, type YearChoice } from '../core/disclosure/year-view.ts'
import type { TextOrigin } from '../core/document/disclosure.ts'
import { ZERO } from '../core/kernel/fen.ts'
import { describe } from '../core/kernel/problem.ts'
import type { fc } from './properties.ts'
import { type RandomDepartment, randomDepartment } from './random-department.ts'

export const randomDocument: fc.Arbitrary<RandomDepartment> = randomDepartment({ isPublished: true }).map(
  (made) => ({ ...made, ledger: { ...made.ledger, texts: [filledTexts(made)] } }),
)

/** Reasons are asked for once the amounts that they explain are there, so that one round leads to the next. */
const ROUNDS = 6

function filledTexts({ ledger, choice }: RandomDepartment): UnitTexts {
  const { unit, year, kind } = choice
  // One form is about all projects together.
  const projects = ledger.figures.sum({
    unit,
    year: String(year),
    stage: STAGE_OF[kind],
    flow: 'expenditure',
    nature: 'projectSpending',
  })
  let texts: UnitTexts = {
    unit: choice.unit,
    year: choice.year,
    kind: choice.kind,
    texts: new Map(),
    reasons: [],
    compared: [],
    uses: new Map(),
    results: new Map(),
    explanations: new Map(),
    counts: new Map(['绩效自评项目数', '绩效跟踪项目数', '绩效目标项目数'].map((key) => [key, '1'])),
    amounts: new Map([
      ...['绩效自评资金', '绩效跟踪资金', '绩效目标资金'].map((key) => [key, projects] as const),
      ...['货物中小企业', '工程中小企业', '服务中小企业'].map((key) => [key, ZERO] as const),
    ]),
    source: SOURCE,
  }
  for (let round = 0; round < ROUNDS; round += 1) {
    const { problems } = composed({ ...ledger, texts: [texts] }, choice)
    const origins = problems.flatMap(({ origin }) => origin ?? [])
    if (origins.length === 0) return texts
    for (const origin of origins) {
      const changed = withText(texts, { origin, value: wordsFor(origin, choice) }, SOURCE)
      if (!changed.ok) throw new Error(describe(changed.problem, 'zh'))
      texts = changed.value
    }
  }
  throw new Error('the document asks for ever more')
}

const SOURCE = { file: 'texts.yaml', line: 1 }

function composed(ledger: Ledger, choice: YearChoice): ComposedDisclosure {
  const made = disclosureOf(ledger, choice)
  if (!made.ok) throw new Error(describe(made.problem, 'zh'))
  return made.value
}

/** No two texts say the same, and none says a figure. */
function wordsFor({ kind, key }: TextOrigin, { year, kind: of }: YearChoice): string {
  switch (kind) {
    case 'text':
      return `关于${key}，星河区水务局照规定办理。`
    case 'reason':
      return '水利工程的进度有变'
    case 'use':
      return '水利设施的运行和维护'
    case 'result':
      return '设施完好，供水正常'
    case 'explanation':
      return '反映这一科目的支出'
    case 'fact':
      return /资金$/.test(key) ? '0元' : '0'
    case 'date':
    case 'approved':
      return of === 'budget' ? `${year}-02-20` : `${year + 1}-08-30`
    case 'contact':
      return '82345678'
  }
}
