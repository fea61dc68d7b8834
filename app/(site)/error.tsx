"use client";

export { ErrorPage as default } from "@/components/dashboard/error-page";
