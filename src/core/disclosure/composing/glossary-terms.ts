/** 名词解释 — what terms and functional items mean, in the product's own words; which of them a document needs is found out. */
import type { Region } from '../../figures/region.ts'

export interface Term {
  readonly name: string
  /** Words of a sentence that speak of it; its name where nothing else is said. */
  readonly words?: readonly string[]
  /** Money that makes it used, wherever it is not zero. */
  readonly region?: Region
  readonly meaning: string
}

/** In the order in which they are printed. */
export const TERMS: readonly Term[] = [
  {
    name: '财政拨款收入',
    region: { flow: 'revenue', fund: 'fiscal' },
    words: ['财政拨款'],
    meaning: '本级财政当年拨付的资金，由一般公共预算、政府性基金预算和国有资本经营预算三部分组成。',
  },
  {
    name: '一般公共预算财政拨款收入',
    region: { flow: 'revenue', fund: 'generalPublic' },
    meaning: '本级财政当年从一般公共预算中拨付的资金。',
  },
  {
    name: '政府性基金预算财政拨款收入',
    region: { flow: 'revenue', fund: 'governmentFund' },
    words: ['政府性基金'],
    meaning: '本级财政当年从政府性基金预算中拨付的资金。政府性基金是依法征收、专门用于特定建设和事业的资金。',
  },
  {
    name: '国有资本经营预算财政拨款收入',
    region: { flow: 'revenue', fund: 'stateCapital' },
    words: ['国有资本经营预算'],
    meaning: '本级财政当年从国有资本经营预算中拨付的资金，来自国有资本收益。',
  },
  {
    name: '财政专户管理资金',
    region: { flow: 'revenue', fund: 'specialAccount' },
    meaning: '收入缴入财政专户、由财政专户核拨的教育收费等资金。',
  },
  {
    name: '上级补助收入',
    region: { flow: 'revenue', fund: 'superior' },
    meaning: '主管部门和上级单位给予的、不属于财政拨款的补助。',
  },
  {
    name: '事业收入',
    region: { flow: 'revenue', fund: 'institutional' },
    meaning: '事业单位开展专业业务及其辅助活动得到的收入。',
  },
  {
    name: '经营收入',
    region: { flow: 'revenue', fund: 'business' },
    meaning: '事业单位在专业业务之外从事非独立核算的经营活动得到的收入。',
  },
  {
    name: '附属单位上缴收入',
    region: { flow: 'revenue', fund: 'affiliate' },
    meaning: '所属独立核算单位按规定上缴的收入。',
  },
  {
    name: '其他收入',
    region: { flow: 'revenue', fund: 'otherIncome' },
    meaning: '上述各类收入以外的收入，如利息、租金和捐赠。',
  },
  {
    name: '使用非财政拨款结余',
    region: { flow: 'useOfSurplus' },
    meaning: '事业单位用以前年度积累的非财政拨款结余弥补当年收支差额的数额。',
  },
  {
    name: '年初结转和结余',
    region: { flow: 'opening' },
    meaning: '以前年度没有用完、按规定转到本年继续使用的资金。',
  },
  {
    name: '结余分配',
    region: { flow: 'distribution' },
    meaning: '事业单位按会计制度从非财政拨款结余中缴纳所得税、提取专用结余等的数额。',
  },
  {
    name: '年末结转和结余',
    region: { flow: 'closing' },
    meaning: '到年底没有用完、按规定转到以后年度继续使用的资金。',
  },
  {
    name: '基本支出',
    region: { flow: 'expenditure', nature: 'basic' },
    meaning: '维持机构正常运转、完成日常工作的支出，分为人员经费和公用经费。',
  },
  {
    name: '人员经费',
    region: { flow: 'expenditure', nature: 'personnel' },
    meaning: '基本支出中用于人员工资福利以及对个人和家庭补助的部分。',
  },
  {
    name: '公用经费',
    region: { flow: 'expenditure', nature: 'operating' },
    meaning: '基本支出中用于购买商品、服务和日常设备的部分。',
  },
  {
    name: '项目支出',
    region: { flow: 'expenditure', nature: 'projectSpending' },
    meaning: '基本支出之外，为完成特定工作任务或者事业发展目标安排的支出。',
  },
  {
    name: '经营支出',
    region: { flow: 'expenditure', nature: 'businessSpending' },
    meaning: '事业单位在专业业务之外从事非独立核算的经营活动发生的支出。',
  },
  {
    name: '上缴上级支出',
    region: { flow: 'expenditure', nature: 'remittance' },
    meaning: '事业单位按规定上缴上级单位的支出。',
  },
  {
    name: '对附属单位补助支出',
    region: { flow: 'expenditure', nature: 'subsidy' },
    meaning: '事业单位用财政拨款以外的资金补助附属单位的支出。',
  },
  {
    name: '“三公”经费',
    words: ['“三公”经费', '三公经费'],
    region: { flow: 'expenditure', economic: 'threePublic' },
    meaning:
      '用财政拨款安排的因公出国（境）费、公务用车购置及运行维护费和公务接待费：第一项是出国（境）的旅费、食宿和培训等费用；第二项是购置公务用车以及燃料、维修、保险、过路过桥等费用；第三项是按规定开支的各类公务接待费用。',
  },
  {
    name: '机关运行经费',
    meaning:
      '行政单位和参照公务员法管理的事业单位用一般公共预算财政拨款安排的日常公用经费，用于购买维持运转所需的货物和服务。',
  },
  {
    name: '政府采购',
    meaning: '单位用财政性资金购买集中采购目录以内或者限额标准以上的货物、工程和服务。',
  },
  {
    name: '政府购买服务',
    meaning: '单位把属于自身职责、适合由社会力量承担的服务事项，交给符合条件的机构办理并支付费用。',
  },
]

/** Functional items by name; those of one name in several sections mean the same in each. */
export const ITEM_MEANINGS: Readonly<Record<string, string>> = {
  行政运行: '行政单位（含参照公务员法管理的事业单位）的基本支出。',
  一般行政管理事务: '行政单位没有单独设置项级科目的其他项目支出。',
  机关服务: '为行政单位提供后勤保障的机构的支出。',
  事业运行: '事业单位的基本支出。',
  信息化建设: '建设和维护信息系统的支出。',
  财政委托业务支出: '财政部门委托中介机构开展评审、审计、评价等业务的支出。',
  行政单位离退休: '行政单位离退休人员的经费。',
  事业单位离退休: '事业单位离退休人员的经费。',
  机关事业单位基本养老保险缴费支出: '单位为职工缴纳的基本养老保险费。',
  机关事业单位职业年金缴费支出: '单位为职工缴纳的职业年金。',
  死亡抚恤: '发给烈士和牺牲、病故人员家属的抚恤金和丧葬补助。',
  社会福利事业单位: '社会福利机构的运行和服务支出。',
  行政单位医疗: '行政单位职工的基本医疗保险缴费和按规定享受的医疗待遇经费。',
  事业单位医疗: '事业单位职工的基本医疗保险缴费和按规定享受的医疗待遇经费。',
  公务员医疗补助: '公务员医疗补助的经费。',
  住房公积金: '单位按规定比例为职工缴存的住房公积金。',
  提租补贴: '按房改政策发给职工的租金补贴。',
  购房补贴: '按房改政策发给符合条件职工的购房补贴。',
}
