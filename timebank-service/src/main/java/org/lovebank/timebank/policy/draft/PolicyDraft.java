package org.lovebank.timebank.policy.draft;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.lovebank.access.AreaPath;
import org.lovebank.access.Caller;
import org.lovebank.access.Roles;
import org.lovebank.problem.Refused;
import org.lovebank.timebank.policy.PolicyPack;
import org.lovebank.timebank.policy.PolicyRefusal.DayNotInTheFuture;
import org.lovebank.timebank.policy.PolicyRefusal.PolicyDraftNotFound;
import org.lovebank.timebank.policy.PolicyRefusal.PolicyNotApproved;
import org.lovebank.timebank.policy.PolicyRules;

/** A policy that a council drafts; what two have signed is never edited, only published or left. */
@Entity
@Table(name = "policy_draft")
public class PolicyDraft {

    @Id
    private UUID id;

    @Column(name = "area_path")
    private String areaPath;

    private String code;

    @JdbcTypeCode(SqlTypes.JSON)
    private PolicyRules content;

    private String source;

    @Enumerated(EnumType.STRING)
    private DraftState state;

    @Column(name = "approval_id")
    private UUID approvalId;

    @Column(name = "published_version")
    private @Nullable Integer publishedVersion;

    @Column(name = "drafted_at")
    private Instant draftedAt;

    @Column(name = "changed_at")
    private Instant changedAt;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected PolicyDraft() {}

    PolicyDraft(UUID id, PolicyDraftRequest wanted, UUID approvalId, Instant at) {
        this.id = id;
        this.areaPath = wanted.areaPath();
        this.code = wanted.code();
        this.content = wanted.rules();
        this.source = wanted.source();
        this.state = DraftState.DRAFT;
        this.approvalId = approvalId;
        this.draftedAt = at;
        this.changedAt = at;
    }

    /** What is not yet published is seen by the council of the place and by auditors. */
    void mustBeVisibleTo(Caller caller) {
        if (!caller.holdsIn(new AreaPath(areaPath), Roles.BANK_COUNCIL, Roles.AUDITOR)) {
            throw new Refused(new PolicyDraftNotFound());
        }
    }

    /** Two members have signed, or one said no. */
    void decided(DraftState decision, Instant at) {
        state = decision;
        changedAt = at;
    }

    /** The version that this becomes from a day on, once it is kept; tomorrow at the earliest. */
    PolicyPack published(Caller caller, LocalDate effectiveOn, LocalDate today, Instant at) {
        if (!caller.holdsIn(new AreaPath(areaPath), Roles.BANK_COUNCIL)) {
            throw new Refused(new PolicyDraftNotFound());
        }
        if (state != DraftState.APPROVED) {
            throw new Refused(new PolicyNotApproved(state));
        }
        if (!effectiveOn.isAfter(today)) {
            throw new Refused(new DayNotInTheFuture(today.plusDays(1)));
        }
        return new PolicyPack(new AreaPath(areaPath), code, effectiveOn, content, source, at);
    }

    void became(int newVersion, Instant at) {
        publishedVersion = newVersion;
        decided(DraftState.PUBLISHED, at);
    }

    public PolicyRules rules() {
        return content;
    }

    String code() {
        return code;
    }

    PolicyDraftView view() {
        return new PolicyDraftView(
                id,
                code,
                areaPath,
                content,
                source,
                state,
                approvalId,
                publishedVersion,
                draftedAt,
                changedAt,
                version);
    }
}
