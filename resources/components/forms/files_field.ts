import type { Component, InjectionKey } from 'vue'

/** The upload control a page provides: `modelValue` ids, `max`, `id`, `describedby`. */
export const filesField: InjectionKey<Component> = Symbol('filesField')
