package org.lovebank.matching.order;

/** How far the helpers of an order may live: the same community, or a radius of the rules. */
public enum Scope {
    COMMUNITY(0),
    STREET(1),
    DISTRICT(2);

    private final int code;

    Scope(int code) {
        this.code = code;
    }

    public int code() {
        return code;
    }
}
