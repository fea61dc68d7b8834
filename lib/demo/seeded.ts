/** The demo stores as they stand, and the number that signs their seller in. */
export type DemoStoresSeeded = {
  mobile: string;
  stores: { storeId: string; name: string; link: string; url: string }[];
  /** How many of them this run made; the others were there. */
  made: number;
};
