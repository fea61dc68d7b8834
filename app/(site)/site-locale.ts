/** The language of the sellers' pages, until accounts choose theirs. */
export const siteLocale = "en-IN";
