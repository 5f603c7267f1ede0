/** Messages of 公开发布: why a document is not released. */
export const RELEASE_PROBLEMS = {
  'PUB-301': {
    zh: '《{title}》还有 {count} 处要补要改，见上面各条。补齐后再发布；要看草稿，请加 --draft。',
    en: '“{title}” still lacks {count} things, listed above. Complete them and publish again; for a draft add --draft.',
  },
  'PUB-302': {
    zh: '检查《{title}》发现 {count} 处错误，例如：{first} 请改正数据或文本后再发布。',
    en: 'The audit of “{title}” found {count} errors, for instance: {first} Mend the data or the texts and publish again.',
  },
  'PUB-303': {
    zh: '写好的 {file} 重读时有 {count} 处与原数不同，例如《{table}》{row}·{column}：应为“{composed}”，读出“{read}”。没有发布；请把这份数据交给我们查看。',
    en: '{file} as written is read back otherwise in {count} places, for instance “{table}” {row}·{column}: “{composed}” is read as “{read}”. Nothing was published; please report it with its data.',
  },
  'PUB-304': {
    zh: '写好的 {file} 重读不了：{reason} 没有发布；请把这份数据交给我们查看。',
    en: '{file} as written cannot be read back: {reason} Nothing was published; please report it with its data.',
  },
  'PUB-305': {
    zh: '文件夹 {folder} 里已有别的内容（{found}）。发布不会改动已有的文件；请另选一个文件夹。',
    en: 'The folder {folder} holds something else already ({found}). Publishing changes no files that are there; choose another folder.',
  },
  'PUB-306': {
    zh: '写不进文件夹 {folder}（{reason}）。请检查路径和权限。',
    en: 'The folder {folder} cannot be written to ({reason}). Check the path and the rights.',
  },
  'PUB-307': {
    zh: '更正已公开的文件要写明原因。请填写更正原因后再发布。',
    en: 'A correction of what was published needs its reason. State it and publish again.',
  },
  'PUB-308': {
    zh: '与已公开的第 {version} 版没有差异，不必再发布。',
    en: 'There is no difference from version {version} as published; there is nothing to publish.',
  },
  'PUB-309': {
    zh: '更正原因有 {found} 个字，超过 {limit} 个。请写得短些。',
    en: 'The reason has {found} characters, more than {limit}. Shorten it.',
  },
  'PUB-310': {
    zh: '《{title}》里有 {count} 处可能不该公开的内容（个人信息、密级），例如：{first} 请隐去或改写后再发布。',
    en: '“{title}” holds {count} things that may not be published (personal data, secrecy marks), for instance: {first} Take them out or write them otherwise and publish again.',
  },
} as const
