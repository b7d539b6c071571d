package org.lovebank.http.trace;

/** A piece of work that has begun. */
public interface OpenSpan {

    /** Where it stands: what it asks of others belongs below it. */
    TraceParent here();

    /** A better name, once it is known; never with an id in it. */
    void isCalled(String name);

    /** A fact about it: a code, a status, an id of ours; never personal data. */
    void says(String key, String value);

    /** It ended; {@code well} is false when it failed. */
    void ends(boolean well);
}
