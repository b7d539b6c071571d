package org.lovebank.task.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.lovebank.access.AreaPath;
import org.lovebank.events.category.ServiceCategory;
import org.lovebank.problem.Language;
import org.lovebank.task.eligibility.Demand;
import org.lovebank.task.history.History;
import org.lovebank.task.matching.Asked.Risk;
import org.lovebank.task.matching.Factor.Code;
import org.lovebank.task.matching.Ranking.Candidate;
import org.lovebank.task.policy.MatchingPolicy.MatchingDistance;
import org.lovebank.task.policy.MatchingPolicy.MatchingFactors;
import org.lovebank.task.policy.MatchingPolicy.MatchingLimits;
import org.lovebank.task.policy.MatchingPolicy.MatchingWeights;
import org.lovebank.task.policy.PolicyContent.Eligibility;
import org.lovebank.task.volunteer.AgeBand;
import org.lovebank.task.volunteer.Qualification;
import org.lovebank.task.volunteer.VolunteerRow;
import org.lovebank.task.window.WeeklyHours;
import org.lovebank.task.window.Window;

class RankingTest {

    /** Monday, 10:00 in Shanghai. */
    private static final Instant TEN = Instant.parse("2040-03-05T02:00:00Z");

    private static final Window MORNING = Window.of(TEN, 120);
    private static final UUID WISH = UUID.fromString("00000000-0000-7000-8000-000000000001");
    private static final UUID LIN = UUID.fromString("00000000-0000-7000-8000-000000000002");
    private static final LocalDate MONDAY = LocalDate.of(2040, 3, 5);

    @ParameterizedTest
    @EnumSource(HardFilter.class)
    void everyFilterTakesExactlyItsOwnOffTheList(HardFilter filter) {
        // given
        Asked asked = switch (filter) {
            case NOT_INSURED -> asked(Optional.empty(), new Risk(true, true), false, true);
            case LANGUAGE_NOT_SPOKEN -> asked(Optional.of("lanzhou"), Risk.NONE, true, false);
            default -> asked(Optional.empty());
        };
        Facts fits = fits(UUID.randomUUID());

        // when
        Ranking ranking = Ranking.of(asked, List.of(fits, struckBy(filter)));

        // then
        assertThat(ranking.excluded()).isEqualTo(Map.of(filter, 1));
        assertThat(ranking.candidates()).extracting(Candidate::facts).containsExactly(fits);
    }

    private static Facts struckBy(HardFilter filter) {
        UUID id = UUID.randomUUID();
        return switch (filter) {
            case NOT_ACTIVE -> facts(row(id, "PAUSED", AgeBand.FROM_60, null, false, MONDAY), History.NONE);
            case PREFERS_HUMAN_DISPATCH -> facts(row(id, "ACTIVE", AgeBand.FROM_60, null, true, MONDAY), History.NONE);
            case OWN_WISH -> fits(LIN);
            case NOT_QUALIFIED ->
                facts(row(id, "ACTIVE", AgeBand.FROM_60, null, false, MONDAY.minusDays(1)), History.NONE);
            case NOT_VETTED -> facts(unvetted(id), History.NONE);
            case UNDER_AGE -> facts(row(id, "ACTIVE", AgeBand.FROM_16_TO_17, null, false, MONDAY), History.NONE);
            case NOT_INSURED -> facts(row(id, "ACTIVE", AgeBand.FROM_16_TO_17, null, false, MONDAY), History.NONE);
            case LANGUAGE_NOT_SPOKEN -> facts(speaksOnlyMandarin(id), History.NONE);
            case UNWANTED -> new Facts(fits(id).volunteer(), 1, 0, History.NONE, true);
            case GAVE_IT_BACK -> facts(fits(id).volunteer(), history(0, 0, 0, 0, true, List.of()));
            case NO_FREE_HOURS ->
                facts(
                        row(
                                id,
                                "ACTIVE",
                                AgeBand.FROM_60,
                                WeeklyHours.none().and(DayOfWeek.TUESDAY, LocalTime.of(9, 0), LocalTime.of(18, 0)),
                                false,
                                MONDAY),
                        History.NONE);
            case BUSY ->
                facts(fits(id).volunteer(), history(0, 0, 0, 1, false, List.of(Window.of(TEN.plusSeconds(1800), 60))));
            case AT_CAPACITY -> facts(fits(id).volunteer(), history(0, 0, 0, 2, false, List.of()));
        };
    }

