package org.lovebank.matching.filter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.lovebank.matching.check.PlanChecker;
import org.lovebank.matching.check.Violation;
import org.lovebank.matching.check.Violation.Rule;
import org.lovebank.matching.ground.Horizon;
import org.lovebank.matching.ground.Place;
import org.lovebank.matching.ground.SlotSet;
import org.lovebank.matching.order.Demands;
import org.lovebank.matching.order.OpenOrder;
import org.lovebank.matching.order.Scope;
import org.lovebank.matching.order.Times;
import org.lovebank.matching.plan.PlacedOrder;
import org.lovebank.matching.plan.Plan;
import org.lovebank.matching.rule.Rules;
import org.lovebank.matching.snapshot.Ban;
import org.lovebank.matching.snapshot.Snapshot;
import org.lovebank.matching.snapshot.SnapshotDraft;
import org.lovebank.matching.volunteer.Caps;
import org.lovebank.matching.volunteer.Hours;
import org.lovebank.matching.volunteer.Level;
import org.lovebank.matching.volunteer.Standing;
import org.lovebank.matching.volunteer.VolunteerProfile;

/** One volunteer who may help with everything; each filter in turn finds the one thing that is missing. */
class FilterTest {

    private static final Horizon WEEK = new Horizon(7, 0);
    private static final UUID ANNA = new UUID(1, 1);
    private static final UUID ORDER = new UUID(2, 2);
    private static final int TUESDAY_TEN = 48 + 20;

    private static final OpenOrder LESSON = new OpenOrder(
            ORDER,
            0,
            false,
            1000,
            1,
            1,
            Times.once(4, List.of(TUESDAY_TEN)),
            new Demands(3, 1, true, true, true, 2, true),
            new Place(1, 10, 0, 0),
            Scope.STREET,
            0,
            Map.of());

    /** What can be missing: a volunteer or an order changed in one thing. */
    record Missing(VolunteerProfile volunteer, OpenOrder order, boolean banned) {}

    private static VolunteerProfile anna() {
        return new VolunteerProfile(
                ANNA,
                new Place(2, 20, 3_000, 0),
                EnumSet.allOf(Standing.class),
                Map.of(3, Level.CERTIFIED),
                Map.of(1, 1),
                Set.of(2),
                Hours.of(SlotSet.none(WEEK).with(TUESDAY_TEN, TUESDAY_TEN + 4)),
                Caps.of(1, 1),
                0,
                800);
    }

    static Stream<Arguments> everythingThatCanBeMissing() {
        return Stream.of(
                missing(Filter.ACTIVE, Rule.NOT_ASKED, without(Standing.ACTIVE)),
                missing(Filter.CONSENT, Rule.NOT_ASKED, without(Standing.CONSENTING)),
                missing(Filter.AUTO_MATCHING, Rule.NOT_ASKED, without(Standing.AUTO_MATCHING)),
                missing(Filter.SKILL, Rule.SKILL, a -> with(a, Map.of(4, Level.CERTIFIED), Map.of(1, 1), Set.of(2))),
                missing(
                        Filter.QUALIFICATION,
                        Rule.QUALIFICATION,
                        a -> with(a, Map.of(3, Level.CERTIFIED), Map.of(1, 0), Set.of(2))),
                missing(Filter.VETTING, Rule.VETTING, without(Standing.VETTED)),
                missing(Filter.AGE, Rule.AGE, without(Standing.ADULT)),
                missing(Filter.INSURANCE, Rule.INSURANCE, without(Standing.INSURED)),
                missing(
                        Filter.LANGUAGE,
                        Rule.LANGUAGE,
                        a -> with(a, Map.of(3, Level.CERTIFIED), Map.of(1, 1), Set.of())),
                missing(Filter.SCOPE, Rule.SCOPE, a -> at(a, new Place(2, 20, 3_001, 0))),
                missing(
                        Filter.WINDOW,
                        Rule.WINDOW,
                        a -> busy(a, Hours.of(SlotSet.none(WEEK).with(TUESDAY_TEN, TUESDAY_TEN + 3)), a.caps())),
                missing(
                        Filter.WINDOW,
                        Rule.BUSY,
                        a -> busy(a, a.hours().busy(TUESDAY_TEN + 4, TUESDAY_TEN + 5), a.caps())),
                missing(Filter.CAPS, Rule.DAY_CAP, a -> busy(a, a.hours(), new Caps(1, 9, List.of(0, 1), List.of()))),
                missing(Filter.CAPS, Rule.WEEK_CAP, a -> busy(a, a.hours(), new Caps(2, 1, List.of(), List.of(1)))),
                missing(Filter.PAUSE, Rule.PAUSE, a -> busy(a, a.hours().pausedThrough(1), a.caps())),
                Arguments.of(Filter.BAN, Rule.BAN, new Missing(anna(), LESSON, true)));
    }

