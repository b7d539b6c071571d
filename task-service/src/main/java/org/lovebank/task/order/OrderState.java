package org.lovebank.task.order;

import java.util.List;

/** Where an order stands in its life, and where it may go from there. */
public enum OrderState {
    /** 点单. */
    PLACED,
    RETURNED,
    REJECTED,
    /** 发单. */
    ISSUED,
    /** 抢单. */
    OPEN_GRAB,
    /** 下单/派单. */
    DISPATCHED,
    /** 接单: every seat has somebody who said yes. */
    ACCEPTED,
    IN_SERVICE,
    SERVED,
    CONFIRMED,
    /** 评单. */
    EVALUATED,
    CLOSED,
    CANCELLED,
    UNFILLED,
    FALLBACK_REFERRED,
    DISPUTED,
    VOIDED;

    /** The states that may follow this one. */
    public List<OrderState> next() {
        return switch (this) {
            case PLACED -> List.of(ISSUED, RETURNED, REJECTED, CANCELLED);
            case RETURNED -> List.of(PLACED, CANCELLED);
            case ISSUED -> List.of(DISPATCHED, OPEN_GRAB, ACCEPTED, RETURNED, UNFILLED, CANCELLED, IN_SERVICE);
            case OPEN_GRAB, DISPATCHED -> List.of(ACCEPTED, ISSUED, RETURNED, UNFILLED, CANCELLED, IN_SERVICE);
            case ACCEPTED -> List.of(IN_SERVICE, DISPATCHED, OPEN_GRAB, ISSUED, RETURNED, UNFILLED, CANCELLED);
            case IN_SERVICE -> List.of(SERVED);
            case SERVED -> List.of(CONFIRMED, DISPUTED);
            case CONFIRMED -> List.of(EVALUATED, CLOSED, DISPUTED);
            case EVALUATED -> List.of(CLOSED, DISPUTED);
            case UNFILLED -> List.of(FALLBACK_REFERRED, ISSUED, CANCELLED);
            case DISPUTED -> List.of(CONFIRMED, VOIDED, SERVED);
            case REJECTED, CLOSED, CANCELLED, FALLBACK_REFERRED, VOIDED -> List.of();
        };
    }

    /** Whether somebody may still take a seat. */
    public boolean fillable() {
        return this == ISSUED || this == OPEN_GRAB || this == DISPATCHED;
    }

    /** Whether no organisation has the order in this state. */
    boolean withoutOrganisation() {
        return this == ISSUED || this == RETURNED || this == CANCELLED || this == UNFILLED || this == FALLBACK_REFERRED;
    }

    /** Whether the order will not be served, or was not. */
    public boolean over() {
        return switch (this) {
            case REJECTED, CANCELLED, FALLBACK_REFERRED, VOIDED, CLOSED -> true;
            case PLACED,
                    RETURNED,
                    ISSUED,
                    OPEN_GRAB,
                    DISPATCHED,
                    ACCEPTED,
                    IN_SERVICE,
                    SERVED,
                    CONFIRMED,
                    EVALUATED,
                    UNFILLED,
                    DISPUTED -> false;
        };
    }
}
