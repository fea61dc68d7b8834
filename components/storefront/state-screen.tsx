import bag from "./drawings/bag.svg";
import closed from "./drawings/closed.svg";
import page from "./drawings/page.svg";
import shelf from "./drawings/shelf.svg";

const drawings = { bag, closed, page, shelf };

type Props = {
  drawing: keyof typeof drawings;
  title: React.ReactNode;
  body: React.ReactNode;
  /** Other ways on, as a list. */
  ways?: React.ReactNode;
  /** Below a page's own heading it is an h2. */
  heading?: "h1" | "h2";
  /** The buttons, the usual one first. */
  children?: React.ReactNode;
};

/** A page with nothing on it: what happened, and each way on. */
export function StateScreen({
  drawing,
  title,
  body,
  ways,
  heading: Heading = "h1",
  children,
}: Props) {
  const { src, width, height } = drawings[drawing];
  return (
    <article className="screen">
      <img src={src} alt="" width={width} height={height} />
      <div className="screen__body">
        <Heading>{title}</Heading>
        <p>{body}</p>
        {ways}
        {children && <div className="do">{children}</div>}
      </div>
    </article>
  );
}
