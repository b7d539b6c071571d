package org.lovebank.volunteer.file;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lovebank.events.category.ServiceCategory;

/**
 * What the documents keep of a volunteer beside the person: identity, political status, occupation, hobbies,
 * specialties, service intentions, and when and in which languages somebody can help.
 */
public record VolunteerFile(
        @NotNull Participation participation,
        @NotEmpty Set<@NotNull IdentityType> identityTypes,
        @Nullable PoliticalStatus politicalStatus,
        @Nullable Occupation occupation,
        @Size(max = 20) @Nullable List<@NotNull @Size(min = 1, max = 30) String> hobbies,
        @Size(max = 30) @Nullable Set<@NotNull Specialty> specialties,
        @Size(max = 20) @Nullable Set<@NotNull ServiceCategory> serviceIntentions,
        @Size(max = 10) @Nullable Set<@NotNull @Pattern(regexp = "[a-z]{2,3}(-[A-Za-z0-9]{2,8})?") String> languages,
        @Size(max = 50) @Nullable List<@NotNull @Valid Window> availability,
        @Nullable Boolean remoteCapable,
        @Nullable Boolean preferHumanDispatch) {

    /** Fields that nobody has to answer: kept only with a consent. */
    public boolean hasOptionalFields() {
        return occupation != null || (hobbies != null && !hobbies.isEmpty());
    }

    /** Party membership is treated as sensitive. */
    public boolean hasSensitiveFields() {
        return politicalStatus != null || identityTypes.contains(IdentityType.PARTY_MEMBER);
    }

    /** What goes under the person's key. */
    public Sealed toSeal() {
        return new Sealed(politicalStatus, hobbies == null ? List.of() : hobbies);
    }

    /** Codes as the table keeps them. */
    public static List<String> codes(@Nullable Set<? extends Enum<?>> given) {
        return given == null
                ? List.of()
                : given.stream().map(Enum::name).sorted().toList();
    }

    /** The weekly windows; none when nothing was said. */
    public List<Window> windows() {
        return availability == null ? List.of() : availability;
    }

    /** A weekly window, Asia/Shanghai. */
    public record Window(
            @NotNull DayOfWeek day,
            @NotNull LocalTime from,
            @NotNull LocalTime to) {}

    /** What of the file lies under the person's key. */
    public record Sealed(@Nullable PoliticalStatus politicalStatus, List<String> hobbies) {
        public static final Sealed NOTHING = new Sealed(null, List.of());
    }
}
