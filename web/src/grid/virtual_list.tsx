// A list of any length, of which only the rows in sight are in the page. Rows have any height.
import {Component, createRef, type ComponentChildren} from 'preact';
import {Heights, type Splice} from './heights';

interface VirtualListProps {
  count: number;
  current: number; // the row that is kept in sight
  guess: (row: number) => number; // a row's height before it is measured
  version: unknown; // guesses are made anew when it changes
  splices: readonly Splice[]; // which rows came and went since then
  render: (row: number) => ComponentChildren; // one element
  onSight?: (first: number, last: number) => void;
  class?: string;
}

interface VirtualListState {
  first: number;
  last: number; // beyond the last row in the page
}

const BEYOND = 6; // rows in the page above and below those in sight

export class VirtualList extends Component<VirtualListProps, VirtualListState> {
  override state: VirtualListState = {first: 0, last: 30};
  private readonly scroller = createRef<HTMLDivElement>();
  private readonly rows = createRef<HTMLDivElement>();
  private heights = new Heights([]);
  private resizing: ResizeObserver | undefined;
  private width = 0;
  private taken: readonly Splice[] = []; // those that the heights know
  private wants: number | undefined; // the row to bring into sight after the next measurement

  constructor(props: VirtualListProps) {
    super(props);
    this.guessAll(props);
  }

  private guessAll(props: VirtualListProps): void {
    this.heights = new Heights(Array.from({length: props.count}, (_, row) => props.guess(row)));
    this.taken = props.splices;
  }

  /** Lets the heights follow the rows, and says whether these are others than before. */
  private follow(before: VirtualListProps): boolean {
    const {version, splices, count, guess} = this.props;
    if (before.version !== version) {
      this.guessAll(this.props);
      return true;
    }
    if (this.taken === splices) return false;
    for (const splice of splices.slice(this.taken.length)) this.heights.splice(splice, guess);
    this.taken = splices;
    if (this.heights.count !== count) this.guessAll(this.props);
    return true;
  }

  override componentDidMount(): void {
    const scroller = this.scroller.current;
    if (!scroller) return;
    this.resizing = new ResizeObserver(() => {
      if (scroller.clientWidth !== this.width) {
        this.width = scroller.clientWidth;
        // Whoever shows a head above the list leaves as much room beside it.
        const bar = `${scroller.offsetWidth - scroller.clientWidth}px`;
        scroller.parentElement?.style.setProperty('--scrollbar', bar);
        this.guessAll(this.props);
        this.wants = this.props.current;
      }
      this.look();
      this.measure();
    });
    this.resizing.observe(scroller);
    this.wants = this.props.current;
    this.measure();
  }

  override componentWillUnmount(): void {
    this.resizing?.disconnect();
  }

  override componentDidUpdate(before: VirtualListProps): void {
    const isOther = this.follow(before);
    if (isOther) this.look();
    if (isOther || before.current !== this.props.current) this.wants = this.props.current;
    this.measure();
  }

  /** Takes the heights of the rows in the page, without moving what is in sight. */
  private measure(): void {
    const scroller = this.scroller.current;
    const rows = this.rows.current;
    if (!scroller || !rows) return;
    let above = 0; // how much what is above the sight has grown
    let changed = false;
    const {first} = this.state;
    const elements = rows.children;
    const heights = Array.from(elements, (element) => element.getBoundingClientRect().height);
    heights.forEach((height, k) => {
      const row = first + k;
      const grown = height - this.heights.of(row);
      if (row >= this.heights.count || height === 0 || Math.abs(grown) < 0.5) return;
      if (this.heights.top(row + 1) <= scroller.scrollTop) above += grown;
      this.heights.set(row, height);
      changed = true;
    });
    if (above !== 0) scroller.scrollTop += above;
    if (this.wants !== undefined) {
      this.bringIntoSight(this.wants);
      // It is there for good once no row before it turns out to be of another height.
      if (!changed && this.wants >= first && this.wants < first + heights.length) this.wants = undefined;
    }
    if (changed) {
      this.look();
      this.forceUpdate();
    }
  }

  private bringIntoSight(row: number): void {
    const scroller = this.scroller.current;
    if (!scroller || scroller.clientHeight === 0) return;
    const top = this.heights.top(row);
    const bottom = top + this.heights.of(row);
    const margin = Math.min(60, scroller.clientHeight / 5);
    const {scrollTop, clientHeight} = scroller;
    if (top - margin < scrollTop) {
      scroller.scrollTop = Math.max(0, top - margin);
    } else if (bottom + margin > scrollTop + clientHeight) {
      // A row that is higher than the sight shows its beginning.
      scroller.scrollTop = Math.min(top, bottom + margin - clientHeight);
    }
    this.look();
  }

  /** Finds out which rows are in sight. */
  private readonly look = (): void => {
    const scroller = this.scroller.current;
    if (!scroller) return;
    const {count} = this.props;
    const top = this.heights.at(scroller.scrollTop);
    const bottom = this.heights.at(scroller.scrollTop + scroller.clientHeight);
    const first = Math.max(0, top - BEYOND);
    const last = Math.min(count, bottom + 1 + BEYOND);
    this.props.onSight?.(first, last);
    if (first !== this.state.first || last !== this.state.last) this.setState({first, last});
  };

  override render(): ComponentChildren {
    const {count, render} = this.props;
    const first = Math.min(this.state.first, count);
    const last = Math.min(this.state.last, count);
    const shown = Array.from({length: Math.max(0, last - first)}, (_, k) => render(first + k));
    return (
      <div ref={this.scroller} class={`scroller ${this.props.class ?? ''}`} role="presentation"
        onScroll={this.look}>
        <div class="all-rows" role="presentation"
          style={{height: `${this.heights.total}px`}}>
          <div ref={this.rows} class="rows" role="rowgroup"
            style={{transform: `translateY(${this.heights.top(first)}px)`}}>
            {shown}
          </div>
        </div>
      </div>
    );
  }
}
