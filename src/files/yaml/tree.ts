/** What a YAML file says, before anybody asks what it means: text, lists and maps, each with its line. */
export type YamlTree = YamlText | YamlList | YamlMap

export interface YamlText {
  readonly kind: 'text'
  readonly text: string
  readonly line: number
}

export interface YamlList {
  readonly kind: 'list'
  readonly items: readonly YamlTree[]
  readonly line: number
}

export interface YamlEntry {
  readonly key: string
  /** The line of the key. */
  readonly line: number
  readonly value: YamlTree
}

export interface YamlMap {
  readonly kind: 'map'
  readonly entries: readonly YamlEntry[]
  readonly line: number
}

export const entryOf = (map: YamlMap, key: string): YamlEntry | undefined =>
  map.entries.find((entry) => entry.key === key)
