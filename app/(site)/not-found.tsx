import { NotFoundPage } from "@/components/dashboard/not-found";
import { getDictionary } from "@/lib/i18n/dictionary";
import { siteLocale } from "./site-locale";

export default function NotFound() {
  return <NotFoundPage t={getDictionary(siteLocale)} home="/" />;
}
