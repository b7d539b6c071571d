package org.lovebank.bench.matching;

import org.lovebank.bench.figure.Report;

/** One part of the bench; whoever measures something about matching is one more of them. */
interface FigureSource {

    /** A word for the progress line. */
    String name();

    void measure(Report report) throws Exception;
}
