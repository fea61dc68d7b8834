// @ts-check
/**
 * What the server asks of the app, which alone knows the stores and where pictures lie.
 * @typedef {object} App
 * @property {(path: string) => Promise<string | null>} findStandIn which page to answer for a
 *   storefront's path that leads nowhere; null for one that does
 * @property {(key: string) => Promise<Picture | null>} findPicture
 * @property {() => Promise<boolean>} isWell whether the database answers
 * @property {(failure: "away" | "fault", requestId: string) => { html: string, style: string }} showFailure
 *   the page in the place of one that cannot be put together
 * @property {() => Promise<void>} [finish] ends what runs beside the requests, before the process
 * @typedef {{ body: ReadableStream<Uint8Array> | Uint8Array, size: number, type: string }} Picture
 */

const held = /** @type {{ sokoApp?: App }} */ (globalThis);

/** Said by the app when it starts: it is bundled, and the server is not. */
export function provideApp(/** @type {App} */ app) {
  held.sokoApp = app;
}

/** Null until the app has started. */
export const app = () => held.sokoApp ?? null;
