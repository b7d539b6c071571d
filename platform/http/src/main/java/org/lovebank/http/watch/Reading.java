package org.lovebank.http.watch;

/**
 * What a house counts in its database for whoever watches it: a bean whose one statement is read every few seconds, by
 * each replica. The figures are the database's, so the same in every replica: take their maximum, never their sum.
 */
public interface Reading {

    /**
     * A select of three columns: {@code name} of a figure ({@code lovebank.…}), {@code label} that tells figures of one
     * name apart ({@code key=word}, or null) and {@code value}; a row without a value is left out. It must be cheap: answered
     * from an index, or from few rows.
     */
    String statement();
}
