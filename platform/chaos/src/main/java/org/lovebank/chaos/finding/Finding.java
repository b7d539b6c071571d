package org.lovebank.chaos.finding;

/**
 * A promise that does not hold.
 *
 * @param check which check found it, such as {@code every confirmed hour is deposited once}
 * @param told where; ids only
 */
public record Finding(String check, String told) {

    @Override
    public String toString() {
        return "VIOLATED  " + check + ": " + told;
    }
}
