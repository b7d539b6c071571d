package org.lovebank.volunteer.plan;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A plan beside what was done: {@code done} counts occasions, that is days with final records of one project in the
 * item's month, category and team; {@code donePercent} of what was planned, at most 100 for each item.
 */
record PlanProgressView(UUID planId, int year, String state, int planned, int done, int donePercent, List<Item> items) {

    static PlanProgressView of(PlanView plan, List<Item> items) {
        int planned = items.stream().mapToInt(Item::planned).sum();
        int kept = items.stream()
                .mapToInt(item -> Math.min(item.planned(), item.done()))
                .sum();
        int done = items.stream().mapToInt(Item::done).sum();
        return new PlanProgressView(
                plan.id(), plan.year(), plan.state(), planned, done, planned == 0 ? 0 : kept * 100 / planned, items);
    }

    /** One promise and what became of it. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Item(
            int month,
            String content,
            @Nullable String categoryCode,
            @Nullable UUID teamId,
            int planned,
            int done,
            long minutes) {}
}