    @Test
    void theSameFactsGiveTheSameOrderHoweverTheyCome() {
        // given
        Asked asked = asked(Optional.of("lanzhou"));
        List<Facts> everybody = new ArrayList<>();
        Random random = new Random(42);
        for (int i = 0; i < 300; i++) {
            History history = history(random.nextInt(3), random.nextInt(600), random.nextInt(5), 0, false, List.of());
            everybody.add(new Facts(
                    fits(new UUID(random.nextLong(), random.nextLong())).volunteer(),
                    1 + random.nextInt(2),
                    random.nextInt(3),
                    history,
                    false));
        }
        Ranking first = Ranking.of(asked, everybody);

        for (int round = 0; round < 10; round++) {
            // when
            Collections.shuffle(everybody, random);
            Ranking again = Ranking.of(asked, everybody);

            // then
            assertThat(again.snapshot()).isEqualTo(first.snapshot());
            assertThat(again.candidates()).isEqualTo(first.candidates());
        }
        assertThat(first.candidates()).hasSize(300);
    }

    @Test
    void thePartsOfEveryScoreSumToIt() {
        Random random = new Random(7);
        for (int i = 0; i < 2_000; i++) {
            // given
            Facts facts = new Facts(
                    fits(UUID.randomUUID()).volunteer(),
                    1 + random.nextInt(2),
                    random.nextInt(5),
                    history(random.nextInt(6), random.nextInt(2_000), random.nextInt(9), 0, false, List.of()),
                    false);

            // when
            Score score = Score.of(asked(Optional.of("lanzhou")), facts);

            // then
            assertThat(score.factors().stream().mapToInt(Factor::points).sum()).isEqualTo(score.total());
            assertThat(score.total()).isBetween(0, 1000);
        }
    }

