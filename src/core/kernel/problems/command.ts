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
    zh: '{unit} 没有 {year} 年（{kind}）的数据。已有：{known}。',
    en: '{unit} has no data of {year} ({kind}). Known: {known}.',
  },
  'CMD-009': {
    zh: '读不了文件夹或文件 {found}。请核对路径和权限。',
    en: 'Cannot read {found}. Check the path and its rights.',
  },
  'CMD-010': {
    zh: '没有写明部门的数据文件夹。例如：mingzhang load my-department。',
    en: 'No data folder of a department was named. For example: mingzhang load my-department.',
  },
  'CMD-011': {
    zh: '没有写明科目表文件。例如：mingzhang classification 2026.xlsx --book function --year 2026。',
    en: 'No list of codes was named. For example: mingzhang classification 2026.xlsx --book function --year 2026.',
  },
  'CMD-012': {
    zh: '没有写明科目表从哪一年起用。请加 --year，如 --year 2026。',
    en: 'The year from which the list is in force is missing. Add --year, such as --year 2026.',
  },
  'CMD-013': {
    zh: '没有写明单位。请加 --unit，如 --unit jianghan-403002；也可以用 --example 或 --data。',
    en: 'No unit was named. Add --unit, such as --unit jianghan-403002; or use --example or --data.',
  },
  'CMD-014': {
    zh: '请用 --unit、--year、--kind 选定其中一份：{known}。',
    en: 'Choose one of these with --unit, --year and --kind: {known}.',
  },
  'CMD-015': {
    zh: '没有写明要读取的文件。例如：mingzhang read 2023年度部门决算.pdf。',
    en: 'No file to read was named. For example: mingzhang read accounts-2023.pdf.',
  },
  'CMD-016': {
    zh: '没有写明要检查的文件。例如：mingzhang audit 2023年度部门决算.pdf。',
    en: 'No file to audit was named. For example: mingzhang audit accounts-2023.pdf.',
  },
  'CMD-018': {
    zh: '没有写明写到哪个文件夹。请加 --out，如 --out 公开/2023决算。',
    en: 'The folder to write to is missing. Add --out, such as --out published/2023.',
  },
  'CMD-019': {
    zh: '没有哪个单位有这一年、这一种的数据，没有可发布的。请核对 --year 和 --kind，或先用 mingzhang load 装入数据。',
    en: 'No unit has data of that year and kind, so there is nothing to publish. Check --year and --kind, or load data with mingzhang load first.',
  },
} as const
