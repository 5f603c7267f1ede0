import { expect, test } from 'vitest'
import { accounts, said } from './testing/read-text.ts'
import { unfinishedSentence } from './unfinished-sentence.ts'

test('a section that ends', () => {
  expect(
    said(
      unfinishedSentence,
      accounts('负责全区民政工作，承担社会救助，推进养老服务。\n二、机构设置\n设办公室。'),
    ),
  ).toEqual([])
})

test('a section that stops in a semicolon', () => {
  expect(
    said(
      unfinishedSentence,
      accounts('本年收入合计 10.00 万元，其中：其他收入 2.00 万元，占 20.00%；\n二、机构设置\n设办公室。'),
    ),
  ).toEqual(['line 5 warning 其中：其他收入2.00万元，占20.00%； → 其中：其他收入2.00万元，占20.00%。'])
})

test('a sentence that its list goes on with', () => {
  expect(
    said(
      unfinishedSentence,
      accounts('本年收入合计 10.00 万元，其中包括以下各项收入，\n（一）财政拨款收入\n8.00 万元。'),
    ),
  ).toEqual([])
})

test('one of a series without its stop', () => {
  const duty = (end: string) => `绩效指标：完成年度各项业务工作任务${end}`
  const text = (...ends: readonly string[]) =>
    accounts(`${ends.map(duty).join('\n')}\n二、机构设置\n设办公室。`)
  expect(said(unfinishedSentence, text('。', '。', '', '。'))).toEqual([
    'line 7 note 完成年度各项业务工作任务 → 完成年度各项业务工作任务。',
  ])
  expect(said(unfinishedSentence, text('。', '。', '。', '。'))).toEqual([])
  expect(said(unfinishedSentence, text('。', '', '', '。'))).toEqual([])
  expect(said(unfinishedSentence, text('。', '', '。'))).toEqual([])
})

test('a sentence that lost its noun, and one that has it', () => {
  expect(
    said(
      unfinishedSentence,
      accounts(
        '反映除上述项目以外其他用于养老方面的。\n反映除上述项目以外其他用于养老方面的支出。\n二、机构设置\n设办公室。',
      ),
    ),
  ).toEqual(['line 5 warning 项目以外其他用于养老方面的。 → 项目以外其他用于养老方面的支出。'])
})
