/** 区划类型, as people say it. */
export const divisionKinds: Record<string, string> = {
  city: '市',
  district: '区',
  county_city: '市（县级）',
  functional_zone: '功能区',
  town: '镇',
  street: '街道',
  village: '村',
  community: '社区',
}
