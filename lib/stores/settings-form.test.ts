import { describe, expect, it } from "vitest";
import { AppError } from "@/lib/errors";
import type { Store } from "./schema";
import { readSettings, type SettingsForm } from "./settings-form";

const store = {
  currency: "INR",
  address: { line1: "Shop 12", city: "Delhi", postalCode: "110014", country: "IN" },
} as Store;

const form: SettingsForm = {
  storeId: "01a20642-b9ee-7f97-8fff-de4ab4f2a18f",
  etag: '"1"',
  name: "Asha Kirana",
  address: "Shop 12, Delhi 110014",
  link: "asha-kirana",
  accent: "#015a4d",
  layout: "shelf",
};

function refusal(changes: Partial<SettingsForm>): string[] {
  try {
    readSettings({ ...form, ...changes }, store);
  } catch (error) {
    if (error instanceof AppError) return (error.errors ?? []).map(({ path }) => path);
    throw error;
  }
  return [];
}

describe("the settings form", () => {
  it("reads what was left empty as none", () => {
    expect(readSettings(form, store)).toEqual({
      name: "Asha Kirana",
      link: "asha-kirana",
      description: "",
      accent: "#015a4d",
      layout: "shelf",
      isOpen: false,
      autoAccept: false,
      minimumOrder: 0,
      deliveryFee: 0,
      freeDeliveryAbove: null,
      upiId: null,
      gstin: null,
      contactPhone: null,
    });
  });

  it("reads amounts as people write them, in paise", () => {
    const typed = { deliveryFee: "40", freeDeliveryAbove: "₹1,499.50", minimumOrder: "१००" };
    expect(readSettings({ ...form, ...typed }, store)).toMatchObject({
      deliveryFee: 4_000,
      freeDeliveryAbove: 149_950,
      minimumOrder: 10_000,
    });
  });

  it("leaves the parts of an address alone that was not touched, and reads another anew", () => {
    expect(readSettings(form, store)).not.toHaveProperty("address");
    const moved = readSettings({ ...form, address: "Shop 14, Delhi 110024" }, store);
    expect(moved.address).toEqual({ line1: "Shop 14, Delhi", postalCode: "110024" });
  });

  it("takes a GST number as people write it, and none with a wrong digit", () => {
    const read = readSettings({ ...form, gstin: " 27 aapfu0939f1zv", autoAccept: "on" }, store);
    expect(read).toMatchObject({ gstin: "27AAPFU0939F1ZV", autoAccept: true });
    expect(refusal({ gstin: "27AAPFU0939F1ZW" })).toEqual(["gstin"]);
  });

  it("names every field that is wrong, at once", () => {
    const wrong = {
      name: undefined,
      address: undefined,
      link: "Not A Link",
      deliveryFee: "forty",
      minimumOrder: "99999999999",
      upiId: "nobody",
      accent: "green",
    };
    expect(refusal(wrong).sort()).toEqual([
      "accent",
      "address",
      "deliveryFee",
      "link",
      "minimumOrder",
      "name",
      "upiId",
    ]);
  });
});
