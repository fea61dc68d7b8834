/** A phone, drawn, with what a buyer sees in it: always light, whatever the page around it is. */
export function Handset({
  address,
  caption,
  style,
  children,
}: {
  address: React.ReactNode;
  caption?: React.ReactNode;
  /** A store's colours, over the light theme's. */
  style?: React.CSSProperties;
  children: React.ReactNode;
}) {
  return (
    <figure>
      <div
        data-theme="light"
        style={style}
        className="mx-auto max-w-[328px] rounded-[24px] border border-strong bg-surface! p-2 text-text"
      >
        <div className="truncate p-1.5 text-center text-13 text-text-3">{address}</div>
        <div className="overflow-clip rounded-[16px] border border-border bg-canvas font-[system-ui,sans-serif]">
          {children}
        </div>
      </div>
      {caption && <figcaption className="mt-3 text-center text-text-2">{caption}</figcaption>}
    </figure>
  );
}
