package org.lovebank.matching.watch;

/** Counts the work of a run and lets the watcher look now and then. Work is counted, never timed. */
public final class Steps {

    private static final long LOOK_EVERY = 4_096;

    private final Watcher watcher;
    private final int orders;
    private Phase phase = Phase.SCORING;
    private int covered;
    private long count;
    private long nextLook = LOOK_EVERY;

    public Steps(Watcher watcher, int orders) {
        this.watcher = watcher;
        this.orders = orders;
    }

    public void begin(Phase next, int coveredNow) {
        phase = next;
        covered(coveredNow);
        look();
    }

    public void covered(int coveredNow) {
        covered = coveredNow;
    }

    /**
     * Counts.
     *
     * @throws Cancelled when the watcher wants the run to end
     */
    public void add(long steps) {
        count += steps;
        if (count >= nextLook) {
            look();
        }
    }

    public long count() {
        return count;
    }

    private void look() {
        nextLook = count + LOOK_EVERY;
        if (watcher.cancelled()) {
            throw new Cancelled();
        }
        watcher.progress(phase, count, covered, orders);
    }
}
