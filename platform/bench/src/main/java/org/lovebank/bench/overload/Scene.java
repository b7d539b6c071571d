package org.lovebank.bench.overload;

import java.util.function.Function;
import org.lovebank.bench.load.Requests;
import org.lovebank.bench.scale.ScaleStreet;

/**
 * Something that is asked ten times as often as it can be served.
 *
 * @param name what the figures are called
 * @param told what is asked, in words
 * @param crowd connections over which the crowd asks
 */
record Scene(String name, String told, int crowd, Function<ScaleStreet, ? extends Requests> asks) {

    /** So cheap that what is served takes the processors no more than what is refused; few connections hold the crowd back. */
    static final Scene READING =
            new Scene("reading", "GET /areas/{path} with a token", 2_000, ScaleStreet::readsOfAnArea);

    /** So dear that a machine of two processors can be asked for ten times of it, each time by somebody else. */
    static final Scene EXPORTING = new Scene(
            "exporting", "GET /service-ledger/export as XLSX, with a token", 4_000, ScaleStreet::exportsOfTheLedger);
}
