/** The words of 职责分离 in both languages. */
import type { SeparationResponse } from '../../../api/admin/contract.ts'
import { useSettings } from '../../settings.tsx'
import type { Language } from '../../words.ts'

type Duty = SeparationResponse['holders'][number]['duties'][number]
type Side = SeparationResponse['holders'][number]['meetings'][number]['sides'][number]

const ZH = {
  title: '职责分离',
  note: '由权限表、任职、委托和操作日志算出：编制与复核、审签，审签与公开，申请与决定，不能是同一人。数据库的约束拒绝这样的办理；这里逐件查证。',
  export: '导出 CSV',
  clean: (matters: number, acts: number) => `查了 ${matters} 件事、${acts} 次办理，没有一人办两边的。`,
  found: (count: number) => `发现 ${count} 处一人办了两边，请逐件核查。`,
  met: (count: number) => `${count} 人兼有应当分开的职责，能否同时行使由约束逐件拒绝。`,
  noMeetings: '没有人兼有应当分开的职责。',
  at: (when: string) => `查于 ${when}。`,
  bothSides: '一件事上办了两边的人',
  noneOnBoth: '没有。每件事的编制、审签、复核和公开都是不同的人办的。',
  holders: '谁有哪些职责',
  noHolders: '还没有人任职。任职由安全管理员办理。',
  onlyMet: '只看兼职的',
  person: '姓名',
  matter: '事项',
  oneSide: '一边',
  otherSide: '另一边',
  byDelegation: '经由委托',
  actingFor: (name: string) => `代 ${name}`,
  duties: '职责',
  meetings: '相遇',
  apart: '分开',
  duty: ({ roleName, unitCode, lentBy, endsOn }: Duty) =>
    `${roleName}${unitCode === undefined ? '' : ` ${unitCode}`}${lentBy === undefined ? '' : `（代 ${lentBy}，至 ${endsOn ?? ''}）`}`,
  sides: { prepare: '编制', judge: '复核批准', certify: '审签', publish: '公开' } as Readonly<
    Record<Side, string>
  >,
  areas: {
    project: '项目',
    budget: '预算',
    ceiling: '控制数',
    adjustment: '调整',
    execution: '执行',
    target: '目标',
    'final-accounts': '决算',
    'self-evaluation': '自评',
    disclosure: '公开',
    audit: '核查',
    rule: '豁免',
    staff: '人员',
    'master-data': '基础数据',
    'indicator-library': '指标库',
    account: '账号',
    right: '权限',
    backup: '备份',
    log: '日志',
  } as Readonly<Record<string, string>>,
}
export type SeparationWords = typeof ZH

const EN: SeparationWords = {
  title: 'Separation of duties',
  note: 'Worked out from the permissions, appointments, delegations and the log: preparing and reviewing or certifying, certifying and publishing, asking and deciding are never one person’s. Constraints of the database refuse it; here it is looked up, matter by matter.',
  export: 'Take away as CSV',
  clean: (matters, acts) =>
    `${matters} matters and ${acts} acts were looked at; nobody was on both sides of one.`,
  found: (count) => `${count} times one person was on both sides: look into each.`,
  met: (count) =>
    `${count} people hold duties that are to be apart; constraints refuse to use both in one matter.`,
  noMeetings: 'Nobody holds duties that are to be apart.',
  at: (when) => `Looked up ${when}.`,
  bothSides: 'Who was on both sides of one matter',
  noneOnBoth: 'Nobody. Each matter was prepared, signed, reviewed and published by different people.',
  holders: 'Who holds which duties',
  noHolders: 'Nobody is appointed yet; the security administrator does that.',
  onlyMet: 'Only those that meet',
  person: 'Name',
  matter: 'Matter',
  oneSide: 'One side',
  otherSide: 'The other',
  byDelegation: 'by delegation',
  actingFor: (name) => `for ${name}`,
  duties: 'Duties',
  meetings: 'Meet',
  apart: 'apart',
  duty: ({ role, unitCode, lentBy, endsOn }) =>
    `${role}${unitCode === undefined ? '' : ` ${unitCode}`}${lentBy === undefined ? '' : ` (for ${lentBy}, until ${endsOn ?? ''})`}`,
  sides: { prepare: 'prepares', judge: 'reviews', certify: 'certifies', publish: 'publishes' },
  areas: {
    project: 'projects',
    budget: 'budget',
    ceiling: 'ceilings',
    adjustment: 'adjustments',
    execution: 'execution',
    target: 'targets',
    'final-accounts': 'final accounts',
    'self-evaluation': 'self-evaluation',
    disclosure: 'publishing',
    audit: 'audit',
    rule: 'waivers',
    staff: 'staff',
    'master-data': 'master data',
    'indicator-library': 'indicators',
    account: 'accounts',
    right: 'rights',
    backup: 'backups',
    log: 'log',
  },
}

const WORDS: Readonly<Record<Language, SeparationWords>> = { zh: ZH, en: EN }

export const useSeparationWords = (): SeparationWords => WORDS[useSettings().language]
