package org.lovebank.volunteer.volunteer;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lovebank.events.VolunteerEvent.Availability;

/** A volunteer's file as callers see it: masked, unless the volunteer looks. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record VolunteerView(
        UUID id,
        String volunteerNo,
        String status,
        @Nullable String statusReason,
        String name,
        String phone,
        String ageBand,
        boolean minor,
        String areaPath,
        String participation,
        String channel,
        List<String> identityTypes,
        @Nullable String politicalStatus,
        @Nullable String occupation,
        @Nullable List<String> hobbies,
        List<String> specialties,
        List<String> serviceIntentions,
        List<String> languages,
        List<Availability> availability,
        boolean remoteCapable,
        boolean preferHumanDispatch,
        List<UUID> teamIds,
        @Nullable String charterVersion,
        @Nullable Instant charterAcceptedAt,
        UUID registeredBy,
        int agePolicyVersion,
        @Nullable LocalDate lastServedOn,
        long version) {

    /** What a view shows of the person behind the file. */
    public record Who(
            String name,
            String phone,
            String ageBand,
            boolean minor,
            @Nullable String politicalStatus,
            @Nullable List<String> hobbies) {}
}
