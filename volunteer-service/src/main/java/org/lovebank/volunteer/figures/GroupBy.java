package org.lovebank.volunteer.figures;

/** By what volunteers are counted. */
enum GroupBy {
    OCCUPATION("coalesce(v.occupation, 'UNKNOWN')", ""),
    IDENTITY("w.code", " cross join lateral unnest(v.identity_types) w (code)"),
    STATUS("v.status", ""),
    PARTICIPATION("v.participation", "");

    private final String expression;
    private final String join;

    GroupBy(String expression, String join) {
        this.expression = expression;
        this.join = join;
    }

    String expression() {
        return expression;
    }

    String join() {
        return join;
    }
}
