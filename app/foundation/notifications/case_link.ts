let link: ((caseId: string) => string) | undefined

/** The module with the applicant's page of a case says where it is. */
export const linkCases = (make: (caseId: string) => string) => void (link = make)

export const linkOfCase = (caseId: string) => link?.(caseId) ?? null
