/** 柏桥村委会 → 柏桥村, 红旗社区居民委员会 → 红旗社区: official names carry the suffix unevenly. */
export const shortName = (name: string) =>
  name.replace(/(村民委员会|村委会)$/, '村').replace(/(社区居民委员会|社区居委会|居民委员会|居委会)$/, '社区')
