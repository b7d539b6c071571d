package org.lovebank.http.screen;

import org.lovebank.problem.Refusal;

/** The months are none, end before they begin or after the present one, or are too many. */
public record MonthsWrong(int mostMonths) implements Refusal {

    @Override
    public Kind kind() {
        return Kind.INVALID;
    }
}
