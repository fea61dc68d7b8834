/** A page of the framework that reads nothing: it is rendered once, when the app is built. */
export default function StaticPage() {
  return <p>A static page.</p>;
}
