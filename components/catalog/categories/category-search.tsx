import Form from "next/form";
import { SearchInput } from "@/components/ui/search-input";
import type { Dictionary } from "@/lib/i18n/dictionary";

/** Fewer are seen at a glance. */
const FEW = 12;

type Props = {
  total: number;
  path: string;
  query: string;
  text: Pick<Dictionary["categories"], "search">;
};

/** Looks for a category by its name, where there are many. */
export function CategorySearch({ total, path, query, text }: Props) {
  if (total <= FEW && query === "") return null;
  return (
    <Form action={path} key={query} className="mb-2 flex wide:max-w-100">
      <SearchInput
        name="q"
        label={text.search.label}
        placeholder={text.search.placeholder}
        defaultValue={query}
        maxLength={120}
      />
    </Form>
  );
}
