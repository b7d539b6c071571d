package org.lovebank.task.order.form;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lovebank.events.category.ServiceCategory;
import org.lovebank.task.campaign.ActionLine;
import org.lovebank.task.window.Window;

/** What is asked, where, when and by how many; the words are public. */
@Embeddable
public record Errand(
        String categoryCode,
        @Nullable UUID menuItemId,
        String title,
        String description,
        String place,
        Instant windowFrom,
        Instant windowTo,
        int durationMinutes,
        int headcount,
        @Enumerated(EnumType.STRING) DispatchMode dispatchMode,
        @Enumerated(EnumType.STRING) Urgency urgency,
        @Enumerated(EnumType.STRING) @Nullable ActionLine actionLine,
        @Nullable String campaignCode) {

    public ServiceCategory category() {
        return ServiceCategory.valueOf(categoryCode);
    }

    /** When the service may be. */
    public Window window() {
        return new Window(windowFrom, windowTo);
    }

    /** The latest moment at which the service can begin and still end within the window. */
    public Instant latestStart() {
        return windowTo.minus(Duration.ofMinutes(durationMinutes));
    }

    /** As early as the window allows and not in the past; the latest start when even that has gone by. */
    public Instant soonestStart(Instant now) {
        Instant soonest = windowFrom.isAfter(now) ? windowFrom : now;
        return soonest.isAfter(latestStart()) ? latestStart() : soonest;
    }

    /** The same errand, with the way that a dispatcher chose. */
    public Errand with(DispatchMode mode) {
        return new Errand(
                categoryCode,
                menuItemId,
                title,
                description,
                place,
                windowFrom,
                windowTo,
                durationMinutes,
                headcount,
                mode,
                urgency,
                actionLine,
                campaignCode);
    }

    /** The same errand at another time. */
    public Errand within(Window other) {
        return new Errand(
                categoryCode,
                menuItemId,
                title,
                description,
                place,
                other.from(),
                other.to(),
                durationMinutes,
                headcount,
                dispatchMode,
                urgency,
                actionLine,
                campaignCode);
    }
}
