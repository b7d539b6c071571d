package org.lovebank.task.order;

import static org.lovebank.task.order.OrderState.OPEN_GRAB;

import jakarta.persistence.Embedded;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lovebank.access.Caller;
import org.lovebank.access.Roles;
import org.lovebank.task.order.form.Conditions;
import org.lovebank.task.order.form.Errand;
import org.lovebank.task.order.form.OrderDraft;
import org.lovebank.task.order.form.Parties;
import org.lovebank.task.order.form.Provenance;
import org.lovebank.task.policy.OrderPolicy.OrderClocks;
import org.lovebank.task.window.Window;

/** What stands on an order, for reading; only its verbs write here. */
@MappedSuperclass
public abstract class OrderSheet {

    @Id
    private UUID id;

    @Version
    private long version;

    @Embedded
    private Provenance provenance;

    @Embedded
    private Parties parties;

    @Embedded
    private Slip slip;

    @Embedded
    private @Nullable Folded folded;

    @Embedded
    private Funds funds;

    @Embedded
    private Progress progress;

    @SuppressWarnings("NullAway.Init")
    protected OrderSheet() {}

    OrderSheet(UUID id, String orderNo, OrderDraft asked, Folded folded, OrderClocks clocks, Instant now) {
        this.id = id;
        this.provenance = new Provenance(orderNo, asked.origin(), asked.originId());
        this.parties = asked.parties();
        this.slip = new Slip(asked.errand(), asked.conditions(), now);
        this.folded = folded;
        this.funds = new Funds(asked.fundingSource());
        this.progress = new Progress(Due.toIssue(asked.errand(), clocks, now), now);
    }

    void write(Slip other) {
        slip = other;
    }

    void write(Funds other) {
        funds = other;
    }

    /** Whether the caller may know that it exists, without having a seat. */
    boolean visibleTo(Caller caller) {
        boolean concerned = parties.include(caller.id()) || parties.inCareOf(caller);
        return concerned || state() == OPEN_GRAB || coordinatedBy(caller);
    }

    /** Whether the caller coordinates for the organisation that has the order now. */
    public boolean coordinatedBy(Caller caller) {
        UUID organisation = progress.currentOrgId();
        boolean coordinator = caller.holdsAny(Roles.ORG_COORDINATOR);
        return organisation != null && coordinator && caller.organisations().contains(organisation);
    }

    /** When it is to be done, as far as it is known. */
    public Window planned() {
        return Window.of(slip.startsAt(), errand().durationMinutes());
    }

    public UUID id() {
        return id;
    }

    public long version() {
        return version;
    }

    Slip slip() {
        return slip;
    }

    public Provenance provenance() {
        return provenance;
    }

    public Parties parties() {
        return parties;
    }

    public Errand errand() {
        return slip.errand();
    }

    public Conditions conditions() {
        return slip.conditions();
    }

    public Folded folded() {
        return folded == null ? new Folded() : folded;
    }

    public Funds funds() {
        return funds;
    }

    public Progress progress() {
        return progress;
    }

    public OrderState state() {
        return progress.state();
    }
}
