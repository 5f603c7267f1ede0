/** The files of whatever was dropped on the page: of a folder all that are in it and below. */

/** To be called while the drop is handled; afterwards the browser forgets what was dropped. */
export function droppedFiles(data: DataTransfer): Promise<readonly File[]> {
  const entries = [...data.items]
    .filter((item) => item.kind === 'file')
    .map((item) => ({ entry: item.webkitGetAsEntry(), file: item.getAsFile() }))
  const alone = [...data.files]
  if (!entries.some(({ entry }) => entry?.isDirectory)) return Promise.resolve(alone)
  return Promise.all(
    entries.map(({ entry, file }) => (entry === null ? (file === null ? [] : [file]) : filesIn(entry))),
  ).then((found) => found.flat())
}

async function filesIn(entry: FileSystemEntry): Promise<readonly File[]> {
  // The two kinds of entries are told apart by these marks alone.
  if (entry.isFile)
    return [
      await new Promise<File>((resolve, reject) => (entry as FileSystemFileEntry).file(resolve, reject)),
    ]
  const reader = (entry as FileSystemDirectoryEntry).createReader()
  const children: FileSystemEntry[] = []
  // A folder is handed out in pieces; an empty piece is the end.
  for (;;) {
    const piece = await new Promise<readonly FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    )
    if (piece.length === 0) break
    children.push(...piece)
  }
  const found = await Promise.all(children.map(filesIn))
  return found.flat().filter(isMeant)
}

const DOCUMENT = /\.(?:pdf|docx|docm|wps|doc|rtf|odt|xlsx|xlsm|et|xls|xlsb|ods|html?|mht|mhtml|txt|md|zip)$/i

/** In a folder there are other files too, which nobody means who drops the folder. */
export const isMeant = ({ name }: { readonly name: string }): boolean =>
  DOCUMENT.test(name) && !/^(?:\.|~\$)/.test(name)
