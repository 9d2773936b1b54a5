import type { Field } from '@forms/definition'

export type ControlProps = { field: Field; path: string; value: any; told?: string; bad: boolean; required: boolean }
