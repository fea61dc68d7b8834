import { cx } from "./cx";

/*
 * One stroke, drawn for Soko on a 24 grid. Plain SVG instead of an icon package, whose icons are
 * client components and would send code to the storefront.
 */

export type IconProps = { size?: "s" | "m" | "l"; className?: string };
export type IconType = (props: IconProps) => React.ReactElement;

const sizes = { s: "size-4", m: "size-5", l: "size-6" };

type StrokeProps = IconProps & { d: string; stroke?: number; mirrored?: boolean };

function Stroke({ d, stroke = 1.5, mirrored = false, size = "m", className }: StrokeProps) {
  return (
    <svg
      viewBox="0 0 24 24"
      aria-hidden="true"
      fill="none"
      stroke="currentColor"
      strokeWidth={stroke}
      strokeLinecap="round"
      strokeLinejoin="round"
      className={cx("flex-none", sizes[size], mirrored && "rtl:-scale-x-100", className)}
    >
      <path d={d} />
    </svg>
  );
}

function ring(x: number, y: number, r: number): string {
  return `M${x - r} ${y}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0`;
}

export const ArrowBackIcon: IconType = (props) => (
  <Stroke {...props} d="M20 12H5M11 6l-6 6 6 6" mirrored />
);
export const BackIcon: IconType = (props) => <Stroke {...props} d="m15 6-6 6 6 6" mirrored />;
export const BagIcon: IconType = (props) => (
  <Stroke {...props} d="M5 8h14l1 12H4L5 8ZM9 10V7a3 3 0 0 1 6 0v3" />
);
export const CameraIcon: IconType = (props) => (
  <Stroke {...props} d={`M4 8h4l1.5-2.5h5L16 8h4v11H4z${ring(12, 13, 3.2)}`} />
);
export const ChatIcon: IconType = (props) => (
  <Stroke
    {...props}
    d="M12 4a8 8 0 0 0-6.9 12L4 20l4.1-1A8 8 0 1 0 12 4zM9.2 9c0 3.2 2.6 5.8 5.8 5.8"
  />
);
export const CheckIcon: IconType = (props) => <Stroke {...props} d="m5 12.5 4.5 4.5L19 7.5" />;
export const CheckBoldIcon: IconType = (props) => (
  <Stroke {...props} d="m5 12.5 4.5 4.5L19 7.5" stroke={2.6} />
);
export const ClockIcon: IconType = (props) => (
  <Stroke {...props} d={`${ring(12, 12, 8.5)}M12 7.5V12l3 2`} />
);
export const CopyIcon: IconType = (props) => <Stroke {...props} d="M9 8h11v12H9zM15 8V4H4v12h5" />;
export const CustomersIcon: IconType = (props) => (
  <Stroke
    {...props}
    d={`${ring(9, 8.5, 3.5)}M3 20c.4-3.6 2.7-5.5 6-5.5s5.6 1.9 6 5.5M16 5.4a3.5 3.5 0 0 1 0 6.2M17.5 14.8c2 .7 3.2 2.4 3.5 5.2`}
  />
);
export const DotsIcon: IconType = (props) => (
  <Stroke {...props} d="M5.5 12h.01M12 12h.01M18.5 12h.01" stroke={2.6} />
);
export const DownIcon: IconType = (props) => <Stroke {...props} d="m6 9 6 6 6-6" />;
export const DownloadIcon: IconType = (props) => (
  <Stroke {...props} d="M12 4v11M8 11.5l4 4 4-4M5 20h14" />
);
export const FillDownIcon: IconType = (props) => (
  <Stroke {...props} d="M5 4h14M12 8v11M7.5 14.5 12 19l4.5-4.5" />
);
export const FilterIcon: IconType = (props) => <Stroke {...props} d="M4 7h16M7 12h10M10 17h4" />;
export const GripIcon: IconType = (props) => (
  <Stroke {...props} stroke={2.5} d="M9 6h.01M15 6h.01M9 12h.01M15 12h.01M9 18h.01M15 18h.01" />
);
export const InfoIcon: IconType = (props) => (
  <Stroke {...props} d={`${ring(12, 12, 8.5)}M12 11v5.2M12 7.8v.01`} />
);
export const LinkIcon: IconType = (props) => (
  <Stroke
    {...props}
    d="M10 14a4 4 0 0 0 5.7 0l3-3A4 4 0 0 0 13 5.3L12 6.3M14 10a4 4 0 0 0-5.7 0l-3 3a4 4 0 0 0 5.7 5.7l1-1"
  />
);
export const MinusIcon: IconType = (props) => <Stroke {...props} d="M5 12h14" />;
export const MoreIcon: IconType = (props) => <Stroke {...props} d="M4 7h16M4 12h16M4 17h16" />;
export const NextIcon: IconType = (props) => <Stroke {...props} d="m9 5 7 7-7 7" mirrored />;
export const OrdersIcon: IconType = (props) => (
  <Stroke {...props} d="M6 3h12v18l-3-2-3 2-3-2-3 2zM9.5 8h5M9.5 12h5" />
);
export const PhoneIcon: IconType = (props) => (
  <Stroke
    {...props}
    d="M5 4h4l1.5 5-2.5 1.5a11 11 0 0 0 5.5 5.5L15 13.5l5 1.5v4c0 .6-.4 1-1 1C11 20 4 13 4 5c0-.6.4-1 1-1z"
  />
);
export const PinIcon: IconType = (props) => (
  <Stroke
    {...props}
    d={`M12 21s-6.5-6-6.5-11a6.5 6.5 0 0 1 13 0c0 5-6.5 11-6.5 11z${ring(12, 10, 2.2)}`}
  />
);
export const PlusIcon: IconType = (props) => <Stroke {...props} d="M12 5v14M5 12h14" />;
export const PrintIcon: IconType = (props) => (
  <Stroke {...props} d="M7 8V3.5h10V8M7 17H4V8h16v9h-3M7 13.5h10v7H7z" />
);
export const ProductsIcon: IconType = (props) => (
  <Stroke {...props} d="m4 8 8-4 8 4v8l-8 4-8-4zM4 8l8 4 8-4M12 12v8" />
);
export const RetryIcon: IconType = (props) => (
  <Stroke {...props} d="M19.5 12a7.5 7.5 0 1 1-2.2-5.3L19.5 9M19.5 4v5h-5" />
);
export const SearchIcon: IconType = (props) => (
  <Stroke {...props} d={`${ring(11, 11, 6.5)}M16 16l4.5 4.5`} />
);
export const SettingsIcon: IconType = (props) => (
  <Stroke {...props} d={`M4 7h9M17 7h3M4 17h3M11 17h9${ring(15, 7, 2)}${ring(9, 17, 2)}`} />
);
export const ShareIcon: IconType = (props) => (
  <Stroke {...props} d="M12 15V4M8 7.5 12 3.5l4 4M5 12v7h14v-7" />
);
export const SignOutIcon: IconType = (props) => (
  <Stroke {...props} d="M10 4H5v16h5M10 12h10M16 8l4 4-4 4" mirrored />
);
export const StoreIcon: IconType = (props) => (
  <Stroke
    {...props}
    d="M4 9.5 5.5 4h13L20 9.5a2.7 2.7 0 0 1-5.3 0 2.7 2.7 0 0 1-5.4 0 2.7 2.7 0 0 1-5.3 0zM5.5 12v8h13v-8"
  />
);
export const TodayIcon: IconType = (props) => (
  <Stroke {...props} d="M4 6h16M4 11h16M4 16h9M15.5 17.5l2 2 3.5-4" />
);
export const TrashIcon: IconType = (props) => (
  <Stroke {...props} d="M4.5 7h15M9 7V4h6v3M6.5 7l1 13h9l1-13M10 11v5M14 11v5" />
);
export const UpIcon: IconType = (props) => <Stroke {...props} d="m6 15 6-6 6 6" />;
export const UpDownIcon: IconType = (props) => <Stroke {...props} d="m8 9 4-4 4 4M8 15l4 4 4-4" />;
export const WarnIcon: IconType = (props) => (
  <Stroke {...props} d="M12 4 2.8 20h18.4zM12 10v4.5M12 17.3v.01" />
);
export const CloseIcon: IconType = (props) => <Stroke {...props} d="m6 6 12 12M18 6 6 18" />;
