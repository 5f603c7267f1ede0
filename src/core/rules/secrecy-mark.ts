/** 秘密★, 内部资料: marks that no published document may bear. */
import type { Remark, Rule } from './contract/rule.ts'
import { documentTexts } from './prose/document-texts.ts'

const MARKS =
  /(?:绝密|机密|秘密)[★☆*＊](?:\d+年|长期)?|^(?:绝密|机密|秘密)(?:[:：]?(?:\d+年|长期))?$|^[（(【[]?(?:内部资料|内部文件|内部使用|仅供内部使用|不得外传|注意保密|不予公开|不宜公开|依申请公开)[^。]{0,8}[)）】\]]?$/

export const secrecyMark: Rule = {
  id: 'PRV-003',
  title: { zh: '没有密级和内部标志', en: 'no mark of secrecy is left' },
  basis: 'secrecy',
  check: (part, context) =>
    documentTexts(part, context).flatMap(({ text, at, from }): readonly Remark[] => {
      const found = from === 'form' && !/[★☆]/.test(text) ? undefined : MARKS.exec(text)?.[0]
      if (found === undefined) return []
      return [
        {
          severity: 'error',
          at: { ...at, place: context.locate(at.place, found) },
          printed: found,
          expected: `删去“${found}”`,
          message: {
            zh: `公开的文件上有“${found}”。请先确认内容可以公开，再删去标志。`,
            en: `A published document bears “${found}”. Make sure that it may be published, then take the mark out.`,
          },
        },
      ]
    }),
}
