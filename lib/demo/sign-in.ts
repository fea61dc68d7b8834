/** The seller of all demo stores: a made-up number, as the buyers' are. */
export const DEMO_MOBILE = "+919000000001";

/** Where numbers are not checked, every code is right. */
export const ANY_CODE = "123456";

/** What the limits on sign-in count the demo's under. */
export const CLIENT_ADDRESS = "demo";
