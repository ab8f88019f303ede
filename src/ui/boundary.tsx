/** A part of the page that fails says so in its place; the rest of the page, and the run, go on. */
import { Component, type ReactNode } from "react";
import { isUnfetched, tryAgain } from "./unfetched.ts";
import { useWords } from "./words.tsx";
import "./boundary.css";

interface BoundaryProps {
  readonly children: ReactNode;
}
interface BoundaryState {
  readonly error: unknown;
}

export class Boundary extends Component<BoundaryProps, BoundaryState> {
  override state: BoundaryState = { error: null };

  static getDerivedStateFromError(error: unknown): BoundaryState {
    return { error };
  }

  override componentWillUnmount(): void {
    if (this.state.error !== null) void tryAgain();
  }

  override render(): ReactNode {
    const { error } = this.state;
    if (error === null) return this.props.children;
    const again = (): void => {
      void tryAgain().then(() => this.setState({ error: null }));
    };
    return <Broken error={error} onAgain={again} />;
  }
}

function Broken({ error, onAgain }: { readonly error: unknown; readonly onAgain: () => void }) {
  const words = useWords();
  const detail = error instanceof Error ? error.message : String(error);
  // A page that was put online anew no longer has the parts of the one that is open.
  const isGone = isUnfetched(error);
  return (
    <div className="broken" role="alert">
      <p>{words.text(isGone ? "notice.unfetched" : "notice.broken", { detail })}</p>
      <button type="button" onClick={onAgain}>
        {words.text("notice.again")}
      </button>
      {isGone && (
        <button type="button" onClick={() => window.location.reload()}>
          {words.text("notice.reload")}
        </button>
      )}
    </div>
  );
}
