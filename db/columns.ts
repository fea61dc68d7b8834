import { bigint, timestamp, uuid } from "drizzle-orm/pg-core";
import { uuidv7 } from "uuidv7";

/** A UUIDv7 made in the app: managed Postgres may lack `uuidv7()`. */
export const id = () => uuid("id").notNull().$defaultFn(uuidv7);

/** Money: a whole number of minor units (paise, cents). At most 2^53, so a JS number holds it. */
export const minorUnits = (name: string) => bigint(name, { mode: "number" });

/** A point in time with milliseconds, since JavaScript dates drop microseconds and break cursors. */
export const instant = (name: string) => timestamp(name, { withTimezone: true, precision: 3 });

export const createdAt = () =>
  instant("created_at")
    .notNull()
    .$defaultFn(() => new Date());

export const updatedAt = () =>
  instant("updated_at")
    .notNull()
    .$defaultFn(() => new Date());

/** An address as it is kept in a jsonb column. */
export type AddressColumn = {
  line1: string;
  line2?: string;
  landmark?: string;
  city?: string;
  state?: string;
  postalCode?: string;
  country: string;
};
