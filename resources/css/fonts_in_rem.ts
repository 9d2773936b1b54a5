/** Written in px, served in rem: sizes of text follow the root font, which the reader sets. */
export const fontsInRem = () => ({
  postcssPlugin: 'fonts-in-rem',
  Declaration(declaration: { prop: string; value: string }) {
    if (!/^(font|font-size|--fs-\d+)$/.test(declaration.prop)) return
    declaration.value = declaration.value.replace(/(\d*\.?\d+)px/, (_, px) => `${Number(px) / 16}rem`)
  },
})
