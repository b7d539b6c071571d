package org.lovebank.volunteer.policy;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lovebank.access.AreaPath;
import org.lovebank.http.Time;
import org.lovebank.volunteer.policy.rules.AgeRules;
import org.lovebank.volunteer.policy.rules.EvidenceRules;
import org.lovebank.volunteer.policy.rules.PublicityRules;
import org.lovebank.volunteer.policy.rules.StarRules;
import org.lovebank.volunteer.policy.rules.WorkingCalendar;

/** Which rule holds where and when: the nearest area wins, then the newest version in force. */
@ApplicationScoped
public class Policies {

    private final RegistryPolicyRepository policies;

    Policies(RegistryPolicyRepository policies) {
        this.policies = policies;
    }

    public InForce<PublicityRules> publicity(AreaPath place, Instant at) {
        return inForce(PolicyCode.SERVICE_RECORD_PUBLICITY, PublicityRules.class, place, at);
    }

    public InForce<WorkingCalendar> calendar(AreaPath place, Instant at) {
        return inForce(PolicyCode.WORKING_CALENDAR, WorkingCalendar.class, place, at);
    }

    public InForce<StarRules> stars(AreaPath place, Instant at) {
        return inForce(PolicyCode.STAR_RATING, StarRules.class, place, at);
    }

    public InForce<EvidenceRules> evidence(AreaPath place, Instant at) {
        return inForce(PolicyCode.SERVICE_RECORD_EVIDENCE, EvidenceRules.class, place, at);
    }

    public InForce<AgeRules> age(AreaPath place, Instant at) {
        return inForce(PolicyCode.VOLUNTEER_AGE, AgeRules.class, place, at);
    }

    /** The rule with this content in force there and then; each shape belongs to one code. */
    public <T extends Record> InForce<T> of(Class<T> shape, AreaPath place, Instant at) {
        return inForce(PolicyCode.of(shape), shape, place, at);
    }

    /** The rule of each of these places, with one question however many there are. */
    public <T extends Record> Map<AreaPath, T> ofEach(Class<T> shape, Collection<AreaPath> places, Instant at) {
        PolicyCode code = PolicyCode.of(shape);
        Set<String> paths = places.stream().flatMap(Policies::upwards).collect(Collectors.toSet());
        Map<String, RegistryPolicy> newest = new HashMap<>();
        policies.at(code, paths, LocalDate.ofInstant(at, Time.DAYS))
                .forEach(policy -> newest.putIfAbsent(policy.path(), policy));
        return places.stream()
                .distinct()
                .collect(Collectors.toMap(
                        Function.identity(),
                        place -> shape.cast(upwards(place)
                                .flatMap(path -> Optional.ofNullable(newest.get(path)).stream())
                                .findFirst()
                                .map(RegistryPolicy::rules)
                                .orElseThrow(() ->
                                        new IllegalStateException("no policy " + code + " in force at " + place)))));
    }

    /** The place and all that it lies in, the nearest first. */
    private static Stream<String> upwards(AreaPath place) {
        return Stream.iterate(
                place.value(), path -> !path.isEmpty(), path -> path.substring(0, Math.max(0, path.lastIndexOf('.'))));
    }

    /** The fewest days that any version of the rule lets pass: nobody falls asleep earlier. */
    public int shortestDormancyDays() {
        return policies.smallest(PolicyCode.VOLUNTEER_DORMANCY, "daysWithoutService");
    }

    private <T> InForce<T> inForce(PolicyCode code, Class<T> shape, AreaPath place, Instant at) {
        LocalDate day = LocalDate.ofInstant(at, Time.DAYS);
        RegistryPolicy policy = policies.nearest(code.name(), place, day)
                .orElseThrow(() -> new IllegalStateException("no policy " + code + " in force at " + place));
        return new InForce<>(shape.cast(policy.rules()), policy.number());
    }
}
