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
  'RDG-020': {
    zh: '文件里有 {count} 处字节不成文字，以“�”代替，其余照常读取。请与原件核对这些地方。',
    en: 'In {count} places bytes are no characters; “�” stands there, the rest was read. Compare these places with the original.',
  },
  'RDG-021': {
    zh: '网页上正文以外的内容（导航、链接、页脚等）共 {count} 处、{characters} 个字，没有读取。如有遗漏，请保存正文部分再读取。',
    en: 'Outside the main text of the page, {count} parts with {characters} characters (menus, links, footers) were left out. If something is missing, save the main text alone.',
  },
  'RDG-022': {
    zh: '有 {count} 张图片单独成段，可能是表格的图片，没有读取，也没有猜测（首张在第 {line} 行）。请换用带文字的版本。',
    en: '{count} pictures stand alone and may be pictures of tables (the first at line {line}); they were not read and nothing was guessed. Use a version with text.',
  },
  'RDG-023': {
    zh: '网页上另有 {count} 个内嵌的页面或可下载的文件（{found}），没有打开。内容在其中的，请下载那些文件再读取。',
    en: 'The page embeds or offers {count} other files ({found}), which were not opened. If the content is in them, download and read those.',
  },
  'RDG-024': {
    zh: '网页里没有可见的文字，内容可能由脚本载入。请在浏览器中打开，等内容出现后再另存，或下载其中的文件。',
    en: 'The page shows no text; scripts may have to load it. Open it in a browser, wait for the content and save it then, or download its files.',
  },
  'RDG-025': {
    zh: '这是图片（{found}），图片里的文字没有读取，也没有猜测。请换用由 Word、Excel 等直接导出的版本。',
    en: 'This is a picture ({found}); the text in it was not read and nothing was guessed. Use a version exported from Word, Excel or the like.',
  },
  'RDG-026': {
    zh: '这是版式文件（{found}），还不能读取。请用阅读器另存为 PDF 或 DOCX 后再读取。',
    en: 'This is a layout file ({found}), which cannot be read yet. Save it as PDF or DOCX with its viewer.',
  },
  'RDG-027': {
    zh: '这是压缩包（{found}）。请解压，再读取其中的文件。',
    en: 'This is an archive ({found}). Unpack it and read the files in it.',
  },
  'RDG-050': {
    zh: '没有这份文件，或者还没有读完，或者没有这一页、这一张表。请回到文件列表重新选择。',
    en: 'There is no such file, or it has not been read yet, or it has no such page or table. Go back to the list of files.',
  },
  'RDG-051': {
    zh: '没有收到文件：请求体应当是文件本身，类型写 {expected}。',
    en: 'No file arrived: the body should be the file itself, sent as {expected}.',
  },
  'RDG-052': {
    zh: '存放文件的磁盘已满或不能写入（{reason}），这份文件没有收下。请清理磁盘后再上传。',
    en: 'The disk for files is full or cannot be written to ({reason}); the file was not taken. Make room and upload it again.',
  },
  'RDG-030': {
    zh: '文件（{format}）内部自行定义了实体（DOCTYPE），正常的办公文件没有这种内容，为安全起见没有读取。请用原来的软件重新保存。',
    en: 'The {format} file defines entities of its own (DOCTYPE), which no ordinary office file does; for safety it was not read. Save it again with the program it came from.',
  },
  'RDG-031': {
    zh: '{blocks} 处嵌有对象（{found}），其中的内容没有读取。请把它改成普通表格，或另附原来的文件。',
    en: 'There is an embedded object ({found}) at {blocks}; what is in it was not read. Turn it into an ordinary table, or add the file it came from.',
  },
  'RDG-032': {
    zh: '{blocks} 处是图片（{found}），其中如有文字或表格，没有读取，也没有猜测。请改用文字和普通表格，或人工核对。',
    en: 'There is a picture ({found}) at {blocks}; words or tables in it were not read and nothing was guessed. Use text and ordinary tables, or check by eye.',
  },
  'RDG-033': {
    zh: '{blocks} 处是图表或图示（{found}），其中的文字和数字没有读取。请核对正文和表格是否已有这些内容。',
    en: 'There is a chart or diagram ({found}) at {blocks}; its words and figures were not read. Check that text and tables say the same.',
  },
  'RDG-034': {
    zh: '{blocks} 处之后插入了另一个文件的内容，没有读取。请在 Word、WPS 中打开并重新保存后再读取。',
    en: 'After {blocks} the content of another file is inserted, which was not read. Open and save the file in Word or WPS first.',
  },
  'RDG-035': {
    zh: '文件中有 {count} 处隐藏的文字，纸面上看不到，没有读取。如需公开，请取消隐藏。',
    en: 'The file has hidden words in {count} places, which nobody sees on paper; they were not read. Unhide them if they should be disclosed.',
  },
  'RDG-036': {
    zh: '工作表“{sheet}”是隐藏的，没有读取。如需读取，请取消隐藏。',
    en: 'The sheet “{sheet}” is hidden and was not read. Unhide it if it should be.',
  },
  'RDG-037': {
    zh: '工作表“{sheet}”有 {count} 个公式没有保存结果（{cells}），这些格的值不知道。请用 Excel、WPS 打开并保存后再读取。',
    en: 'On the sheet “{sheet}” {count} formulas were saved without their results ({cells}); the values are not known. Open and save the file in Excel or WPS first.',
  },
  'RDG-038': {
    zh: '表格太大，最多读取 {columns} 列、{cells} 格，其余没有读取。请检查文件是否正常，或拆成几个文件。',
    en: 'The table is too large: at most {columns} columns and {cells} cells are read, the rest was not. Check the file, or split it.',
  },
  'RDG-039': {
    zh: '工作表“{sheet}”有隐藏的行（{rows}）或列（{columns}），屏幕和纸面上看不到，仍已读取。请核对是否应当公开。',
    en: 'The sheet “{sheet}” has hidden rows ({rows}) or columns ({columns}), which nobody sees; they were read all the same. Check whether they should be disclosed.',
  },
  'RDG-040': {
    zh: '这是文件夹，不是文件。请写明其中的文件，例如 {example}。',
    en: 'This is a folder. Name the files in it, for example {example}.',
  },
  'RDG-041': {
    zh: '这不是普通文件（{found}），没有读取。请先把内容存成文件。',
    en: 'This is no regular file ({found}) and was not read. Save its content as a file first.',
  },
  'RDG-060': {
    zh: '第 {pages} 页有 {count} 个字没有字符编码，读出的可能不对；其中的单元格已标为不确定。请与原件核对，或换用由 Word、Excel 等直接导出的版本。',
    en: 'On page {pages}, {count} characters have no code, so that what was read may be wrong; their cells are marked as uncertain. Compare them with the original, or use a version exported from Word, Excel or the like.',
  },
  'RDG-061': {
    zh: '第 {pages} 页有大幅图片，可能是表格的图片，没有读取，也没有猜测。请与原件核对，或换用带文字的版本。',
    en: 'Page {pages} has a large picture, which may be of a table; it was not read and nothing was guessed. Compare it with the original, or use a version with text.',
  },
  'RDG-062': {
    zh: '第 {pages} 页已损坏，没有读取；其余各页照常读取。请重新取得完整的文件。',
    en: 'Page {pages} is damaged and was not read; the other pages were. Get the whole file again.',
  },
  'RDG-063': {
    zh: '第 {pages} 页的内容异常多，只读取了前面的部分。请检查文件是否正常。',
    en: 'Page {pages} holds unusually much; only the first part was read. Check the file.',
  },
  'RDG-064': {
    zh: '第 {pages} 页有 {count} 个字看不见（透明、白色、极小或在关闭的图层里），没有读取。请核对它们是否应当公开。',
    en: 'On page {pages}, {count} characters cannot be seen (clear, white, tiny or on a layer that is switched off) and were not read. Check whether they should be disclosed.',
  },
  'RDG-065': {
    zh: '第 {pages} 页的表格超出了纸面，右边的列没有印全，读不到的内容没有猜测；边上的单元格已标为不确定。请缩小表格或改用横向纸张重新导出。',
    en: 'On page {pages} a table runs over the edge of the paper, so that its last columns are not all there; nothing was guessed, and the cells at the edge are marked as uncertain. Export it again smaller or on wider paper.',
  },
  'RDG-066': {
    zh: '第 {pages} 页有 {count} 个表单域只填了值、没有写明怎样显示，已按所填的值读取，位置是表单域的位置。请与原件核对，或打印成 PDF 后重新上传。',
    en: 'On page {pages}, {count} form fields hold a value without saying how it looks; it was read as filled in, where the field is. Compare it with the original, or print the file to PDF and upload that.',
  },
} as const
