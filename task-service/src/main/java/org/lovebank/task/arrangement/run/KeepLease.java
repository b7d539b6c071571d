package org.lovebank.task.arrangement.run;

import org.jspecify.annotations.Nullable;
import org.lovebank.matching.watch.Phase;
import org.lovebank.matching.watch.Watcher;
import org.lovebank.task.arrangement.run.KeepArrangement.Taken;

/** Looks on while a plan is made: writes down how far it is, renews the lease, and hears when it is called off. */
class KeepLease implements Watcher {

    private final KeepArrangement keepArrangement;
    private final Taken taken;
    private @Nullable Phase phase;
    private boolean lost;

    KeepLease(KeepArrangement keepArrangement, Taken taken) {
        this.keepArrangement = keepArrangement;
        this.taken = taken;
    }

    @Override
    public void progress(Phase now, long steps, int covered, int orders) {
        if (now != phase || keepArrangement.isOld(taken)) {
            phase = now;
            lost = !keepArrangement.progress(taken, now, steps, covered);
        }
    }

    @Override
    public boolean cancelled() {
        return lost;
    }
}
