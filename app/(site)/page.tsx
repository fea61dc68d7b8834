export default function HomePage() {
  return <main>Soko</main>;
}
