package org.lovebank.matching.reason;

import org.lovebank.matching.board.Layout;
import org.lovebank.matching.filter.Filter;
import org.lovebank.matching.filter.Funnel;
import org.lovebank.matching.graph.CandidateGraph;

/** Reads off the funnel why an order found too few. */
final class FindReason {

    private FindReason() {}

    static ReasonCode of(CandidateGraph graph, Layout layout, int order, int needed) {
        Funnel funnel = graph.funnel(order);
        for (Filter filter : Filter.values()) {
            if (funnel.after(filter) < needed) {
                return of(filter);
            }
        }
        for (int option = 0; option < layout.options(order); option++) {
            int together = 0;
            for (int entry = graph.first(order); entry < graph.end(order); entry++) {
                together += graph.allows(entry, option) ? 1 : 0;
            }
            if (together >= needed) {
                return ReasonCode.AT_CAPACITY;
            }
        }
        return ReasonCode.HEADCOUNT_SHORT;
    }

    private static ReasonCode of(Filter filter) {
        return switch (filter) {
            case ACTIVE, CONSENT, AUTO_MATCHING, SKILL -> ReasonCode.NO_SKILL;
            case QUALIFICATION -> ReasonCode.NO_LICENCE;
            case VETTING, INSURANCE -> ReasonCode.NO_VETTED;
            case AGE -> ReasonCode.NO_ADULT;
            case LANGUAGE -> ReasonCode.NO_LANGUAGE;
            case SCOPE -> ReasonCode.OUT_OF_RANGE;
            case WINDOW, PAUSE -> ReasonCode.NO_WINDOW;
            case CAPS -> ReasonCode.AT_CAPACITY;
            case BAN -> ReasonCode.BANNED;
        };
    }
}
