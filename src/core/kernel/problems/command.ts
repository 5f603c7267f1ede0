/** Problems of commands and their options. */
export const COMMAND_PROBLEMS = {
  'CMD-001': {
    zh: '没有命令“{found}”。可用的命令：{known}。用 mingzhang help 看说明。',
    en: 'There is no command “{found}”. Known: {known}. See mingzhang help.',
  },
  'CMD-002': {
    zh: '命令没有完成：{reason}。加 --debug 可看技术细节；若看不出原因，请把它连同所用命令一起报告。',
    en: 'The command failed: {reason}. Add --debug for details; if the cause is not clear, report them with the command used.',
  },
  'CMD-003': {
    zh: '选项有误：{reason}。',
    en: 'The options are wrong: {reason}.',
  },
  'CMD-004': {
    zh: '缺少 {option}。{hint}',
    en: '{option} is missing. {hint}',
  },
  'CMD-005': {
    zh: '“{found}”不能作 {option}。可以写：{allowed}。',
    en: '“{found}” cannot be {option}. Allowed: {allowed}.',
  },
  'CMD-006': {
    zh: '没有示例“{found}”。已有：{known}。',
    en: 'There is no example “{found}”. Known: {known}.',
  },
  'CMD-007': {
    zh: '没有部门“{found}”的数据。已有：{known}。请先用 mingzhang load 装入。',
    en: 'There are no data of department “{found}”. Known: {known}. Load them with mingzhang load first.',
  },
  'CMD-008': {
    zh: '{unit} 没有 {year} 年{kind}的数据。已有：{known}。',
    en: '{unit} has no data of {year} ({kind}). Known: {known}.',
  },
  'CMD-009': {
    zh: '读不了文件夹或文件 {found}。请核对路径和权限。',
    en: 'Cannot read {found}. Check the path and its rights.',
  },
} as const
