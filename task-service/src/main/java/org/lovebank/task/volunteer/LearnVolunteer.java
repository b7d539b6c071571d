package org.lovebank.task.volunteer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.lovebank.access.AreaPath;
import org.lovebank.events.VolunteerEvent.Availability;
import org.lovebank.events.VolunteerEvent.VolunteerState;
import org.lovebank.events.category.ServiceCategory;
import org.lovebank.task.window.WeeklyHours;

/** Remembers what the registry tells about a volunteer; an older word never wins over a newer one. */
@ApplicationScoped
public class LearnVolunteer {

    private static final int INTENTION = 1;
    private static final int DECLARED = 2;

    private final VolunteerRepository volunteers;
    private final GuardianConsentRepository guardianConsents;
    private final Event<ConsentWithdrawn> withdrawn;
    private final Clock clock;

    LearnVolunteer(
            VolunteerRepository volunteers,
            GuardianConsentRepository guardianConsents,
            Event<ConsentWithdrawn> withdrawn,
            Clock clock) {
        this.withdrawn = withdrawn;
        this.clock = clock;
        this.volunteers = volunteers;
        this.guardianConsents = guardianConsents;
    }

    /** The registry's state of one volunteer, at this version. */
    @Transactional
    public void told(UUID id, long version, VolunteerState state) {
        if (volunteers.keep(row(id, version, state), skills(state))
                && guardianConsents.keep(id, state.guardianConsentId())
                && AgeBand.told(state.ageBand()).minor()) {
            withdrawn.fire(new ConsentWithdrawn(id, clock.instant()));
        }
    }

    private static VolunteerRow row(UUID id, long version, VolunteerState state) {
        return new VolunteerRow(
                id,
                state.volunteerNo(),
                state.maskedName(),
                state.status(),
                new AreaPath(state.areaPath()),
                AgeBand.told(state.ageBand()),
                state.languages(),
                state.availability().isEmpty() ? null : hours(state.availability()),
                state.qualifications().stream()
                        .map(held -> new Qualification(held.kind(), held.validUntilOn()))
                        .toList(),
                state.minorsVettedUntilOn(),
                state.preferHumanDispatch(),
                version,
                state.changedAt());
    }

    private static WeeklyHours hours(List<Availability> availability) {
        WeeklyHours hours = WeeklyHours.none();
        for (Availability free : availability) {
            hours = hours.and(free.day(), free.from(), free.to());
        }
        return hours;
    }

    /** A part of one of the eight categories counts as an intention for the whole, so that a wish in words finds both. */
    private static List<SkillLevel> skills(VolunteerState state) {
        Map<String, Integer> levels = new TreeMap<>();
        state.intentions().forEach(code -> learn(levels, code, INTENTION));
        state.skills().forEach(code -> learn(levels, code, DECLARED));
        List<SkillLevel> skills = new ArrayList<>();
        levels.forEach((code, level) -> skills.add(new SkillLevel(code, level)));
        return skills;
    }

    private static void learn(Map<String, Integer> levels, String code, int level) {
        levels.merge(code, level, Math::max);
        ServiceCategory.find(code)
                .map(category -> category.topLevel().name())
                .filter(topLevel -> !topLevel.equals(code))
                .ifPresent(topLevel -> levels.merge(topLevel, INTENTION, Math::max));
    }
}
