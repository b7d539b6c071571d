package org.lovebank.volunteer.certificate;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lovebank.access.AreaPath;
import org.lovebank.access.Caller;
import org.lovebank.access.Roles;
import org.lovebank.problem.Refused;
import org.lovebank.volunteer.certificate.CertificateRefusal.CertificateNeedsAnother;
import org.lovebank.volunteer.certificate.CertificateRefusal.CertificateStateForbids;
import org.lovebank.volunteer.certificate.CertificateRefusal.CertifiedRecordsChanged;
import org.lovebank.volunteer.certificate.CertificateRefusal.NoSuchCertificate;
import org.lovebank.volunteer.certificate.CertificateRefusal.VoidCauseNotProposed;
import org.lovebank.volunteer.certificate.CertificateRefusal.VoidingNotProposed;

/** A certificate of service records (志愿服务记录证明). */
@Entity
public class Certificate {

    private static final String[] READERS = {Roles.STATION_WORKER, Roles.STATION_HEAD, Roles.CENTER_ADMIN, Roles.AUDITOR
    };
    private static final String[] HANDLERS = {Roles.STATION_WORKER, Roles.STATION_HEAD, Roles.CENTER_ADMIN};
    private static final String[] IN_CHARGE = {Roles.STATION_HEAD, Roles.CENTER_ADMIN};

    @Id
    private UUID id;

    private Requested requested;

    @Enumerated(EnumType.STRING)
    private CertificateState state;

    private @Nullable UUID acceptedBy;
    private @Nullable String declineReason;
    private @Nullable Issue issue;
    private byte @Nullable [] sealed;
    private @Nullable Instant recordsChangedAt;
    private @Nullable Voiding voiding;

    @Version
    private long version;

    private Instant changedAt;

    @SuppressWarnings("NullAway.Init")
    Certificate() {}

    public Certificate(Requested requested) {
        this.id = UuidCreator.getTimeOrderedEpoch();
        this.requested = requested;
        this.state = CertificateState.REQUESTED;
        this.changedAt = requested.requestedAt();
    }

    /** A handler (经办人) takes the request up. */
    public void accept(Caller by, Instant now) {
        mustBeAnothers(by, HANDLERS);
        this.state = state.to(CertificateState.ACCEPTED);
        this.acceptedBy = by.id();
        this.changedAt = now;
    }

    public void decline(Caller by, String why, Instant now) {
        mustBeAnothers(by, HANDLERS);
        this.state = state.to(CertificateState.DECLINED);
        this.declineReason = why;
        this.changedAt = now;
    }

    /** Whether this caller is in charge (负责人), not the handler and not the holder, and the state lets it be issued. */
    public void mustBeIssuableBy(Caller by) {
        mustBeAnothers(by, IN_CHARGE);
        state.to(CertificateState.PUBLICISED);
        if (by.id().equals(acceptedBy)) {
            throw new Refused(new CertificateNeedsAnother());
        }
    }

    /** Signed, numbered and posted. */
    public void issue(Caller by, Issue issued, byte[] content, Instant now) {
        mustBeIssuableBy(by);
        this.state = state.to(CertificateState.PUBLICISED);
        this.issue = issued;
        this.sealed = content;
        this.changedAt = now;
    }

    /** Its notice stood long enough. */
    public void validate(Instant now) {
        this.state = state.to(CertificateState.VALID);
        this.changedAt = now;
    }

    /** The first of two says why it must not hold. */
    public void proposeVoid(Caller by, VoidCause cause, String why, Instant now) {
        mustBeAnothers(by, IN_CHARGE);
        if (!cause.isProposed()) {
            throw new Refused(new VoidCauseNotProposed(cause.name()));
        }
        state.to(CertificateState.VOIDED);
        this.voiding = new Voiding(cause.name(), why, by.id(), null, null);
        this.changedAt = now;
    }

    /** The second agrees. */
    public void approveVoid(Caller by, Instant now) {
        mustBeAnothers(by, IN_CHARGE);
        state.to(CertificateState.VOIDED);
        Voiding proposed = voiding;
        if (proposed == null) {
            throw new Refused(new VoidingNotProposed());
        }
        if (by.id().equals(proposed.voidProposedBy())) {
            throw new Refused(new CertificateNeedsAnother());
        }
        end(proposed.agreed(by.id(), now), now);
    }

    /** What stood in public stands there no more; nothing happens to one that was voided before. */
    public void fallWithNotice(Instant now) {
        if (state.next().contains(CertificateState.VOIDED)) {
            end(new Voiding(VoidCause.NOTICE.name(), null, null, null, now), now);
        }
    }

    private void end(Voiding why, Instant now) {
        this.state = state.to(CertificateState.VOIDED);
        this.voiding = why;
        this.changedAt = now;
    }

    private void mustBeAnothers(Caller by, String... roles) {
        if (!by.holdsIn(place(), roles)) {
            throw new Refused(new NoSuchCertificate(id));
        }
        if (by.is(volunteerId())) {
            throw new Refused(new CertificateNeedsAnother());
        }
    }

    public void mustBeVisibleTo(Caller caller) {
        if (!caller.is(volunteerId()) && !caller.holdsIn(place(), READERS)) {
            throw new Refused(new NoSuchCertificate(id));
        }
    }

    /** Only what holds goes on paper. */
    public void mustHold() {
        if (state != CertificateState.VALID) {
            throw new Refused(new CertificateStateForbids(state.name(), List.of(CertificateState.VALID.name())));
        }
        if (recordsChangedAt != null) {
            throw new Refused(new CertifiedRecordsChanged(id));
        }
    }

    public UUID id() {
        return id;
    }

    public UUID volunteerId() {
        return requested.volunteerId();
    }

    public Requested requested() {
        return requested;
    }

    AreaPath place() {
        return requested.place();
    }

    public byte @Nullable [] sealed() {
        return sealed;
    }

    public CertificateView view() {
        return new CertificateView(
                id,
                state.name(),
                state.next().stream().map(Enum::name).toList(),
                requested,
                acceptedBy,
                declineReason,
                issue,
                recordsChangedAt,
                voiding,
                changedAt,
                version);
    }
}
