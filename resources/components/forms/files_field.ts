import type { Component, InjectionKey } from 'vue'

/** Another upload control than the usual one, where a page provides it: `modelValue` ids, `max`, `id`, `describedby`. */
export const filesField: InjectionKey<Component> = Symbol('filesField')
