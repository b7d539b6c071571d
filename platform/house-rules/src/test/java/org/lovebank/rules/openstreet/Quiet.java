package org.lovebank.rules.openstreet;

import java.time.Duration;
import org.lovebank.stack.street.Progress;

/** What comes up is asserted, not watched. */
final class Quiet implements Progress {

    @Override
    public void notice(String words) {
        // a port was taken: another one is as good
    }

    @Override
    public void ready(String part, Duration took, String words) {
        // awaited by the start itself
    }

    @Override
    public void alreadyRuns(String part, String words) {
        // the broker's restart leaves the others alone
    }
}
