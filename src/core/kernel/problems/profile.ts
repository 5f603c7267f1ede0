/** Problems of profiles (地区口径) and of what is asked of them. */
export const PROFILE_PROBLEMS = {
  'PRF-001': {
    zh: '没有地区口径 {profile}。已有：{known}。请在数据文件夹的 profiles/ 里放一份口径，或在单位文件里用“口径:”指定一份。',
    en: 'There is no profile {profile}. Known: {known}. Put one into profiles/ of the data folder, or name one in the unit file.',
  },
  'PRF-002': {
    zh: '{profile}不印报表 {statement}。它印的是：{known}。',
    en: '{profile} does not print the statement {statement}. It prints: {known}.',
  },
  'PRF-003': {
    zh: '{department}没有单位 {unit}。请核对单位编码。',
    en: '{department} has no unit {unit}. Check the code.',
  },
  'PRF-007': {
    zh: '没有编号为 {statement} 的报表定义。已有：{known}。',
    en: 'There is no statement definition {statement}. Known: {known}.',
  },
  'PRF-008': {
    zh: '报表 {statement} 里写了“{key}: {found}”，没有这样的定义。可以写：{known}。',
    en: 'Statement {statement} says “{key}: {found}”, which is not defined. Known: {known}.',
  },
  'PRF-009': {
    zh: '报表 {statement} 的列“{column}”由互相排斥的口径组成，不会有数。请改正 parts。',
    en: 'Column “{column}” of {statement} is made of parts that exclude one another. Mend its parts.',
  },
  'PRF-010': {
    zh: '口径编号 {profile} 出现了两次（{first}）。请改一个编号。',
    en: 'The profile id {profile} stands twice ({first}). Rename one.',
  },
  'PRF-011': {
    zh: '口径编号 {profile} 已属于地方 {owner}，不能由别处替换。请改一个编号，并核对口径和部门的地方；什么也没有装入。',
    en: 'The profile id {profile} belongs to the locality {owner} and is not for others to replace. Choose another id, and check the locality of the profile and of the department; nothing was loaded.',
  },
} as const
