package org.lovebank.task.eligibility;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lovebank.events.category.ServiceCategory;
import org.lovebank.http.Time;
import org.lovebank.task.policy.PolicyContent.Eligibility;
import org.lovebank.task.window.Window;

/** What a task asks of a person: by its kind, by its own words, and by when it takes place. */
public record Demand(
        ServiceCategory category,
        List<String> qualificationKinds,
        boolean contactWithMinors,
        Optional<String> language,
        Window window,
        int minutes) {

    public Demand {
        qualificationKinds = List.copyOf(qualificationKinds);
    }

    /** The demand with what the policy adds for this kind of task. */
    public static Demand of(
            ServiceCategory category,
            Optional<String> ownQualification,
            boolean ownContactWithMinors,
            Optional<String> language,
            Window window,
            int minutes,
            Eligibility rule) {
        List<String> kinds = new ArrayList<>(rule.qualifications().getOrDefault(category.name(), List.of()));
        ownQualification.filter(kind -> !kinds.contains(kind)).ifPresent(kinds::add);
        boolean vetted = ownContactWithMinors || rule.vettedCategories().contains(category.name());
        return new Demand(category, kinds, vetted, language, window, minutes);
    }

    /** The day on which papers must be valid: the last one, because the task may take place until then. */
    public LocalDate day() {
        return LocalDate.ofInstant(lastMoment(), Time.DAYS);
    }

    private Instant lastMoment() {
        return window.to().minusNanos(1);
    }
}
