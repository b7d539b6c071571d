package org.lovebank.volunteer.training;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lovebank.access.Caller;
import org.lovebank.problem.Refused;
import org.lovebank.volunteer.seal.KeyCabinet;
import org.lovebank.volunteer.training.TrainingRefusal.NoSuchSession;
import org.lovebank.volunteer.training.TrainingRefusal.SignInUnclear;
import org.lovebank.volunteer.training.TrainingRefusal.WasNotThere;
import org.lovebank.volunteer.volunteer.KnownVolunteers;

/** Who was there: by the code shown in the room, or on the list that staff kept. */
@ApplicationScoped
class SignIn {

    private final TrainingSessionRepository sessions;
    private final TrainingRecordRepository records;
    private final KnownVolunteers volunteers;
    private final KeyCabinet keys;
    private final Clock clock;

    SignIn(
            TrainingSessionRepository sessions,
            TrainingRecordRepository records,
            KnownVolunteers volunteers,
            KeyCabinet keys,
            Clock clock) {
        this.sessions = sessions;
        this.records = records;
        this.volunteers = volunteers;
        this.keys = keys;
        this.clock = clock;
    }

    @Transactional
    public TrainingSession.View by(Caller caller, UUID sessionId, @Nullable String code, List<UUID> listed) {
        if ((code == null) == listed.isEmpty()) {
            throw new Refused(new SignInUnclear());
        }
        Instant now = clock.instant();
        TrainingSession session = session(sessionId);
        if (code != null) {
            volunteers.placeOf(caller.id());
            session.mustMatch(
                    keys.index("training-code", sessionId + code.strip().toUpperCase(Locale.ROOT)), now);
            note(session, caller.id(), TrainingRecord.Way.CODE, caller, now);
        } else {
            session.mustBeRunBy(caller);
            session.mustHaveBegun(now);
            listed.stream().distinct().sorted().forEach(id -> {
                volunteers.visibleTo(caller, id);
                note(session, id, TrainingRecord.Way.LIST, caller, now);
            });
        }
        return session.view(records.signedIn(sessionId));
    }

    @Transactional
    public TrainingRecord.View result(Caller caller, UUID sessionId, UUID volunteerId, TrainingRecord.Result result) {
        session(sessionId).mustBeRunBy(caller);
        TrainingRecord record =
                records.of(sessionId, volunteerId).orElseThrow(() -> new Refused(new WasNotThere(volunteerId)));
        record.went(result, caller.id());
        records.flush();
        return record.view();
    }

    private void note(TrainingSession session, UUID volunteerId, TrainingRecord.Way way, Caller by, Instant now) {
        records.note(UuidCreator.getTimeOrderedEpoch(), session.id(), volunteerId, way, by.id(), now);
    }

    private TrainingSession session(UUID id) {
        return sessions.findByIdOptional(id).orElseThrow(() -> new Refused(new NoSuchSession(id)));
    }
}
