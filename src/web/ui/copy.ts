/** Puts text and an HTML table on the clipboard together, by whichever way the browser allows. */

export interface Copied {
  readonly text: string
  readonly html: string
}

export async function copyToClipboard(copied: Copied): Promise<boolean> {
  if (navigator.clipboard !== undefined && typeof ClipboardItem !== 'undefined') {
    try {
      await navigator.clipboard.write([
        new ClipboardItem({
          'text/plain': blob(copied.text, 'text/plain'),
          'text/html': blob(copied.html, 'text/html'),
        }),
      ])
      return true
    } catch {
      return copyByCommand(copied)
    }
  }
  return copyByCommand(copied)
}

const blob = (text: string, type: string): Blob => new Blob([text], { type })

/** Pages that are not served over TLS have no clipboard but this command. */
function copyByCommand(copied: Copied): boolean {
  const onCopy = (event: ClipboardEvent): void =>
    fillClipboard(event.clipboardData, copied, () => event.preventDefault())
  document.addEventListener('copy', onCopy, { once: true, capture: true })
  const isCopied = document.execCommand('copy')
  document.removeEventListener('copy', onCopy, { capture: true })
  return isCopied
}

/** For the browser's own copy event, which needs no leave. */
export function fillClipboard(clipboard: DataTransfer | null, copied: Copied, prevent: () => void): void {
  if (clipboard === null) return
  clipboard.setData('text/plain', copied.text)
  clipboard.setData('text/html', copied.html)
  prevent()
}
