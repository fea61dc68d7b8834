import { notFound } from "next/navigation";
import { Suspense } from "react";
import { Hushed } from "./hushed";

/**
 * Makes the answer a 404 while the page around it stays: thrown at the top, it would leave the HTML
 * empty until scripts run. Next takes the status of a static page from inside a Suspense boundary.
 */
export function NotThere() {
  return (
    <Suspense>
      <Hushed>
        <Throw />
      </Hushed>
    </Suspense>
  );
}

function Throw(): never {
  notFound();
}
