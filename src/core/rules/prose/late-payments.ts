/** What a text says was not paid, or paid only later. */
import { plainWords } from '../../document/printed-words.ts'

const LATE =
  /未(?:能)?(?:及时|按时|如期)?(?:完成)?(?:支付|付出|发放|拨付|付清|付款)|(?:次年|来年|下年|\d{4}年\d{1,2}月(?:份)?)(?:才)?(?:支付|发放|付清|拨付)|(?:延迟|推迟|逾期|滞后)(?:支付|发放|拨付|完成)?/

/** The clauses that say so. */
export const lateThings = (text: string): readonly string[] =>
  plainWords(text)
    .split(/[,，。;；]/)
    .filter((clause) => LATE.test(clause))

/** Words that every payment has, which tie nothing to anything. */
const EVERYWHERE = [
  '支付',
  '发放',
  '及时',
  '人员',
  '资金',
  '经费',
  '工作',
  '完成',
  '项目',
  '时性',
  '年末',
  '疫情',
]

/** Two characters that both have, but for those that stand everywhere. */
export function sharedWord(a: string, b: string): string | undefined {
  const words = plainWords(b)
  for (let at = 0; at + 2 <= words.length; at++) {
    const pair = words.slice(at, at + 2)
    if (/^\p{Script=Han}{2}$/u.test(pair) && !EVERYWHERE.includes(pair) && plainWords(a).includes(pair))
      return pair
  }
  return undefined
}