    @ParameterizedTest
    @MethodSource("everythingThatCanBeMissing")
    void whatIsMissingIsFoundByItsFilterAndByTheChecker(Filter filter, Rule rule, Missing missing) {
        // given
        Snapshot snapshot = snapshot(missing);
        // when
        Funnel funnel = new Sieve(snapshot).sift(missing.order(), (_, _) -> {});
        // then
        assertThat(funnel.after(filter)).isZero();
        assertThat(funnel.stages().stream().filter(stage -> stage.filter().compareTo(filter) < 0))
                .allSatisfy(stage -> assertThat(stage.left()).isEqualTo(1));
        assertThat(PlanChecker.check(snapshot, coming()).stream().map(Violation::rule))
                .containsOnly(rule);
    }

    @Test
    void whoLacksNothingComes() {
        // given
        Snapshot snapshot = snapshot(new Missing(anna(), LESSON, false));
        // when
        Funnel funnel = new Sieve(snapshot)
                .sift(LESSON, (_, starts) -> assertThat(starts).isEqualTo(1));
        // then
        assertThat(funnel.candidates()).isEqualTo(1);
        assertThat(PlanChecker.check(snapshot, coming())).isEmpty();
    }

    private static Plan coming() {
        return new Plan(List.of(new PlacedOrder(ORDER, TUESDAY_TEN, List.of(ANNA))));
    }

    private static Snapshot snapshot(Missing missing) {
        SnapshotDraft draft = Snapshot.draft(WEEK, Rules.standard())
                .volunteer(missing.volunteer())
                .order(missing.order());
        return (missing.banned() ? draft.ban(new Ban(ORDER, ANNA, Ban.Why.EXCLUDED)) : draft).freeze();
    }

    private static Arguments missing(Filter filter, Rule rule, UnaryOperator<VolunteerProfile> change) {
        return Arguments.of(filter, rule, new Missing(change.apply(anna()), LESSON, false));
    }

    private static UnaryOperator<VolunteerProfile> without(Standing what) {
        return a -> new VolunteerProfile(
                a.id(),
                a.place(),
                EnumSet.complementOf(EnumSet.of(what)),
                a.skills(),
                a.qualifications(),
                a.languages(),
                a.hours(),
                a.caps(),
                0,
                800);
    }

    private static VolunteerProfile with(
            VolunteerProfile a, Map<Integer, Level> skills, Map<Integer, Integer> held, Set<Integer> languages) {
        return new VolunteerProfile(
                a.id(), a.place(), a.standing(), skills, held, languages, a.hours(), a.caps(), 0, 800);
    }

    private static VolunteerProfile at(VolunteerProfile a, Place place) {
        return new VolunteerProfile(
                a.id(),
                place,
                a.standing(),
                a.skills(),
                a.qualifications(),
                a.languages(),
                a.hours(),
                a.caps(),
                0,
                800);
    }

    private static VolunteerProfile busy(VolunteerProfile a, Hours hours, Caps caps) {
        return new VolunteerProfile(
                a.id(), a.place(), a.standing(), a.skills(), a.qualifications(), a.languages(), hours, caps, 0, 800);
    }
}
