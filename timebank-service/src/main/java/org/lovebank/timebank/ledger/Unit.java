package org.lovebank.timebank.ledger;

/** What is counted: minutes or points; never mixed, always whole. */
public enum Unit {
    MIN(1),
    PTS(2);

    private final int code;

    Unit(int code) {
        this.code = code;
    }

    /** The number in the journal. */
    public int code() {
        return code;
    }

    public static Unit of(int code) {
        return switch (code) {
            case 1 -> MIN;
            case 2 -> PTS;
            default -> throw new IllegalArgumentException("no unit " + code);
        };
    }
}
