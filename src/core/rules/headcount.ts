/** 在职6人，其中：事业编制11人: a part that is larger than its whole, in the text on staff. */
import { plainWords } from '../document/printed-words.ts'
import type { Rule } from './contract/rule.ts'
import { formName, spot } from './forms/form-spots.ts'

/** A whole with what follows 其中 up to the next full stop. */
const WHOLE =
  /([^。;；,，:]{0,10}?(?:在职|编制|人员|单位)[^。;；,，:\d]{0,8})(\d{1,6})(人|名|个|家|户)[,，]其中[:：]?([^。;；]*)/g

export const headcount: Rule = {
  id: 'FRM-008',
  title: { zh: '人员的分项不大于总数', en: 'no part of a headcount is larger than the whole' },
  basis: 'form',
  check: (part) =>
    part.forms.flatMap((form) =>
      form.content.fields.flatMap((field) =>
        [...plainWords(field.text).matchAll(WHOLE)].flatMap(
          ([, name = '', digits = '', unit = '', rest = '']) => {
            const whole = Number.parseInt(digits, 10)
            const parts = [...rest.matchAll(/([^,，、\d:：]{1,10})(\d{1,6})(人|名|个|家|户)/g)].filter(
              (one) => one[3] === unit,
            )
            // 离退休 beside 在职 goes on with the sentence; only what must be within the whole is looked at.
            const large = parts.find(
              (one) => Number.parseInt(one[2] ?? '', 10) > whole && !/离休|退休/.test(one[1] ?? ''),
            )
            if (large === undefined) return []
            const said = `${large[1]}${large[2]}${unit}`
            return [
              {
                severity: 'error' as const,
                at: spot(form, field, field.label),
                printed: said,
                expected: `≤${whole}${unit}（${whole}）`,
                message: {
                  zh: `${formName(form)}“${name}${digits}${unit}，其中：${said}”：部分大于总数，应不超过 ${whole}。请核对两个人数。`,
                  en: `${formName(form)}: “${name}${digits}${unit}，其中：${said}” has a part larger than the whole; it should be at most ${whole}. Check both numbers.`,
                },
              },
            ]
          },
        ),
      ),
    ),
}
