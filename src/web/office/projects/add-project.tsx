/** 新建项目 — asks for the name; the code is given by the system. */
import { Input, Modal } from 'antd'
import { useState } from 'react'
import { go } from '../../location.ts'
import { useAct } from '../../ui/use-act.ts'
import { Labelled } from '../shell/labelled.tsx'
import { useSession } from '../shell/session.tsx'
import { newProject, projectAddress } from './project-client.ts'
import { useProjectWords } from './project-words.ts'

export function AddProject({ year, onClose }: { readonly year: number; readonly onClose: () => void }) {
  const own = useProjectWords()
  const { person } = useSession()
  const { act, isActing } = useAct()
  const [name, setName] = useState('')
  async function create(): Promise<void> {
    await act(async () => {
      const made = await newProject({ unit: person.unit ?? '', year, name: name.trim() })
      go(projectAddress(made.code, made.year))
    })
  }
  return (
    <Modal
      open
      title={own.addTitle}
      okText={own.create}
      cancelText={own.cancel}
      okButtonProps={{ disabled: name.trim() === '', loading: isActing }}
      onOk={() => void create()}
      onCancel={onClose}
    >
      <Labelled label={own.name}>
        {(id) => <Input id={id} autoFocus value={name} onChange={(event) => setName(event.target.value)} />}
      </Labelled>
    </Modal>
  )
}
