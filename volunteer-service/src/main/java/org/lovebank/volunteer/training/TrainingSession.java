package org.lovebank.volunteer.training;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lovebank.access.AreaPath;
import org.lovebank.access.Caller;
import org.lovebank.access.Roles;
import org.lovebank.problem.Refused;
import org.lovebank.volunteer.training.TrainingRefusal.NoSuchSession;
import org.lovebank.volunteer.training.TrainingRefusal.SessionNotBegun;
import org.lovebank.volunteer.training.TrainingRefusal.SignInCodeWrong;

/** One time at which a station holds a course; its sign-in code is known by its seal only. */
@Entity
class TrainingSession {

    private static final String[] STAFF = {Roles.STATION_WORKER, Roles.STATION_HEAD};

    @Id
    private UUID id;

    private UUID trainingId;
    private UUID stationId;
    private String areaPath;
    private Instant startsAt;
    private int minutes;
    private byte @Nullable [] codeIndex;
    private @Nullable Instant codeUntil;

    @Version
    private long version;

    private Instant changedAt;

    @SuppressWarnings("NullAway.Init")
    TrainingSession() {}

    TrainingSession(UUID id, Training training, UUID stationId, AreaPath place, Instant startsAt, Instant now) {
        this.id = id;
        this.trainingId = training.id();
        this.stationId = stationId;
        this.areaPath = place.value();
        this.startsAt = startsAt;
        this.minutes = training.minutes();
        this.changedAt = now;
    }

    void mustBeRunBy(Caller caller) {
        if (!caller.holdsIn(place(), STAFF)) {
            throw new Refused(new NoSuchSession(id));
        }
    }

    /** A code is shown in the room for a while. */
    void show(byte[] index, Instant until, Instant now) {
        this.codeIndex = index;
        this.codeUntil = until;
        this.changedAt = now;
    }

    void mustMatch(byte[] index, Instant now) {
        boolean good = codeUntil != null && !now.isAfter(codeUntil) && MessageDigest.isEqual(codeIndex, index);
        if (!good) {
            throw new Refused(new SignInCodeWrong());
        }
    }

    void mustHaveBegun(Instant now) {
        if (now.isBefore(startsAt)) {
            throw new Refused(new SessionNotBegun(startsAt.toString()));
        }
    }

    UUID id() {
        return id;
    }

    AreaPath place() {
        return new AreaPath(areaPath);
    }

    View view(long signedIn) {
        return new View(
                id, trainingId, stationId, areaPath, startsAt, minutes, signedIn, codeUntil, changedAt, version);
    }

    /** A session as callers see it; {@code signedIn} is counted. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record View(
            UUID id,
            UUID trainingId,
            UUID stationId,
            String areaPath,
            Instant startsAt,
            int minutes,
            long signedIn,
            @Nullable Instant codeUntilAt,
            Instant changedAt,
            long version) {}
}
