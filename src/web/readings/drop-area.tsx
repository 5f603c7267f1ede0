/** Where files are dropped or chosen; the whole window takes them while one is dragged over it. */
import { Button } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { droppedFiles, isMeant } from './dropped-files.ts'
import { useReadingWords } from './reading-words.ts'

interface DropAreaProps {
  readonly onFiles: (files: Iterable<File>) => void
  /** What is taken, where it is other than what is read. */
  readonly types?: string
  /** What the button is called that takes a whole folder; without it there is none. */
  readonly folder?: string
}

export function DropArea({ onFiles, types, folder }: DropAreaProps) {
  const own = useReadingWords()
  const input = useRef<HTMLInputElement>(null)
  const folderInput = useRef<HTMLInputElement>(null)
  const isOver = useWindowDrop(onFiles)
  return (
    <section className={isOver ? 'drop-area over' : 'drop-area'} data-testid="drop-area">
      {isOver ? (
        <p>{own.dropHere}</p>
      ) : (
        <p>
          {own.drop} <Button onClick={() => input.current?.click()}>{own.choose}</Button>{' '}
          {folder === undefined ? undefined : (
            <Button onClick={() => folderInput.current?.click()}>{folder}</Button>
          )}
        </p>
      )}
      <p className="secondary">{types ?? own.types}</p>
      <input
        ref={input}
        className="unseen"
        type="file"
        multiple
        tabIndex={-1}
        aria-label={own.choose}
        data-testid="file-input"
        onChange={(event) => {
          onFiles([...(event.currentTarget.files ?? [])])
          // So that the same file can be chosen again.
          event.currentTarget.value = ''
        }}
      />
      {folder === undefined ? undefined : (
        <input
          ref={(element) => {
            folderInput.current = element
            // The types of React do not know the attribute, which all browsers do.
            element?.setAttribute('webkitdirectory', '')
          }}
          className="unseen"
          type="file"
          tabIndex={-1}
          aria-label={folder}
          data-testid="folder-input"
          onChange={(event) => {
            onFiles([...(event.currentTarget.files ?? [])].filter(isMeant))
            event.currentTarget.value = ''
          }}
        />
      )}
    </section>
  )
}

/** Whether files are being dragged over the window; what is dropped anywhere on it goes to `onFiles`. */
function useWindowDrop(onFiles: (files: Iterable<File>) => void): boolean {
  const [isOver, setOver] = useState(false)
  const take = useRef(onFiles)
  take.current = onFiles
  useEffect(() => {
    // Each element that is entered is left again; only the last leaving leaves the window.
    let depth = 0
    const hasFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') === true
    const enter = (event: DragEvent): void => {
      if (!hasFiles(event)) return
      depth += 1
      setOver(true)
    }
    const leave = (event: DragEvent): void => {
      if (!hasFiles(event)) return
      depth -= 1
      if (depth <= 0) setOver(false)
    }
    const over = (event: DragEvent): void => {
      if (hasFiles(event)) event.preventDefault()
    }
    const drop = (event: DragEvent): void => {
      depth = 0
      setOver(false)
      if (event.dataTransfer === null || !hasFiles(event)) return
      event.preventDefault()
      void droppedFiles(event.dataTransfer).then((files) => take.current(files))
    }
    const listeners = { dragenter: enter, dragleave: leave, dragover: over, drop }
    // Object.entries forgets that the names are those of the object just above.
    for (const [name, listener] of Object.entries(listeners))
      window.addEventListener(name as keyof typeof listeners, listener)
    return () => {
      for (const [name, listener] of Object.entries(listeners))
        window.removeEventListener(name as keyof typeof listeners, listener)
    }
  }, [])
  return isOver
}
