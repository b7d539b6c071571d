package org.lovebank.volunteer.notice;

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
import org.lovebank.volunteer.notice.NoticeRefusal.NoSuchNotice;
import org.lovebank.volunteer.notice.NoticeRefusal.NoticeTakenDownBefore;

/** A public notice (公示). */
@Entity
public class Notice {

    private static final String TAKEN_DOWN = "TAKEN_DOWN";
    private static final String[] STAFF = {Roles.STATION_WORKER, Roles.STATION_HEAD, Roles.CENTER_ADMIN, Roles.AUDITOR};
    private static final String[] HEADS = {Roles.STATION_HEAD, Roles.CENTER_ADMIN};

    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    private NoticeKind kind;

    private String areaPath;
    private String title;
    private String body;

    @Enumerated(EnumType.STRING)
    private NoticeBasis basis;

    private String rule;
    private int policyVersion;
    private @Nullable UUID publishedBy;
    private Instant publishedAt;
    private Instant untilAt;
    private Instant shownUntil;
    private @Nullable Instant takenDownAt;
    private @Nullable UUID takenDownBy;
    private @Nullable String takenDownCause;

    @Version
    private long version;

    private Instant changedAt;

    @SuppressWarnings("NullAway.Init")
    Notice() {}

    Notice(NewNotice wanted, String rule, int policyVersion, Period period) {
        this.id = UuidCreator.getTimeOrderedEpoch();
        this.kind = wanted.kind();
        this.areaPath = wanted.place().value();
        this.title = wanted.title();
        this.body = wanted.body();
        this.basis = wanted.basis();
        this.rule = rule;
        this.policyVersion = policyVersion;
        this.publishedBy = wanted.publishedBy();
        this.publishedAt = period.from();
        this.untilAt = period.until();
        this.shownUntil = period.shownUntil();
        this.changedAt = period.from();
    }

    /** A head of the place takes the whole down and says why. */
    public void takeDown(Caller by, String cause, Instant now) {
        if (!isHeadedBy(by)) {
            throw new Refused(new NoSuchNotice(id));
        }
        if (takenDownAt != null) {
            throw new Refused(new NoticeTakenDownBefore(id, TAKEN_DOWN, List.of()));
        }
        end(by.id(), cause, now);
    }

    /** Nothing of it stands any more. */
    public void end(@Nullable UUID by, String cause, Instant now) {
        if (takenDownAt == null) {
            this.takenDownAt = now;
            this.takenDownBy = by;
            this.takenDownCause = cause;
            this.changedAt = now;
        }
    }

    /** Everybody sees what stands or stood a short while ago; staff of the place sees all. */
    public boolean isVisibleTo(Caller caller, Instant now) {
        return isStaffIn(place(), caller) || (takenDownAt == null && now.isBefore(shownUntil));
    }

    /** Whether nothing of it stands any more. */
    boolean isTakenDown() {
        return takenDownAt != null;
    }

    /** Whether objections may come. */
    public boolean isOpen(Instant now) {
        return takenDownAt == null && now.isBefore(untilAt);
    }

    /** Whether this caller is a head of the place. */
    public boolean isHeadedBy(Caller caller) {
        return caller.holdsIn(place(), HEADS);
    }

    public boolean isPostedBy(Caller caller) {
        return caller.id().equals(publishedBy);
    }

    /** Whether this caller sees all of a place's notices, with what was taken down. */
    public static boolean isStaffIn(AreaPath place, Caller caller) {
        return caller.holdsIn(place, STAFF);
    }

    public UUID id() {
        return id;
    }

    public AreaPath place() {
        return new AreaPath(areaPath);
    }

    public NoticeView view(Caller caller, Instant now) {
        boolean staff = isStaffIn(place(), caller);
        return new NoticeView(
                id,
                kind.name(),
                kind.chinese(),
                kind.english(),
                areaPath,
                title,
                body,
                basis.name(),
                rule,
                takenDownAt != null ? TAKEN_DOWN : isOpen(now) ? "RUNNING" : "OVER",
                publishedAt,
                untilAt,
                policyVersion,
                staff ? publishedBy : null,
                takenDownAt,
                staff ? takenDownBy : null,
                staff ? takenDownCause : null,
                changedAt,
                version);
    }

    /** From when on it stands, until when objections may come, and until when everybody sees it. */
    record Period(Instant from, Instant until, Instant shownUntil) {}
}
