import { expect, test } from 'vitest'
import { accounts, said } from './testing/read-text.ts'
import { unpairedMark } from './unpaired-mark.ts'

test('pairs, also of two widths and one within the other', () => {
  expect(
    said(
      unpairedMark,
      accounts('按照《关于印发〈办法〉的通知》（民发〔2023〕5号)执行。\n“三公”经费（含出国（境）费）下降。'),
    ),
  ).toEqual([])
})

test('a closing mark that nothing opens', () => {
  expect(
    said(
      unpairedMark,
      accounts('公务接待费预算）为 3 万元。\n落实三公”经费管理规定。\n行政运行（项））为 5 万元。'),
    ),
  ).toEqual([
    'line 5 warning 务接待费预算）为3万元 → ',
    'line 6 warning 落实三公”经费管理规定 → ',
    'line 7 warning 政运行（项））为5万元 → 政运行（项）为5万元',
  ])
})

test('numbers of a list, a bracket over two paragraphs, one mark for both quotes', () => {
  expect(
    said(
      unpairedMark,
      accounts(
        '1）负责救助；2）负责养老；一）其他。\n下属单位（包括福利院、\n救助站）按规定管理。\n”三公”经费压减。',
      ),
    ),
  ).toEqual([])
})

test('what one section opens is not closed in another', () => {
  expect(said(unpairedMark, accounts('本局（含下属单位。\n二、机构设置\n设有办公室）等科室。'))).toEqual([
    'line 7 warning 设有办公室）等科室 → ',
  ])
})
