package org.lovebank.stack.street;

import java.time.Duration;

/** Whoever wants to hear how the street comes up. */
public interface Progress {

    /** Something worth knowing that is no failure. */
    void notice(String words);

    /** A part serves, {@code took} after it was started. */
    void ready(String part, Duration took, String words);

    /** A part served already. */
    void alreadyRuns(String part, String words);
}
