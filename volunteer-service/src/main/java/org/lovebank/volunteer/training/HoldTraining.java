package org.lovebank.volunteer.training;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Collectors;
import org.lovebank.access.AreaPath;
import org.lovebank.access.Caller;
import org.lovebank.http.once.ShownOnce;
import org.lovebank.problem.Refused;
import org.lovebank.volunteer.area.KnownAreas;
import org.lovebank.volunteer.policy.Policies;
import org.lovebank.volunteer.policy.recordrules.AbilityRules;
import org.lovebank.volunteer.seal.KeyCabinet;
import org.lovebank.volunteer.station.KnownStations;
import org.lovebank.volunteer.training.TrainingRefusal.NoSuchSession;
import org.lovebank.volunteer.training.TrainingRefusal.NoSuchTraining;

/** Courses and sessions, held by staff of the place. */
@ApplicationScoped
class HoldTraining {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String SIGNS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
    private static final int CODE_LENGTH = 8;

    private final TrainingRepository trainings;
    private final TrainingSessionRepository sessions;
    private final TrainingRecordRepository records;
    private final KnownAreas areas;
    private final KnownStations stations;
    private final KeyCabinet keys;
    private final Policies policies;
    private final Clock clock;

    HoldTraining(
            TrainingRepository trainings,
            TrainingSessionRepository sessions,
            TrainingRecordRepository records,
            KnownAreas areas,
            KnownStations stations,
            KeyCabinet keys,
            Policies policies,
            Clock clock) {
        this.trainings = trainings;
        this.sessions = sessions;
        this.records = records;
        this.areas = areas;
        this.stations = stations;
        this.keys = keys;
        this.policies = policies;
        this.clock = clock;
    }

    @Transactional
    public Training.View course(Caller caller, String areaPath, TrainingTopic topic, String title, int minutes) {
        AreaPath place = areas.at(areaPath);
        KnownAreas.mustReach(caller, place);
        Training training = new Training(
                UuidCreator.getTimeOrderedEpoch(), place, topic, title, minutes, caller.id(), clock.instant());
        trainings.persistAndFlush(training);
        return training.view();
    }

    @Transactional
    public TrainingSession.View session(Caller caller, UUID trainingId, UUID stationId, Instant startsAt) {
        Training training =
                trainings.findByIdOptional(trainingId).orElseThrow(() -> new Refused(new NoSuchTraining(trainingId)));
        AreaPath place = stations.placeOf(stationId);
        KnownAreas.mustReach(caller, place);
        TrainingSession session = new TrainingSession(
                UuidCreator.getTimeOrderedEpoch(), training, stationId, place, startsAt, clock.instant());
        sessions.persistAndFlush(session);
        return session.view(0);
    }

    /** A new code takes the place of the one before. */
    @Transactional
    public SignInCode code(Caller caller, UUID sessionId) {
        Instant now = clock.instant();
        TrainingSession session =
                sessions.findForChange(sessionId).orElseThrow(() -> new Refused(new NoSuchSession(sessionId)));
        session.mustBeRunBy(caller);
        session.mustHaveBegun(now);
        int minutes =
                policies.of(AbilityRules.class, session.place(), now).rules().codeMinutes();
        String code = RANDOM.ints(CODE_LENGTH, 0, SIGNS.length())
                .mapToObj(at -> String.valueOf(SIGNS.charAt(at)))
                .collect(Collectors.joining());
        Instant until = now.plus(Duration.ofMinutes(minutes));
        session.show(keys.index("training-code", sessionId + code), until, now);
        sessions.flush();
        return new SignInCode(code, until, records.signedIn(sessionId));
    }

    /** What is shown in the room. */
    record SignInCode(@ShownOnce String code, Instant validUntilAt, long signedIn) {}
}
