/** Problems of files that are read as documents: their type, their state, their size, and what reading them would take. */
export const READING_PROBLEMS = {
  'RDG-001': {
    zh: '不认识这种文件（{found}）。可以读取的有 PDF、DOCX、XLSX、HTML 和文本（TXT、MD）。',
    en: 'This type of file is not known ({found}). PDF, DOCX, XLSX, HTML and text (TXT, MD) can be read.',
  },
  'RDG-002': {
    zh: '扩展名是 {extension}，内容却是 {found}，已按内容读取。',
    en: 'The extension says {extension}, but the content is {found}; it was read as that.',
  },
  'RDG-003': {
    zh: '文件是空的。请检查是否上传完整。',
    en: 'The file is empty. Check that it was transferred whole.',
  },
  'RDG-004': {
    zh: '文件有 {size} MB，超过 {limit} MB，没有读取。请拆成几个文件，或压缩其中的图片。',
    en: 'The file has {size} MB, more than {limit} MB, and was not read. Split it, or shrink its pictures.',
  },
  'RDG-005': {
    zh: '文件已损坏或不完整（{format}：{reason}）。请重新取得完整的文件。',
    en: 'The file is damaged or incomplete ({format}: {reason}). Get the whole file again.',
  },
  'RDG-006': {
    zh: '文件设有打开密码，没有读取。请先去掉密码再读取。',
    en: 'The file is protected by a password and was not read. Remove the password first.',
  },
  'RDG-007': {
    zh: '文件有 {found} 页，超过 {limit} 页，没有读取。请拆成几个文件。',
    en: 'The file has {found} pages, more than {limit}, and was not read. Split it.',
  },
  'RDG-008': {
    zh: '压缩包展开后超过 {limit} MB 或 {entries} 个条目，没有展开。请检查文件是否正常。',
    en: 'Unpacked, the file would exceed {limit} MB or {entries} entries; it was not unpacked. Check the file.',
  },
  'RDG-009': {
    zh: '文件内部的层次超过 {limit} 层，没有读取。请用原来的软件重新保存。',
    en: 'The file is nested deeper than {limit} levels and was not read. Save it again with the program it came from.',
  },
  'RDG-010': {
    zh: '这一格有 {found} 个字，超过 {limit} 个，只取了前面的部分。请检查内容是否正常。',
    en: 'This cell has {found} characters, more than {limit}; only the first were taken. Check its content.',
  },
  'RDG-011': {
    zh: '第 {pages} 页没有文字，可能是扫描的图片，没有读取，也没有猜测。请换用带文字的版本。',
    en: 'Page {pages} has no text; it may be a scanned picture. It was not read and nothing was guessed. Use a version with text.',
  },
  'RDG-012': {
    zh: '整份文件没有文字，是扫描件，没有可读的内容。请换用由 Word、Excel 等直接导出的版本。',
    en: 'The file has no text at all: it is a scan. Use a version exported from Word, Excel or the like.',
  },
  'RDG-013': {
    zh: '读取超过 {limit} 秒，已停止。请检查文件是否正常，或拆成几个文件。',
    en: 'Reading took more than {limit} seconds and was stopped. Check the file, or split it.',
  },
  'RDG-014': {
    zh: '读取所需内存超过 {limit} MB，已停止。请拆成几个文件。',
    en: 'Reading needed more than {limit} MB of memory and was stopped. Split the file.',
  },
  'RDG-015': {
    zh: '这是旧格式（{format}），读取它需要 LibreOffice，这台机器上没有。请安装 LibreOffice，或用 Word、WPS 另存为 {expected} 后再读取。',
    en: 'This is the old format {format}; reading it needs LibreOffice, which this machine lacks. Install it, or save the file as {expected}.',
  },
  'RDG-016': {
    zh: 'LibreOffice 没能转换这个文件（{reason}）。请用 Word、WPS 另存为 {expected} 后再读取。',
    en: 'LibreOffice could not convert the file ({reason}). Save it as {expected}.',
  },
  'RDG-017': {
    zh: '文字编码无法识别，既不是 UTF-8，也不是 GB18030。请另存为 UTF-8 后再读取。',
    en: 'The encoding is neither UTF-8 nor GB18030. Save the file as UTF-8.',
  },
  'RDG-018': {
    zh: '打不开这个文件（{reason}）。请检查它是否还在、是否有权限打开。',
    en: 'The file cannot be opened ({reason}). Check that it is there and may be opened.',
  },
  'RDG-019': {
    zh: '读取时出了内部错误（{reason}），这份文件没有读完。请把它交给维护人员。',
    en: 'Reading failed inside ({reason}); this file was not read to its end. Hand it to those who maintain the product.',
  },
} as const
