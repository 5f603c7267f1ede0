/** 事实 — counts and sums that no line holds, by the names that a profile's sentences use for them. */

import type { Facts, Headcount } from '../../budget/department.ts'
import { projectNodes } from '../../budget/figures.ts'
import type { FigureInText, TextRun } from '../../document/disclosure.ts'
import { parseRegionKey, type Region } from '../../figures/region.ts'
import { type Fen, sum, ZERO } from '../../kernel/fen.ts'
import { moneyText, percentText } from './print.ts'
import type { Scene } from './scene.ts'
import { known, ownTime } from './tell.ts'

interface Fact {
  readonly runs: readonly TextRun[]
  readonly isZero?: boolean
}

/** A fact that nobody gave is `missing`; a rate of nothing is `noBase`. */
type FactAnswer = Fact | 'missing' | 'noBase'

const plain = (text: string): Fact => ({ runs: [{ text }] })
const countRun = (number: number | string): TextRun => ({
  text: String(number),
  figure: { kind: 'count', regions: [], amounts: [] },
})
const count = (number: number | string): Fact => ({
  runs: [countRun(number)],
  isZero: /^0(?:\.0+)?$/.test(String(number)),
})

const money = (scene: Scene, amount: Fen, regions: FigureInText['regions'] = []): Fact => ({
  runs: [
    {
      text: moneyText(scene, amount),
      figure: { kind: 'amount', regions, amounts: [amount] },
    },
  ],
  isZero: amount === 0n,
})

function rate(scene: Scene, part: Fen, of: Fen): FactAnswer {
  if (of === 0n) return 'noBase'
  const figure = { kind: 'rate' as const, regions: [], amounts: [part, of] }
  return { runs: [{ text: percentText(scene, part, of), figure }] }
}

/** `2023-12-31` as 2023年12月31日. */
function chineseDate(date: string): string {
  const [year = '', month = '', day = ''] = date.split('-')
  return `${year}年${Number.parseInt(month, 10)}月${Number.parseInt(day, 10)}日`
}

/**
 * `name` as it stands in braces; `=flow:expenditure,fund:generalPublic` is the amount of a region, and `a/b`
 * the rate of two amounts.
 */
export function factOf(scene: Scene, name: string): FactAnswer {
  const [part, whole] = name.split('/')
  if (part !== undefined && whole !== undefined)
    return rateOf(scene, factOf(scene, part), factOf(scene, whole))
  if (name.startsWith('=')) return regionFact(scene, name.slice(1))
  const own = plainFact(scene, name)
  if (own !== undefined) return own
  const counted = scene.texts.counts.get(name)
  if (counted !== undefined) return count(counted)
  const amount = scene.texts.amounts.get(name)
  if (amount !== undefined) return money(scene, amount)
  const [subject = '', detail = ''] = name.split('.')
  const facts = factsOfUnit(scene)
  switch (subject) {
    case '人员':
      return facts.headcount === undefined ? 'missing' : headcountFact(facts.headcount, detail)
    case '采购':
      return procurementFact(scene, facts.procurement, detail)
    case '购买服务':
      return facts.purchasedServices === undefined ? 'missing' : money(scene, facts.purchasedServices)
    case '资产':
      return assetFact(facts.assets, detail)
    case '绩效':
      return performanceFact(scene, detail)
    default:
      return 'missing'
  }
}

function rateOf(scene: Scene, part: FactAnswer, whole: FactAnswer): FactAnswer {
  const amountIn = (fact: FactAnswer): Fen | undefined =>
    typeof fact === 'string' ? undefined : fact.runs[0]?.figure?.amounts[0]
  const [a, b] = [amountIn(part), amountIn(whole)]
  if (b === 0n) return 'noBase'
  return a === undefined || b === undefined ? 'missing' : rate(scene, a, b)
}

/** Facts are the unit's own; nobody adds up those of the units below it. */
function factsOfUnit({ view }: Scene): Facts {
  const own = view.ledger.department.unitYears.find(
    (one) => one.unit === view.unit && one.year === view.year && one.kind === view.kind,
  )
  return own?.facts ?? {}
}

function plainFact({ view, layout, texts }: Scene, name: string): Fact | undefined {
  switch (name) {
    case 'year':
      return plain(String(view.year))
    case 'lastYear':
      return plain(String(view.year - 1))
    case 'unit':
      return plain(view.names.unitName(view.unit))
    case 'self':
      return plain(layout.self)
    case 'date':
      return texts.date === undefined ? undefined : plain(chineseDate(texts.date))
    case 'contact':
      return texts.contact === undefined ? undefined : plain(texts.contact)
    default: {
      const own = texts.texts.get(name)
      return own === undefined ? undefined : plain(own.map((part) => part.text).join(''))
    }
  }
}

