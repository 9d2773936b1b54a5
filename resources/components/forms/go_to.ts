const controls = 'input, select, textarea, button, output, [tabindex]'

/** Takes the keyboard to a question; a group of controls is none itself, so to the first one in it. */
export function goTo(path: string) {
  const target = document.getElementById(path)
  const control = target?.matches(controls) ? target : (target?.querySelector<HTMLElement>(controls) ?? target)
  control?.focus()
  control?.scrollIntoView({ block: 'center' })
}
