package org.lovebank.task.arrangement.snapshot;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.lovebank.events.category.ServiceCategory;
import org.lovebank.matching.ground.Horizon;
import org.lovebank.matching.ground.SlotSet;
import org.lovebank.matching.score.Factors;
import org.lovebank.matching.volunteer.Caps;
import org.lovebank.matching.volunteer.Hours;
import org.lovebank.matching.volunteer.Level;
import org.lovebank.matching.volunteer.Standing;
import org.lovebank.matching.volunteer.VolunteerProfile;
import org.lovebank.task.history.Agenda.Between;
import org.lovebank.task.history.History;
import org.lovebank.task.matching.Rules;
import org.lovebank.task.volunteer.AgeBand;
import org.lovebank.task.volunteer.VolunteerRow;
import org.lovebank.task.window.Window;

/** Volunteers as the engine sees them. The young count as such only while the registry tells of a guardian's consent. */
final class People {

    private static final int WORDS_A_WEEK = 6;

    private final Calendar calendar;
    private final Rules rules;
    private final MapOfPlaces map;
    private final Dictionary papers;
    private final Dictionary languages;
    private final Instant now;

    People(Calendar calendar, Rules rules, MapOfPlaces map, Dictionary papers, Dictionary languages, Instant now) {
        this.calendar = calendar;
        this.rules = rules;
        this.map = map;
        this.papers = papers;
        this.languages = languages;
        this.now = now;
    }

    VolunteerProfile profile(PersonRow person, Collection<Window> promised, Set<String> askedPapers) {
        VolunteerRow row = person.volunteer();
        Window days = calendar.window();
        History history = person.agenda()
                .seenBy(days, days, now.minus(Duration.ofDays(rules.factors().loadDays())), Between.NOTHING);
        return new VolunteerProfile(
                row.id(),
                map.at(row.area()),
                standing(person),
                skills(person.skills()),
                papers(row, askedPapers),
                row.languages().stream()
                        .filter(languages::knows)
                        .map(languages::number)
                        .collect(Collectors.toSet()),
                hours(row, promised),
                caps(promised),
                history.recentMinutes(),
                Factors.reliability(history.kept(), history.noShows(), history.lateWithdrawals()));
    }

    private Set<Standing> standing(PersonRow person) {
        VolunteerRow row = person.volunteer();
        EnumSet<Standing> standing =
                EnumSet.of(Standing.ACTIVE, Standing.CONSENTING, Standing.AUTO_MATCHING, Standing.INSURED);
        age(row.ageBand(), person.guardianConsents()).ifPresent(standing::add);
        if (row.vettedForMinorsOn(lastDay())) {
            standing.add(Standing.VETTED);
        }
        return standing;
    }

    /** Whoever is too young to serve, has no guardian's consent, or of whose age nothing is known, has neither. */
    private static Optional<Standing> age(AgeBand age, boolean guardianConsents) {
        return switch (age) {
            case FROM_18_TO_59, FROM_60 -> Optional.of(Standing.ADULT);
            case FROM_8_TO_15, FROM_16_TO_17 ->
                guardianConsents ? Optional.of(Standing.GUARDIAN_CONSENT) : Optional.empty();
            case UNDER_8, UNKNOWN -> Optional.empty();
        };
    }

    /** Whoever would do one of the eight would do each of its parts. */
    private static Map<Integer, Level> skills(Map<String, Integer> told) {
        Map<Integer, Level> skills = new HashMap<>();
        for (ServiceCategory category : ServiceCategory.values()) {
            Integer level = told.get(category.name());
            if (level != null) {
                skills.put(Dictionary.number(category), level == 2 ? Level.DECLARED : Level.CATEGORY);
            } else if (told.containsKey(category.topLevel().name())) {
                skills.put(Dictionary.number(category), Level.CATEGORY);
            }
        }
        return skills;
    }

    /** Several papers that one order asks for count as one, as long as all of them are valid. */
    private Map<Integer, Integer> papers(VolunteerRow row, Set<String> asked) {
        Map<Integer, Integer> held = new HashMap<>();
        for (String kinds : asked) {
            Optional<Integer> until = Arrays.stream(kinds.split("\\+"))
                    .map(kind -> lastDayOf(row, kind))
                    .min(Integer::compare);
            until.filter(day -> day >= 0).ifPresent(day -> held.put(papers.number(kinds), day));
        }
        return held;
    }

    private int lastDayOf(VolunteerRow row, String kind) {
        int last = -1;
        for (int day = 0; day < calendar.days(); day++) {
            if (row.holds(kind, calendar.first().plusDays(day))) {
                last = day;
            }
        }
        return last;
    }

    private Hours hours(VolunteerRow row, Collection<Window> promised) {
        Horizon horizon = calendar.horizon();
        SlotSet available = row.freeHours() == null
                ? SlotSet.all(horizon)
                : SlotSet.weekly(horizon, week(row.freeHours().bytes()));
        Hours hours = Hours.of(available);
        for (Window window : promised) {
            hours = hours.busy(calendar.slotOf(window.from()), calendar.slotFrom(window.to()));
        }
        return hours;
    }

    private static long[] week(byte[] bytes) {
        return Arrays.copyOf(java.util.BitSet.valueOf(bytes).toLongArray(), WORDS_A_WEEK);
    }

    private Caps caps(Collection<Window> promised) {
        Horizon horizon = calendar.horizon();
        int[] days = new int[horizon.days()];
        int[] weeks = new int[horizon.weeks()];
        for (Window window : promised) {
            int day = calendar.dayOf(window.from());
            if (day >= 0 && day < days.length) {
                days[day]++;
                weeks[horizon.weekOf(day * Horizon.SLOTS_PER_DAY)]++;
            }
        }
        return new Caps(rules.limits().maxPerDay(), rules.limits().maxPerWeek(), list(days), list(weeks));
    }

    private static List<Integer> list(int[] numbers) {
        return new ArrayList<>(Arrays.stream(numbers).boxed().toList());
    }

    private LocalDate lastDay() {
        return calendar.first().plusDays(calendar.days() - 1L);
    }
}
