import { onBeforeUnmount, onMounted, ref, watch } from 'vue'

export type TextSize = 'normal' | 'large' | 'largest'
const key = 'aids'
const size = ref<TextSize>('normal')
const contrast = ref(false)

try {
  const kept = JSON.parse(localStorage.getItem(key) ?? '{}')
  if (['normal', 'large', 'largest'].includes(kept.size)) size.value = kept.size
  contrast.value = kept.contrast === true
} catch {
  // A browser that keeps nothing still shows the page.
}

function apply() {
  document.documentElement.dataset.size = size.value
  document.documentElement.dataset.contrast = contrast.value ? 'high' : 'normal'
}

function keep() {
  try {
    localStorage.setItem(key, JSON.stringify({ size: size.value, contrast: contrast.value }))
  } catch {
    // As above.
  }
}

watch([size, contrast], () => {
  apply()
  keep()
})

/** 字号, 高对比 of the portal: for its pages only, remembered in this browser. */
export function useAids() {
  onMounted(apply)
  onBeforeUnmount(() => {
    delete document.documentElement.dataset.size
    delete document.documentElement.dataset.contrast
  })
  return { size, contrast }
}
