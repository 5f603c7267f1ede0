/** What a document lacks, in the words of the page on which it can be written at once: no file is named there. */
import type { AskingProblem } from '../../core/disclosure/composing/scene.ts'
import type { Language, ProblemCode } from '../../core/kernel/problem.ts'

type Words = Readonly<Record<Language, string>>

/** Undefined where the words of the problem hold here too, as for what stands with the lines. */
export const pageWords = ({ code, origin }: AskingProblem): Words | undefined =>
  origin === undefined ? ANYWHERE[code] : ASKED[code]

const ASKED: Readonly<Partial<Record<ProblemCode, Words>>> = {
  'PUB-001': { zh: '“{section}”缺文本“{key}”。请填写。', en: '“{section}” has no text “{key}”. Write it.' },
  'PUB-002': {
    zh: '“{section}”里{subject}{change}，达到说明原因的界限，没有写原因。请填写原因。',
    en: 'In “{section}”, {subject} changed ({change}), enough to ask for a reason, and none is written. Write it.',
  },
  'PUB-004': {
    zh: '“{section}”要用到“{key}”，没有填。请填写。',
    en: '“{section}” needs “{key}”, which is not given. Fill it in.',
  },
  'PUB-005': {
    zh: '“{section}”要说明 {code} {name} 的用途，没有写。请填写。',
    en: '“{section}” says what {code} {name} is used for, and nothing is written. Write it.',
  },
  'PUB-007': {
    zh: '“{section}”要解释科目 {code} {name}，没有现成的解释。请填写。',
    en: '“{section}” explains {code} {name}, for which nothing is at hand. Write it.',
  },
  'PUB-010': {
    zh: '没有写公开日期，封面上要用。请填写。',
    en: 'The cover prints the date of publication, which is not given. Fill it in.',
  },
  'PUB-011': { zh: '没有写联系方式。请填写。', en: 'No contact is given. Fill it in.' },
}

const ANYWHERE: Readonly<Partial<Record<ProblemCode, Words>>> = {
  'PUB-301': {
    zh: '《{title}》还有 {count} 处要补要改，见上面各条。补齐后再公开。',
    en: '“{title}” still lacks {count} things, listed above. Complete them and publish again.',
  },
}
