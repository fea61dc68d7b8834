"use client";

import { Component } from "react";

type Props = { children: React.ReactNode };

/** Shows nothing where its children throw, so that the browser keeps the page around them. */
export class Hushed extends Component<Props, { thrown: boolean }> {
  override state = { thrown: false };

  static getDerivedStateFromError() {
    return { thrown: true };
  }

  override render() {
    return this.state.thrown ? null : this.props.children;
  }
}
