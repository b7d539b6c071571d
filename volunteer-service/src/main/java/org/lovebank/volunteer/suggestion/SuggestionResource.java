package org.lovebank.volunteer.suggestion;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.lovebank.access.CurrentCaller;

@Path("/api/v1/volunteers/{id}/team-suggestions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "volunteers", description = "Volunteer files 志愿者档案")
class SuggestionResource {

    private final SuggestTeams suggestTeams;
    private final CurrentCaller caller;

    SuggestionResource(SuggestTeams suggestTeams, CurrentCaller caller) {
        this.suggestTeams = suggestTeams;
        this.caller = caller;
    }

    @GET
    @RolesAllowed("**")
    @Operation(
            summary = "Teams that fit 推荐队伍",
            description =
                    "By area, skills and hours, at most 20, with reasons, and trainings to come; needs the consent TEAM_SUGGESTIONS / OPTIONAL. 按区域、专长、时间推荐队伍，并附近期培训，须本人同意。")
    public SuggestTeams.Suggestions list(@PathParam("id") UUID id) {
        return suggestTeams.to(caller.get(), id);
    }
}
