package org.lovebank.timebank.coverage;

/** The newest forecasts of all branches together; {@code beyond} is how many of them pass their policy. */
record CoverageTotals(long liability, long capacity, long beyond) {

    double months() {
        return capacity == 0 ? Double.NaN : (double) liability / capacity;
    }
}