    @Test
    void theScoreIsWhatTheRulesSay() {
        // given: qualified 1000, one step 700, three visits 850, 360 of 960 minutes, one of ten missed, no language
        History history = new History(3, Optional.of(TEN), 360, 9, 1, 0, 0, 0, false, List.of());
        Facts facts = new Facts(fits(UUID.randomUUID()).volunteer(), 1, 1, history, false);

        // when
        Score score = Score.of(asked(Optional.empty()), facts);

        // then
        assertThat(score.factors())
                .extracting(Factor::code, Factor::value)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(Code.SKILL, 1000),
                        org.assertj.core.groups.Tuple.tuple(Code.NEAR, 700),
                        org.assertj.core.groups.Tuple.tuple(Code.CONTINUITY, 850),
                        org.assertj.core.groups.Tuple.tuple(Code.LOAD, 625),
                        org.assertj.core.groups.Tuple.tuple(Code.RELIABILITY, 772),
                        org.assertj.core.groups.Tuple.tuple(Code.LANGUAGE, 1000));
        assertThat(score.total()).isEqualTo((280_000 + 154_000 + 153_000 + 87_500 + 92_640 + 60_000) / 1000);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 1000, in the same area",
        "1, 1000, 0–0.5 km away",
        "740, 908, 0.5–1 km away",
        "1000, 875, 0.5–1 km away",
        "4000, 500, 3–5 km away",
        "8000, 0, 5–8 km away",
        "9500, 0, more than 8 km away"
    })
    void aWayFromMiddleToMiddleCountsByItsLengthAndIsToldInBands(int metres, int value, String text) {
        // given: helpers are looked for two steps around, so that eight kilometres are the end
        Facts facts = new Facts(fits(UUID.randomUUID()).volunteer(), 1, 2, OptionalInt.of(metres), History.NONE, false);

        // when
        Factor near = Score.of(asked(Optional.empty()), facts).factors().get(1);

        // then
        assertThat(near.code()).isEqualTo(Code.NEAR);
        assertThat(near.value()).isEqualTo(value);
        assertThat(Sentences.of(near.sentence(), near.facts(), Language.EN)).isEqualTo(text);
        assertThat(Sentences.of(near.sentence(), near.facts(), Language.ZH_CN)).doesNotContain("{", "NEAR");
    }

    @Test
    void whatARankingLooksAtIsInItsHash() {
        // given
        Facts facts = fits(new UUID(1, 1));
        Facts further = new Facts(facts.volunteer(), 1, 0, OptionalInt.of(700), History.NONE, false);
        Snapshot snapshot = Ranking.of(asked(Optional.empty()), List.of(facts)).snapshot();

        // then
        assertThat(Ranking.of(asked(Optional.empty()), List.of(facts)).snapshot())
                .isEqualTo(snapshot);
        assertThat(Ranking.of(asked(Optional.empty()), List.of(further)).snapshot())
                .isNotEqualTo(snapshot);
        assertThat(Ranking.of(asked(Optional.of("lanzhou")), List.of(facts)).snapshot())
                .isNotEqualTo(snapshot);
    }

    @Test
    void aFriendFromLongAgoCountsHalf() {
        // given
        Instant longAgo = TEN.minus(java.time.Duration.ofDays(181));
        History history = new History(1, Optional.of(longAgo), 0, 1, 0, 0, 0, 0, false, List.of());

        // when
        Score score =
                Score.of(asked(Optional.empty()), facts(fits(UUID.randomUUID()).volunteer(), history));

        // then
        assertThat(score.factors().get(2).value()).isEqualTo(275);
        assertThat(score.factors().get(2).sentence()).isEqualTo("CONTINUITY.OLD");
    }

    @Test
    void tiesFavourNobodyForHavingRegisteredFirst() {
        // given
        List<Facts> alike = new ArrayList<>();
        for (int i = 1; i <= 50; i++) {
            alike.add(fits(new UUID(0, i)));
        }

        // when
        List<UUID> order = Ranking.of(asked(Optional.empty()), alike).candidates().stream()
                .map(candidate -> candidate.facts().volunteer().id())
                .toList();

        // then
        assertThat(order).hasSize(50).isNotEqualTo(order.stream().sorted().toList());
    }

    @Test
    void everySentenceIsSaidInBothLanguages() {
        assertThat(Sentences.keys(Language.ZH_CN)).isEqualTo(Sentences.keys(Language.EN));
        for (HardFilter filter : HardFilter.values()) {
            assertThat(Sentences.keys(Language.EN)).contains("FILTER." + filter.name());
        }
        for (int steps = 0; steps < 5; steps++) {
            Facts facts = new Facts(fits(UUID.randomUUID()).volunteer(), 1, steps, History.NONE, false);
            for (Factor factor : Score.of(asked(Optional.of("uyghur")), facts).factors()) {
                String said = Sentences.of(factor.sentence(), factor.facts(), Language.EN);
                assertThat(said).isNotEqualTo(factor.sentence()).doesNotContain("{");
            }
        }
    }

    private static Asked asked(Optional<String> language) {
        return asked(language, Risk.NONE, false, false);
    }

    private static Asked asked(Optional<String> language, Risk risk, boolean mandatory, boolean minorsMay) {
        Demand demand = new Demand(ServiceCategory.TUTORING, List.of("TEACHER"), true, language, MORNING, 60);
        return new Asked(
                WISH,
                LIN,
                LIN,
                demand,
                risk,
                mandatory,
                new Eligibility(
                        List.of(), Map.of(), minorsMay, List.of("TUTORING"), LocalTime.of(6, 0), LocalTime.of(22, 0)),
                new MatchingLimits(2, 30, 2, 2),
                new MatchingFactors(List.of(600, 800, 1000), List.of(1000, 700, 400, 100), 400, 150, 180, 30, 960, 300),
                new MatchingDistance(List.of(1500, 3000, 8000), List.of(500, 1000, 2000, 3000, 5000, 8000)),
                new MatchingWeights(280, 220, 180, 140, 120, 60),
                TEN);
    }

    private static Facts fits(UUID id) {
        return facts(row(id, "ACTIVE", AgeBand.FROM_60, null, false, MONDAY), History.NONE);
    }

    private static Facts facts(VolunteerRow volunteer, History history) {
        return new Facts(volunteer, 1, 0, history, false);
    }

    private static History history(
            int visits, int minutes, int kept, int thatDay, boolean gaveBack, List<Window> busy) {
        return new History(visits, Optional.empty(), minutes, kept, 0, 0, thatDay, thatDay, gaveBack, busy);
    }

    @Test
    void aHazardWithoutInsuranceIsForNobody() {
        // given
        Asked asked = asked(Optional.empty(), new Risk(true, false), false, false);

        // when
        Ranking ranking = Ranking.of(asked, List.of(fits(UUID.randomUUID())));

        // then
        assertThat(ranking.excluded()).isEqualTo(Map.of(HardFilter.NOT_INSURED, 1));
    }

    private static VolunteerRow speaksOnlyMandarin(UUID id) {
        VolunteerRow row = row(id, "ACTIVE", AgeBand.FROM_60, null, false, MONDAY);
        return new VolunteerRow(
                row.id(),
                row.volunteerNo(),
                row.maskedName(),
                row.status(),
                row.area(),
                row.ageBand(),
                List.of(),
                row.freeHours(),
                row.qualifications(),
                row.minorsVettedUntilOn(),
                false,
                1,
                TEN);
    }

    private static VolunteerRow unvetted(UUID id) {
        VolunteerRow row = row(id, "ACTIVE", AgeBand.FROM_60, null, false, MONDAY);
        return new VolunteerRow(
                row.id(),
                row.volunteerNo(),
                row.maskedName(),
                row.status(),
                row.area(),
                row.ageBand(),
                row.languages(),
                row.freeHours(),
                row.qualifications(),
                MONDAY.minusDays(1),
                row.prefersHumanDispatch(),
                1,
                TEN);
    }

    private static VolunteerRow row(
            UUID id, String status, AgeBand age, @Nullable WeeklyHours hours, boolean human, LocalDate qualifiedUntil) {
        return new VolunteerRow(
                id,
                "V-1",
                "王**",
                status,
                new AreaPath("cn.xigu.fulilu.jiequ22"),
                age,
                List.of("lanzhou"),
                hours,
                List.of(new Qualification("TEACHER", qualifiedUntil)),
                MONDAY,
                human,
                1,
                TEN);
    }
}
