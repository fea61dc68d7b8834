"use client";

export { ErrorScreen as default } from "@/components/storefront/error-screen";
