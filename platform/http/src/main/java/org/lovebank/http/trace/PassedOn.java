package org.lovebank.http.trace;

/** A span that nobody keeps: the trace only passes through. */
record PassedOn(TraceParent here) implements OpenSpan {

    @Override
    public void isCalled(String name) {}

    @Override
    public void says(String key, String value) {}

    @Override
    public void ends(boolean well) {}
}
