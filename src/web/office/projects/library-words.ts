/** The words of a project's way into the library, in both languages; names of states and acts stay as the office says them. */
import type { ProjectAct } from '../../../core/workflow/project-states.ts'
import { useSettings } from '../../settings.tsx'
import type { Language } from '../../words.ts'

const ZH = {
  title: '入库流转',
  version: (version: number) => `第 ${version} 版`,
  since: (at: string) => `${at} 起`,
  waits: (role: string, names: string) => `等${role}${names === '' ? '（无人）' : `：${names}`}`,
  notYours: '现在不由您办理',
  returned: '已退回',
  trail: (count: number) => `经过 ${count} 条`,
  actingFor: (by: string, whom: string) => `${by} 代 ${whom}`,
  done: (act: string) => `已办：${act}`,
  reasonKind: '理由类别',
  reason: '理由（必填）',
  note: '说明',
  cancel: '取消',
  meaning: {
    declare: '送单位负责人审核。审核期间申报内容锁定，可以撤回。',
    withdraw: '收回来继续修改。',
    agree: '单位同意申报，送主管部门审核。填报过的人不能同意。',
    pass: '部门审核通过，送财政评审。',
    'pass-targets': '绩效目标合格。财政预算据此才能入库。',
    admit: '进入项目库，以后可以编入年度预算。',
    return: '退回经办人修改，回到草稿。请写明要改什么。',
    refuse: '不进入项目库，退回草稿。请写明原因。',
    revise: '另立新版，回到草稿，重新走审核。原版留在经过里。',
    suspend: '暂不编入预算，随时可以恢复。',
    resume: '恢复为已入库。',
    retire: '从项目库里出库，以后不再编入预算，不能恢复。',
  } satisfies Readonly<Record<ProjectAct, string>>,
  locked: (state: string) => `${state}，申报内容已锁定`,
  reserveNote: '储备项目不占控制数；入库并编入年度后才计入预算。',
  declared: (year: number) => `${year} 入库申报，不计入合计`,
}

type LibraryWords = typeof ZH

const EN: LibraryWords = {
  title: 'Way into the library',
  version: (version) => `version ${version}`,
  since: (at) => `since ${at}`,
  waits: (role, names) => `waits for ${role}${names === '' ? ' (nobody)' : `: ${names}`}`,
  notYours: 'not yours to do now',
  returned: 'Returned',
  trail: (count) => `${count} steps so far`,
  actingFor: (by, whom) => `${by} for ${whom}`,
  done: (act) => `Done: ${act}`,
  reasonKind: 'Kind of reason',
  reason: 'Reason (required)',
  note: 'Note',
  cancel: 'Cancel',
  meaning: {
    declare:
      'Goes to the unit’s leader. While it is reviewed the declaration is locked; it can be withdrawn.',
    withdraw: 'Takes it back to go on typing.',
    agree: 'The unit agrees; the department is next. Nobody who typed in it agrees to it.',
    pass: 'The department passes it; the finance bureau is next.',
    'pass-targets': 'The targets are good. Only then is the project admitted.',
    admit: 'Enters the library and may be taken into budgets.',
    return: 'Goes back to its preparer as a draft. Say what is to be changed.',
    refuse: 'Is not admitted and goes back as a draft. Say why.',
    revise: 'Begins a new version as a draft, to be reviewed anew. The former one stays in the record.',
    suspend: 'No budget takes it in until it is resumed.',
    resume: 'Stands in the library again.',
    retire: 'Leaves the library for good; no budget takes it in again.',
  },
  locked: (state) => `${state}: the declaration is locked`,
  reserveNote: 'A project in reserve uses no ceiling; it counts once it is admitted and drafted.',
  declared: (year) => `declared for ${year}, in no total`,
}

const WORDS: Readonly<Record<Language, LibraryWords>> = { zh: ZH, en: EN }
export const useLibraryWords = (): LibraryWords => WORDS[useSettings().language]
