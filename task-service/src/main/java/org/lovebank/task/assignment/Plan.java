package org.lovebank.task.assignment;

import jakarta.persistence.Embeddable;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lovebank.access.AreaPath;
import org.lovebank.access.Caller;
import org.lovebank.access.Roles;
import org.lovebank.events.ServiceCategory;
import org.lovebank.task.policy.PolicyContent.LateWithdrawal;
import org.lovebank.task.policy.PolicyContent.NoShow;
import org.lovebank.task.window.Window;

/** What was promised: for whom, what, where and when; kept as it was, whatever becomes of the wish or order. */
@Embeddable
public class Plan {

    private static final String[] STAFF = {
        Roles.STATION_WORKER, Roles.STATION_HEAD, Roles.COMMUNITY_DISPATCHER, Roles.ORG_COORDINATOR
    };

    private UUID wishId;
    private @Nullable UUID orderId;
    private UUID beneficiaryId;
    private UUID requestedBy;
    private String areaPath;
    private String categoryCode;
    private String title;
    private String content;
    private String place;
    private Instant plannedFrom;
    private Instant plannedTo;
    private Instant windowFrom;
    private Instant windowTo;

    @SuppressWarnings("NullAway.Init")
    protected Plan() {}

    /** A plan from a wish: {@code planned} is when the volunteer comes, {@code allowed} when the service may be. */
    public Plan(
            UUID wishId,
            UUID beneficiaryId,
            UUID requestedBy,
            AreaPath area,
            ServiceCategory category,
            String title,
            String content,
            String place,
            Window planned,
            Window allowed) {
        this.wishId = wishId;
        this.beneficiaryId = beneficiaryId;
        this.requestedBy = requestedBy;
        this.areaPath = area.value();
        this.categoryCode = category.name();
        this.title = title;
        this.content = content;
        this.place = place;
        this.plannedFrom = planned.from();
        this.plannedTo = planned.to();
        this.windowFrom = allowed.from();
        this.windowTo = allowed.to();
    }

    public UUID wishId() {
        return wishId;
    }

    public UUID beneficiaryId() {
        return beneficiaryId;
    }

    public Window planned() {
        return new Window(plannedFrom, plannedTo);
    }

    /** From when on a withdrawal is late. */
    Instant lateFrom(LateWithdrawal rule) {
        return plannedFrom.minus(Duration.ofMinutes(rule.minutesBefore()));
    }

    /** From when on an absence is one. */
    Instant absentFrom(NoShow rule) {
        return plannedFrom.plus(Duration.ofMinutes(rule.afterMinutes()));
    }

    /** Whether this person asked for the service or receives it. */
    public boolean isFor(UUID person) {
        return beneficiaryId.equals(person) || requestedBy.equals(person);
    }

    /** Whether the caller's office covers the place. */
    public boolean inCareOf(Caller caller) {
        return caller.holdsIn(area(), STAFF);
    }

    public Window allowed() {
        return new Window(windowFrom, windowTo);
    }

    @Nullable UUID orderId() {
        return orderId;
    }

    public AreaPath area() {
        return new AreaPath(areaPath);
    }

    String categoryCode() {
        return categoryCode;
    }

    String title() {
        return title;
    }

    String content() {
        return content;
    }

    String place() {
        return place;
    }
}