function regionFact(scene: Scene, key: string): FactAnswer {
  const region = parseRegionKey(key)
  const one = region === undefined ? undefined : known(scene, region, ownTime(scene))
  if (one === undefined) return 'missing'
  return money(scene, one.amount, [scene.amounts.regionAt(one.region, one.time)])
}

const POSTS: Readonly<Record<string, keyof Headcount['posts']>> = {
  行政: 'administrative',
  参公: 'civilServiceLaw',
  事业: 'institution',
}

function headcountFact({ date, posts, staff, retired }: Headcount, detail: string): FactAnswer {
  if (detail === '日期') return plain(chineseDate(date))
  if (detail === '离退休') return count(retired)
  const of = detail.startsWith('编制') ? posts : staff
  const kind = detail.replace(/^(?:编制|在职)/, '')
  const category = POSTS[kind]
  if (category !== undefined) return count(of[category])
  return kind === '' ? count(of.administrative + of.civilServiceLaw + of.institution) : 'missing'
}

function procurementFact(scene: Scene, facts: Facts['procurement'], detail: string): FactAnswer {
  if (facts === undefined) return 'missing'
  const { goods, works, services, toSmall, toMicro } = facts
  const total = sum([goods, works, services])
  const given = (amount: Fen | undefined): FactAnswer =>
    amount === undefined ? 'missing' : money(scene, amount)
  switch (detail) {
    case '合计':
      return money(scene, total)
    case '货物':
      return money(scene, goods)
    case '工程':
      return money(scene, works)
    case '服务':
      return money(scene, services)
    case '中小企业':
      return given(toSmall)
    case '小微企业':
      return given(toMicro)
    case '中小企业占比':
      return toSmall === undefined ? 'missing' : rate(scene, toSmall, total)
    case '小微企业占比':
      return toMicro === undefined ? 'missing' : rate(scene, toMicro, toSmall ?? ZERO)
    default:
      return 'missing'
  }
}

function assetFact(assets: Facts['assets'], detail: string): FactAnswer {
  if (assets === undefined) return 'missing'
  const kinds = Object.entries(assets.vehicles ?? {})
  switch (detail) {
    case '日期':
      return plain(chineseDate(assets.date))
    case '房屋面积':
      return assets.floorArea === undefined ? 'missing' : count(assets.floorArea)
    case '大型设备':
      return assets.largeEquipment === undefined ? 'missing' : count(assets.largeEquipment)
    case '车辆':
      return assets.vehicles === undefined
        ? 'missing'
        : count(kinds.reduce((total, [, number]) => total + number, 0))
    case '车辆明细':
      return kinds.length === 0
        ? 'noBase'
        : {
            runs: kinds.flatMap(([kind, number], at) => [
              { text: `${at === 0 ? '' : '辆、'}${kind}` },
              countRun(number),
              ...(at === kinds.length - 1 ? [{ text: '辆' }] : []),
            ]),
          }
    default:
      return 'missing'
  }
}

/** Counted over the forms that the document prints. */
function performanceFact(scene: Scene, detail: string): FactAnswer {
  const of = (...kinds: readonly string[]) => scene.forms.filter((one) => kinds.includes(one.form.kind))
  const indicators = (forms: Scene['forms']): number =>
    forms.reduce(
      (total, { form }) => total + form.goals.reduce((all, goal) => all + goal.indicators.length, 0),
      0,
    )
  const projects = of('projectEvaluation', 'projectTargets', 'projectDeclaration')
  switch (detail) {
    case '项目数':
      return count(projects.length)
    case '项目资金':
      return projectMoney(scene, projects)
    case '项目指标数':
      return count(indicators(projects))
    case '整体指标数':
      return count(indicators(of('overallTargets', 'overallDeclaration', 'overallEvaluation')))
    default:
      return 'missing'
  }
}

/** What the forms' projects have in the document's own stage; amounts that stand on forms alone are not counted. */
function projectMoney(scene: Scene, forms: Scene['forms']): FactAnswer {
  const { ledger, unit } = scene.view
  const nodes = projectNodes(ledger.department)
  const regions = forms.flatMap(({ form }) => {
    const node = form.project === undefined ? undefined : nodes.get(form.project)
    const region: Region | undefined = node === undefined ? undefined : { flow: 'expenditure', project: node }
    return region === undefined ? [] : [scene.amounts.regionAt({ ...region, unit }, ownTime(scene))]
  })
  if (regions.length < forms.length) return 'missing'
  return money(scene, sum(regions.map((region) => ledger.figures.sum(region))))
}
