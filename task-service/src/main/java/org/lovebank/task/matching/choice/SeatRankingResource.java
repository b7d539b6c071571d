package org.lovebank.task.matching.choice;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.lovebank.access.CurrentCaller;
import org.lovebank.access.Roles;
import org.lovebank.problem.Language;

@Path("/api/v1/assignments/{id}/ranking")
@Tag(name = "Matching 精准匹配")
class SeatRankingResource {

    private final ReadChoice readChoice;
    private final CurrentCaller caller;

    SeatRankingResource(ReadChoice readChoice, CurrentCaller caller) {
        this.readChoice = readChoice;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({
        Roles.COMMUNITY_DISPATCHER,
        Roles.STATION_WORKER,
        Roles.STATION_HEAD,
        Roles.GRID_DUTY,
        Roles.CENTER_ADMIN,
        Roles.ORG_COORDINATOR,
        Roles.VOLUNTEER,
        Roles.MINOR_VOLUNTEER
    })
    @Operation(
            summary = "The ranking out of which a volunteer was asked",
            description =
                    "As it stood then: candidates with every part of their scores, counts by filter, policy version,"
                            + " snapshot, and why another than the first was chosen. The volunteer sees their own line only."
                            + " 派单当时的排序快照及人工改选理由；志愿者本人仅见自己的一行。")
    public ChoiceView ofAssignment(
            @PathParam("id") UUID id, @HeaderParam("Accept-Language") @Nullable String languages) {
        return readChoice.ofAssignment(caller.get(), id, Language.preferredIn(languages));
    }
}
