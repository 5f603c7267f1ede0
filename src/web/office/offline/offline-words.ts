/** The words of saving, conflicts and undoing, in both languages. */
import { useSettings } from '../../settings.tsx'
import type { Language } from '../../words.ts'

const ZH = {
  saving: '正在保存…',
  saved: (time: string) => `已保存 ${time}`,
  offlineChip: (places: number) => `离线，${places} 处改动待同步`,
  offlineQuiet: '离线',
  conflictsChip: (count: number) => `${count} 处冲突，待处理`,
  failed: '保存失败',
  retry: '重试',
  signedOut: '登录已过期，改动已保存在本机',
  savedNow: (time: string) => `已保存 ${time}，所有改动都已同步`,
  strip: '网络已断开，可继续填写，恢复后自动同步',
  stripKept: (places: number) => `网络已断开，${places} 处改动已保存在本机，恢复后自动同步。`,
  merged: (by: string, count: number) => `已合并 ${by} 的 ${count} 处修改`,
  refused: (text: string) => `未能写入：${text}`,
  conflict: '同一格有两种改法',
  conflictText: '您改的时候，别人也改了这一格。没有选用的值留在历史里。',
  original: '原值',
  mine: '我的',
  theirs: '对方的',
  byAt: (by: string, at: string) => `${by} ${at}`,
  useMine: '用我的',
  useTheirs: '用对方的',
  useOther: '另填',
  other: '另填的值',
  later: '稍后处理',
  empty: '空',
  undo: '撤销',
  redo: '重做',
  undone: (what: string) => `已撤销：${what}`,
  redone: (what: string) => `已重做：${what}`,
  changed: (name: string, from: string, to: string) => `${name} ${from} → ${to}`,
  acts: { add: '新增', remove: '删除', move: '移动', paste: '粘贴', fill: '填充', import: '导入' },
  rows: (act: string, count: number) => `${act} ${count} 行`,
  overtaken: (name: string) => `${name} 已被他人改动，不能撤销`,
}

export type OfflineWords = typeof ZH

const EN: OfflineWords = {
  saving: 'Saving…',
  saved: (time) => `Saved ${time}`,
  offlineChip: (places) => `Offline, ${places} changes to be sent`,
  offlineQuiet: 'Offline',
  conflictsChip: (count) => `${count} conflicts to settle`,
  failed: 'Not saved',
  retry: 'Retry',
  signedOut: 'Signed out; changes are kept on this machine',
  savedNow: (time) => `Saved ${time}, nothing is waiting`,
  strip: 'The network is down. Go on typing; everything is sent once it is back',
  stripKept: (places) =>
    `The network is down. ${places} changes are kept on this machine and are sent once it is back.`,
  merged: (by, count) => `Merged ${count} changes of ${by}`,
  refused: (text) => `Not written: ${text}`,
  conflict: 'Two changes to one cell',
  conflictText: 'Somebody else changed this cell while you did. What is not chosen stays in its history.',
  original: 'Before',
  mine: 'Mine',
  theirs: 'Theirs',
  byAt: (by, at) => `${by} ${at}`,
  useMine: 'Use mine',
  useTheirs: 'Use theirs',
  useOther: 'Use another',
  other: 'Another value',
  later: 'Later',
  empty: 'blank',
  undo: 'Undo',
  redo: 'Redo',
  undone: (what) => `Undone: ${what}`,
  redone: (what) => `Redone: ${what}`,
  changed: (name, from, to) => `${name} ${from} → ${to}`,
  acts: {
    add: 'added',
    remove: 'deleted',
    move: 'moved',
    paste: 'pasted',
    fill: 'filled',
    import: 'imported',
  },
  rows: (act, count) => (count === 1 ? `1 row ${act}` : `${count} rows ${act}`),
  overtaken: (name) => `${name} was changed by somebody else and cannot be undone`,
}

const WORDS: Readonly<Record<Language, OfflineWords>> = { zh: ZH, en: EN }

export const useOfflineWords = (): OfflineWords => WORDS[useSettings().language]
