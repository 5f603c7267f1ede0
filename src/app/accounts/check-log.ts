/** 校验日志链 — the audit administrator's look at the whole log, and what a fault in it means in words. */

import type { Language } from '../../core/kernel/problem.ts'
import { asPerson, type Person } from '../../store/as-person.ts'
import { appendToLog } from '../../store/log.ts'
import { type LogCheck, type LogFault, verifyLog } from '../../store/verify-log.ts'
import { OfficeProblem } from '../office-problem.ts'
import type { Office } from './office-sessions.ts'

/** Checks every chain with the person's own rights; that it was done is in the log too. */
export async function checkLog({ store, clock }: Office, person: Person): Promise<LogCheck> {
  // Other readers of the log see a part of it, in which nothing follows anything.
  if (person.reach.role !== 'audit-admin') throw new OfficeProblem('ACC-007')
  const found = await asPerson(store, person, (transaction) => verifyLog(transaction))
  await asPerson(store, person, (transaction) =>
    appendToLog(
      transaction,
      person,
      { divisionCode: person.reach.divisionCode, unitCode: '', year: 0 },
      [
        {
          act: 'log-checked',
          subject: 'log',
          content: { chains: found.chainCount, faults: found.faults.length },
        },
      ],
      clock.now(),
    ),
  )
  return found
}

const FAULT_WORDS: Readonly<Record<LogFault['kind'], Readonly<Record<Language, string>>>> = {
  changed: { zh: '内容与记下时的哈希不符，被改过', en: 'its content is not what was hashed: it was changed' },
  'out-of-order': {
    zh: '不接在前一条之后：换过次序、插入过或前一条被换',
    en: 'it does not follow the entry before: moved, put in between, or the one before was replaced',
  },
  missing: { zh: '缺这一条，被删除', en: 'this entry is missing: it was deleted' },
  cut: { zh: '从这一条起，链尾被截去', en: 'from this entry on the end of the chain was cut off' },
  'no-head': { zh: '链尾登记不见了', en: 'the record of the chain’s end is gone' },
  'head-changed': {
    zh: '链尾登记的哈希与最后一条不符',
    en: 'the record of the chain’s end has another hash',
  },
  'beyond-head': { zh: '最后一条之后不应再有记录', en: 'there are entries beyond the recorded end' },
  rewritten: {
    zh: '与以前保存的链尾不符：整段被重写',
    en: 'it is not the entry known from the saved heads: rewritten',
  },
}

export function logFaultText(fault: LogFault, language: Language): string {
  const { divisionCode, unitCode, year, seq, kind } = fault
  const words = FAULT_WORDS[kind][language]
  const chain = chainName({ divisionCode, unitCode, year }, language)
  return language === 'zh' ? `${chain} 第 ${seq} 条：${words}` : `${chain}, entry ${seq}: ${words}`
}

/** 区划 420103 单位 403001 2023 年; what concerns no unit is told by its division alone. */
function chainName(
  { divisionCode, unitCode, year }: Pick<LogFault, 'divisionCode' | 'unitCode' | 'year'>,
  language: Language,
): string {
  const isWhole = divisionCode === '*'
  if (language === 'zh') {
    const division = isWhole ? '全系统' : `区划 ${divisionCode}`
    return [
      division,
      ...(unitCode === '' ? [] : [`单位 ${unitCode}`]),
      ...(year === 0 ? [] : [`${year} 年`]),
    ].join(' ')
  }
  const division = isWhole ? 'the installation' : `division ${divisionCode}`
  return [
    division,
    ...(unitCode === '' ? [] : [`unit ${unitCode}`]),
    ...(year === 0 ? [] : [`${year}`]),
  ].join(', ')
}
