package org.lovebank.task.assignment;

import jakarta.persistence.Embeddable;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lovebank.access.AreaPath;
import org.lovebank.access.Caller;
import org.lovebank.access.Roles;
import org.lovebank.events.category.ServiceCategory;
import org.lovebank.problem.Refused;
import org.lovebank.task.assignment.AssignmentRefusal.ConfirmerNotIndependent;
import org.lovebank.task.assignment.AssignmentRefusal.NotYoursToConfirm;
import org.lovebank.task.assignment.AssignmentRefusal.TooEarlyForNoShow;
import org.lovebank.task.policy.PolicyContent.Confirmation;
import org.lovebank.task.policy.PolicyContent.LateWithdrawal;
import org.lovebank.task.policy.PolicyContent.NoShow;
import org.lovebank.task.window.Window;

/** What was promised: for whom, what, where and when; kept as it was, whatever becomes of the wish or order. */
@Embeddable
public class Plan {

    private static final String NOT_FUNDED = "NONE";

    private static final String[] STAFF = {
        Roles.STATION_WORKER, Roles.STATION_HEAD, Roles.COMMUNITY_DISPATCHER, Roles.ORG_COORDINATOR
    };

    private @Nullable UUID wishId;
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
    private String fundingSource;

    @SuppressWarnings("NullAway.Init")
    protected Plan() {}

    /** A plan from a wish, or with {@link #ofOrder} from an order: {@code planned} is when the volunteer comes, {@code allowed} when the service may be. */
    public Plan(
            @Nullable UUID wishId,
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
        this.fundingSource = NOT_FUNDED;
    }

    /** The same plan, of an order and not of a wish, with whose minutes pay for it. */
    public Plan ofOrder(UUID order, String paidFrom) {
        wishId = null;
        orderId = order;
        fundingSource = paidFrom;
        return this;
    }

    public @Nullable UUID wishId() {
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

    /** From some time after the start on, an absence is one. */
    void mustBeMissed(NoShow rule, UUID assignmentId, Instant now) {
        Instant absentFrom = plannedFrom.plus(Duration.ofMinutes(rule.afterMinutes()));
        if (now.isBefore(absentFrom)) {
            throw new Refused(new TooEarlyForNoShow(assignmentId, absentFrom));
        }
    }

    /** The recipient, who asked for them, or as the policy allows staff. */
    void mustBeConfirmedBy(Caller caller, Confirmation rule, UUID assignmentId) {
        if (!isFor(caller.id()) && !(rule.staffMayConfirm() && inCareOf(caller))) {
            throw new Refused(new NotYoursToConfirm(assignmentId));
        }
    }

    /** Nobody confirms their own service; whoever only saw it does not confirm for the recipient. */
    void mustBeIndependent(Caller caller, UUID volunteerId, UUID witnessId, UUID assignmentId) {
        if (caller.is(volunteerId) || (caller.is(witnessId) && !isFor(caller.id()))) {
            throw new Refused(new ConfirmerNotIndependent(assignmentId));
        }
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

    public @Nullable UUID orderId() {
        return orderId;
    }

    String fundingSource() {
        return fundingSource;
    }

    public AreaPath area() {
        return new AreaPath(areaPath);
    }

    String categoryCode() {
        return categoryCode;
    }

    public String title() {
        return title;
    }

    String content() {
        return content;
    }

    public String place() {
        return place;
    }
}
