package org.lovebank.task.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lovebank.access.AreaPath;
import org.lovebank.access.Caller;
import org.lovebank.access.Roles;
import org.lovebank.http.page.Cursors;
import org.lovebank.http.page.InvalidCursor;
import org.lovebank.http.page.Page;
import org.lovebank.http.page.Paging;
import org.lovebank.problem.Language;
import org.lovebank.problem.Refused;
import org.lovebank.task.intake.fate.IntakeRefusal.NoSuchIntake;
import org.lovebank.task.intake.fate.IntakeRefusal.NotYourIntake;
import org.lovebank.task.intake.fate.IntakeRefusal.WordsErased;
import org.lovebank.task.intake.fate.Outcome;
import org.lovebank.task.secret.Seal;

/** Reads matters: lists of an area, one's own, one by its number, and, written down, their words. */
@ApplicationScoped
class ReadIntake {

    private static final UUID NEWEST = new UUID(-1, -1);
    private static final UUID FIRST = new UUID(0, 0);

    private final IntakeRepository intakes;
    private final Seal seal;
    private final Cursors cursors;
    private final Clock clock;

    ReadIntake(IntakeRepository intakes, Seal seal, Cursors cursors, Clock clock) {
        this.intakes = intakes;
        this.seal = seal;
        this.cursors = cursors;
        this.clock = clock;
    }

    @Transactional
    IntakeView one(Caller caller, UUID intakeId) {
        return IntakeView.of(intakes.findFor(caller, intakeId), caller);
    }

    /** What has no outcome yet, the most pressing first: whoever reads it to its end has seen every open matter. */
    @Transactional
    Page<IntakeView> open(Caller caller, AreaPath area, boolean overdueOnly, Paging paging) {
        mustBeInCare(caller, area);
        String list = "open-intakes/" + area + "/" + overdueOnly;
        List<String> after = cursors.position(paging, list).orElse(List.of(Instant.EPOCH.toString(), FIRST.toString()));
        Instant dueBy = overdueOnly ? clock.instant() : null;
        try {
            List<Intake> found = intakes.open(
                    area, Instant.parse(after.getFirst()), UUID.fromString(after.getLast()), dueBy, paging.size() + 1);
            return cursors.page(
                            found,
                            paging,
                            list,
                            intake -> List.of(
                                    String.valueOf(intake.fate().dueAt()),
                                    intake.id().toString()))
                    .map(intake -> IntakeView.of(intake, caller));
        } catch (DateTimeParseException notOurs) {
            throw new Refused(new InvalidCursor());
        }
    }

    @Transactional
    Page<IntakeView> all(Caller caller, AreaPath area, @Nullable Outcome outcome, Paging paging) {
        mustBeInCare(caller, area);
        String list = "intakes/" + area + "/" + outcome;
        UUID before = cursors.idPosition(paging, list).orElse(NEWEST);
        return page(intakes.all(area, outcome, before, paging.size() + 1), paging, list, caller);
    }

    @Transactional
    Page<IntakeView> mine(Caller caller, Paging paging) {
        String list = "intakes-of/" + caller.id();
        UUID before = cursors.idPosition(paging, list).orElse(NEWEST);
        return page(intakes.of(caller.id(), before, paging.size() + 1), paging, list, caller);
    }

    /** For whoever can say the number and the place: a caller on the phone, the person at the counter. */
    @Transactional
    FollowView follow(String intakeNo, AreaPath area, Language language) {
        return intakes.byNumber(intakeNo, area)
                .map(intake -> FollowView.of(intake, language))
                .orElseThrow(() -> new Refused(new NoSuchIntake(intakeNo)));
    }

    /** The words, for whoever decides about them; each reading is written down. */
    @Transactional
    WordsView words(Caller caller, UUID intakeId) {
        Instant now = clock.instant();
        Intake intake = intakes.findFor(caller, intakeId);
        if (!caller.is(intake.reporter().recordedBy())) {
            intake.mustBeTriagedBy(caller);
            intakes.noteReading(intakeId, caller.id(), now);
        }
        Instant erased = intake.matter().wordsErasedAt();
        if (erased != null) {
            throw new Refused(new WordsErased(erased));
        }
        return new WordsView(seal.open(intake.matter().words(), intakeId, ReceiveIntake.WORDS));
    }

    private static void mustBeInCare(Caller caller, AreaPath area) {
        if (!caller.holdsIn(
                area, Roles.COMMUNITY_DISPATCHER, Roles.STATION_WORKER, Roles.STATION_HEAD, Roles.CENTER_ADMIN)) {
            throw new Refused(new NotYourIntake(area.value()));
        }
    }

    private Page<IntakeView> page(List<Intake> found, Paging paging, String list, Caller caller) {
        return cursors.page(found, paging, list, intake -> List.of(intake.id().toString()))
                .map(intake -> IntakeView.of(intake, caller));
    }

    /** What was said. */
    record WordsView(@Nullable String words) {}
}
