import { storeIcon } from "@/components/storefront/cards";
import { iconVersion, isIconFile } from "@/lib/previews/icon";
import { getIcon } from "@/lib/previews/service";
import { missing, storeFile } from "../../store-file";
import { versionedFile } from "../../versioned-file";

type Segments = { params: Promise<{ storeLink: string; icon: string }> };

/** The shop's icon in one of its sizes. */
export function GET(request: Request, segments: Segments): Promise<Response> {
  return storeFile(request, segments, async (store, { icon: name }) => {
    if (!isIconFile(name)) return missing();
    const icon = storeIcon(store);
    const bytes = () => getIcon(icon, name);
    return versionedFile(request, { type: "image/png", version: iconVersion(icon), bytes });
  });
}
