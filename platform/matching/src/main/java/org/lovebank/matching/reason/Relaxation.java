package org.lovebank.matching.reason;

import org.lovebank.matching.order.OpenOrder;
import org.lovebank.matching.plan.PlacedOrder;

/**
 * The smallest change that would cover an order beside the present plan. Legal filters are never touched.
 *
 * @param moveMinutes by how much all possible starts are moved, negative for earlier; 0 when not
 * @param extraMetres how much farther helpers may live; 0 when not
 * @param languageWished the mandatory language becomes a wish
 * @param fewerHeads how many volunteers fewer come, never below the order's least headcount
 * @param relaxed the order as it would be
 * @param witness who would come then; nobody else's seat is touched
 */
public record Relaxation(
        int moveMinutes,
        int extraMetres,
        boolean languageWished,
        int fewerHeads,
        OpenOrder relaxed,
        PlacedOrder witness) {}
