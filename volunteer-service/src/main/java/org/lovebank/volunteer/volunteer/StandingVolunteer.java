package org.lovebank.volunteer.volunteer;

import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lovebank.http.Time;
import org.lovebank.problem.Refused;
import org.lovebank.volunteer.file.VolunteerFile;
import org.lovebank.volunteer.seal.PersonalKey;
import org.lovebank.volunteer.volunteer.VolunteerRefusal.VolunteerStatusForbids;
import org.lovebank.volunteer.volunteer.standing.Activity;
import org.lovebank.volunteer.volunteer.standing.StatusReason;
import org.lovebank.volunteer.volunteer.standing.VolunteerStatus;

/** Where a volunteer stands, and how that changes by service, by silence and by the end of things. */
@MappedSuperclass
abstract class StandingVolunteer extends FiledVolunteer {

    @Enumerated(EnumType.STRING)
    private VolunteerStatus status;

    @Enumerated(EnumType.STRING)
    private @Nullable StatusReason statusReason;

    @Embedded
    private Activity activity;

    @SuppressWarnings("NullAway.Init")
    StandingVolunteer() {}

    StandingVolunteer(UUID id, VolunteerFile file, PersonalKey key, Instant now) {
        super(id, file, key, now);
        this.status = VolunteerStatus.SUBMITTED;
        this.activity = Activity.submitted(now);
    }

    /** Active from now on. */
    void begin(Instant now) {
        this.status = VolunteerStatus.ACTIVE;
        this.activity = activity.awake(LocalDate.ofInstant(now, Time.DAYS));
        changed(now);
    }

    void stand(VolunteerStatus wanted, StatusReason reason, Instant now) {
        this.statusReason = reason;
        if (wanted == VolunteerStatus.ACTIVE) {
            begin(now);
            return;
        }
        this.status = wanted;
        changed(now);
    }

    /** Service was confirmed; answers whether it woke a dormant volunteer. */
    public boolean served(LocalDate day, Instant now) {
        this.activity = activity.served(day);
        if (status != VolunteerStatus.DORMANT) {
            return false;
        }
        stand(VolunteerStatus.ACTIVE, StatusReason.SERVED_AGAIN, now);
        return true;
    }

    /** Nothing was heard for so many days; answers whether that made the volunteer dormant. */
    public boolean fallDormant(int days, Instant now) {
        if (status != VolunteerStatus.ACTIVE || !activity.isIdle(LocalDate.ofInstant(now, Time.DAYS), days)) {
            return false;
        }
        stand(VolunteerStatus.DORMANT, StatusReason.NO_SERVICE, now);
        return true;
    }

    /** The ground is gone on which somebody under age may serve; answers whether that changed anything. */
    boolean loseGuardian(Instant now) {
        if (!status.next().contains(VolunteerStatus.PAUSED)) {
            return false;
        }
        stand(VolunteerStatus.PAUSED, StatusReason.GUARDIAN_CONSENT_WITHDRAWN, now);
        return true;
    }

    /** Died, or was erased: nothing follows after that, whatever stood before. */
    public void leave(VolunteerStatus last, StatusReason reason, Instant now) {
        if (status == VolunteerStatus.ERASED || status == last) {
            throw forbids(last.name());
        }
        stand(last, reason, now);
    }

    Refused forbids(String wanted) {
        List<String> allowed = status.next().stream().map(Enum::name).toList();
        return new Refused(new VolunteerStatusForbids(status.name(), wanted, allowed));
    }

    VolunteerStatus status() {
        return status;
    }

    @Nullable String reasonName() {
        return statusReason == null ? null : statusReason.name();
    }

    Activity activity() {
        return activity;
    }
}
